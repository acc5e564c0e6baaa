/** Opaque positions in a feed. A cursor names its feed and the feed's epoch, and is refused in any other feed. */
import type { Audience, FeedHead } from './feed.ts';

export interface FeedPlace {
  audience: Audience;
  councilId: number;
  epoch: string;
  sequence: number;
}

export function encodeCursor({ audience, councilId, epoch, sequence }: FeedPlace): string {
  return Buffer.from(`${audience === 'STAFF' ? 's' : 'p'}.${councilId}.${epoch}.${sequence}`).toString('base64url');
}

export type CursorCheck = { sequence: number } | { problem: 'MALFORMED' | 'OTHER_FEED' | 'EXPIRED' };

/** The sequence after which a reader resumes, or why the cursor cannot be used in this feed. */
export function checkCursor(cursor: string, audience: Audience, councilId: number, head: FeedHead): CursorCheck {
  const parts = /^([sp])\.(\d{1,10})\.([0-9a-f-]{36})\.(\d{1,15})$/.exec(Buffer.from(cursor, 'base64url').toString());
  if (!parts) return { problem: 'MALFORMED' };
  const [, feed, council, epoch, sequence] = parts;
  if (feed !== (audience === 'STAFF' ? 's' : 'p') || Number(council) !== councilId) return { problem: 'OTHER_FEED' };
  // A sequence beyond the head means that the database was restored to an earlier state.
  if (epoch !== head.epoch || Number(sequence) > head.sequence) return { problem: 'EXPIRED' };
  return { sequence: Number(sequence) };
}
