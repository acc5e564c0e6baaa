/** One feed of one council in this process: the number of the last event read, and the newest events in memory. */
import type { Audience } from './feed.ts';
import { eventPageSize } from './log.queries.ts';
import type { EventRow } from './log.table.ts';

/** Pages of older events kept in memory, for clients that resume. */
const pagesMax = 10;

export type ReadPage = (after: number) => Promise<EventRow[]>;

export class Channel {
  readonly audience: Audience;
  readonly councilId: number;
  readonly epoch: string;
  /** Number of the newest event read. */
  head: number;
  /** True once the feed has been renumbered: its cursors are invalid and it gets no more events. */
  hasExpired = false;
  readonly #read: ReadPage;
  readonly #recentMax: number;
  #recent: EventRow[] = [];
  /** By page number. The events of a feed are numbered without gaps and never change, so a full page stays valid. */
  readonly #pages = new Map<number, Promise<EventRow[]>>();
  readonly #watchers = new Set<() => void>();
  #isBehind = false;
  #isPulling = false;

  constructor(place: { audience: Audience; councilId: number; epoch: string; head: number }, read: ReadPage, recentMax: number) {
    this.audience = place.audience;
    this.councilId = place.councilId;
    this.epoch = place.epoch;
    this.head = place.head;
    this.#read = read;
    this.#recentMax = recentMax;
  }

  /** The events after a position, in order: all of them or only the first; none at the head. */
  async after(position: number): Promise<readonly EventRow[]> {
    if (position >= this.head) return [];
    const [first] = this.#recent;
    const start = first && this.sequenceOf(first);
    if (start !== undefined && position + 1 >= start) return this.#recent.slice(position + 1 - start);
    const page = await this.#page(Math.floor(position / eventPageSize), position);
    return page.filter((row) => this.sequenceOf(row) > position);
  }

  /** An event's number in this feed. */
  sequenceOf(row: EventRow): number {
    return sequenceOf(row, this.audience);
  }

  /** Calls `onMoved` whenever events have been read, and when the feed has expired. */
  watch(onMoved: () => void): void {
    this.#watchers.add(onMoved);
  }

  /** Returns whether other watchers remain. */
  unwatch(onMoved: () => void): boolean {
    this.#watchers.delete(onMoved);
    return this.#watchers.size > 0;
  }

  /** Reads up to the head. A call during the read causes another read, so that no event waits for the next call. */
  async pull(): Promise<void> {
    this.#isBehind = true;
    if (this.#isPulling || this.hasExpired) return;
    this.#isPulling = true;
    try {
      while (this.#isBehind && !this.hasExpired) {
        this.#isBehind = false;
        const events = await this.#read(this.head);
        this.#push(events);
        if (events.length === eventPageSize) this.#isBehind = true;
      }
    } catch {
      // The database is unreachable. The next poll tries again.
    } finally {
      this.#isPulling = false;
    }
  }

  expire(): void {
    this.hasExpired = true;
    this.#tell();
  }

  #push(events: EventRow[]): void {
    const last = events.at(-1);
    if (!last) return;
    this.#recent = [...this.#recent, ...events].slice(-this.#recentMax);
    this.head = this.sequenceOf(last);
    this.#tell();
  }

  #tell(): void {
    for (const onMoved of [...this.#watchers]) onMoved();
  }

  /** The page of the table with the event after `position`. Clients that ask at the same time share the statement. */
  async #page(number: number, position: number): Promise<EventRow[]> {
    while (!this.hasExpired) {
      const asked = this.#pages.get(number) ?? this.#readPage(number);
      const page = await asked;
      const last = page.at(-1);
      if (last && this.sequenceOf(last) > position) return page;
      // The page was read before the event was written.
      if (this.#pages.get(number) === asked) this.#pages.delete(number);
    }
    return [];
  }

  #readPage(number: number): Promise<EventRow[]> {
    const page = this.#read(number * eventPageSize);
    this.#pages.set(number, page);
    page.catch(() => this.#pages.delete(number));
    for (const [oldest] of this.#pages) {
      if (this.#pages.size <= pagesMax) break;
      this.#pages.delete(oldest);
    }
    return page;
  }
}

/** An event's number in a feed. */
export function sequenceOf(row: EventRow, audience: Audience): number {
  return audience === 'STAFF' ? row.sequence : (row.publicSequence ?? Number.NaN);
}
