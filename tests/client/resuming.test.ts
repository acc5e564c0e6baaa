/** The client over lines that are cut, that die without a close, and whose server stops. */
import { describe, expect, test } from 'vitest';
import type { Timing } from '../../client/src/follow.ts';
import { startServer } from '../support/app.ts';
import { createFollowedMeeting, openPage, quick, statusSubscription } from '../support/followed-meeting.ts';
import { startLineProxy } from '../support/line-proxy.ts';

const server = await startServer();

describe.each([{ transport: 'websocket' }, { transport: 'sse' }] as const)('over $transport', ({ transport }) => {
  async function followThroughProxy(timing: Partial<Timing> = {}) {
    const [proxy, meeting] = [await startLineProxy(server.http), await createFollowedMeeting(server.app)];
    const page = openPage({
      url: proxy.http,
      transport,
      query: statusSubscription,
      variables: { meeting: meeting.meetingId },
      after: await meeting.cursor(),
      timing: { ...quick, ...timing },
    });
    await page.untilState('live');
    return { proxy, meeting, page };
  }

  test('events that happen while the line is cut arrive once and in order, on one line at a time', async () => {
    const { proxy, meeting, page } = await followThroughProxy();
    await meeting.step(2);
    await page.untilEvents(2);
    for (const count of [5, 8]) {
      proxy.refuse();
      proxy.cut();
      await page.untilState('reconnecting');
      await meeting.step(2);
      proxy.accept();
      await page.untilState('live');
      await meeting.step(1);
      await page.untilEvents(count);
    }
    page.close();
    expect(page.sequences()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(page.states).toEqual(['connecting', 'live', 'reconnecting', 'live', 'reconnecting', 'live', 'ended']);
    expect(proxy.openMax).toBe(1);
  });

  test('a line that is cut before the first event is resumed from the start', async () => {
    const { proxy, meeting, page } = await followThroughProxy();
    proxy.refuse();
    proxy.cut();
    await page.untilState('reconnecting');
    await meeting.step(2);
    proxy.accept();
    await page.untilEvents(2);
    page.close();
    expect(page.sequences()).toEqual([1, 2]);
  });

  test('a line that dies without a close is detected and replaced', async () => {
    const { proxy, meeting, page } = await followThroughProxy({ pongMs: 500, silentMs: 1_000 });
    await meeting.step(1);
    await page.untilEvents(1);
    proxy.stall();
    await meeting.step(2);
    await page.untilEvents(3);
    page.close();
    expect(page.sequences()).toEqual([1, 2, 3]);
    expect(page.states.slice(0, 4)).toEqual(['connecting', 'live', 'reconnecting', 'live']);
  });

  test('a page without a connection becomes stale, and live again after the client has reconnected', async () => {
    const { proxy, meeting, page } = await followThroughProxy({ staleMs: 1_000 });
    proxy.refuse();
    proxy.cut();
    await page.untilState('stale');
    await meeting.step(1);
    proxy.accept();
    await page.untilEvents(1);
    page.close();
    expect(page.states.slice(page.states.indexOf('reconnecting'))).toEqual(['reconnecting', 'stale', 'live', 'ended']);
  });

  test('a slow line stays live', async () => {
    const { proxy, meeting, page } = await followThroughProxy();
    proxy.delay(200);
    await meeting.step(3);
    await page.untilEvents(3);
    page.close();
    expect(page.sequences()).toEqual([1, 2, 3]);
    expect(page.states).toEqual(['connecting', 'live', 'ended']);
  });

  test('the client continues on another server when its server stops', async () => {
    const [first, meeting] = [await startServer(), await createFollowedMeeting(server.app)];
    const proxy = await startLineProxy(first.http);
    const variables = { meeting: meeting.meetingId };
    const page = openPage({ url: proxy.http, transport, query: statusSubscription, variables, after: await meeting.cursor() });
    await meeting.step(1);
    await page.untilEvents(1);
    proxy.pointAt(server.http);
    const stopped = first.app.dispose();
    await meeting.step(2);
    await page.untilEvents(3);
    await stopped;
    page.close();
    expect(page.sequences()).toEqual([1, 2, 3]);
  });

  test('`wake` connects at once instead of waiting for the next attempt', async () => {
    const { proxy, meeting, page } = await followThroughProxy({ retryMs: 3_600_000, retryMsMax: 3_600_000 });
    proxy.cut();
    await page.untilState('reconnecting');
    await meeting.step(1);
    page.wake();
    await page.untilEvents(1);
    page.close();
    expect([page.sequences(), proxy.opened]).toEqual([[1], 2]);
  });

  test('after `close`, the page gets no calls and no line stays open', async () => {
    const { proxy, meeting, page } = await followThroughProxy();
    await meeting.step(1);
    await page.untilEvents(1);
    page.close();
    page.wake();
    await meeting.step(1);
    expect([page.state, page.sequences(), proxy.opened]).toEqual(['ended', [1], 1]);
  });
});
