/** Which grounds a scheme has. LGA 1972 Sch. 12A: Part 1 for England, Part 4 for Wales. */
import type { accessLevel, restrictionScheme } from './restrictions.table.ts';

export type AccessLevelValue = (typeof accessLevel.enumValues)[number];
export type RestrictionSchemeValue = (typeof restrictionScheme.enumValues)[number];

/** The paragraphs of a scheme; none for a scheme that has no numbered paragraphs. */
export const paragraphsOf: Record<RestrictionSchemeValue, readonly string[]> = {
  SCHEDULE_12A_ENGLAND: ['1', '2', '3', '4', '5', '6', '7'],
  SCHEDULE_12A_WALES: ['12', '13', '14', '15', '16', '17', '18'],
  SECTION_100A_CONFIDENTIAL: [],
  LOCAL_CONSTITUTION: [],
};

/** Schedule 12A lists what may be exempt, section 100A(3) what is confidential; a council's own rules may name either. */
export function levelFits(level: AccessLevelValue, scheme: RestrictionSchemeValue): boolean {
  if (level === 'OPEN') return false;
  if (scheme === 'LOCAL_CONSTITUTION') return true;
  return (scheme === 'SECTION_100A_CONFIDENTIAL') === (level === 'CONFIDENTIAL');
}
