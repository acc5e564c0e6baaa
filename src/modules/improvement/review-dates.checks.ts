/** Checks of the dates of reviews: exact days, or a month or year as the record prints it. */
import { lastDay, optionalText } from '../../commands/checks.ts';
import { type InputPath, Mistake, mistake, pathWithin } from '../../commands/refusal.ts';
import { firstDayOf, lastDayOf } from './recorded-periods.rules.ts';
import type { RecordedPeriodInput } from './recorded-periods.schema.ts';
import type { ReviewRow } from './reviews.table.ts';

type Period = typeof RecordedPeriodInput.$inferInput;
type TookPlace = Pick<ReviewRow, 'startedOn' | 'endedOn' | 'datesPrecision' | 'datesAsRecorded'>;
type Published = Pick<ReviewRow, 'publishedOn' | 'publishedPrecision' | 'publishedAsRecorded'>;

export interface DatesGiven {
  startedOn?: string | null;
  endedOn?: string | null;
  tookPlace?: Period | null;
  publishedOn?: string | null;
  published?: Period | null;
}

/** When the review took place; undefined where the input does not say. `current` is what is on record; null for a new review. */
export function tookPlace(given: DatesGiven, current: TookPlace | null, path: InputPath): TookPlace | Mistake | undefined {
  if (given.tookPlace === undefined) return daysOf(given, current, path);
  const at = pathWithin(path, 'tookPlace');
  if (given.startedOn != null || given.endedOn != null) return givenTwice('startedOn and endedOn', at);
  const period = given.tookPlace && periodOf(given.tookPlace, at);
  if (period instanceof Mistake) return period;
  return {
    startedOn: period?.from ?? null,
    endedOn: period?.to ?? null,
    datesPrecision: period?.precision ?? 'DAY',
    datesAsRecorded: period?.asRecorded ?? null,
  };
}

/** From exact days, of which a patch may give one. A month or year on record before says nothing of the other day. */
function daysOf(given: DatesGiven, current: TookPlace | null, path: InputPath): TookPlace | Mistake | undefined {
  if (given.startedOn === undefined && given.endedOn === undefined) return undefined;
  const kept = current?.datesPrecision === 'DAY' ? current : null;
  const startedOn = given.startedOn === undefined ? (kept?.startedOn ?? null) : given.startedOn;
  const endedOn = given.endedOn === undefined ? (kept?.endedOn ?? null) : given.endedOn;
  if (endedOn !== null && startedOn === null)
    return mistake('REQUIRED', `Give the first day, too: the last is ${endedOn}.`, pathWithin(path, 'startedOn'));
  const last = lastDay(startedOn, endedOn, pathWithin(path, 'endedOn'));
  if (last instanceof Mistake) return last;
  return { startedOn, endedOn: last, datesPrecision: 'DAY', datesAsRecorded: null };
}

/** When the letter or report was published; undefined where the input does not say. */
export function published(given: DatesGiven, path: InputPath): Published | Mistake | undefined {
  const { publishedOn } = given;
  if (given.published === undefined)
    return publishedOn === undefined ? undefined : { publishedOn, publishedPrecision: 'DAY', publishedAsRecorded: null };
  const at = pathWithin(path, 'published');
  if (publishedOn != null) return givenTwice('publishedOn', at);
  const period = given.published && periodOf(given.published, at);
  if (period instanceof Mistake) return period;
  if (period?.to && period.to !== lastDayOf(period.from, period.precision))
    return mistake('INVALID', 'A review is published on one day. Leave the last day out.', pathWithin(at, 'to'));
  return {
    publishedOn: period?.from ?? null,
    publishedPrecision: period?.precision ?? 'DAY',
    publishedAsRecorded: period?.asRecorded ?? null,
  };
}

function givenTwice(fields: string, path: InputPath): Mistake {
  return mistake('INVALID', `This takes the place of ${fields}. Give one or the other.`, path);
}

function periodOf(given: Period, path: InputPath) {
  const { from, precision } = given;
  const asRecorded = optionalText(given.asRecorded, pathWithin(path, 'asRecorded'), 500);
  if (asRecorded instanceof Mistake) return asRecorded;
  const first = firstDayOf(from, precision);
  if (from !== first)
    return mistake('INVALID', `With precision ${precision}, the first day is ${first}.`, pathWithin(path, 'from'));
  const to = given.to ?? (precision === 'DAY' ? null : lastDayOf(from, precision));
  const last = to && lastDayOf(firstDayOf(to, precision), precision);
  if (to !== last) return mistake('INVALID', `With precision ${precision}, the last day is ${last}.`, pathWithin(path, 'to'));
  const checked = lastDay(from, to, pathWithin(path, 'to'));
  return checked instanceof Mistake ? checked : { from, to: checked, precision, asRecorded };
}
