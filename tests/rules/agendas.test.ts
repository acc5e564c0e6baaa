import { expect, test } from 'vitest';
import {
  canOpen,
  type ItemState,
  openItemSteps,
  printedNumberOf,
  publicationOf,
} from '../../src/modules/agendas/agendas.rules.ts';

test.for<[ItemState, boolean, string[]]>([
  ['PENDING', true, ['openAgendaItem']],
  ['OPEN', false, ['closeAgendaItem']],
  ['CLOSED', true, ['openAgendaItem']],
  ['DEFERRED', false, []],
  ['WITHDRAWN', false, []],
])('an item in state %s: openable %s, steps %o', ([state, isOpenable, steps]) => {
  expect(canOpen(state)).toBe(isOpenable);
  expect(openItemSteps(state)).toEqual(steps);
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
