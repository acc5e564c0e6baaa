/**
 * Keeps exports, each of one moment: whoever asks for the same records is given the same file, and whoever lost a part of it goes on where they were. A
 * file is made once for each state of a council, however many ask for it.
 */
import { LRUCache } from 'lru-cache';
import type { Services } from '../../context/context.ts';
import type { Access } from '../../db/access.ts';
import { todayInCouncilTime } from '../../time/council-time.ts';
import type { Reading } from '../public-answer.ts';
import { hashOf } from '../resource.ts';
import { councilBySlug, type ExportedCouncil, exportedForm, exportedTypes, recordsOf } from './records.ts';
import { Spool } from './spool.ts';
import { headOf, rowsOf } from './table.ts';

export interface ExportOptions {
  /** Exports that one address may be reading at a time. */
  perAddress: number;
  /** Milliseconds within which a reader must take 64 KiB. */
  stallMs: number;
}

export const exportsByDefault: ExportOptions = { perAddress: 4, stallMs: 30_000 };

export interface Export {
  /** Of the bytes, among all exports. */
  tag: string;
  of: Wanted;
  spool: Spool;
}

/** What is asked for: all records as lines, or those of one type as a table. */
export interface Wanted {
  council: ExportedCouncil;
  /** Null for all types. */
  type: string | null;
  baseUrl: string;
}

/** Kept for those who go on with one. They are large, and the next change of a council makes another. */
const keptMax = 24;
const keptMs = 3_600_000;

export class Exports {
  readonly #services: Services;
  readonly #access: Access;
  readonly #maskError: (error: unknown) => unknown;
  readonly #closing = new AbortController();
  /** Those that are about to be written, by the tag that was asked for. */
  readonly #begun = new Map<string, Promise<Export>>();
  /** By tag. */
  readonly #kept = new LRUCache<string, Export>({
    max: keptMax,
    ttl: keptMs,
    ttlAutopurge: true,
    dispose: ({ spool }) => void spool.drop(),
  });

  /** `access` has connections for exports alone: each holds one until all records are read. `maskError` logs what ends an export. */
  constructor(services: Services, access: Access, maskError: (error: unknown) => unknown) {
    this.#services = services;
    this.#access = access;
    this.#maskError = maskError;
  }

  /** Null where there is no such council. */
  council(slug: string, baseUrl: string): Promise<ExportedCouncil | null> {
    return councilBySlug({ services: this.#services, baseUrl }, slug);
  }

  /** The tag of an export of what is on record now. */
  tagOf({ council, type, baseUrl }: Wanted): string {
    // Some values depend on the day.
    const parts = [council.slug, council.cursor, type, baseUrl, todayInCouncilTime(), exportedForm];
    return hashOf(Buffer.from(JSON.stringify(parts)));
  }

  /** An export that is still kept. */
  kept(tag: string): Export | undefined {
    return this.#kept.get(tag);
  }

  /** Begins an export of what is on record now, unless it has begun. Errors: Overloaded when too many are being made. */
  of(wanted: Wanted): Promise<Export> {
    const tag = this.tagOf(wanted);
    const begun = this.#begun.get(tag) ?? this.#begin(wanted).finally(() => this.#begun.delete(tag));
    this.#begun.set(tag, begun);
    return begun;
  }

  /** Ends the making of exports. Their readers get an error. */
  close(): void {
    this.#closing.abort(new Error('The server is stopping.'));
    this.#kept.clear();
  }

  async #begin(wanted: Wanted): Promise<Export> {
    const leave = await this.#access.place('public', this.#closing.signal);
    const snapshot = this.#access.snapshot(null);
    const end = async () => {
      await snapshot.close();
      leave();
    };
    try {
      const reading = { services: this.#services, baseUrl: wanted.baseUrl, snapshot };
      // A change may have come since the council was read.
      const council = await councilBySlug(reading, wanted.council.slug);
      if (!council) throw new Error(`council ${wanted.council.slug} is gone`);
      const now = { ...wanted, council };
      const tag = this.tagOf(now);
      const spool = await Spool.begin(this.#textOf(reading, now), async (error) => {
        await end();
        if (error === undefined) return;
        this.#kept.delete(tag);
        if (!this.#closing.signal.aborted) this.#maskError(error);
      });
      const begun = { tag, of: now, spool };
      this.#kept.set(tag, begun);
      return begun;
    } catch (error) {
      await end();
      throw error;
    }
  }

  async *#textOf(reading: Required<Reading>, { council, type: only }: Wanted): AsyncGenerator<string> {
    const { slug, cursor, licence } = council;
    yield only ? headOf(only) : lineOf({ type: 'Export', council: slug, cursor, licence });
    for (const type of only ? [only] : exportedTypes) {
      for await (const records of recordsOf(reading, council.id, type)) {
        this.#closing.signal.throwIfAborted();
        yield only ? rowsOf(type, records) : records.map((record) => lineOf({ type, ...record })).join('');
      }
    }
  }
}

function lineOf(value: object): string {
  return `${JSON.stringify(value)}\n`;
}
