/** A council of the torture's own, made with the operator's command and through the API, and the topics that can be followed in it. */
import { openPool } from '../../src/db/client.ts';
import { keyFromId } from '../../src/graphql/ids.ts';
import { councilNumber } from '../../src/modules/access/keys.ts';
import { addCouncil, readCouncil } from '../../src/modules/councils/new-council.ts';
import { todayInCouncilTime } from '../../src/time/council-time.ts';
import { type Api, ask, command } from './api.ts';
import type { Topic } from './log.ts';

export interface Council {
  slug: string;
  councilId: number;
  /** An administrator's key. */
  key: string;
}

export async function createCouncil(databaseUrl: string): Promise<Council> {
  const slug = 'torture';
  const owner = openPool(databaseUrl, 'scrutiny_owner', { max: 1 });
  try {
    const details = readCouncil({ slug, name: 'Torture Council', nation: 'england', kind: 'unitary' });
    if (Array.isArray(details)) throw new Error(details.join('\n'));
    const key = await addCouncil(owner.db, details);
    if (key === null) throw new Error(`there is a council "${slug}"`);
    return { slug, key, councilId: await councilNumber(owner.db, slug) };
  } finally {
    await owner.sql.end();
  }
}

export async function createPanel(api: Api, { slug: council }: Council, slug: string): Promise<string> {
  const input = { council, slug, kind: 'SCRUTINY_PANEL', details: { name: slug }, idempotencyKey: `${slug} panel` };
  return (await command<{ panel: { id: string } }>(api, 'createPanel', input, 'panel { id }')).panel.id;
}

export interface Sitting {
  panel: string;
  meeting: string;
  item: string;
}

/** A confirmed meeting that can start, with a published agenda of one item. `number` tells the panel's meetings apart. */
export async function createMeeting(api: Api, panel: string, name: string, number: number): Promise<Sitting> {
  const dates = [{ startsAt: new Date(Date.parse(`${todayInCouncilTime()}T09:00:00Z`) - number * 60_000).toISOString() }];
  const { meetings } = await command<{ meetings: { id: string }[] }>(
    api,
    'createMeetings',
    { panel, kind: 'ORDINARY', isConfirmed: true, dates, idempotencyKey: `${name} meeting` },
    'meetings { id }',
  );
  const meeting = meetings[0]?.id ?? '';
  const { agendaItem } = await command<{ agendaItem: { id: string } }>(
    api,
    'addAgendaItem',
    { meeting, details: { title: name, kind: 'REPORT', agendaNumber: '1' }, idempotencyKey: `${name} item` },
    'agendaItem { id }',
  );
  await command(api, 'publishAgenda', { meeting, idempotencyKey: `${name} agenda` }, 'meeting { id }');
  return { panel, meeting, item: agendaItem.id };
}

/** The topics of a council that watchers follow, from this moment on: those of the public, and one of the staff. */
export async function openTopics(api: Api, { slug, key }: Council, meeting: string): Promise<Topic[]> {
  const meetingId = keyFromId('Meeting', meeting)?.id;
  const [start, staffStart] = await Promise.all([positionOf({ port: api.port }, slug), positionOf(api, slug)]);
  const council = { variables: { council: slug } };
  const ofCouncil = '$council: String!';
  const ofMeeting = '$meeting: ID!';
  return [
    {
      ...council,
      name: "the council's meetings",
      document: documentOf(ofCouncil, 'meetingStatusChanged(filter: { council: $council }, after: $after)'),
      start,
      includes: ({ type }) => type === 'MEETING_STATUS_CHANGED',
    },
    {
      ...council,
      name: 'the whole council as staff',
      document: documentOf(ofCouncil, 'events(council: $council, after: $after)'),
      start: staffStart,
      key,
      includes: () => true,
    },
    {
      name: 'the agenda of one meeting',
      document: documentOf(ofMeeting, 'agendaChanged(meeting: $meeting, after: $after)'),
      variables: { meeting },
      start,
      includes: ({ type, facts }) => type === 'AGENDA_CHANGED' && facts.meetingId === meetingId,
    },
    {
      ...council,
      name: 'the whole council',
      document: documentOf(ofCouncil, 'events(council: $council, after: $after)'),
      start,
      includes: () => true,
    },
    {
      name: 'one meeting',
      document: documentOf(ofMeeting, 'meetingChanged(meeting: $meeting, after: $after)'),
      variables: { meeting },
      start,
      includes: ({ facts }) => facts.meetingId === meetingId,
    },
  ];
}

function documentOf(variable: string, field: string): string {
  return `subscription Watch(${variable}, $after: EventCursor) {
    event: ${field} { __typename sequence cursor operation subjectId reason }
  }`;
}

async function positionOf(api: Api, council: string): Promise<Topic['start']> {
  const document = 'query Position($council: String!) { council(slug: $council) { feed { cursor sequence } } }';
  const { data, errors } = await ask<{ council: { feed: Topic['start'] } }>(api, document, { council });
  if (!data) throw new Error(`the feed has no position: ${JSON.stringify(errors)}`);
  return data.council.feed;
}
