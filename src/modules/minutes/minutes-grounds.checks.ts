/** The grounds on which parts of minutes are restricted. */
import { type Mistake, mistake } from '../../commands/refusal.ts';
import { type Ground, type RestrictionGiven, restrictionOf } from '../restrictions/restrictions.checks.ts';

/** The ground of a restriction on a record without a title; null where none is given. */
export function untitledGround(given: RestrictionGiven | null | undefined): Ground | null | Mistake {
  if (given?.withholdTitle)
    return mistake('INVALID', 'Parts of minutes have no title to withhold; leave this out.', ['restriction', 'withholdTitle']);
  return restrictionOf(given, 'restriction');
}
