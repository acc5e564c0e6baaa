import { expect, test } from 'vitest';
import { Gate, Overloaded } from '../../src/db/gate.ts';

const staying = new AbortController().signal;

test('lets in as many as there are places, then the others in the order in which they came', async () => {
  const gate = new Gate({ places: 2, waitingMax: 3, waitMs: 60_000 });
  const entered: number[] = [];
  const enter = async (number: number) => {
    const leave = await gate.enter(staying);
    entered.push(number);
    return leave;
  };
  const [first, second, third, fourth] = [1, 2, 3, 4].map(enter);
  const leave = await first;
  await second;
  expect(entered).toEqual([1, 2]);
  leave?.();
  leave?.();
  await third;
  expect(entered).toEqual([1, 2, 3]);
  (await second)?.();
  await fourth;
  expect(entered).toEqual([1, 2, 3, 4]);
});

test('refuses at once when enough wait, and whoever has waited for long enough', async () => {
  const gate = new Gate({ places: 1, waitingMax: 1, waitMs: 20 });
  const leave = await gate.enter(staying);
  const waiting = gate.enter(staying);
  await expect(gate.enter(staying)).rejects.toThrow(new Overloaded('1 operations wait already'));
  await expect(waiting).rejects.toThrow(new Overloaded('no place within 20 ms'));
  leave();
  await expect(gate.enter(staying)).resolves.toBeTypeOf('function');
});

test('whoever gives up frees the place in the queue, and takes none inside', async () => {
  const gate = new Gate({ places: 1, waitingMax: 1, waitMs: 60_000 });
  const leave = await gate.enter(staying);
  const leaving = new AbortController();
  const gone = gate.enter(leaving.signal);
  leaving.abort(new Error('gone'));
  await expect(gone).rejects.toThrow('gone');
  await expect(gate.enter(leaving.signal)).rejects.toThrow('gone');
  const next = gate.enter(staying);
  leave();
  await expect(next).resolves.toBeTypeOf('function');
});
