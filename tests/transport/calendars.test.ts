import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { ask, sharedApp, startServer } from '../support/app.ts';
import { run } from '../support/commands.ts';
import { createCouncil } from '../support/world.ts';

const app = await sharedApp();

async function calendarAt(url: string): Promise<{ status: number; type: string | null; lines: string[] }> {
  const response = await app.fetch(new Request(url));
  // Long lines are folded with a line break and a space.
  const text = (await response.text()).replace(/\r\n /g, '');
  return { status: response.status, type: response.headers.get('content-type'), lines: text.split('\r\n') };
}

test("a panel's schedule is a calendar, in which meetings without a recorded time are all-day events", async () => {
  const answer = await ask(
    app,
    '{ panel(council: "southampton", slug: "children-and-families") { calendarUrl schedule(municipalYear: "2023/24") { calendarUrl } } }',
  );
  const { calendarUrl, schedule } = answer.data.panel;
  expect(calendarUrl).toBe('http://test/calendars/southampton/children-and-families.ics');
  expect(schedule.calendarUrl).toBe('http://test/calendars/southampton/children-and-families/2023-24.ics');
  const { status, type, lines } = await calendarAt(schedule.calendarUrl);
  expect([status, type]).toEqual([200, 'text/calendar; charset=utf-8']);
  expect(lines.filter((line) => line.startsWith('DTSTART'))).toEqual([
    'DTSTART;VALUE=DATE:20230616',
    'DTSTART:20230720T163000Z',
    'DTSTART;VALUE=DATE:20230928',
    'DTSTART;VALUE=DATE:20231123',
    'DTSTART;VALUE=DATE:20240125',
    'DTSTART;VALUE=DATE:20240328',
  ]);
  expect(lines).toContain('LOCATION:Conference Room 3\\, Civic Centre');
});

test('only a confirmed meeting is given as confirmed', async () => {
  const world = await createCouncil();
  const panel = await world.createPanel();
  await world.createMeeting(panel, { date: '2027-03-01', scheduleStatus: 'CONFIRMED' });
  await world.createMeeting(panel, { date: '2027-03-02', scheduleStatus: 'NOT_STATED' });
  const { lines } = await calendarAt(`http://test/calendars/${world.slug}.ics`);
  expect(lines.filter((line) => /^(DTSTART|STATUS)/.test(line))).toEqual([
    'DTSTART;VALUE=DATE:20270301',
    'STATUS:CONFIRMED',
    'DTSTART;VALUE=DATE:20270302',
  ]);
});

test('a cancelled meeting is marked as cancelled; a hidden meeting is left out', async () => {
  const world = await createCouncil();
  const panel = await world.createPanel();
  await world.createMeeting(panel, { date: '2027-03-01', scheduleStatus: 'CANCELLED', statusReason: 'Storm' });
  await world.createMeeting(panel, { date: '2027-03-02', scheduleStatus: 'PROVISIONAL' });
  await world.createMeeting(panel, { date: '2027-03-03', visibility: 'DRAFT' });
  await world.createMeeting(panel, {});
  const { lines } = await calendarAt(`http://test/calendars/${world.slug}.ics`);
  expect(lines.filter((line) => /^(DTSTART|STATUS|DESCRIPTION)/.test(line))).toEqual([
    'DTSTART;VALUE=DATE:20270301',
    'DESCRIPTION:Storm',
    'STATUS:CANCELLED',
    'DTSTART;VALUE=DATE:20270302',
    'STATUS:TENTATIVE',
  ]);
});

test.each(['nowhere.ics', 'southampton/no-panel.ics', 'southampton/children-and-families/1999-00.ics', '%E0%A4%A.ics'])(
  '%s is not found',
  async (path) => {
    expect((await calendarAt(`http://test/calendars/${path}`)).status).toBe(404);
  },
);

describe('a calendar that a client keeps', () => {
  const southampton = '/calendars/southampton.ics';
  const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    app.fetch(new Request(`http://test${path}`, { method, headers }));

  test('has an ETag, with which it is sent again only when it has changed', async () => {
    const world = await createCouncil();
    const panel = await world.createPanel();
    const meeting = await world.createMeeting(panel, { date: '2027-03-01' });
    const path = `/calendars/${world.slug}.ics`;
    const first = await get(path);
    const etag = first.headers.get('etag') as string;
    expect([first.status, etag]).toEqual([200, expect.stringMatching(/^"[\w-]{22}"$/)]);
    for (const sent of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await get(path, { 'if-none-match': sent });
      expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, etag, '']);
    }
    await run(app, await world.key(), 'cancelMeeting', { meeting: meeting.globalId, reason: 'Snow' });
    const changed = await get(path, { 'if-none-match': etag });
    expect([changed.status, (await changed.text()).match(/STATUS:\w+/g)]).toEqual([200, ['STATUS:CANCELLED']]);
    expect(changed.headers.get('etag')).not.toBe(etag);
  });

  test('has the same headers for every page and every cache', async () => {
    const { headers } = await get(southampton, { origin: 'https://anyone.example' });
    const names = ['access-control-allow-origin', 'access-control-allow-credentials', 'cache-control', 'content-type', 'vary'];
    expect(names.map((name) => headers.get(name))).toEqual([
      '*',
      null,
      'public, max-age=60',
      'text/calendar; charset=utf-8',
      'Accept-Encoding',
    ]);
  });

  test('is compressed as the client takes it, with a tag for each form', async () => {
    const plain = await get(southampton);
    const text = await plain.text();
    const tag = plain.headers.get('etag')?.slice(1, -1);
    for (const [encoding, decompress] of [
      ['br', brotliDecompressSync],
      ['gzip', gunzipSync],
    ] as const) {
      const response = await get(southampton, { 'accept-encoding': `identity;q=0.1, ${encoding}` });
      const { etag, 'content-encoding': encoded, 'content-length': length } = Object.fromEntries(response.headers);
      const bytes = Buffer.from(await response.arrayBuffer());
      expect([encoded, etag, Number(length), decompress(bytes).toString()]).toEqual([
        encoding,
        `"${tag}-${encoding}"`,
        bytes.length,
        text,
      ]);
      expect(bytes.length).toBeLessThan(text.length / 3);
      // Whatever form the client has, it has the calendar.
      expect((await get(southampton, { 'if-none-match': etag as string })).status).toBe(304);
    }
  });

  test('is sent as it is if it is shorter than a kilobyte', async () => {
    const { slug } = await createCouncil();
    const response = await get(`/calendars/${slug}.ics`, { 'accept-encoding': 'br' });
    expect([response.status, response.headers.get('content-encoding')]).toEqual([200, null]);
  });

  test('answers HEAD like GET, without the body', async () => {
    const { http } = await startServer();
    const [whole, head] = await Promise.all(['GET', 'HEAD'].map((method) => fetch(new URL(southampton, http), { method })));
    const names = ['cache-control', 'content-encoding', 'content-length', 'content-type', 'etag', 'vary'];
    const about = (response?: Response) => [response?.status, ...names.map((name) => response?.headers.get(name))];
    expect(about(head)).toEqual(about(whole));
    expect(head?.headers.get('content-length')).not.toBeNull();
    expect([await head?.text(), (await whole?.text())?.startsWith('BEGIN:VCALENDAR')]).toEqual(['', true]);
    expect((await get('/calendars/nowhere.ics', {}, 'HEAD')).status).toBe(404);
  });

  test('is not kept where there is none', async () => {
    expect((await get('/calendars/nowhere.ics')).headers.get('cache-control')).toBe('no-store');
  });
});
