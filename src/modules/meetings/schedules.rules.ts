/** Rules of dates in a council's year, as pure functions. Days are civil dates, `YYYY-MM-DD`. */

interface YearValue {
  id: string;
  startsOn: string | null;
  endsOn: string | null;
}

/** The council year that covers a day; null where none on record does, or more than one. */
export function yearOn(years: readonly YearValue[], day: string): string | null {
  const covering = years.filter(
    ({ startsOn, endsOn }) => startsOn !== null && endsOn !== null && startsOn <= day && day <= endsOn,
  );
  return covering.length === 1 ? (covering[0]?.id ?? null) : null;
}

/** Whether a day can be in a year, as far as the year's first and last day are known. */
export function canBeIn({ startsOn, endsOn }: Omit<YearValue, 'id'>, day: string): boolean {
  return (startsOn === null || startsOn <= day) && (endsOn === null || day <= endsOn);
}
