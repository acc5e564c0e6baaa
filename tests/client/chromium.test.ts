/** Pages in Chromium, whose network is cut and restored by the browser's own tools. */
import type { CDPSession, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { startServer } from '../support/app.ts';
import { launchChromium, serveClientSite, withoutChromium } from '../support/chromium.ts';
import { within } from '../support/deadline.ts';
import { createFollowedMeeting } from '../support/followed-meeting.ts';
import { startLineProxy } from '../support/line-proxy.ts';

const server = await startServer();
const browser = withoutChromium ? undefined : await launchChromium();
const site = withoutChromium ? '' : await serveClientSite();

// biome-ignore lint/suspicious/noConsole: the reporter counts skipped tests, and does not show why
if (withoutChromium) console.warn(`The tests in Chromium are skipped: ${withoutChromium}.`);

/** A new page with its network; without Chromium the test ends here, with the reason. */
async function newPage(skip: (note: string) => never): Promise<{ page: Page; network: CDPSession }> {
  const page = await (browser ?? skip(`not run: ${withoutChromium}`)).newPage();
  page.setDefaultTimeout(20_000);
  return { page, network: await page.context().newCDPSession(page) };
}

const setOffline = (network: CDPSession, offline: boolean) =>
  network.send('Network.emulateNetworkConditions', { offline, latency: 0, downloadThroughput: -1, uploadThroughput: -1 });

test.for([{ transport: 'websocket' }, { transport: 'sse' }])(
  'the example page follows a meeting over $transport while its network is cut and restored twice',
  async ({ transport }, { skip }) => {
    const { page, network } = await newPage(skip);
    const [proxy, meeting] = [await startLineProxy(server.http), await createFollowedMeeting(server.app)];
    await page.goto(
      `${site}/examples/meeting.html?${new URLSearchParams({ api: proxy.http, meeting: meeting.meetingId, transport })}`,
    );
    // The snapshot.
    await page.waitForSelector('li >> nth=1');
    await meeting.step(1);
    for (const steps of [1, 3]) {
      await page.waitForSelector(`li >> nth=${steps + 1}`);
      await page.waitForSelector('#state:text("live")');
      await setOffline(network, true);
      await page.waitForSelector('#state:text("reconnecting")');
      await meeting.step(2);
      await setOffline(network, false);
    }
    await page.waitForSelector('li >> nth=6');
    const shown = await page.$$eval('li', (items) => items.map((item) => [(item as { value?: number }).value, item.textContent]));
    const changes = [1, 2, 3, 4, 5].map((sequence) => [sequence, 'MEETING_STATUS_CHANGED']);
    expect(shown).toEqual([[0, 'MEETING_STATUS_CHANGED'], [0, 'AGENDA_CHANGED'], ...changes]);
    expect(await page.textContent('#status')).toBe('IN_PUBLIC_SESSION');
    expect(proxy.openMax).toBe(1);
    await page.close();
  },
);

test("EventSource resumes by itself in the guide's page", async ({ skip }) => {
  const { page, network } = await newPage(skip);
  const [proxy, meeting] = [await startLineProxy(server.http), await createFollowedMeeting(server.app)];
  const events: number[] = [];
  let look = () => {};
  await page.exposeFunction('show', ({ sequence }: { sequence: number }) => {
    events.push(sequence);
    look();
  });
  await page.exposeFunction('load', () => meeting.cursor());
  const untilEvents = (count: number) => {
    const { promise, resolve } = Promise.withResolvers<void>();
    look = () => events.length >= count && resolve();
    look();
    return within(20_000, `event ${count}`, promise);
  };
  await page.goto(site);
  const opened = page.waitForRequest((request) => request.url().includes('subscription'));
  const options = `{ url: '${proxy.http}', meeting: '${meeting.meetingId}', load, show }`;
  await page.evaluate(`import('/event-source.js').then(({ followMeeting }) => void followMeeting(${options}))`);
  await opened;
  await meeting.step(2);
  await untilEvents(2);
  await setOffline(network, true);
  await meeting.step(2);
  await setOffline(network, false);
  await untilEvents(4);
  proxy.cut();
  await meeting.step(2);
  await untilEvents(6);
  await page.close();
  expect(events).toEqual([1, 2, 3, 4, 5, 6]);
});
