/**
 * What loaders found for public queries, kept for those to come: queries that differ read the same panels and agendas. It is given again only while
 * the council that it was read from has not changed, and on the same day. Only what is read again is kept: to keep a row costs about as much as to read
 * it. Rows are shared by operations, so nobody may change them.
 */
import { LRUCache } from 'lru-cache';
import type { Loader } from '../db/loader.ts';
import { bareOf } from '../db/used-columns.ts';
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
  /** What `loader` finds for `key`, by `find` unless it is kept. `columns` names those that are read of its rows. */
  load<K, V>(loader: Loader<K, V>, key: K, columns: number, find: () => Promise<V>): Promise<V>;
}

/** The most names of reads that were done once. */
const onceMax = 50_000;

export class KeptReads {
  readonly #freshness: Freshness;
  readonly #kept: LRUCache<string, Kept>;
  /** Names of reads that were done once lately. */
  readonly #once = new Set<string>();

  constructor(freshness: Freshness, maxBytes: number) {
    this.#freshness = freshness;
    this.#kept = new LRUCache({ maxSize: maxBytes, maxEntrySize: Math.ceil(maxBytes / 16) });
  }

  /** For an operation that begins now. What it reads is kept at most until `until`, in milliseconds since 1970. */
  forOperation(until: number): OperationReads {
    const since = this.#freshness.now;
    return {
      load: (loader, key, columns, find) => {
        const name = `${columns} ${loader.name} ${loader.cacheKey(key)}`;
        const kept = this.#kept.get(name);
        if (kept && this.#stands(kept)) return kept.found as ReturnType<typeof find>;
        const found = find();
        if (!kept && !this.#isAgain(name)) return found;
        // A failed read fails its operation, and is not kept.
        found.then(
          (value) => this.#keep(name, { found, since, until }, councilOf(key) ?? councilOfRow(value), value),
          () => {},
        );
        return found;
      },
    };
  }

  #isAgain(name: string): boolean {
    if (this.#once.delete(name)) return true;
    if (this.#once.size === onceMax) this.#once.clear();
    this.#once.add(name);
    return false;
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
  for (const part of Array.isArray(value) ? value : Object.values(bareOf(value))) weight += weightOf(part);
  return weight;
}
