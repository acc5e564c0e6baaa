/** Calendars as a calendar program reads them, with a library of others. */
import ical from 'ical.js';
import { expect, test } from 'vitest';
import { ask, sharedApp } from '../support/app.ts';
import { createCouncil, type World } from '../support/world.ts';

const app = await sharedApp();

async function calendarOf(slug: string): Promise<ical.Component> {
  return new ical.Component(ical.parse(await (await app.fetch(new Request(`http://test/calendars/${slug}.ics`))).text()));
}

async function eventsOf({ slug }: World): Promise<Record<string, unknown>[]> {
  return (await calendarOf(slug)).getAllSubcomponents('vevent').map((component) => {
    const event = new ical.Event(component);
    const value = (name: string) => String(component.getFirstPropertyValue(name));
    return {
      summary: event.summary,
      description: event.description,
      start: event.startDate.toJSDate().toISOString(),
      end: event.endDate.toJSDate().toISOString(),
      sequence: event.sequence,
      url: value('url'),
      status: value('status'),
      lastModified: value('last-modified'),
    };
  });
}

const assumed = 'No record states when it is due to end. Two hours are assumed for calendars.';

test('a meeting has an end: as planned, or after two hours, of which it tells that they are assumed', async () => {
  const world = await createCouncil();
  const panel = await world.createPanel({ slug: 'panel' });
  const [startsAt, plannedFinishAt] = [new Date('2027-03-01T17:30:00Z'), new Date('2027-03-01T18:15:00Z')];
  await world.createMeeting(panel, { date: '2027-03-01', startsAt, plannedFinishAt, notice: 'Note the place' });
  await world.createMeeting(panel, { date: '2027-03-02', startsAt: new Date('2027-03-02T17:30:00Z') });
  expect(await eventsOf(world)).toMatchObject([
    { start: startsAt.toISOString(), end: plannedFinishAt.toISOString(), description: 'Note the place' },
    { start: '2027-03-02T17:30:00.000Z', end: '2027-03-02T19:30:00.000Z', description: assumed },
  ]);
});

test('a meeting leads to its page; of two on a day, each to its own', async () => {
  const world = await createCouncil();
  const panel = await world.createPanel({ slug: 'panel' });
  await world.createMeeting(panel, { date: '2027-03-01' });
  await world.createMeeting(panel, { date: '2027-03-02', startsAt: new Date('2027-03-02T17:30:00Z') });
  await world.createMeeting(panel, { date: '2027-03-02', startsAt: new Date('2027-03-02T10:00:00Z') });
  const urls = (await eventsOf(world)).map(({ url }) => String(url));
  const page = `http://test/meetings/${world.slug}/panel`;
  expect(urls).toEqual([`${page}/2027-03-01`, `${page}/2027-03-02-1`, `${page}/2027-03-02-2`]);
  for (const url of urls) expect((await app.fetch(new Request(url))).status).toBe(200);
});

test('its number rises with the schedule, and not with the steps of the evening', async () => {
  const world = await createCouncil();
  const key = await world.key();
  const panel = await world.createPanel();
  const { globalId: meeting } = await world.createMeeting(panel, {
    date: '2027-03-01',
    startsAt: new Date('2027-03-01T17:30:00Z'),
    scheduleStatus: 'CONFIRMED',
  });
  const step = async (mutation: string, input: object = {}) => {
    const query = `mutation Step($input: ${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $input) { userErrors { message } } }`;
    const { data, errors } = await ask(app, query, { input: { meeting, ...input } }, key);
    expect([errors, data?.[mutation].userErrors]).toEqual([undefined, []]);
    return (await eventsOf(world))[0] as Record<string, unknown>;
  };
  const first = (await eventsOf(world))[0] as Record<string, unknown>;
  const postponed = await step('postponeMeeting', { reason: 'Snow' });
  expect(postponed).toMatchObject({
    summary: `POSTPONED: ${first.summary}`,
    status: 'TENTATIVE',
    sequence: Number(first.sequence) + 1,
  });
  const startsAt = `${new Date().toISOString().slice(0, 19)}.000Z`;
  const confirmed = await step('confirmMeeting', { startsAt });
  expect(confirmed).toMatchObject({
    summary: first.summary,
    start: startsAt,
    sequence: Number(first.sequence) + 2,
  });
  for (const mutation of ['startMeeting', 'adjournMeeting', 'resumeMeeting', 'concludeMeeting'])
    expect(await step(mutation, mutation === 'adjournMeeting' ? { reason: 'Fire alarm' } : {})).toMatchObject({
      sequence: confirmed.sequence,
    });
  expect(String(confirmed.lastModified) >= String(postponed.lastModified)).toBe(true);
});

test('a calendar tells how often to ask', async () => {
  const calendar = await calendarOf('southampton');
  expect(String(calendar.getFirstPropertyValue('refresh-interval'))).toBe('PT1H');
});
