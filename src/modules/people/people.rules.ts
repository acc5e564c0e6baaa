/** How people are listed, and what stays of a person's record when its lists are replaced. */
import type { CouncillorTermValue, ExecutiveRoleValue } from './people.table.ts';

/** What lists of people are ordered by: the surname, then the given name; the name as shown where no surname is recorded. */
export function sortNameOf({
  displayName,
  familyName,
  givenName,
}: {
  displayName: string;
  familyName?: string | null;
  givenName?: string | null;
}): string {
  return [familyName ?? displayName, givenName ?? ''].join(' ').trim().toLowerCase();
}

/** Those that began last come first, those whose first day is not recorded last. */
export function newestFirst<P extends CouncillorTermValue | ExecutiveRoleValue>(periods: readonly P[]): P[] {
  return periods.toSorted((a, b) => (b.startsOn ?? '').localeCompare(a.startsOn ?? ''));
}

/** Posts as given. One whose title and first day are on record keeps the words and the day of the document that names it. */
export function withRecordedWords(
  given: readonly ExecutiveRoleValue[],
  before: readonly ExecutiveRoleValue[],
): ExecutiveRoleValue[] {
  return given.map((role) => {
    const same = before.find(({ title, startsOn }) => title === role.title && (startsOn ?? null) === (role.startsOn ?? null));
    return same ? { ...same, ...role } : role;
  });
}
