/** How far a reader may fall behind: one that reads slowly is not one that has stopped. */
import { expect, test, vi } from 'vitest';
import { BoundedOutlet } from '../../src/transport/live/outlet.ts';
import { startServer } from '../support/app.ts';
import { within } from '../support/deadline.ts';
import { movingMeeting } from '../support/live.ts';

const limit = { bytes: 100_000, events: 100, ms: 15_000 };

/** An outlet with events of `size` bytes, whose reader takes what the test says. */
function outletOf(size: number) {
  const state = { waiting: 0, hasEnded: false };
  const outlet = new BoundedOutlet(
    {
      get bufferedBytes() {
        return state.waiting;
      },
      write: () => {
        state.waiting += size;
      },
      endSlow: () => {
        state.hasEnded = true;
      },
    },
    limit,
  );
  return { state, write: () => outlet.write({} as never), endIfSlow: () => outlet.endIfSlow() };
}

test('a reader that is always a little behind, but reads, is kept; once it stops it is ended', () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  const { state, write, endIfSlow } = outletOf(2000);
  for (let step = 0; step < 2000; step++) {
    while (state.waiting < 64_000) expect(write()).toBe(true);
    vi.advanceTimersByTime(50);
    state.waiting -= 1500;
    expect(endIfSlow()).toBe(false);
  }
  vi.advanceTimersByTime(14_999);
  expect(endIfSlow()).toBe(false);
  vi.advanceTimersByTime(1);
  expect([endIfSlow(), write(), state.hasEnded]).toEqual([true, false, true]);
  vi.useRealTimers();
});

test('an event that is larger than the limit does not end a reader, but what waits before it does', () => {
  const { state, write, endIfSlow } = outletOf(150_000);
  expect([write(), endIfSlow(), state.hasEnded]).toEqual([true, false, false]);
  expect([write(), endIfSlow(), state.hasEnded]).toEqual([true, true, true]);
});

test('a snapshot larger than the backlog reaches its reader whole', async () => {
  const server = await startServer({ connectionsMax: 2 });
  const { world } = await movingMeeting(server.app);
  const panel = await world.createPanel();
  const notice = 'Notice. '.repeat(600);
  for (let index = 0; index < 12; index++) {
    await world.createMeeting(panel, { date: '2026-01-15', liveStatus: 'IN_PUBLIC_SESSION', notice });
  }
  // 240 kB for each meeting, so 2.9 MB in all.
  const fields = Array.from({ length: 50 }, (_, index) => `n${index}: notice`).join(' ');
  const response = await fetch(server.http, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({
      query: `subscription { meetingStatusChanged(filter: { council: "${world.slug}" }, snapshot: true) { meeting { ${fields} } } }`,
    }),
  });
  let text = '';
  const read = async () => {
    for await (const chunk of response.body as ReadableStream<Uint8Array>) {
      text += Buffer.from(chunk).toString('latin1');
      if (text.split('event: next').length === 14 && text.endsWith('\n\n')) return;
    }
  };
  await within(20_000, 'the snapshot', read());
  expect(text.split('event: next').length - 1).toBe(13);
  expect(text).not.toContain('SLOW_CONSUMER');
});
