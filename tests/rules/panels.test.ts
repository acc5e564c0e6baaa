import { expect, test } from 'vitest';
import {
  type Edition,
  inForceOn,
  isStatedFor,
  newestOn,
  type Period,
  seatOn,
  sitsOn,
  standsOn,
  type Vacancy,
} from '../../src/modules/panels/panels.rules.ts';

const period = (startsOn: string | null, endsOn: string | null, recordedOn: string | null): Period => ({
  startsOn,
  endsOn,
  recordedOn,
});

test.for<[day: string, Period, date: string, stands: boolean, isStated: boolean]>([
  ['the day before the first', period('2023-05-17', '2024-05-15', null), '2023-05-16', false, false],
  ['the first day', period('2023-05-17', '2024-05-15', null), '2023-05-17', true, true],
  ['the last day', period('2023-05-17', '2024-05-15', null), '2024-05-15', true, true],
  ['the day after the last', period('2023-05-17', '2024-05-15', null), '2024-05-16', false, false],
  ['a day long after, kept by the council without a last day', period('2023-05-17', null, null), '2033-01-01', true, true],
  ['the day before the document, without a first day', period(null, null, '2023-07-20'), '2023-07-19', false, false],
  ['the day of the document', period(null, null, '2023-07-20'), '2023-07-20', true, true],
  ['the day after the document, without a last day', period(null, null, '2023-07-20'), '2023-07-21', true, false],
  ['a day after the document, before the last day', period(null, '2023-12-31', '2023-07-20'), '2023-07-21', true, true],
  ['a day before the document, but after the first day', period('2023-05-17', null, '2023-07-20'), '2023-05-18', true, true],
  ['a day before the first, but after the document', period('2023-09-01', null, '2023-07-20'), '2023-08-01', false, false],
  ['the first day, announced by an earlier document', period('2023-09-01', null, '2023-07-20'), '2023-09-01', true, true],
  ['the day after a first day announced earlier', period('2023-09-01', null, '2023-07-20'), '2023-09-02', true, false],
  ['the last day, told by a later document', period(null, '2023-05-16', '2023-07-20'), '2023-05-16', true, true],
  ['the day before a last day told by a later document', period(null, '2023-05-16', '2023-07-20'), '2023-05-15', false, false],
  ['the day of a document that tells of an end', period(null, '2023-05-16', '2023-07-20'), '2023-07-20', false, false],
  ['a last day of which nothing else is known', period(null, '2023-05-16', null), '2023-05-16', true, true],
  ['any day, with no day on record', period(null, null, null), '1974-04-01', false, false],
  ['a day past the end, without a first day', period(null, '2023-12-31', '2023-07-20'), '2024-01-01', false, false],
  ['the first day of a period that ends before it', period('2023-05-17', '2023-05-16', null), '2023-05-17', false, false],
])('a membership on %s', ([, given, day, stands, isStated]) => {
  expect([standsOn(given, day), isStatedFor(given, day)]).toEqual([stands, isStated]);
});

const first = period(null, null, '2023-07-20');
const second = period(null, null, '2024-09-26');
const third = period('2025-05-21', '2026-03-31', null);
const noVacancy: Vacancy = { vacantSince: null, vacancyRecordedOn: null };
const printed: Vacancy = { vacantSince: null, vacancyRecordedOn: '2024-03-28' };
const declared: Vacancy = { vacantSince: '2024-03-01', vacancyRecordedOn: null };
const both: Vacancy = { vacantSince: '2024-03-01', vacancyRecordedOn: '2024-03-28' };

const notRecorded = { occupancy: 'NOT_RECORDED', holder: null, recordedOn: null };
const vacant = (recordedOn: string | null) => ({ occupancy: 'VACANT', holder: null, recordedOn });
const held = (holder: Period) => ({ occupancy: 'HELD', holder, recordedOn: holder.recordedOn });

test.for<[Vacancy, Period[], day: string, expected: object]>([
  [noVacancy, [], '2023-07-20', notRecorded],
  [noVacancy, [first], '2023-07-19', notRecorded],
  [noVacancy, [first], '2023-07-20', held(first)],
  [noVacancy, [first], '2026-11-21', held(first)],
  [noVacancy, [first, second], '2024-09-25', held(first)],
  [noVacancy, [first, second], '2024-09-26', held(second)],
  [noVacancy, [third, second, first], '2025-05-21', held(third)],
  [noVacancy, [third, second, first], '2026-03-31', held(third)],
  // That the third has left does not bring the second back, nor does it make the seat vacant.
  [noVacancy, [third, second, first], '2026-04-01', notRecorded],
  [printed, [], '2024-03-27', notRecorded],
  [printed, [], '2024-03-28', vacant('2024-03-28')],
  [printed, [], '2026-11-21', vacant('2024-03-28')],
  [printed, [first, second], '2024-03-27', held(first)],
  [printed, [first, second], '2024-03-28', vacant('2024-03-28')],
  [printed, [first, second], '2024-09-26', held(second)],
  [printed, [third], '2026-04-01', notRecorded],
  [declared, [first], '2024-02-29', held(first)],
  [declared, [first], '2024-03-01', vacant(null)],
  [both, [first], '2024-03-01', vacant('2024-03-28')],
  [{ ...declared, vacantSince: '2025-05-21' }, [third], '2025-05-21', held(third)],
])('a seat with %o and memberships %o on %s', ([vacancy, memberships, day, expected]) => {
  expect(seatOn(vacancy, memberships, day)).toEqual(expected);
});

test('the newest record on a day is the one that begins last, ended or not', () => {
  expect(newestOn([first, third, second], '2026-11-21')).toBe(third);
  expect(newestOn([first, third, second], '2024-12-31')).toBe(second);
  expect(newestOn([first, period(null, null, null)], '2023-07-19')).toBeNull();
});

const edition = (effectiveFrom: string | null, effectiveTo: string | null, recordedOn: string | null): Edition => ({
  effectiveFrom,
  effectiveTo,
  recordedOn,
});
const edition3 = edition('2024-05-15', null, null);
const edition2 = edition('2022-05-18', '2024-05-14', null);
const edition1 = edition(null, '2021-12-31', '2020-12-03');

test.for([
  ['2030-01-01', edition3],
  ['2024-05-15', edition3],
  ['2024-05-14', edition2],
  ['2022-05-18', edition2],
  ['2022-05-17', null],
  ['2022-01-01', null],
  ['2021-12-31', edition1],
  ['2020-12-03', edition1],
  ['2020-12-02', null],
  ['1999-01-01', null],
] as const)('in force on %s: %o', ([day, expected]) => {
  expect(inForceOn([edition3, edition2, edition1], day)).toBe(expected);
});

test('of two editions in force the newer is given, of none none', () => {
  const openEnded = { ...edition2, effectiveTo: null };
  expect(inForceOn([edition3, openEnded], '2024-06-01')).toBe(edition3);
  expect(inForceOn([], '2024-06-01')).toBeNull();
});

test.for<[disbandedOn: string | null, recordedOn: string | null, day: string, sits: boolean | null]>([
  [null, null, '2026-11-21', true],
  [null, '2023-07-20', '2026-11-21', null],
  [null, '2023-07-20', '2023-07-20', true],
  ['2026-11-21', '2023-07-20', '2026-11-20', true],
  ['2026-11-21', '2023-07-20', '2026-11-21', false],
  ['2026-11-21', null, '2026-11-21', false],
])('a panel disbanded on %s and recorded on %s sits on %s: %s', ([disbandedOn, recordedOn, day, sits]) => {
  expect(sitsOn({ disbandedOn, recordedOn }, day)).toBe(sits);
});
