import { describe, expect, test } from 'vitest';
import { sharedApp } from '../support/app.ts';
import { memberOfEveryPanel } from '../support/members.ts';
import { addEntry, addMinutes, addRestriction, ground } from '../support/minuted.ts';
import { read } from '../support/read.ts';
import { createCouncil, type Made, type World } from '../support/world.ts';

const app = await sharedApp();

/** Viewers, from those who see least: the public, another council's staff, a member of the panel, and readers of drafts and of all. */
async function viewersOf(world: World): Promise<Record<string, string | undefined>> {
  const [elsewhere, member, officer, clerk] = await Promise.all([
    createCouncil().then((other) => other.key()),
    memberOfEveryPanel(world),
    world.key('OFFICER'),
    world.key('CLERK'),
  ]);
  return { anyone: undefined, elsewhere, member, officer, clerk };
}

/** The answer to a query for each viewer. */
async function asSeen<T>(world: World, query: string, variables: object, pick: (data: never) => T): Promise<Record<string, T>> {
  const viewers = Object.entries(await viewersOf(world));
  const seen = viewers.map(async ([name, key]) => [name, pick((await read(app, query, { ...variables }, key)) as never)]);
  return Object.fromEntries(await Promise.all(seen));
}

async function meetingWithItems(): Promise<{ world: World; panel: Made; meeting: Made; open: Made; closed: Made }> {
  const world = await createCouncil();
  const panel = await world.createPanel();
  const meeting = await world.createMeeting(panel, { date: '2023-07-20' });
  const [open, closed] = await world.createAgenda(meeting, [{}, {}]);
  if (!open || !closed) throw new Error('the agenda lacks items');
  return { world, panel, meeting, open, closed };
}

describe('the status of minutes', () => {
  const query = `query Q($m: ID!) { node(id: $m) { ... on Meeting {
    minutes { status publishedAt approval { amendments } entries { text } } agenda { items { minuteEntries { text } } }
  } } }`;
  const shown = (data: { node: { agenda: { items: unknown[] } } }) => data.node;
  const none = { minutes: { status: 'NONE', publishedAt: null, approval: null, entries: [] } };
  const entries = [{ text: 'The panel met.' }];
  const empty = { agenda: { items: [{ minuteEntries: [] }, { minuteEntries: [] }] } };
  const full = { agenda: { items: [{ minuteEntries: entries }, { minuteEntries: [] }] } };

  test('is NONE for everyone while there are none, whatever is noted under an item', async () => {
    const { world, meeting, open } = await meetingWithItems();
    await addEntry(world, open, 1, 'The panel met.');
    const nothing = { ...none, ...full };
    expect(await asSeen(world, query, { m: meeting.globalId }, shown)).toEqual({
      anyone: nothing,
      elsewhere: nothing,
      member: nothing,
      officer: nothing,
      clerk: nothing,
    });
  });

  test('is DRAFT for those who read drafts, and NONE for everyone else', async () => {
    const { world, meeting, open } = await meetingWithItems();
    await addMinutes(world, meeting, 'DRAFT');
    await addEntry(world, open, 1, 'The panel met.', { visibility: 'DRAFT' });
    const nothing = { ...none, ...empty };
    const draft = { minutes: { status: 'DRAFT', publishedAt: null, approval: null, entries }, ...full };
    expect(await asSeen(world, query, { m: meeting.globalId }, shown)).toEqual({
      anyone: nothing,
      elsewhere: nothing,
      member: nothing,
      officer: draft,
      clerk: draft,
    });
  });

  test.for(['DRAFT_PUBLISHED', 'PUBLISHED', 'APPROVED', 'APPROVED_AS_AMENDED', 'SIGNED'] as const)(
    'is %s for everyone',
    async (status) => {
      const { world, meeting, open } = await meetingWithItems();
      await addMinutes(world, meeting, status, { publishedAt: new Date('2023-08-01T09:00:00Z') });
      await addEntry(world, open, 1, 'The panel met.');
      const published = { minutes: { status, publishedAt: '2023-08-01T10:00:00+01:00', approval: null, entries }, ...full };
      const seen = await asSeen(world, query, { m: meeting.globalId }, shown);
      expect(Object.values(seen)).toEqual(Array(5).fill(published));
    },
  );

  test('filters meetings as each viewer sees it', async () => {
    const world = await createCouncil();
    const panel = await world.createPanel();
    const statuses = ['DRAFT', 'DRAFT_PUBLISHED', 'PUBLISHED', 'APPROVED', 'APPROVED_AS_AMENDED', 'SIGNED'] as const;
    const meetings: Record<string, string> = { NONE: (await world.createMeeting(panel)).globalId };
    for (const status of statuses) {
      const meeting = await world.createMeeting(panel);
      await addMinutes(world, meeting, status);
      meetings[status] = meeting.globalId;
    }
    const filtered = (minutesStatuses: string[]) =>
      asSeen(
        world,
        `query Q($slug: String!, $filter: MeetingFilter) { council(slug: $slug) { meetings(filter: $filter) { totalCount nodes { id minutes { status } } } } }`,
        { slug: world.slug, filter: { minutesStatuses } },
        ({
          council,
        }: {
          council: { meetings: { totalCount: number; nodes: { id: string; minutes: { status: string } }[] } };
        }) => {
          const { totalCount, nodes } = council.meetings;
          expect(nodes).toHaveLength(totalCount);
          expect(nodes.every(({ minutes }) => minutesStatuses.includes(minutes.status))).toBe(true);
          return Object.keys(meetings).filter((status) => nodes.some(({ id }) => id === meetings[status]));
        },
      );
    const toAll = (found: string[]) => ({ anyone: found, elsewhere: found, member: found, officer: found, clerk: found });
    for (const status of statuses.slice(1)) expect(await filtered([status])).toEqual(toAll([status]));
    expect(await filtered(['DRAFT'])).toEqual({ ...toAll([]), officer: ['DRAFT'], clerk: ['DRAFT'] });
    expect(await filtered(['NONE'])).toEqual({ ...toAll(['NONE', 'DRAFT']), officer: ['NONE'], clerk: ['NONE'] });
    expect(await filtered(['SIGNED', 'APPROVED'])).toEqual(toAll(['APPROVED', 'SIGNED']));
    expect(await filtered([])).toEqual(toAll([]));
  });
});

const entryFields = 'position depth text html fullTextUrl access { level isReadable restriction { groundAsRecorded } }';

describe('entries', () => {
  const openAccess = { level: 'OPEN', isReadable: true, restriction: null };
  const shownEntry = (position: number, text: string, depth = 0, access: object = openAccess) => ({
    ...{ position, depth, text, html: `<p>${text}</p>`, fullTextUrl: 'https://example.org/' },
    access,
  });
  const exempt = (isReadable: boolean) => ({ level: 'EXEMPT', isReadable, restriction: { groundAsRecorded: ground } });

  test('that are restricted under an open item keep their place, without their text', async () => {
    const { world, meeting, open } = await meetingWithItems();
    await addMinutes(world, meeting, 'DRAFT_PUBLISHED');
    await addEntry(world, open, 3, 'Third', { depth: 1 });
    await addEntry(world, open, 1, 'First');
    const closed = await addEntry(world, open, 2, 'Second', { words: 'RESTRICTED' });
    await addRestriction(world, { minuteEntryId: closed.id });
    const query = `query Q($m: ID!, $e: ID!) {
      node(id: $m) { ... on Meeting { minutes { entries { ${entryFields} } } agenda { items { minuteEntries { position text } } } } }
      entry: node(id: $e) { ... on MinuteEntry { ${entryFields} } }
    }`;
    const withheld = { position: 2, depth: 0, text: null, html: null, fullTextUrl: null, access: exempt(false) };
    const told = (second: { position: number; text: string | null }) => ({
      node: {
        minutes: { entries: [shownEntry(1, 'First'), second, shownEntry(3, 'Third', 1)] },
        agenda: {
          items: [
            {
              minuteEntries: [
                { position: 1, text: 'First' },
                { position: 2, text: second.text },
                { position: 3, text: 'Third' },
              ],
            },
            { minuteEntries: [] },
          ],
        },
      },
      entry: second,
    });
    const readable = told(shownEntry(2, 'Second', 0, exempt(true)));
    expect(await asSeen(world, query, { m: meeting.globalId, e: closed.globalId }, (data) => data)).toEqual({
      anyone: told(withheld),
      elsewhere: told(withheld),
      officer: told(withheld),
      member: readable,
      clerk: readable,
    });
  });

  test('of a restricted item are absent for those who may not read them', async () => {
    const { world, meeting, open, closed } = await meetingWithItems();
    await addMinutes(world, meeting, 'DRAFT_PUBLISHED');
    await addEntry(world, open, 1, 'Open');
    const secret = await addEntry(world, closed, 1, 'Closed', { visibility: 'RESTRICTED' });
    await addRestriction(world, { agendaItemId: closed.id });
    const query = `query Q($m: ID!, $e: ID!) {
      node(id: $m) { ... on Meeting { minutes { entries { text } } agenda { items { minuteEntries { text } } } } }
      entry: node(id: $e) { ... on MinuteEntry { ${entryFields} } }
    }`;
    const absent = {
      node: {
        minutes: { entries: [{ text: 'Open' }] },
        agenda: { items: [{ minuteEntries: [{ text: 'Open' }] }, { minuteEntries: [] }] },
      },
      entry: null,
    };
    const present = {
      node: {
        minutes: { entries: [{ text: 'Open' }, { text: 'Closed' }] },
        agenda: { items: [{ minuteEntries: [{ text: 'Open' }] }, { minuteEntries: [{ text: 'Closed' }] }] },
      },
      // Its access is the item's.
      entry: shownEntry(1, 'Closed', 0, exempt(true)),
    };
    expect(await asSeen(world, query, { m: meeting.globalId, e: secret.globalId }, (data) => data)).toEqual({
      anyone: absent,
      elsewhere: absent,
      officer: absent,
      member: present,
      clerk: present,
    });
  });

  test('take the restriction in force, their own or the item’s, before a released one', async () => {
    const { world, closed, open } = await meetingWithItems();
    const released = { releasedAt: new Date('2023-09-01T00:00:00Z'), groundAsRecorded: 'Released' };
    const accessOf = async (entry: Made) =>
      (await read(app, `query Q($e: ID!) { node(id: $e) { ... on MinuteEntry { ${entryFields} } } }`, { e: entry.globalId })).node
        .access;
    const [inOpen, inClosed] = [await addEntry(world, open, 1, 'A'), await addEntry(world, closed, 1, 'B')];
    await addRestriction(world, { minuteEntryId: inOpen.id }, released);
    await addRestriction(world, { minuteEntryId: inClosed.id }, released);
    await addRestriction(world, { agendaItemId: closed.id });
    expect(await accessOf(inOpen)).toEqual({ ...openAccess, restriction: { groundAsRecorded: 'Released' } });
    expect(await accessOf(inClosed)).toEqual(exempt(false));
    await addRestriction(world, { minuteEntryId: inClosed.id }, { groundAsRecorded: 'Its own' });
    expect(await accessOf(inClosed)).toEqual({ ...exempt(false), restriction: { groundAsRecorded: 'Its own' } });
  });
});
