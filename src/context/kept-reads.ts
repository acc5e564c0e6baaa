/**
 * What loaders found for public queries, kept for those to come: queries that differ read the same panels and agendas. It is given again only while
 * the council that it was read from has not changed, and on the same day. Rows are shared by operations, so nobody may change them.
 */
import { LRUCache } from 'lru-cache';
import type { Loader } from '../db/loader.ts';
import type { Freshness } from '../events/freshness.ts';
import { councilOf, councilOfRow } from './dependencies.ts';

interface Kept {
  found: Promise<unknown>;
  councilId: number;
  /** The moment of the freshness before it was read. */
  since: number;
  /** Milliseconds since 1970. */
  until: number;
}

/** The reads of one operation. */
export interface OperationReads {
  /** What `loader` finds for `key`, by `find` unless it is kept. */
  load<K, V>(loader: Loader<K, V>, key: K, find: () => Promise<V>): Promise<V>;
}

export class KeptReads {
  readonly #freshness: Freshness;
  readonly #kept: LRUCache<string, Kept>;

  constructor(freshness: Freshness, maxBytes: number) {
    this.#freshness = freshness;
    this.#kept = new LRUCache({ maxSize: maxBytes, maxEntrySize: Math.ceil(maxBytes / 16) });
  }

  /** For an operation that begins now. What it reads is kept at most until `until`, in milliseconds since 1970. */
  forOperation(until: number): OperationReads {
    const since = this.#freshness.now;
    return {
      load: (loader, key, find) => {
        const name = `${loader.name} ${loader.cacheKey(key)}`;
        const kept = this.#kept.get(name);
        if (kept && this.#stands(kept)) return kept.found as ReturnType<typeof find>;
        const found = find();
        // A failed read fails its operation, and is not kept.
        found.then(
          (value) => this.#keep(name, { found, since, until }, councilOf(key) ?? councilOfRow(value), value),
          () => {},
        );
        return found;
      },
    };
  }

  #stands({ councilId, since, until }: Kept): boolean {
    return this.#freshness.isSure && this.#freshness.stands([councilId], since) && Date.now() < until;
  }

  #keep(name: string, kept: Omit<Kept, 'councilId'>, councilId: number | undefined, value: unknown): void {
    if (councilId !== undefined) this.#kept.set(name, { ...kept, councilId }, { size: weightOf(name) + weightOf(value) });
  }
}

/** Bytes that a value takes in memory, roughly. */
function weightOf(value: unknown): number {
  if (typeof value === 'string') return 32 + 2 * value.length;
  if (typeof value !== 'object' || value === null) return 8;
  if (value instanceof Date) return 64;
  let weight = 64;
  for (const part of Array.isArray(value) ? value : Object.values(value)) weight += weightOf(part);
  return weight;
}
