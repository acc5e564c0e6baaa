/** An answer that everybody gets who asks the same, until it no longer stands: its bytes, plain and compressed, and the heads of its responses. */
import { hash } from 'node:crypto';
import { compressed, compressedFromBytes, type Encoding, encodingFor } from '../compressed.ts';

/** What an answer was read from, and for how long it stands. */
export interface Standing {
  /** Null for all councils. */
  councilIds: readonly number[] | null;
  /** The moment of the freshness before the first read. */
  since: number;
  /** Milliseconds since 1970. */
  until: number;
}

/** What a response depends on, beside the answer. */
export interface Asked {
  /** Whether the client may keep the response and ask whether it still stands. */
  isGet: boolean;
  acceptEncoding: string | null | undefined;
  ifNoneMatch: string | null | undefined;
}

export interface Reply {
  status: 200 | 304;
  /** Names and values in turn. Shared: not to be changed. */
  headers: readonly string[];
  body: Buffer | null;
}

/** A client or a CDN may keep the answer, and asks each time whether it still stands. */
const revalidated = 'public, max-age=0, must-revalidate';
/** An answer of its own for those who send a credential, and with a part for each origin. */
const vary = 'Accept, Accept-Encoding, Authorization, Origin';

export class Answer {
  readonly standing: Standing;
  readonly #contentType: string;
  readonly #plain: Buffer;
  readonly #compressed = new Map<Encoding, Buffer>();
  readonly #compressing = new Map<Encoding, Promise<Buffer>>();
  readonly #replies = new Map<string, Reply>();
  #digest: string | undefined;
  /** Called when `bytes` has become more. */
  onGrown: () => void = () => {};

  constructor(body: { contentType: string; bytes: Buffer }, standing: Standing) {
    this.#contentType = body.contentType;
    this.#plain = body.bytes;
    this.standing = standing;
  }

  /** Bytes that the answer holds. */
  get bytes(): number {
    let sum = this.#plain.length;
    for (const { length } of this.#compressed.values()) sum += length;
    return sum;
  }

  /** The response, at once unless it must be compressed first. */
  reply({ isGet, acceptEncoding, ifNoneMatch }: Asked): Reply | Promise<Reply> {
    const encoding = this.#plain.length < compressedFromBytes ? null : encodingFor(acceptEncoding);
    if (isGet && ifNoneMatch && hasTag(ifNoneMatch, this.#tag(encoding)))
      return this.#once(`304 ${encoding}`, encoding, true, null);
    const name = isGet ? `GET ${encoding}` : `POST ${encoding}`;
    const body = encoding ? (this.#compressed.get(encoding) ?? this.#compress(encoding)) : this.#plain;
    if (body instanceof Promise) return body.then((made) => this.#once(name, encoding, isGet, made));
    return this.#once(name, encoding, isGet, body);
  }

  #once(name: string, encoding: Encoding | null, isGet: boolean, body: Buffer | null): Reply {
    let reply = this.#replies.get(name);
    if (!reply) {
      const headers = [
        ...(body ? ['content-type', this.#contentType, 'content-length', String(body.length)] : []),
        ...(body && encoding ? ['content-encoding', encoding] : []),
        ...(isGet ? ['etag', this.#tag(encoding), 'cache-control', revalidated] : ['cache-control', 'no-store']),
        ...['vary', vary],
      ];
      reply = { status: body ? 200 : 304, headers, body };
      this.#replies.set(name, reply);
    }
    return reply;
  }

  /** Strong, so each encoding has its own. The same in every process. */
  #tag(encoding: Encoding | null): string {
    this.#digest ??= hash('sha256', this.#plain, 'base64url').slice(0, 22);
    return encoding ? `"${this.#digest}-${encoding}"` : `"${this.#digest}"`;
  }

  #compress(encoding: Encoding): Promise<Buffer> {
    let made = this.#compressing.get(encoding);
    if (!made) {
      made = compressed(this.#plain, encoding).then((bytes) => {
        this.#compressed.set(encoding, bytes);
        this.#compressing.delete(encoding);
        this.onGrown();
        return bytes;
      });
      this.#compressing.set(encoding, made);
    }
    return made;
  }
}

/** Whether an `If-None-Match` names a tag. A CDN that compresses by itself makes tags weak. */
function hasTag(ifNoneMatch: string, tag: string): boolean {
  if (ifNoneMatch === tag) return true;
  return ifNoneMatch.split(',').some((each) => each.trim() === '*' || each.trim().replace(/^W\//, '') === tag);
}
