/** Positions in a council's feed that clients give. */
import { checkCursor } from '../../events/cursor.ts';
import type { Audience, FeedHead } from '../../events/feed.ts';
import { apiError, badUserInput } from '../../graphql/errors.ts';

/**
 * The sequence after which a reader of a feed resumes. Errors: CURSOR_EXPIRED for a cursor from before the feed was renumbered; BAD_USER_INPUT for
 * one of another feed, and for a text that is no cursor.
 */
export function resumeFrom(after: string, audience: Audience, councilId: number, head: FeedHead): number {
  const check = checkCursor(after, audience, councilId, head);
  if ('sequence' in check) return check.sequence;
  switch (check.problem) {
    case 'EXPIRED':
      throw apiError(
        'CURSOR_EXPIRED',
        'This cursor is from before the feed was renumbered. Load the data again with `council.feed.cursor` in the same query, then go on with that cursor as `after`.',
      );
    case 'OTHER_FEED':
      throw badUserInput(
        "This cursor is of another council's feed, or of the staff feed while you read the public feed. A cursor works only in the feed that issued it.",
      );
    case 'MALFORMED':
      throw badUserInput('This is not an event cursor. Use the `cursor` of an event or of `council.feed`, unchanged.');
  }
}
