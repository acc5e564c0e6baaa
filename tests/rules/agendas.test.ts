import { describe, expect, test } from 'vitest';
import { agendaItemLiveState } from '../../src/modules/agendas/agenda-items.table.ts';
import {
  type ItemState,
  isPublished,
  isUnderWay,
  openItemSteps,
  printedNumberOf,
  publicationOf,
  stepItem,
} from '../../src/modules/agendas/agendas.rules.ts';

const steps = ['open', 'close', 'defer', 'withdraw'] as const;
const no = 'INVALID_TRANSITION';
const notInSession = 'MEETING_NOT_IN_SESSION';

/** For each state, what each of the steps leads to, in the order of `steps`. */
type Table = Record<ItemState, string[]>;

const inSession: Table = {
  PENDING: ['OPEN', no, 'DEFERRED', 'WITHDRAWN'],
  OPEN: [no, 'CLOSED', 'DEFERRED', 'WITHDRAWN'],
  CLOSED: ['OPEN', no, no, no],
  DEFERRED: [no, no, no, no],
  WITHDRAWN: [no, no, no, no],
};

const otherwise: Table = {
  PENDING: [notInSession, notInSession, 'DEFERRED', 'WITHDRAWN'],
  OPEN: [notInSession, notInSession, notInSession, notInSession],
  CLOSED: [notInSession, notInSession, no, no],
  DEFERRED: [notInSession, notInSession, no, no],
  WITHDRAWN: [notInSession, notInSession, no, no],
};

describe.each([
  { when: 'in session', isInSession: true, table: inSession },
  { when: 'at any other time', isInSession: false, table: otherwise },
])('an item of a meeting $when', ({ isInSession, table }) => {
  test.for(agendaItemLiveState.enumValues)('in state %s', (state) => {
    const results = steps.map((step) => stepItem(state, step, isInSession));
    expect(results.map((result) => ('state' in result ? result.state : result.refusal))).toEqual(table[state]);
  });
});

test.for<[ItemState, boolean, string[]]>([
  ['PENDING', true, ['openAgendaItem', 'deferAgendaItem', 'withdrawAgendaItem']],
  ['PENDING', false, ['deferAgendaItem', 'withdrawAgendaItem']],
  ['OPEN', true, ['closeAgendaItem', 'deferAgendaItem', 'withdrawAgendaItem']],
  ['OPEN', false, []],
  ['CLOSED', true, ['openAgendaItem']],
  ['CLOSED', false, []],
  ['DEFERRED', true, []],
  ['WITHDRAWN', true, []],
])('an item in state %s, in session %s, accepts %o', ([state, isInSession, expected]) => {
  expect(openItemSteps(state, isInSession)).toEqual(expected);
});

test.for([
  ['NOT_STARTED', false],
  ['IN_PUBLIC_SESSION', true],
  ['IN_PRIVATE_SESSION', true],
  ['ADJOURNED', true],
  ['CLOSED', false],
  ['ABANDONED_INQUORATE', false],
] as const)('a meeting that is %s is under way: %s', ([live, expected]) => {
  expect(isUnderWay(live)).toBe(expected);
});

test.for([
  ['NONE', false],
  ['DRAFT', false],
  ['PUBLISHED', true],
  ['REVISED', true],
] as const)('an agenda with status %s is published: %s', ([status, expected]) => {
  expect(isPublished(status)).toBe(expected);
});

test.for([
  [{ agendaNumber: '6', minuteNumber: null, printedNumber: null }, '6'],
  [{ agendaNumber: '6', minuteNumber: '21/49', printedNumber: null }, '6'],
  [{ agendaNumber: null, minuteNumber: '21/49', printedNumber: null }, '21/49'],
  [{ agendaNumber: '6', minuteNumber: '21/49', printedNumber: '32' }, '32'],
  [{ agendaNumber: null, minuteNumber: null, printedNumber: null }, null],
] as const)('of %o the printed number is %s', ([numbers, printed]) => {
  expect(printedNumberOf(numbers)).toBe(printed);
});

test.for([
  [
    { publishedOn: '2023-07-11', signedOn: '2023-07-12' },
    { date: '2023-07-11', isInferred: false },
  ],
  [
    { publishedOn: '2023-07-11', signedOn: null },
    { date: '2023-07-11', isInferred: false },
  ],
  [
    { publishedOn: null, signedOn: '2023-07-12' },
    { date: '2023-07-12', isInferred: true },
  ],
  [
    { publishedOn: null, signedOn: null },
    { date: null, isInferred: false },
  ],
] as const)('an agenda with %o was published on %o', ([agenda, published]) => {
  expect(publicationOf(agenda)).toEqual(published);
});
