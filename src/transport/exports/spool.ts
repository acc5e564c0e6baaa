/**
 * A file that many read while it is written: at the pace of the database, not at that of its readers. It has no name on the disk, so that nothing is left
 * of it when the process ends, however that comes.
 */
import { randomUUID } from 'node:crypto';
import { type FileHandle, open, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const chunkBytes = 64 * 1024;

export class Spool {
  readonly #file: FileHandle;
  #size = 0;
  #isWhole = false;
  #next = Promise.withResolvers<void>();
  /** The writer, and those who read. */
  #users = 1;
  #isDropped = false;

  private constructor(file: FileHandle) {
    this.#file = file;
    // Whoever reads is told of the failure.
    this.#next.promise.catch(() => {});
  }

  /** Begins to write what `source` gives. `onEnd` is called when all is written, or with the error after which nothing more is. */
  static async begin(source: AsyncIterable<string>, onEnd: (error?: unknown) => void): Promise<Spool> {
    const name = path.join(tmpdir(), `open-scrutiny-${randomUUID()}`);
    const file = await open(name, 'wx+', 0o600);
    await unlink(name);
    const spool = new Spool(file);
    void spool.#fill(source).then(() => onEnd(), onEnd);
    return spool;
  }

  /** In bytes; null while it is written. */
  get size(): number | null {
    return this.#isWhole ? this.#size : null;
  }

  /** Resolves when it is whole. Errors: that of its source. */
  async whole(): Promise<void> {
    while (!this.#isWhole) await this.#next.promise;
  }

  /** The bytes from a place on, up to another or the end; waits for those that are not yet written. Errors: that of its source. */
  async *read(from = 0, to = Number.POSITIVE_INFINITY): AsyncGenerator<Buffer> {
    this.#users++;
    try {
      for (let at = from; at < to; ) {
        const length = Math.min(chunkBytes, to - at, this.#size - at);
        if (length > 0) {
          const { buffer, bytesRead } = await this.#file.read(Buffer.alloc(length), 0, length, at);
          at += bytesRead;
          yield buffer.subarray(0, bytesRead);
        } else if (this.#isWhole) return;
        else await this.#next.promise;
      }
    } finally {
      await this.#leave();
    }
  }

  /** Gives up its space once nobody uses it any more. */
  async drop(): Promise<void> {
    this.#users++;
    this.#isDropped = true;
    await this.#leave();
  }

  async #leave(): Promise<void> {
    this.#users--;
    if (this.#isDropped && this.#users === 0) await this.#file.close();
  }

  async #fill(source: AsyncIterable<string>): Promise<void> {
    try {
      for await (const text of source) {
        const bytes = Buffer.from(text);
        await this.#file.write(bytes, 0, bytes.length, this.#size);
        this.#size += bytes.length;
        this.#tell();
      }
      this.#isWhole = true;
      this.#tell();
    } catch (error) {
      this.#next.reject(error);
      throw error;
    } finally {
      await this.#leave();
    }
  }

  #tell(): void {
    const { resolve } = this.#next;
    this.#next = Promise.withResolvers();
    this.#next.promise.catch(() => {});
    resolve();
  }
}
