import { describe, expect, test } from 'vitest';
import {
  isOnMonitoringList,
  type LedgerResult,
  type LedgerStep,
  type RecommendationStatusValue,
  responseDueOn,
  stepRecommendation,
} from '../../src/modules/recommendations/ledger.rules.ts';

const steps: LedgerStep[] = [
  { kind: 'serveNotice' },
  { kind: 'respond', decision: 'ACCEPTED' },
  { kind: 'respond', decision: 'PARTIALLY_ACCEPTED' },
  { kind: 'respond', decision: 'REJECTED' },
  { kind: 'respond', decision: 'NOTED' },
  { kind: 'reportProgress', claim: 'IN_PROGRESS' },
  { kind: 'reportProgress', claim: 'COMPLETE' },
  { kind: 'reportProgress', claim: 'OUTSTANDING' },
  { kind: 'acceptCompletion' },
  { kind: 'rejectCompletion' },
  { kind: 'removeRejected', wasReported: false },
  { kind: 'removeRejected', wasReported: true },
  { kind: 'withdraw', isReplaced: false },
  { kind: 'withdraw', isReplaced: true },
];

type Cell = RecommendationStatusValue | 'no' | 'unclaimed' | 'unheard';

const responses: Cell[] = ['ACCEPTED', 'PARTIALLY_ACCEPTED', 'REJECTED'];
const noResponse: Cell[] = ['no', 'no', 'no', 'no'];
const progress: Cell[] = ['IN_PROGRESS', 'REPORTED_COMPLETE', 'OUTSTANDING'];
const noProgress: Cell[] = ['no', 'no', 'no'];
const unclaimed: Cell[] = ['unclaimed', 'unclaimed'];
const notRejected: Cell[] = ['no', 'no'];
const withdrawn: Cell[] = ['WITHDRAWN', 'SUPERSEDED'];
const nothing: Cell[] = Array(14).fill('no');

/** What each step makes of each status, in the order of `steps`. */
const table: Record<RecommendationStatusValue, Cell[]> = {
  MADE: ['AWAITING_RESPONSE', ...responses, 'MADE', ...progress, ...unclaimed, ...notRejected, ...withdrawn],
  AWAITING_RESPONSE: ['no', ...responses, 'AWAITING_RESPONSE', ...noProgress, ...unclaimed, ...notRejected, ...withdrawn],
  ACCEPTED: ['no', ...noResponse, ...progress, ...unclaimed, ...notRejected, ...withdrawn],
  PARTIALLY_ACCEPTED: ['no', ...noResponse, ...progress, ...unclaimed, ...notRejected, ...withdrawn],
  REJECTED: ['no', ...noResponse, ...noProgress, ...unclaimed, 'unheard', 'REMOVED', ...withdrawn],
  IN_PROGRESS: ['no', ...noResponse, ...progress, ...unclaimed, ...notRejected, ...withdrawn],
  REPORTED_COMPLETE: ['no', ...noResponse, ...progress, 'CLOSED', 'OUTSTANDING', ...notRejected, ...withdrawn],
  OUTSTANDING: ['no', ...noResponse, ...progress, ...unclaimed, ...notRejected, ...withdrawn],
  CLOSED: nothing,
  REMOVED: nothing,
  SUPERSEDED: nothing,
  WITHDRAWN: nothing,
};

const refusals: Partial<Record<Cell, LedgerResult>> = {
  no: { refusal: 'INVALID_TRANSITION' },
  unclaimed: { refusal: 'COMPLETION_NOT_REPORTED' },
  unheard: { refusal: 'RECOMMENDATION_NOT_REPORTED' },
};

const rows = Object.entries(table) as [RecommendationStatusValue, Cell[]][];

describe('each step from each status', () => {
  test.for(rows)('%s', ([status, cells]) => {
    const expected = cells.map((cell) => refusals[cell] ?? { status: cell });
    expect(steps.map((step) => stepRecommendation(status, step))).toEqual(expected);
  });

  test('are twelve times fourteen', () => {
    expect(rows.map(([, cells]) => cells.length)).toEqual(Array(12).fill(14));
  });

  test('none leads back from the end, and only the panel leads there', () => {
    const ends = rows.flatMap(([status, cells]) =>
      cells.flatMap((cell, index) =>
        !(cell in refusals) && cell !== status && !isOnMonitoringList(cell as RecommendationStatusValue)
          ? [steps[index]?.kind]
          : [],
      ),
    );
    expect([...new Set(ends)]).toEqual(['withdraw', 'removeRejected', 'acceptCompletion']);
  });
});

test('the panel follows all but what is closed, removed, superseded or withdrawn', () => {
  const followed = rows.map(([status]) => status).filter(isOnMonitoringList);
  expect(followed).toEqual([
    'MADE',
    'AWAITING_RESPONSE',
    'ACCEPTED',
    'PARTIALLY_ACCEPTED',
    'REJECTED',
    'IN_PROGRESS',
    'REPORTED_COMPLETE',
    'OUTSTANDING',
  ]);
});

describe('the last day of two months that begin with a day', () => {
  test.for([
    ['2023-07-20', '2023-09-19'],
    ['2023-01-31', '2023-03-30'],
    ['2023-03-01', '2023-04-30'],
    ['2023-04-30', '2023-06-29'],
    ['2023-07-31', '2023-09-30'],
    ['2023-08-01', '2023-09-30'],
    ['2023-11-01', '2023-12-31'],
    ['2023-12-01', '2024-01-31'],
    // February has no corresponding day, so the period ends with its last.
    ['2022-12-29', '2023-02-28'],
    ['2022-12-30', '2023-02-28'],
    ['2022-12-31', '2023-02-28'],
    ['2023-01-01', '2023-02-28'],
    // In a leap year the 29th has one, and the period ends on the day before it.
    ['2023-12-29', '2024-02-28'],
    ['2023-12-30', '2024-02-29'],
    ['2023-12-31', '2024-02-29'],
    ['2024-01-01', '2024-02-29'],
    ['2024-02-29', '2024-04-28'],
    // 1900 and 2100 are no leap years; 2000 was one.
    ['1999-12-31', '2000-02-29'],
    ['2099-12-31', '2100-02-28'],
  ] as const)('%s gives %s', ([day, due]) => {
    expect(responseDueOn(day, day)).toBe(due);
  });

  test('counts from the later of notice and receipt, whichever it is', () => {
    expect(responseDueOn('2023-07-20', '2023-06-01')).toBe('2023-09-19');
    expect(responseDueOn('2023-06-01', '2023-07-20')).toBe('2023-09-19');
    expect(responseDueOn('2022-12-31', '2023-01-01')).toBe('2023-02-28');
  });

  test('never goes back as the days go on', () => {
    const days = Array.from({ length: 1500 }, (_, index) => new Date(Date.UTC(2022, 0, 1 + index)).toISOString().slice(0, 10));
    const due = days.map((day) => responseDueOn(day, day));
    expect(due).toEqual([...due].sort());
  });
});
