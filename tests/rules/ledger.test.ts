import { describe, expect, test } from 'vitest';
import {
  isOnMonitoringList,
  isOverdue,
  type LedgerResult,
  type LedgerStep,
  openLedgerSteps,
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
  { kind: 'reportProgress', claim: 'IN_PROGRESS', isAnswered: false },
  { kind: 'reportProgress', claim: 'COMPLETE', isAnswered: false },
  { kind: 'reportProgress', claim: 'OUTSTANDING', isAnswered: false },
  { kind: 'reportProgress', claim: 'IN_PROGRESS', isAnswered: true },
  { kind: 'reportProgress', claim: 'COMPLETE', isAnswered: true },
  { kind: 'reportProgress', claim: 'OUTSTANDING', isAnswered: true },
  { kind: 'acceptCompletion' },
  { kind: 'rejectCompletion' },
  { kind: 'removeRejected', wasReported: false },
  { kind: 'removeRejected', wasReported: true },
  { kind: 'withdraw', isReplaced: false },
  { kind: 'withdraw', isReplaced: true },
];

/** The new status, or the name of a refusal. */
type Cell = RecommendationStatusValue | 'invalid' | 'notReportedComplete' | 'notReportedToPanel';

const responses: Cell[] = ['ACCEPTED', 'PARTIALLY_ACCEPTED', 'REJECTED'];
const noResponse: Cell[] = ['invalid', 'invalid', 'invalid', 'invalid'];
const reported: Cell[] = ['IN_PROGRESS', 'REPORTED_COMPLETE', 'OUTSTANDING'];
const refused: Cell[] = ['invalid', 'invalid', 'invalid'];
const progress = [...reported, ...reported];
/** While a notice awaits its response; a response that only notes is one. */
const progressOnceAnswered = [...refused, ...reported];
const noProgress = [...refused, ...refused];
const noReview: Cell[] = ['notReportedComplete', 'notReportedComplete'];
const noRemoval: Cell[] = ['invalid', 'invalid'];
const withdrawn: Cell[] = ['WITHDRAWN', 'SUPERSEDED'];
const nothing: Cell[] = Array(17).fill('invalid');

/** The result of each step from each status, in the order of `steps`. */
const table: Record<RecommendationStatusValue, Cell[]> = {
  MADE: ['AWAITING_RESPONSE', ...responses, 'MADE', ...progress, ...noReview, ...noRemoval, ...withdrawn],
  AWAITING_RESPONSE: [
    'invalid',
    ...responses,
    'AWAITING_RESPONSE',
    ...progressOnceAnswered,
    ...noReview,
    ...noRemoval,
    ...withdrawn,
  ],
  ACCEPTED: ['invalid', ...noResponse, ...progress, ...noReview, ...noRemoval, ...withdrawn],
  PARTIALLY_ACCEPTED: ['invalid', ...noResponse, ...progress, ...noReview, ...noRemoval, ...withdrawn],
  REJECTED: ['invalid', ...noResponse, ...noProgress, ...noReview, 'notReportedToPanel', 'REMOVED', ...withdrawn],
  IN_PROGRESS: ['invalid', ...noResponse, ...progress, ...noReview, ...noRemoval, ...withdrawn],
  REPORTED_COMPLETE: ['invalid', ...noResponse, ...progress, 'CLOSED', 'OUTSTANDING', ...noRemoval, ...withdrawn],
  OUTSTANDING: ['invalid', ...noResponse, ...progress, ...noReview, ...noRemoval, ...withdrawn],
  CLOSED: nothing,
  REMOVED: nothing,
  SUPERSEDED: nothing,
  WITHDRAWN: nothing,
  OUTCOME_NOT_RECORDED: ['AWAITING_RESPONSE', ...responses, 'MADE', ...progress, ...noReview, ...noRemoval, ...withdrawn],
};

const refusals: Partial<Record<Cell, LedgerResult>> = {
  invalid: { refusal: 'INVALID_TRANSITION' },
  notReportedComplete: { refusal: 'COMPLETION_NOT_REPORTED' },
  notReportedToPanel: { refusal: 'RECOMMENDATION_NOT_REPORTED' },
};

const rows = Object.entries(table) as [RecommendationStatusValue, Cell[]][];

describe('each step from each status', () => {
  test.for(rows)('%s', ([status, cells]) => {
    const expected = cells.map((cell) => refusals[cell] ?? { status: cell });
    expect(steps.map((step) => stepRecommendation(status, step))).toEqual(expected);
  });

  test('has an expected result', () => {
    expect(rows.map(([, cells]) => cells.length)).toEqual(Array(13).fill(17));
  });

  test('takes a recommendation off the list only when the panel accepts, removes or withdraws it', () => {
    const kinds = rows.flatMap(([status, cells]) =>
      cells.flatMap((cell, index) =>
        !(cell in refusals) && cell !== status && !isOnMonitoringList(cell as RecommendationStatusValue)
          ? [steps[index]?.kind]
          : [],
      ),
    );
    expect([...new Set(kinds)]).toEqual(['withdraw', 'removeRejected', 'acceptCompletion']);
  });

  test('never leads to OUTCOME_NOT_RECORDED', () => {
    expect(rows.flatMap(([, cells]) => cells)).not.toContain('OUTCOME_NOT_RECORDED');
  });
});

test('the monitoring list leaves out ended recommendations and recommendations without a recorded outcome', () => {
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

describe('overdue', () => {
  test.for([
    ['AWAITING_RESPONSE', '2023-09-19', false, true],
    ['AWAITING_RESPONSE', '2023-09-20', false, false],
    ['AWAITING_RESPONSE', '2023-09-21', false, false],
    // A response that only notes leaves the status, and is a response.
    ['AWAITING_RESPONSE', '2023-09-19', true, false],
    ['ACCEPTED', '2023-09-19', true, false],
    ['WITHDRAWN', '2023-09-19', false, false],
    ['AWAITING_RESPONSE', null, false, null],
    ['MADE', null, false, null],
    ['OUTCOME_NOT_RECORDED', null, false, null],
  ] as const)('%s, due %s, with a response: %s, on 20 September 2023: %s', ([status, dueOn, hasResponse, expected]) => {
    expect(isOverdue({ status, responseDueOn: dueOn }, hasResponse, '2023-09-20')).toBe(expected);
  });
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
    // February has no corresponding day, so the period ends on its last day.
    ['2022-12-29', '2023-02-28'],
    ['2022-12-30', '2023-02-28'],
    ['2022-12-31', '2023-02-28'],
    ['2023-01-01', '2023-02-28'],
    // In a leap year 29 February is the corresponding day, and the period ends on the day before it.
    ['2023-12-29', '2024-02-28'],
    ['2023-12-30', '2024-02-29'],
    ['2023-12-31', '2024-02-29'],
    ['2024-01-01', '2024-02-29'],
    ['2024-02-29', '2024-04-28'],
    // 2000 was a leap year; 2100 will not be.
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

  test('never moves back as the first day moves on', () => {
    const days = Array.from({ length: 1500 }, (_, index) => new Date(Date.UTC(2022, 0, 1 + index)).toISOString().slice(0, 10));
    const due = days.map((day) => responseDueOn(day, day));
    expect(due).toEqual([...due].sort());
  });
});

test.for<[status: RecommendationStatusValue, mutations: string[]]>([
  ['AWAITING_RESPONSE', ['recordRecommendationResponse', 'withdrawRecommendation']],
  ['REJECTED', ['removeRejectedRecommendation', 'withdrawRecommendation']],
  [
    'REPORTED_COMPLETE',
    [
      'reportRecommendationProgress',
      'acceptRecommendationCompletion',
      'rejectRecommendationCompletion',
      'withdrawRecommendation',
    ],
  ],
  ['CLOSED', []],
])('a refusal of a recommendation that is %s lists %o', ([status, mutations]) => {
  expect(openLedgerSteps(status)).toEqual(mutations);
});
