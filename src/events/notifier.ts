/**
 * Wakes other processes by PostgreSQL's NOTIFY. Notices are gathered and sent after the commit: inside the writing transactions they would make
 * all of them queue for one lock. A notice may be lost, which is why the feed and the freshness of answers also poll.
 */
import type { Access } from '../db/access.ts';
import type { PublicHead } from './freshness.ts';

/** The channel of all notices. */
export const channel = 'scrutiny_feed';
/** The notice of an operator who has changed rows by hand. */
const ofAll = 'all';
/** Shortest time between two notices. */
const gatherMs = 20;
/** Delay between reconnect attempts. */
const reconnectMs = 500;

/** A council with new events. */
export interface Notice {
  councilId: number;
  /** Number of the newest of them in the public feed; null if none is public. */
  publicHead: number | null;
}

export interface NoticeHandlers {
  notices: (notices: readonly Notice[]) => void;
  /** Any council may have changed: notices may have been missed before the connection listened, or an operator says so. */
  anything: () => void;
  /** From now on no notice arrives. */
  lost: () => void;
}

export class Notifier {
  readonly #access: Access;
  readonly #on: NoticeHandlers;
  readonly #gathered = new Map<number, number | null>();
  #listener: ReturnType<Access['listener']> | undefined;
  #gathering: NodeJS.Timeout | undefined;
  #reconnecting: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(access: Access, on: NoticeHandlers) {
    this.#access = access;
    this.#on = on;
  }

  /** Listens on a dedicated connection, and again whenever it is lost. */
  async listen(): Promise<void> {
    this.#listener ??= this.#access.listener({
      notice: (payload) => (payload === ofAll ? this.#on.anything() : this.#on.notices(payload.split(',').map(readNotice))),
      lost: () => {
        this.#on.lost();
        this.#listenLater();
      },
    });
    try {
      await this.#listener.unsafe(`listen ${channel}`);
      this.#on.anything();
    } catch {
      this.#listenLater();
    }
  }

  /**
   * The heads of all public feeds, read on the connection that listens: that also detects that its server is gone. Null if the connection does not
   * listen: it has come back just now. Errors: the database cannot be reached.
   */
  async publicHeads(): Promise<PublicHead[] | null> {
    if (!this.#listener || this.#isClosed) return null;
    const rows = await this.#listener<{ councilId: number | null; epoch: string; head: string; listens: boolean }[]>`
      /* publicHeads */
      select council_id as "councilId", epoch, public_head as "head", listens
        from (select ${channel} in (select pg_listening_channels()) as listens) left join council_feed on true`;
    if (!rows[0]?.listens) return null;
    return rows.flatMap(({ councilId, epoch, head }) =>
      councilId === null ? [] : [{ councilId, epoch, sequence: Number(head) }],
    );
  }

  /** Tells the other processes: at once, unless a notice was sent within the last `gatherMs`. */
  notify({ councilId, publicHead }: Notice): void {
    const gathered = this.#gathered.get(councilId) ?? null;
    this.#gathered.set(councilId, publicHead === null ? gathered : Math.max(publicHead, gathered ?? 0));
    if (this.#gathering || this.#isClosed) return;
    this.#send();
    this.#gathering = setTimeout(() => {
      this.#gathering = undefined;
      this.#send();
    }, gatherMs);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#gathering);
    clearTimeout(this.#reconnecting);
    await this.#listener?.end({ timeout: 1 });
  }

  #listenLater(): void {
    if (this.#isClosed) return;
    clearTimeout(this.#reconnecting);
    this.#reconnecting = setTimeout(() => void this.listen(), reconnectMs);
  }

  #send(): void {
    if (this.#gathered.size === 0 || this.#isClosed) return;
    const payload = [...this.#gathered].map(([councilId, publicHead]) => noticeText({ councilId, publicHead }));
    this.#gathered.clear();
    // A lost notice delays other processes by at most one poll.
    this.#access.pools.public.sql.notify(channel, payload.join(',')).catch(() => {});
  }
}

/** `12` or, with the head of the public feed, `12:345`. */
export function noticeText({ councilId, publicHead }: Notice): string {
  return publicHead === null ? String(councilId) : `${councilId}:${publicHead}`;
}

function readNotice(text: string): Notice {
  const [councilId, head] = text.split(':');
  return { councilId: Number(councilId), publicHead: head === undefined ? null : Number(head) };
}
