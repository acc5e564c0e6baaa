/** Resolves the cursor with which clients name a position in a feed. */
import { checkCursor } from '../../events/cursor.ts';
import type { Audience, FeedHead } from '../../events/feed.ts';
import { badUserInput, cursorExpired } from '../../graphql/errors.ts';

/**
 * The sequence after which a reader of a feed resumes. Errors: CURSOR_EXPIRED for a cursor from before the feed was renumbered; BAD_USER_INPUT for
 * a cursor of another feed, and for a text that is not a cursor.
 */
export function resumeFrom(after: string, audience: Audience, councilId: number, head: FeedHead): number {
  const check = checkCursor(after, audience, councilId, head);
  if ('sequence' in check) return check.sequence;
  switch (check.problem) {
    case 'EXPIRED':
      throw cursorExpired();
    case 'OTHER_FEED':
      throw badUserInput(
        "This cursor belongs to another council's feed, or to the staff feed while you read the public feed. Use a cursor of the feed that you read, e.g. `council.feed.cursor` with the same credential.",
      );
    case 'MALFORMED':
      throw badUserInput('This is not an event cursor. Use the `cursor` of an event or of `council.feed`, unchanged.');
  }
}
