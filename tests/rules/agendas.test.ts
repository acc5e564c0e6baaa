import { expect, test } from 'vitest';
import { canOpen, type ItemState, openItemSteps } from '../../src/modules/agendas/agendas.rules.ts';

test.for<[ItemState, boolean, string[]]>([
  ['PENDING', true, ['openAgendaItem']],
  ['OPEN', false, ['closeAgendaItem']],
  ['CLOSED', true, ['openAgendaItem']],
  ['DEFERRED', false, []],
  ['WITHDRAWN', false, []],
])('an item that is %s: can be opened %s, steps %o', ([state, isOpenable, steps]) => {
  expect(canOpen(state)).toBe(isOpenable);
  expect(openItemSteps(state)).toEqual(steps);
});
