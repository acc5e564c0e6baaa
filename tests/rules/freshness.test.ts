import { afterAll, describe, expect, test } from 'vitest';
import { Freshness, type PublicHead } from '../../src/events/freshness.ts';

const open: Freshness[] = [];
afterAll(() => {
  for (const each of open) each.close();
});

/** With heads that a test sets, in place of those in the database. */
function create(heads: Record<number, number>, epoch = 'first') {
  const table = { heads, epoch, answer: undefined as undefined | null | Error | Promise<void> };
  const readHeads = async (): Promise<PublicHead[] | null> => {
    const asRead = Object.entries(table.heads).map(([id, sequence]) => ({ councilId: Number(id), epoch: table.epoch, sequence }));
    await table.answer;
    if (table.answer instanceof Error) throw table.answer;
    return table.answer === null ? null : asRead;
  };
  const freshness = new Freshness({ readHeads, pollMs: 1_000_000 });
  open.push(freshness);
  return { freshness, table };
}

describe('what was read from a council', () => {
  test('stands until a notice or a poll tells of a later commit', async () => {
    const { freshness, table } = create({ 1: 10, 2: 20 });
    await freshness.poll();
    let since = freshness.now;
    const stand = () => [[1], [2], [1, 2], [], null].map((ids) => freshness.stands(ids, since));
    expect(stand()).toEqual([true, true, true, true, true]);
    freshness.move(1, 11);
    expect(stand()).toEqual([false, true, false, true, false]);
    since = freshness.now;
    // The poll finds what the notice has told, and the notices that come late tell nothing new.
    table.heads = { 1: 11, 2: 20 };
    await freshness.poll();
    freshness.move(1, 11);
    freshness.move(1, 10);
    expect(stand()).toEqual([true, true, true, true, true]);
    // No notice came of this one.
    table.heads = { 1: 11, 2: 21 };
    await freshness.poll();
    expect(stand()).toEqual([true, false, false, true, false]);
  });

  test('does not stand when a council is added, removed or restored, or when notices may have been missed', async () => {
    const { freshness, table } = create({ 1: 10 });
    await freshness.poll();
    for (const [change, alone] of [
      [() => Object.assign(table, { heads: { 1: 10, 2: 0 } }), true],
      [() => Object.assign(table, { heads: { 1: 10 } }), true],
      [() => Object.assign(table, { heads: { 1: 9 } }), false],
      [() => Object.assign(table, { epoch: 'second' }), false],
      [() => freshness.moveAll(), false],
    ] as const) {
      const since = freshness.now;
      change();
      await freshness.poll();
      expect([freshness.stands(null, since), freshness.stands([1], since)]).toEqual([false, alone]);
    }
  });

  test('stands although a poll that began before a notice ends after it', async () => {
    const { freshness, table } = create({ 1: 10 });
    await freshness.poll();
    const { promise, resolve } = Promise.withResolvers<void>();
    table.answer = promise;
    const polled = freshness.poll();
    freshness.move(1, 11);
    const since = freshness.now;
    resolve();
    await polled;
    expect(freshness.stands([1], since)).toBe(true);
  });
});

test('nothing is sure before the first poll, after a loss, and while polls fail', async () => {
  const { freshness, table } = create({ 1: 10 });
  const sure = [freshness.isSure];
  const polled = async (answer: undefined | null | Error) => {
    table.answer = answer;
    await freshness.poll();
    sure.push(freshness.isSure);
  };
  await polled(null);
  await polled(new Error('the database cannot be reached'));
  await polled(undefined);
  freshness.lose();
  sure.push(freshness.isSure);
  // The connection is back, but does not listen yet.
  await polled(null);
  await polled(undefined);
  freshness.close();
  sure.push(freshness.isSure);
  expect(sure).toEqual([false, false, false, true, false, false, true, false]);
});
