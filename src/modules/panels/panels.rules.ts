/** Who holds what on a day, as pure rules. Dates are civil, `YYYY-MM-DD`. */

export interface Period {
  startsOn: string | null;
  endsOn: string | null;
  /** Day of the document that names the holder. */
  recordedOn: string | null;
}

/** Whether a membership is known to stand on a day: from its first day, or from the document that records it, to its last. */
export function standsOn(period: Period, day: string): boolean {
  const from = period.startsOn ?? period.recordedOn;
  return (from === null || from <= day) && (period.endsOn === null || day <= period.endsOn);
}

/** The edition in force on a day, of editions newest first; an edition of unknown beginning counts as long in force. */
export function inForceOn<T extends { effectiveFrom: string | null; effectiveTo: string | null }>(
  newestFirst: readonly T[],
  day: string,
): T | null {
  const stands = (edition: T) =>
    (edition.effectiveFrom === null || edition.effectiveFrom <= day) &&
    (edition.effectiveTo === null || day <= edition.effectiveTo);
  return newestFirst.find(stands) ?? null;
}
