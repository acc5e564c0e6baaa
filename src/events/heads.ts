/** Reads the heads of feeds: concurrent callers share one statement, for any number of councils. */
import type { Access } from '../db/access.ts';
import { type CouncilHeads, readCouncilHeads } from './log.queries.ts';

interface Waiting {
  councilId: number;
  resolve: (heads: CouncilHeads | null) => void;
  reject: (error: unknown) => void;
}

export class Heads {
  readonly #access: Access;
  #waiting: Waiting[] = [];
  #isReading = false;

  constructor(access: Access) {
    this.#access = access;
  }

  /** The heads of a council's two feeds, from a statement that begins after the call; null for an unknown council. */
  of(councilId: number): Promise<CouncilHeads | null> {
    const { promise, resolve, reject } = Promise.withResolvers<CouncilHeads | null>();
    this.#waiting.push({ councilId, resolve, reject });
    void this.#read();
    return promise;
  }

  async #read(): Promise<void> {
    if (this.#isReading) return;
    this.#isReading = true;
    while (this.#waiting.length > 0) {
      const asked = this.#waiting;
      this.#waiting = [];
      try {
        const found = await readCouncilHeads(this.#access.pools.staff, [...new Set(asked.map(({ councilId }) => councilId))]);
        for (const { councilId, resolve } of asked) resolve(found.get(councilId) ?? null);
      } catch (error) {
        for (const { reject } of asked) reject(error);
      }
    }
    this.#isReading = false;
  }
}
