/** One subscription to one meeting: all its events in the order of the log, and enough in each to show a live agenda from them alone. */
import { expect, test } from 'vitest';
import { resolution, resolutionDetail } from '../../src/modules/minutes/resolutions.table.ts';
import { person } from '../../src/modules/people/people.table.ts';
import { succeed } from '../support/agendas.ts';
import { ask, startServer } from '../support/app.ts';
import { addPart, addRecord } from '../support/rows.ts';
import { type Stream, streamOverSse, streamOverWebSocket } from '../support/streams.ts';
import { createCouncil, type Made, type World } from '../support/world.ts';

const { app, http, ws } = await startServer({ connectionsMax: 10 });

/** All that the page asks for. */
const pageOfMeeting = `subscription Page($meeting: ID!) {
  meetingChanged(meeting: $meeting, snapshot: true) {
    type occurredAt reason isSnapshot
    ... on MeetingStatusChangedEvent { meeting { ...Shown } }
    ... on MeetingChangedEvent { meeting { ...Shown } }
    ... on AgendaChangedEvent { meeting { ...Shown } }
  }
}
fragment Shown on Meeting {
  status startedAt resumesAt finishedAt
  presidingPerson { displayName }
  currentAgendaItem { displayNumber title }
}`;

interface Shown {
  status: string;
  startedAt: string | null;
  resumesAt: string | null;
  finishedAt: string | null;
  presidingPerson: { displayName: string } | null;
  currentAgendaItem: { displayNumber: string; title: string } | null;
}

interface PageEvent {
  meetingChanged: { type: string; occurredAt: string; reason: string | null; isSnapshot: boolean; meeting?: Shown };
}

/** A page that is drawn from the stream alone. */
function openPage(meeting: Made) {
  const stream = streamOverSse<PageEvent>(http, pageOfMeeting, { meeting: meeting.globalId });
  const page = { status: '', since: '', reason: null as string | null, chair: '', item: '', times: '' };
  return {
    /** The page after the next event. */
    async next() {
      const { type, occurredAt, reason, meeting: shown } = (await stream.next()).meetingChanged;
      if (type === 'MEETING_STATUS_CHANGED') Object.assign(page, { since: occurredAt, reason });
      if (shown) {
        const { currentAgendaItem: open, presidingPerson, startedAt, resumesAt, finishedAt } = shown;
        page.status = shown.status;
        page.chair = presidingPerson?.displayName ?? '';
        page.item = open ? `${open.displayNumber}. ${open.title}` : '';
        page.times = [startedAt && 'began', resumesAt && `resumes ${resumesAt}`, finishedAt && 'ended']
          .filter(Boolean)
          .join(', ');
      }
      return { ...page };
    },
    close: stream.close,
  };
}

const today = { date: '2026-01-15' };
const inAnHour = () => new Date(Math.ceil(Date.now() / 60_000) * 60_000 + 3_600_000);

async function planned(details: object = today) {
  const world = await createCouncil();
  const meeting = await world.createMeeting(await world.createPanel(), details);
  const [item] = await world.createAgenda(meeting, [{ title: 'Placements', agendaNumber: '7' }]);
  const key = await world.key();
  const run = (name: string, input: object = {}) => succeed(app, name, { meeting: meeting.globalId, ...input }, key);
  const ofItem = (name: string) => succeed(app, name, { agendaItem: item?.globalId }, key);
  return { world, meeting, item, key, run, ofItem };
}

async function excludes(world: World, item: Made | undefined): Promise<string> {
  const made = await addRecord(world, 'Resolution', resolution, { agendaItemId: item?.id ?? '', position: 1, kind: 'EXCLUSION' });
  await addPart(world, resolutionDetail, { resolutionId: made.id, outcome: 'CARRIED', textAsRecorded: 'RESOLVED' });
  return made.globalId;
}

test('a page of a live meeting follows it through all its states', async () => {
  const { world, meeting, item, key, run, ofItem } = await planned();
  const chair = await addRecord(world, 'Person', person, { displayName: 'Councillor A Lee', sortName: 'lee' });
  const page = openPage(meeting);
  const scheduled = { status: 'SCHEDULED', since: expect.any(String), reason: null, chair: '', item: '', times: '' };
  expect([await page.next(), await page.next()]).toEqual([scheduled, scheduled]);

  const before = new Date();
  await run('startMeeting');
  const started = await page.next();
  expect(started).toEqual({ ...scheduled, status: 'IN_PUBLIC_SESSION', times: 'began' });
  expect(Date.parse(started.since)).toBeGreaterThanOrEqual(Math.floor(before.getTime() / 1000) * 1000);

  await succeed(app, 'updateMeeting', { id: meeting.globalId, patch: { presidingPerson: chair.globalId } }, key);
  const presided = { ...started, chair: 'Councillor A Lee' };
  expect(await page.next()).toEqual(presided);

  await ofItem('openAgendaItem');
  const opened = { ...presided, item: '7. Placements' };
  expect(await page.next()).toEqual(opened);

  await run('enterPrivateSession', { resolution: await excludes(world, item) });
  expect(await page.next()).toEqual({ ...opened, status: 'IN_PRIVATE_SESSION', since: expect.any(String) });

  const resumesAt = inAnHour();
  await run('adjournMeeting', { reason: 'Fire alarm', resumesAt });
  const adjourned = await page.next();
  expect(adjourned).toEqual({
    ...{ ...opened, status: 'ADJOURNED', reason: 'Fire alarm', since: expect.any(String) },
    times: expect.stringMatching(/^began, resumes /),
  });
  expect(new Date(adjourned.times.replace('began, resumes ', ''))).toEqual(resumesAt);

  await run('resumeMeeting');
  expect(await page.next()).toEqual({ ...opened, status: 'IN_PRIVATE_SESSION', since: expect.any(String) });
  await run('returnToPublicSession');
  const resumed = await page.next();
  expect(resumed).toEqual({ ...opened, since: expect.any(String) });

  await ofItem('closeAgendaItem');
  expect(await page.next()).toEqual({ ...resumed, item: '' });
  await run('concludeMeeting');
  const concluded = { ...resumed, status: 'CONCLUDED', item: '', times: 'began, ended', since: expect.any(String) };
  expect(await page.next()).toEqual(concluded);
  await page.close();
});

test('a page of a meeting that is cancelled shows why and when', async () => {
  const { meeting, run } = await planned({ date: '2031-02-12' });
  const page = openPage(meeting);
  await page.next();
  const shown = await page.next();
  await run('cancelMeeting', { reason: 'Storm' });
  const cancelled = await page.next();
  expect(cancelled).toEqual({ ...shown, status: 'CANCELLED', reason: 'Storm', since: expect.any(String) });
  expect(cancelled.since).not.toBe(shown.since);
  await page.close();
  // Who comes later learns the reason from the snapshot.
  const later = openPage(meeting);
  expect(await later.next()).toMatchObject({ status: 'CANCELLED', reason: 'Storm' });
  await later.close();
});

const inOrder = `subscription S($meeting: ID!, $after: EventCursor, $snapshot: Boolean) {
  meetingChanged(meeting: $meeting, after: $after, snapshot: $snapshot) {
    __typename sequence cursor operation isSnapshot reason subjectId
    ... on MeetingStatusChangedEvent { status }
    ... on AgendaChangedEvent { change }
    ... on MeetingChangedEvent { meeting { id } }
  }
}`;

interface Ordered {
  meetingChanged: { __typename: string; sequence: number; cursor: string; status?: string; change?: string };
}

const next = async (stream: Stream<Ordered>) => (await stream.next()).meetingChanged;

async function take(stream: Stream<Ordered>, count: number): Promise<string[]> {
  const lines: string[] = [];
  while (lines.length < count) {
    const { __typename, sequence, status, change } = await next(stream);
    lines.push(`${sequence} ${__typename}${status || change ? ` ${status ?? change}` : ''}`);
  }
  return lines;
}

test('only events of the meeting come, in the order of the log, and a client resumes between them', async () => {
  const { world, meeting, item, key, run, ofItem } = await planned();
  const other = await world.createMeeting(await world.createPanel(), today);
  const variables = { meeting: meeting.globalId };
  const stream = streamOverWebSocket<Ordered>(ws, inOrder, { ...variables, snapshot: true });
  expect(await take(stream, 2)).toEqual(['0 MeetingStatusChangedEvent SCHEDULED', '0 AgendaChangedEvent SNAPSHOT']);
  await run('startMeeting');
  await succeed(app, 'startMeeting', { meeting: other.globalId }, key);
  await ofItem('openAgendaItem');
  const on = { meeting: meeting.globalId, agendaItem: item?.globalId };
  await succeed(app, 'inviteGuestSpeaker', { ...on, name: 'C O’Neill' }, key);
  const attached = {
    owner: { agendaItem: item?.globalId },
    title: 'Costs',
    kind: 'REPORT',
    url: 'https://council.example/1.pdf',
  };
  await succeed(app, 'attachDocument', attached, key);
  await run('concludeMeeting');
  const all = [
    '1 MeetingStatusChangedEvent IN_PUBLIC_SESSION',
    '3 AgendaChangedEvent ITEM_OPENED',
    '4 AppearanceChangedEvent',
    '5 DocumentChangedEvent',
    '6 AgendaChangedEvent ITEM_DOCUMENTS_CHANGED',
    '7 AgendaChangedEvent ITEM_CLOSED',
    '8 MeetingStatusChangedEvent CONCLUDED',
  ];
  expect(await take(stream, 7)).toEqual(all);
  await stream.close();

  const { changes } = (await ask(app, `{ changes(council: "${world.slug}", first: 4) { pageInfo { endCursor } } }`)).data;
  const resumed = streamOverWebSocket<Ordered>(ws, inOrder, { ...variables, after: changes.pageInfo.endCursor });
  expect(await take(resumed, 4)).toEqual(all.slice(3));
  await succeed(app, 'withdrawRecord', { id: meeting.globalId, reason: 'Entered twice' }, key);
  const tombstones = [];
  for (;;) {
    const event = await next(resumed);
    tombstones.push(event);
    if (event.__typename === 'AppearanceChangedEvent') break;
  }
  expect(tombstones[0]).toEqual({
    __typename: 'MeetingChangedEvent',
    ...{ sequence: 9, cursor: expect.any(String), operation: 'WITHDRAWN', isSnapshot: false, reason: 'Entered twice' },
    ...{ subjectId: meeting.globalId, meeting: null },
  });
  expect(tombstones.map(({ sequence }) => sequence)).toEqual(tombstones.map((_, index) => 9 + index));
  await resumed.close();
});

test.for([['rubbish'], ['another council’s']])('%s id of a meeting is refused', async ([id]) => {
  const stream = streamOverWebSocket<Ordered>(ws, inOrder, { meeting: id });
  const failure = await stream.next().catch((error: unknown) => error);
  expect(JSON.stringify(failure)).toContain('There is no such meeting.');
  await stream.close();
});
