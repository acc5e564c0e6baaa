/**
 * Panels, seats and terms of reference on a day, according to the records, as pure rules. Dates are civil, `YYYY-MM-DD`.
 *
 * A document describes its own day. For a later day the answer is the latest record before that day, with the record's day; for
 * an earlier day the answer is "not recorded".
 */
import { dayAfter, dayBefore } from '../meetings/notice.rules.ts';
import type { PanelNameValue } from './panels.table.ts';

export interface Period {
  startsOn: string | null;
  endsOn: string | null;
  /** Day of the source document; null where the council keeps the record here, so that it holds until changed. */
  recordedOn: string | null;
}

/** First day that a record covers: the stated first day, else the day of its document or, where earlier, the stated last day. */
export function coversFrom({ startsOn, endsOn, recordedOn }: Period): string | null {
  if (startsOn !== null || recordedOn === null) return startsOn ?? endsOn;
  return endsOn !== null && endsOn < recordedOn ? endsOn : recordedOn;
}

/** Whether a record is in force on a day: from the first day that it covers until its stated last day; without a last day, until a newer record. */
export function isInForceOn(period: Period, day: string): boolean {
  const from = coversFrom(period);
  return from !== null && from <= day && (period.endsOn === null || day <= period.endsOn);
}

/** Whether a source confirms the record for that day. A document without a last day does not confirm days after its own. */
export function isStatedFor(period: Period, day: string): boolean {
  if (!isInForceOn(period, day)) return false;
  const { startsOn, endsOn, recordedOn } = period;
  return endsOn !== null || recordedOn === null || day <= recordedOn || day === startsOn;
}

/** The days that a record states; `to` is null where they have no end. The constraints on memberships use the same rule, `membership_days`. */
export function statedDays(period: Period): { from: string | null; to: string | null } {
  const { startsOn, endsOn, recordedOn } = period;
  const lastStated = recordedOn !== null && startsOn !== null && startsOn > recordedOn ? startsOn : recordedOn;
  return { from: coversFrom(period), to: endsOn ?? lastStated };
}

/** Whether two records state the same day. */
export function meet(one: Period, other: Period): boolean {
  const [a, b] = [statedDays(one), statedDays(other)];
  const beginsInTime = (from: string | null, to: string | null) => from !== null && (to === null || from <= to);
  return beginsInTime(a.from, b.to) && beginsInTime(b.from, a.to);
}

export type Occupancy = 'HELD' | 'VACANT' | 'NOT_RECORDED';

export interface Vacancy {
  vacantSince: string | null;
  /** Day of the document that prints the vacancy. */
  vacancyRecordedOn: string | null;
}

/**
 * The vacancy of a seat after a membership of it ended. `others` are the seat's other memberships. A seat that someone holds from a stated
 * later day is vacant in between; one that a later document finds held is not known to have been vacant, so its record stays as it is.
 */
export function vacancyAfter(vacancy: Vacancy, others: readonly Period[], endsOn: string): Partial<Vacancy> {
  const from = dayAfter(endsOn);
  const recorded = vacancy.vacantSince ?? vacancy.vacancyRecordedOn;
  const later = others.filter((other) => (coversFrom(other) ?? '') > endsOn);
  const next = later.reduce<Period | null>((first, other) => (!first || before(other, first) ? other : first), null);
  if (!next) {
    const isPrintedLater = vacancy.vacancyRecordedOn !== null && vacancy.vacancyRecordedOn > endsOn;
    return isPrintedLater ? { vacantSince: from } : { vacantSince: from, vacancyRecordedOn: null };
  }
  const isKnownGap = next.startsOn !== null && next.startsOn > from;
  const isLaterVacancy = recorded !== null && recorded > endsOn;
  return isKnownGap && !isLaterVacancy ? { vacantSince: from, vacancyRecordedOn: null } : {};
}

function before(one: Period, other: Period): boolean {
  return (coversFrom(one) ?? '') < (coversFrom(other) ?? '');
}

/** A seat by the newest record on or before a day; `recordedOn` is the day of that record's document. */
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
  if (newest && isInForceOn(newest, day)) return { occupancy: 'HELD', holder: newest, recordedOn: newest.recordedOn };
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
export function editionInForceOn<T extends Edition>(newestFirst: readonly T[], day: string): T | null {
  const isInForce = ({ effectiveFrom, effectiveTo, recordedOn }: T) =>
    isInForceOn({ startsOn: effectiveFrom, endsOn: effectiveTo, recordedOn }, day);
  return newestFirst.find(isInForce) ?? null;
}

/** Whether a panel sits on a day; null where the panel is recorded only by an earlier document. */
export function sitsOn(panel: { disbandedOn: string | null; recordedOn: string | null }, day: string): boolean | null {
  if (panel.disbandedOn !== null) return day < panel.disbandedOn;
  return panel.recordedOn === null || day === panel.recordedOn ? true : null;
}

/**
 * The other names of a panel after it takes a new one. The old name ended on the day before the new one began, where that day is known, and
 * itself began when the name before it ended. A name without days that becomes the panel's name again is no longer another name.
 */
export function otherNamesAfter(
  { name, otherNames }: { name: string; otherNames: readonly PanelNameValue[] },
  newName: string,
  renamedOn: string | null,
): PanelNameValue[] {
  if (newName === name) return [...otherNames];
  const lastTo = otherNames.at(-1)?.to;
  const old: PanelNameValue = {
    name,
    from: lastTo == null ? null : dayAfter(lastTo),
    to: renamedOn === null ? null : dayBefore(renamedOn),
  };
  const isNewName = (other: PanelNameValue) => other.name === newName && other.from == null && other.to == null;
  return [...otherNames.filter((other) => !isNewName(other)), old];
}
