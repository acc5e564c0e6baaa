/** Atom feeds, as a feed reader reads them, with a library of others. */
import Parser from 'rss-parser';
import { expect, test } from 'vitest';
import { ask, sharedApp } from '../support/app.ts';
import { read } from '../support/read.ts';
import { createCouncil } from '../support/world.ts';

const app = await sharedApp();
const get = (path: string, headers: Record<string, string> = {}) =>
  app.fetch(new Request(`http://test/feeds/${path}`, { headers }));

async function feedAt(path: string) {
  return new Parser().parseString(await (await get(path)).text());
}

test('a panel has the agendas and minutes of its dated meetings in a feed, newest first', async () => {
  const response = await get('southampton/children-and-families.atom');
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/atom+xml; charset=utf-8']);
  const { title, feedUrl, items } = await feedAt('southampton/children-and-families.atom');
  expect([title, feedUrl]).toEqual([
    'Children and Families Scrutiny Panel, Southampton City Council',
    'http://test/feeds/southampton/children-and-families.atom',
  ]);
  const { panel } = await read(
    app,
    '{ panel(council: "southampton", slug: "children-and-families") { meetings(first: 100) { nodes { date agenda { status } minutes { status } } } } }',
  );
  const has = (kind: 'agenda' | 'minutes') =>
    panel.meetings.nodes.filter(
      (meeting: { date: string | null; agenda: { status: string }; minutes: { status: string } }) =>
        meeting.date && meeting[kind].status !== 'NONE',
    );
  const titled = (name: string) => (meeting: { date: string }) =>
    `${name}: Children and Families Scrutiny Panel, ${meeting.date}`;
  const expected = [...has('agenda').map(titled('Agenda')), ...has('minutes').map(titled('Minutes'))];
  expect(items.map((item) => item.title).sort()).toEqual(expected.sort());
  expect(expected.length).toBeGreaterThan(3);
  const times = items.map((item) => item.isoDate as string);
  expect(times).toEqual([...times].sort().reverse());
  expect(new Set(items.map((item) => item.id)).size).toBe(items.length);
});

test('what staff publish and cancel comes into the feed of the panel and of the council, and nothing else', async () => {
  const world = await createCouncil({ name: 'Council <of> "Tests" & others' });
  const key = await world.key();
  const [panel, other] = [await world.createPanel({ slug: 'panel', name: 'Panel' }), await world.createPanel({ slug: 'other' })];
  const planned = await world.createMeeting(panel, { date: '2027-03-01', scheduleStatus: 'CONFIRMED' });
  const cancelled = await world.createMeeting(panel, { date: '2027-03-02', scheduleStatus: 'CONFIRMED' });
  await world.createMeeting(other, { date: '2027-03-03', scheduleStatus: 'CANCELLED', visibility: 'DRAFT' });
  const paths = [`${world.slug}/panel.atom`, `${world.slug}.atom`];
  for (const path of paths) expect((await feedAt(path)).items).toEqual([]);
  const before = (await get(`${world.slug}.atom`)).headers.get('etag') as string;
  expect((await get(`${world.slug}.atom`, { 'if-none-match': before })).status).toBe(304);
  const run = async (mutation: string) => {
    const { data, errors } = await ask(app, `mutation { done: ${mutation} { userErrors { message } } }`, {}, key);
    expect([errors, data?.done.userErrors]).toEqual([undefined, []]);
  };
  await run(
    `addAgendaItem(input: { meeting: "${planned.globalId}", details: { title: "Fostering", kind: GUEST_SPEAKER, agendaNumber: "1" } })`,
  );
  await run(`publishAgenda(input: { meeting: "${planned.globalId}" })`);
  await run(`cancelMeeting(input: { meeting: "${cancelled.globalId}", reason: "Storm <Eva> & snow" })`);
  for (const path of paths) {
    const { items } = await feedAt(path);
    expect(items.map(({ title, link, summary }) => [title, link, summary]).sort()).toEqual([
      ['Agenda: Panel, 2027-03-01', `http://test/meetings/${world.slug}/panel/2027-03-01`, expect.any(String)],
      [
        'Cancelled: Panel, 2027-03-02',
        `http://test/meetings/${world.slug}/panel/2027-03-02`,
        'Cancelled: Panel, 2027-03-02. Storm <Eva> & snow',
      ],
    ]);
  }
  expect((await feedAt(`${world.slug}.atom`)).title).toBe('Scrutiny at Council <of> "Tests" & others');
  expect((await feedAt(`${world.slug}/other.atom`)).items).toEqual([]);
  expect((await get(`${world.slug}.atom`, { 'if-none-match': before })).status).toBe(200);
});

test.each(['nowhere.atom', 'southampton/nowhere.atom'])('%s is not found', async (path) => {
  expect((await get(path)).status).toBe(404);
});
