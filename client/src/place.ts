/** Position of a client in its feed: the cursor to resume from, and the numbers and cursors that identify duplicates and gaps. */

/** What the client needs of each event; `sequence` is optional in the selection, `isSnapshot` only where the subscription takes `$snapshot`. */
export interface FollowedEvent {
  cursor: string;
  sequence?: number;
  isSnapshot?: boolean;
}

/** Numbers of the feed that did not arrive: those after `after` and before `before`. */
export interface Gap {
  after: number;
  before: number;
}

/** Number of cursors that are compared where the selection has no `sequence`. */
const recentMax = 1000;

export class Place {
  /** The cursor to resume from; null within a snapshot. Only the first change after a snapshot shows that the snapshot was complete. */
  cursor: string | null;
  #sequence: number | undefined;
  readonly #recent = new Set<string>();

  /** A place after a cursor, with its number where that is known; without a cursor, the beginning of a snapshot. */
  constructor(cursor: string | null, sequence?: number) {
    this.cursor = cursor;
    this.#sequence = sequence;
  }

  /** The error for a field that the selection lacks; undefined if there is none. */
  faultOf({ cursor, isSnapshot, sequence }: FollowedEvent, isWholeFeed = false): string | undefined {
    if (typeof cursor !== 'string') return 'The subscription must select `cursor`: without it the client cannot resume.';
    if (this.cursor === null && typeof isSnapshot !== 'boolean')
      return 'The subscription takes `$snapshot`, so it must select `isSnapshot`: without it the client cannot tell state from changes.';
    if (isWholeFeed && typeof sequence !== 'number')
      return 'With `isWholeFeed` the subscription must select `sequence`: without it the client cannot see gaps.';
    return undefined;
  }

  /** The numbers missing before this event, if the feed is read whole; undefined if there are none. Ask before `accept`. */
  gapBefore({ sequence, isSnapshot }: FollowedEvent): Gap | undefined {
    if (this.#sequence === undefined || sequence === undefined || isSnapshot || sequence <= this.#sequence + 1) return undefined;
    return { after: this.#sequence, before: sequence };
  }

  /** Moves the position to an event. Returns false for a duplicate. */
  accept({ cursor, sequence, isSnapshot }: FollowedEvent): boolean {
    // All events of a snapshot have the cursor and the number at which it was made.
    if (isSnapshot) return this.cursor === null;
    if (sequence === undefined ? this.#recent.has(cursor) : sequence <= (this.#sequence ?? -1)) return false;
    this.cursor = cursor;
    if (sequence === undefined) this.#remember(cursor);
    else this.#sequence = sequence;
    return true;
  }

  #remember(cursor: string): void {
    this.#recent.add(cursor);
    const [oldest] = this.#recent;
    if (this.#recent.size > recentMax && oldest !== undefined) this.#recent.delete(oldest);
  }
}
