import { expect, test } from 'vitest';
import { meet, otherNamesAfter, type Period, vacancyAfter } from '../../src/modules/panels/panels.rules.ts';
import type { PanelNameValue } from '../../src/modules/panels/panels.table.ts';

const was = (name: string, from: string | null, to: string | null): PanelNameValue => ({ name, from, to });

test.for<[what: string, before: PanelNameValue[], newName: string, renamedOn: string | null, after: PanelNameValue[]]>([
  ['the same name', [was('A', null, null)], 'B', '2024-05-22', [was('A', null, null)]],
  ['a new name from a known day', [], 'C', '2024-03-01', [was('B', null, '2024-02-29')]],
  ['a new name from a day that is not known', [], 'C', null, [was('B', null, null)]],
  [
    'a name after one that ended on a known day',
    [was('A', null, '2020-05-19')],
    'C',
    '2024-05-22',
    [was('A', null, '2020-05-19'), was('B', '2020-05-20', '2024-05-21')],
  ],
  ['another spelling, which becomes the name', [was('A', null, null)], 'A', null, [was('B', null, null)]],
  [
    'a former name, which becomes the name again',
    [was('A', null, '2020-05-19')],
    'A',
    '2024-05-22',
    [was('A', null, '2020-05-19'), was('B', '2020-05-20', '2024-05-21')],
  ],
])('a panel named B takes %s', ([, otherNames, newName, renamedOn, after]) => {
  expect(otherNamesAfter({ name: 'B', otherNames }, newName, renamedOn)).toEqual(after);
});

const period = (startsOn: string | null, endsOn: string | null, recordedOn: string | null): Period => ({
  startsOn,
  endsOn,
  recordedOn,
});
const fromMay = period('2024-05-15', null, null);

test.for<[what: string, Period, Period, boolean]>([
  ['one after the end of the other', period('2023-05-17', '2024-05-14', null), fromMay, false],
  ['one from the last day of the other', period('2023-05-17', '2024-05-15', null), fromMay, true],
  ['two without an end', period('2023-05-17', null, null), fromMay, true],
  ['one after the day of the document that names the other', period(null, null, '2024-05-14'), fromMay, false],
  ['one on the day of the document that names the other', period(null, null, '2024-05-15'), fromMay, true],
  [
    'one before a document announces the other from a later day',
    period('2024-06-01', null, '2024-05-01'),
    period('2024-05-15', '2024-05-31', null),
    false,
  ],
  [
    'one on the first day that a document announces',
    period('2024-06-01', null, '2024-05-01'),
    period('2024-05-15', '2024-06-01', null),
    true,
  ],
])('two memberships meet or not: %s', ([, one, other, expected]) => {
  expect([meet(one, other), meet(other, one)]).toEqual([expected, expected]);
});

const none = { vacantSince: null, vacancyRecordedOn: null };

test.for<[what: string, typeof none | { vacantSince: string | null; vacancyRecordedOn: string | null }, Period[], object]>([
  ['without another record', none, [], { vacantSince: '2024-05-15', vacancyRecordedOn: null }],
  [
    'with an earlier holder',
    none,
    [period('2020-05-20', '2023-05-16', null)],
    { vacantSince: '2024-05-15', vacancyRecordedOn: null },
  ],
  [
    'with an earlier vacancy',
    { vacantSince: '2020-01-01', vacancyRecordedOn: null },
    [],
    { vacantSince: '2024-05-15', vacancyRecordedOn: null },
  ],
  ['printed as vacant later', { vacantSince: null, vacancyRecordedOn: '2024-09-01' }, [], { vacantSince: '2024-05-15' }],
  ['with a successor from the next day', none, [fromMay], {}],
  [
    'with a successor from a later day',
    none,
    [period('2024-06-01', null, null)],
    { vacantSince: '2024-05-15', vacancyRecordedOn: null },
  ],
  ['with a holder whom a later document names', none, [period(null, null, '2024-06-01')], {}],
  [
    'with a successor and a vacancy after that',
    { vacantSince: '2025-01-01', vacancyRecordedOn: null },
    [period('2024-06-01', '2024-12-31', null)],
    {},
  ],
])('the vacancy of a seat after a membership until 14 May 2024: %s', ([, vacancy, others, expected]) => {
  expect(vacancyAfter(vacancy, others, '2024-05-14')).toEqual(expected);
});
