/** A schema with the names of the measured server, written as a tutorial does it: one resolver for each field that reads, one loader for each relation. */
import DataLoader from 'dataloader';
import postgres from 'postgres';
import { connectionsMax, databaseUrl } from './serving.js';

const sql = postgres(databaseUrl, { max: connectionsMax, connection: { jit: 'off' }, onnotice: () => {} });

export const typeDefs = /* GraphQL */ `
  scalar Date
  type Query {
    council(slug: String!): Council
    councils(first: Int!): CouncilConnection!
    search(query: String!, council: String!, types: [SearchResultType!], from: Date, first: Int): SearchConnection!
  }
  enum SearchResultType { AGENDA_ITEM }
  type CouncilConnection { nodes: [Council!]! }
  type Council {
    name: String!
    meetings(first: Int!, filter: MeetingFilter!): MeetingConnection!
    recommendations(first: Int!, filter: RecommendationFilter!): RecommendationConnection!
    panels: PanelConnection!
  }
  input MeetingFilter { from: Date to: Date }
  input RecommendationFilter { madeTo: Date }
  type PageInfo { hasNextPage: Boolean! }
  type MeetingConnection { nodes: [Meeting!]! pageInfo: PageInfo! }
  type RecommendationConnection { nodes: [Recommendation!]! pageInfo: PageInfo! }
  type PanelConnection { nodes: [Panel!]! }
  type Meeting {
    id: ID! date: String startsAt: String status: String! kind: String! venue: Venue panel: Panel! agenda: Agenda!
  }
  type Venue { name: String! }
  type Panel { name: String! seats(asOf: Date!): [Seat!]! }
  type Seat { position: Int! holder: Membership }
  type Membership { role: String! person: Person! }
  type Person { displayName: String! }
  type Agenda { items: [AgendaItem!]! }
  type AgendaItem { agendaNumber: String title: String kind: String! meeting: Meeting! appearances: [Appearance!]! }
  type Appearance { displayName: String! roleAsRecorded: String organisationAsRecorded: String }
  type Recommendation { id: ID! reference: String! title: String! status: String! madeOn: String panel: Panel! meeting: Meeting }
  union SearchResult = AgendaItem
  type SearchConnection { edges: [SearchEdge!]! }
  type SearchEdge { rank: Float! snippet: String node: SearchResult! }
`;

const meetingColumns = sql`council_id, id, date::text, starts_at as "startsAt", status, kind, venue, panel_id as "panelId"`;
const keyOf = ({ councilId, id }) => `${councilId}:${id}`;
const key = (row, column) => ({ councilId: row.council_id, id: row[column] });

/** Reads the rows of many keys in one statement; `select` takes the numbers of councils and the ids. */
function loader(select, column, answer) {
  return new DataLoader(
    async (keys) => {
      const rows = await select(
        keys.map(({ councilId }) => councilId),
        keys.map(({ id }) => id),
      );
      const groups = Map.groupBy(rows, (row) => keyOf(key(row, column)));
      return keys.map((each) => answer(groups.get(keyOf(each)) ?? []));
    },
    { cacheKeyFn: keyOf },
  );
}

const one = ([row]) => row ?? null;
const many = (rows) => rows;

/** The context of one request. */
export function makeContext() {
  return {
    panel: loader(
      (councils, ids) => sql`
        select council_id, id, name from panel where (council_id, id) in (select * from unnest(${councils}::int[], ${ids}::uuid[]))`,
      'id',
      one,
    ),
    meeting: loader(
      (councils, ids) => sql`
        select ${meetingColumns} from meeting where (council_id, id) in (select * from unnest(${councils}::int[], ${ids}::uuid[]))`,
      'id',
      one,
    ),
    person: loader(
      (councils, ids) => sql`
        select council_id, id, display_name as "displayName" from person
         where (council_id, id) in (select * from unnest(${councils}::int[], ${ids}::uuid[]))`,
      'id',
      one,
    ),
    items: loader(
      (councils, ids) => sql`
        select council_id, id, meeting_id, agenda_number as "agendaNumber", title, kind from agenda_item
         where (council_id, meeting_id) in (select * from unnest(${councils}::int[], ${ids}::uuid[])) order by position`,
      'meeting_id',
      many,
    ),
    appearances: loader(
      (councils, ids) => sql`
        select council_id, id, agenda_item_id, display_name as "displayName", role_as_recorded as "roleAsRecorded",
               organisation_as_recorded as "organisationAsRecorded" from appearance
         where (council_id, agenda_item_id) in (select * from unnest(${councils}::int[], ${ids}::uuid[])) order by position`,
      'agenda_item_id',
      many,
    ),
    seats: loader(
      (councils, ids) => sql`
        select council_id, id, panel_id, position, recorded_on::text as "recordedOn" from seat
         where (council_id, panel_id) in (select * from unnest(${councils}::int[], ${ids}::uuid[])) order by position`,
      'panel_id',
      many,
    ),
    holders: loader(
      (councils, ids) => sql`
        select council_id, id, seat_id, role, person_id, starts_on::text as "startsOn", ends_on::text as "endsOn" from membership
         where (council_id, seat_id) in (select * from unnest(${councils}::int[], ${ids}::uuid[]))`,
      'seat_id',
      many,
    ),
    panels: new DataLoader(async (ids) => {
      const rows =
        await sql`select council_id, id, name from panel where council_id = any(${ids}::int[]) order by lower(name), id`;
      const groups = Map.groupBy(rows, (row) => row.council_id);
      return ids.map((id) => groups.get(id) ?? []);
    }),
  };
}

const connection = (rows, first) => ({ nodes: rows.slice(0, first), pageInfo: { hasNextPage: rows.length > first } });

export const resolvers = {
  Query: {
    council: async (_, { slug }) => one(await sql`select id, name from council where slug = ${slug}`),
    councils: async (_, { first }) => ({
      nodes: await sql`select id, name from council order by lower(name), id limit ${first}`,
    }),
    search: async (_, { query, council, from }) => {
      const rows = await sql`select rank, snippet, title, date::text from bench_search(${query}, ${council}, ${from}::date)`;
      return { edges: rows.map(({ rank, snippet, title, date }) => ({ rank, snippet, node: { title, meeting: { date } } })) };
    },
  },
  SearchResult: { __resolveType: () => 'AgendaItem', resolveType: () => 'AgendaItem' },
  Council: {
    meetings: async ({ id }, { first, filter: { from, to } }) =>
      connection(
        await sql`
          select ${meetingColumns} from meeting
           where council_id = ${id} and orders_at < ((${to}::date + 1)::timestamp at time zone 'Europe/London')
             and (${from ?? null}::date is null or orders_at >= (${from ?? null}::date::timestamp at time zone 'Europe/London'))
           order by orders_at desc nulls last, id desc limit ${first + 1}`,
        first,
      ),
    recommendations: async ({ id }, { first, filter: { madeTo } }) =>
      connection(
        await sql`
          select council_id, id, reference, title, status, made_on::text as "madeOn", panel_id as "panelId", meeting_id as "meetingId" from recommendation
           where council_id = ${id} and made_on <= ${madeTo}::date order by made_on desc nulls last, id desc limit ${first + 1}`,
        first,
      ),
    panels: async ({ id }, _, context) => ({ nodes: await context.panels.load(id) }),
  },
  Meeting: {
    startsAt: ({ startsAt }) => startsAt?.toISOString() ?? null,
    panel: (row, _, context) => context.panel.load(key(row, 'panelId')),
    agenda: (row) => row,
  },
  Agenda: { items: (row, _, context) => context.items.load(key(row, 'id')) },
  AgendaItem: {
    meeting: (row, _, context) => row.meeting ?? context.meeting.load(key(row, 'meeting_id')),
    appearances: (row, _, context) => context.appearances.load(key(row, 'id')),
  },
  Panel: {
    seats: async (row, { asOf }, context) => {
      const seats = await context.seats.load(key(row, 'id'));
      return seats.filter(({ recordedOn }) => recordedOn <= asOf).map((seat) => ({ ...seat, asOf }));
    },
  },
  Seat: {
    holder: async (row, _, context) => {
      const held = await context.holders.load(key(row, 'id'));
      return (
        held.find(
          ({ startsOn, endsOn }) => (startsOn === null || startsOn <= row.asOf) && (endsOn === null || endsOn >= row.asOf),
        ) ?? null
      );
    },
  },
  Membership: { person: (row, _, context) => context.person.load(key(row, 'person_id')) },
  Recommendation: {
    panel: (row, _, context) => context.panel.load(key(row, 'panelId')),
    meeting: (row, _, context) => row.meetingId && context.meeting.load(key(row, 'meetingId')),
  },
};
