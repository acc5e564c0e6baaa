/**
 * What the records say of panels, seats and terms of reference on a day, as pure rules. Dates are civil, `YYYY-MM-DD`.
 *
 * A document states what was so on its own day. An answer for a later day is the latest record before that day, and goes out
 * with the record's day; an answer for an earlier day is "not recorded".
 */

export interface Period {
  startsOn: string | null;
  endsOn: string | null;
  /** Day of the document that states it; null where the council keeps the record here itself, which then holds until changed. */
  recordedOn: string | null;
}

/** First day that a record covers: the stated first day, else the day of its document or, where earlier, the stated last day. */
export function coversFrom({ startsOn, endsOn, recordedOn }: Period): string | null {
  if (startsOn !== null || recordedOn === null) return startsOn ?? endsOn;
  return endsOn !== null && endsOn < recordedOn ? endsOn : recordedOn;
}

/** Whether a record stands on a day: from the first day that it covers until its stated last day; without one, as last recorded. */
export function standsOn(period: Period, day: string): boolean {
  const from = coversFrom(period);
  return from !== null && from <= day && (period.endsOn === null || day <= period.endsOn);
}

/** Whether a record states that it stands on a day, which a document without a last day does not for days after its own. */
export function isStatedFor(period: Period, day: string): boolean {
  if (!standsOn(period, day)) return false;
  const { startsOn, endsOn, recordedOn } = period;
  return endsOn !== null || recordedOn === null || day <= recordedOn || day === startsOn;
}

export type Occupancy = 'HELD' | 'VACANT' | 'NOT_RECORDED';

export interface Vacancy {
  vacantSince: string | null;
  /** Day of the document that prints the vacancy. */
  vacancyRecordedOn: string | null;
}

/** What the newest record on or before a day says of a seat; `recordedOn` is the day of that record's document. */
export interface SeatRecord<M> {
  occupancy: Occupancy;
  holder: M | null;
  recordedOn: string | null;
}

/** A seat that nobody is recorded to hold is vacant only where a record says so. */
export function seatOn<M extends Period>(vacancy: Vacancy, memberships: readonly M[], day: string): SeatRecord<M> {
  const newest = newestOn(memberships, day);
  const heldFrom = newest && coversFrom(newest);
  const vacantFrom = vacancy.vacantSince ?? vacancy.vacancyRecordedOn;
  if (vacantFrom !== null && vacantFrom <= day && (heldFrom === null || heldFrom < vacantFrom))
    return { occupancy: 'VACANT', holder: null, recordedOn: vacancy.vacancyRecordedOn };
  if (newest && standsOn(newest, day)) return { occupancy: 'HELD', holder: newest, recordedOn: newest.recordedOn };
  return { occupancy: 'NOT_RECORDED', holder: null, recordedOn: null };
}

/** The record that begins last of those that begin on or before a day, whether or not it has ended. */
export function newestOn<P extends Period>(periods: readonly P[], day: string): P | null {
  let newest: P | null = null;
  for (const period of periods) {
    const from = coversFrom(period);
    if (from === null || from > day) continue;
    if (newest === null || from > (coversFrom(newest) ?? '')) newest = period;
  }
  return newest;
}

export interface Edition {
  effectiveFrom: string | null;
  effectiveTo: string | null;
  recordedOn: string | null;
}

/** The edition in force on a day as last recorded, of editions newest first. */
export function inForceOn<T extends Edition>(newestFirst: readonly T[], day: string): T | null {
  const stands = ({ effectiveFrom, effectiveTo, recordedOn }: T) =>
    standsOn({ startsOn: effectiveFrom, endsOn: effectiveTo, recordedOn }, day);
  return newestFirst.find(stands) ?? null;
}

/** Whether a panel sits on a day; null where only an earlier document tells of it. */
export function sitsOn(panel: { disbandedOn: string | null; recordedOn: string | null }, day: string): boolean | null {
  if (panel.disbandedOn !== null) return day < panel.disbandedOn;
  return panel.recordedOn === null || day === panel.recordedOn ? true : null;
}
