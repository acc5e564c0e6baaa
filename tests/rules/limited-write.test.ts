/** Whether a transaction that is late, or loses its connection, is told to have been carried out. */
import { expect, test } from 'vitest';
import { OutcomeUnknown, TookTooLong, writeWithin } from '../../src/db/limited-write.ts';

type Work = (tx: string) => Promise<string>;

/** A database whose commit takes until `committed`; an undone transaction is noted. */
function database(committed: Promise<void> = Promise.resolve()) {
  const states: string[] = [];
  const begin = async (work: Work) => {
    try {
      const result = await work('tx');
      await committed;
      states.push('committed');
      return result;
    } catch (error) {
      states.push('undone');
      throw error;
    }
  };
  return { states, begin };
}

const never = new Promise<string>(() => {});

test('work that is not done in time is undone, and refused', async () => {
  const { states, begin } = database();
  await expect(writeWithin(10, begin, () => never)).rejects.toThrow(TookTooLong);
  expect(states).toEqual(['undone']);
});

test('a transaction that is being committed when its time is over is waited for', async () => {
  const commit = Promise.withResolvers<void>();
  const { states, begin } = database(commit.promise);
  const written = writeWithin(10, begin, async (tx) => `done in ${tx}`);
  setTimeout(commit.resolve, 50);
  expect(await written).toBe('done in tx');
  expect(states).toEqual(['committed']);
});

test('a connection that breaks during the work has undone it; one that breaks during the commit leaves it unknown', async () => {
  const broken = Object.assign(new Error('closed'), { code: 'CONNECTION_CLOSED' });
  await expect(writeWithin(1000, database().begin, () => Promise.reject(broken))).rejects.toBe(broken);
  const unknown = writeWithin(1000, database(Promise.reject(broken)).begin, async () => 'done');
  await expect(unknown).rejects.toThrow(new OutcomeUnknown('at commit'));
});

test('an error that PostgreSQL reports of the commit has undone it', async () => {
  const conflict = Object.assign(new Error('conflict'), { code: '40001', severity: 'ERROR' });
  await expect(writeWithin(1000, database(Promise.reject(conflict)).begin, async () => 'done')).rejects.toBe(conflict);
});

test('a statement that ran into its time limit has undone it', async () => {
  const stopped = new Error('failed', { cause: Object.assign(new Error('stopped'), { code: '57014', severity: 'ERROR' }) });
  await expect(writeWithin(1000, database().begin, () => Promise.reject(stopped))).rejects.toThrow(TookTooLong);
});
