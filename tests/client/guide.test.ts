/** The programs of the guide, each through lines that are cut, that die, and whose cursor expires. */
import { expect, test } from 'vitest';
import { startServer } from '../support/app.ts';
import { within } from '../support/deadline.ts';
import { createFollowedMeeting, renumber } from '../support/followed-meeting.ts';
import { copyGuide } from '../support/guide.ts';
import { startLineProxy } from '../support/line-proxy.ts';

interface Program {
  followMeeting(options: object): (() => void) | { close(): void };
}

const server = await startServer();
const program = await copyGuide<Program>();

const libraries = [{ name: 'graphql-ws.js' }, { name: 'graphql-sse.js' }, { name: 'urql.js' }, { name: 'apollo.js' }];

/** A meeting behind a proxy, and a page that a program of the guide keeps up to date. */
async function openPage(name: string, timing: object) {
  const [proxy, meeting] = [await startLineProxy(server.http), await createFollowedMeeting(server.app)];
  const sequences: number[] = [];
  /** The number of the last event at each load of the page. */
  const loaded: number[] = [];
  let look = () => {};
  const until = async (what: string, isMet: () => boolean) => {
    const { promise, resolve } = Promise.withResolvers<void>();
    look = () => isMet() && resolve();
    look();
    await within(30_000, what, promise).catch((error) => {
      throw new Error(`${error.message}: loaded at ${loaded}, then events ${sequences}`);
    });
  };
  const { followMeeting } = await program(name);
  const following = followMeeting({
    url: name.includes('sse') || name === 'follow.js' ? proxy.http : proxy.ws,
    meeting: meeting.meetingId,
    load: async () => {
      const { cursor, sequence } = await meeting.feed();
      loaded.push(sequence);
      look();
      return cursor;
    },
    show: ({ sequence }: { sequence: number }) => {
      sequences.push(sequence);
      look();
    },
    ...timing,
  });
  return {
    proxy,
    meeting,
    sequences,
    loaded,
    until,
    untilLoads: (count: number) => until(`load ${count}`, () => loaded.length >= count),
    untilEvents: (count: number) => until(`event ${count}`, () => sequences.length >= count),
    close: () => (typeof following === 'function' ? following() : following.close()),
  };
}

test.each(libraries)('$name shows each event once and in order, over a line that is cut and one that dies', async ({ name }) => {
  const page = await openPage(name, { pingMs: 200, pongMs: 800, silentMs: 2_000 });
  const { proxy, meeting } = page;
  await page.untilLoads(1);
  await meeting.step(2);
  await page.untilEvents(2);
  proxy.refuse();
  proxy.cut();
  await meeting.step(2);
  proxy.accept();
  await page.untilEvents(4);
  proxy.stall();
  await meeting.step(2);
  await page.untilEvents(6);
  expect([page.sequences, page.loaded]).toEqual([[1, 2, 3, 4, 5, 6], [0]]);

  await renumber(meeting);
  proxy.cut();
  await page.untilLoads(2);
  await meeting.step(1);
  await page.untilEvents(7);
  page.close();
  expect([page.sequences, page.loaded]).toEqual([
    [1, 2, 3, 4, 5, 6, 7],
    [0, 6],
  ]);
});

test.each(libraries)(
  '$name loads the page again after a long sleep, instead of replaying what happened meanwhile',
  async ({ name }) => {
    const page = await openPage(name, { longSleepMs: 300 });
    const { proxy, meeting } = page;
    await page.untilLoads(1);
    await meeting.step(1);
    await page.untilEvents(1);
    proxy.refuse();
    proxy.cut();
    await meeting.step(2);
    await page.until('a load after the steps', () => page.loaded.at(-1) === 3);
    proxy.accept();
    await meeting.step(1);
    // A retry that comes late is a long sleep too, and so loads the page once more.
    const isCurrent = () => page.sequences.at(-1) === 4 || page.loaded.at(-1) === 4;
    await page.until('the last step', isCurrent);
    page.close();
    expect(page.sequences.filter((sequence) => sequence !== 4)).toEqual([1]);
  },
);

test('follow.js shows the state, then each change', async () => {
  const page = await openPage('follow.js', {});
  await page.untilEvents(2);
  await page.meeting.step(2);
  await page.untilEvents(4);
  page.close();
  expect(page.sequences).toEqual([0, 0, 1, 2]);
});

test('load-afresh.js loads the page, then shows each change', async () => {
  const meeting = await createFollowedMeeting(server.app);
  const { followMeeting } = await program('load-afresh.js');
  await meeting.step(1);
  const told: unknown[] = [];
  const [loaded, shown] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const following = followMeeting({
    url: server.http,
    council: meeting.world.slug,
    meeting: meeting.meetingId,
    showPage: (page: object) => {
      told.push(page);
      loaded.resolve();
    },
    show: (event: object) => {
      told.push(event);
      shown.resolve();
    },
  }) as { close(): void };
  await within(20_000, 'the page', loaded.promise);
  await meeting.step(1);
  await within(20_000, 'the event', shown.promise);
  following.close();
  const event = { cursor: expect.any(String), sequence: 2, type: 'MEETING_STATUS_CHANGED' };
  const agenda = { id: expect.any(String), items: [] };
  expect(told).toEqual([{ id: meeting.meetingId, status: 'IN_PUBLIC_SESSION', agenda }, event]);
});

test('the single connection mode of graphql-sse is refused, as the guide says', async () => {
  const response = await fetch(server.http, { method: 'PUT' });
  expect([response.status, JSON.stringify(await response.json())]).toEqual([
    405,
    expect.stringContaining('single connection mode'),
  ]);
});
