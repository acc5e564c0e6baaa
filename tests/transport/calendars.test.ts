import { expect, test } from 'vitest';
import { ask, startApp } from '../support/app.ts';
import { createCouncil } from '../support/world.ts';

const app = await startApp();

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
