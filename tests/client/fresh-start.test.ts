/** When the client starts afresh instead of resuming: at the first start, after a long sleep, and when its cursor has expired. */
import { describe, expect, test } from 'vitest';
import { ask, startServer } from '../support/app.ts';
import {
  createFollowedMeeting,
  openPage,
  quick,
  renumber,
  statusSubscription,
  statusWithSnapshot,
} from '../support/followed-meeting.ts';
import { startLineProxy } from '../support/line-proxy.ts';

const server = await startServer();
const hourMs = 3_600_000;

/** A clock that a test can put forward, as it looks after a sleep. */
function clockThatSleeps() {
  let sleptMs = 0;
  const sleep = (ms: number) => {
    sleptMs += ms;
  };
  return { now: () => Date.now() + sleptMs, sleep };
}

describe.each([{ transport: 'websocket' }, { transport: 'sse' }] as const)('over $transport', ({ transport }) => {
  async function setUp() {
    const [proxy, meeting] = [await startLineProxy(server.http), await createFollowedMeeting(server.app)];
    const loads: string[] = [];
    /** Loads the page's query, with the cursor of the same moment. */
    const loadAfresh = async () => {
      const { data } = await ask(
        server.app,
        'query Page($council: String!, $meeting: ID!) { council(slug: $council) { feed { cursor sequence } } node(id: $meeting) { ... on Meeting { status } } }',
        { council: meeting.world.slug, meeting: meeting.meetingId },
      );
      loads.push(data.node.status);
      return data.council.feed as { cursor: string; sequence: number };
    };
    const about = { url: proxy.http, transport, variables: { meeting: meeting.meetingId }, timing: quick };
    return { proxy, meeting, loads, loadAfresh, about };
  }

  test('the page is loaded first, then followed from the cursor of that load', async () => {
    const { meeting, loads, loadAfresh, about } = await setUp();
    await meeting.step(2);
    const page = openPage({ ...about, query: statusSubscription, loadAfresh });
    await page.untilState('live');
    await meeting.step(1);
    await page.untilEvents(1);
    page.close();
    expect([loads, page.sequences()]).toEqual([['ADJOURNED'], [3]]);
  });

  test('after a short sleep the client resumes, after a long one it starts afresh', async () => {
    const { proxy, meeting, loads, loadAfresh, about } = await setUp();
    const clock = clockThatSleeps();
    const page = openPage({ ...about, query: statusSubscription, loadAfresh }, { now: clock.now });
    await page.untilState('live');
    await meeting.step(1);
    await page.untilEvents(1);

    proxy.stall();
    await meeting.step(2);
    clock.sleep(hourMs / 2);
    await page.untilEvents(3);
    expect(loads).toEqual(['SCHEDULED']);

    proxy.stall();
    await meeting.step(2);
    clock.sleep(2 * hourMs);
    await page.until('a second load', () => loads.length === 2);
    await page.untilState('live');
    await meeting.step(1);
    await page.untilEvents(4);
    page.close();
    expect([loads, page.sequences()]).toEqual([
      ['SCHEDULED', 'IN_PUBLIC_SESSION'],
      [1, 2, 3, 6],
    ]);
  });

  test('without a way to start afresh, the client resumes after a long sleep', async () => {
    const { proxy, meeting, about } = await setUp();
    const clock = clockThatSleeps();
    const page = openPage({ ...about, query: statusSubscription, after: await meeting.cursor() }, { now: clock.now });
    await page.untilState('live');
    proxy.stall();
    await meeting.step(2);
    clock.sleep(2 * hourMs);
    await page.untilEvents(2);
    page.close();
    expect(page.sequences()).toEqual([1, 2]);
  });

  test('a cursor that has expired leads to a fresh start', async () => {
    const { proxy, meeting, loads, loadAfresh, about } = await setUp();
    const page = openPage({ ...about, query: statusSubscription, after: await meeting.cursor(), loadAfresh });
    await meeting.step(2);
    await page.untilEvents(2);
    await renumber(meeting);
    proxy.cut();
    await page.until('the load', () => loads.length === 1);
    await page.untilState('live');
    await meeting.step(1);
    await page.untilEvents(3);
    page.close();
    expect([loads, page.sequences()]).toEqual([['ADJOURNED'], [1, 2, 3]]);
  });

  test('without a way to start afresh, the client ends when its cursor has expired', async () => {
    const { meeting, about } = await setUp();
    const after = await meeting.cursor();
    await renumber(meeting);
    const page = openPage({ ...about, query: statusSubscription, after });
    await page.untilState('ended');
    expect(page.states.at(-1)).toBe('ended CURSOR_EXPIRED');
    expect(page.problem).toContain('Load the data again');
  });

  test('a snapshot is a fresh start too, and is requested again until a change after it gives a cursor to resume from', async () => {
    const { proxy, meeting, about } = await setUp();
    let fresh = 0;
    const onFresh = () => {
      fresh++;
    };
    const page = openPage({ ...about, query: statusWithSnapshot, onFresh });
    await page.untilEvents(1);
    proxy.cut();
    await page.untilEvents(2);
    await meeting.step(1);
    await page.untilEvents(3);
    proxy.refuse();
    proxy.cut();
    await page.untilState('reconnecting');
    await meeting.step(1);
    proxy.accept();
    await page.untilEvents(4);
    await renumber(meeting);
    proxy.cut();
    await page.untilEvents(5);
    page.close();
    expect(page.events.map(({ isSnapshot, sequence, status }) => [isSnapshot, sequence, status])).toEqual([
      [true, 0, 'SCHEDULED'],
      [true, 0, 'SCHEDULED'],
      [false, 1, 'IN_PUBLIC_SESSION'],
      [false, 2, 'ADJOURNED'],
      [true, 2, 'ADJOURNED'],
    ]);
    expect(fresh).toBe(3);
  });
});

test('a load that fails is repeated, in the state connecting', async () => {
  const meeting = await createFollowedMeeting(server.app);
  let loads = 0;
  const page = openPage({
    url: server.http,
    query: statusSubscription,
    variables: { meeting: meeting.meetingId },
    loadAfresh: async () => {
      if (++loads < 3) throw new Error('offline');
      return meeting.cursor();
    },
  });
  await page.untilState('live');
  await meeting.step(1);
  await page.untilEvents(1);
  page.close();
  expect([loads, page.sequences(), page.states]).toEqual([3, [1], ['connecting', 'live', 'ended']]);
});
