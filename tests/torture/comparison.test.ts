/** The comparisons of the torture test find the differences that they are for. */
import { describe, expect, test } from 'vitest';
import { Ledger } from './ledger.ts';
import type { LogRow, Topic } from './log.ts';
import { Random } from './random.ts';
import { type Arrival, differenceOf, Watcher } from './watcher.ts';

const topic: Topic = { name: 'a topic', document: '', variables: {}, start: { cursor: 'c0', sequence: 0 }, includes: () => true };

/** A watcher who has received these numbers, and the faults that it reported. */
async function watched(...numbers: number[]) {
  const faults: string[] = [];
  const arrivals: Arrival[] = numbers.map((sequence) => ({
    event: { sequence, cursor: `c${sequence}`, type: '', __typename: 'E', operation: 'UPDATED', subjectId: 's', reason: null },
  }));
  const watcher: Watcher = new Watcher({
    name: 'watcher',
    topic,
    noticesSilence: false,
    random: new Random(1),
    port: () => 1,
    onFault: ({ message }) => faults.push(message),
    connect: () => ({
      arrivals: (async function* () {
        yield* arrivals;
        watcher.close();
      })(),
      ending: () => 'ended',
      stall: () => {},
      close: () => {},
    }),
  });
  await watcher.run();
  return { watcher, faults };
}

const line = (sequence: number) => `${sequence} E UPDATED s `;

describe('a watcher', () => {
  test('that received every event has no difference', async () => {
    const { watcher, faults } = await watched(1, 2, 5);
    expect([differenceOf(watcher, [1, 2, 5].map(line)), faults]).toEqual([null, []]);
  });

  test('that lost an event has a difference', async () => {
    const { watcher } = await watched(1, 5);
    expect(differenceOf(watcher, [1, 2, 5].map(line))).toBe(
      `watcher received as event 2 of 3 ${line(5)}; the log has ${line(2)}`,
    );
  });

  test('that received an event twice, or out of order, reports it', async () => {
    expect((await watched(1, 2, 2)).faults).toEqual([`watcher received ${line(2)} after number 2: twice, or out of order`]);
    expect((await watched(2, 1)).faults).toEqual([`watcher received ${line(1)} after number 2: twice, or out of order`]);
  });
});

describe('the ledger', () => {
  const row = (reason: string | null, facts: Record<string, unknown> = {}) => ({ reason, facts }) as LogRow;
  const cases: [what: string, write: (ledger: Ledger) => void, rows: LogRow[], difference: string | null][] = [
    ['a committed transaction', (l) => l.committed('t', 2), [row('t/1'), row('t/2 ...')], null],
    ['a lost event', (l) => l.committed('t', 2), [row('t/1')], 'transaction t was committed with 2 events, and the table has 1'],
    [
      'half an unanswered transaction',
      (l) => l.unanswered('t', 2),
      [row('t/1')],
      'transaction t had 2 events, and the table has 1',
    ],
    ['no unanswered transaction', (l) => l.unanswered('t', 2), [], null],
    [
      'what was rolled back',
      (l) => l.rolledBack('t'),
      [row('t/1')],
      'transaction t was rolled back, and the table has its events',
    ],
    [
      'a command that ran twice',
      (l) => l.acknowledged('m', 'ITEM_OPENED'),
      [row(null, { meetingId: 'm', change: 'ITEM_OPENED' }), row(null, { meetingId: 'm', change: 'ITEM_OPENED' })],
      'the command of "m ITEM_OPENED" was answered, and the table has its event 2 times',
    ],
  ];
  test.for(cases)('of %s', ([, write, rows, difference]) => {
    const ledger = new Ledger();
    write(ledger);
    expect(ledger.difference(rows)).toBe(difference);
  });
});
