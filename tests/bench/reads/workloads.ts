/** The questions that the servers are asked. All but PostGraphile take the same operations. */
import { postgraphileOperations } from './postgraphile-operations.ts';

export type Variables = Record<string, string>;

export interface Workload {
  name: string;
  about: string;
  query: string;
  /** The variables of the nth request: for a long time no two are the same, and all cost the same. */
  variables(n: number, councils: readonly string[]): Variables;
  /** The number of requests until the first comes again. */
  different(councils: number): number;
}

const topics = [
  ...[
    'air quality',
    'bus services',
    'care leavers',
    'community safety',
    'dementia care',
    'domestic abuse',
    'early help',
    'family hubs',
  ],
  ...['foster carers', 'nursery places', 'planning enforcement', 'play areas', 'pupil premium', 'rent arrears', 'respite care'],
  ...['school places', 'short breaks', 'street lighting', 'waste collection', 'water quality', 'youth justice'],
];

/** The nth of the days from the first, which come again after `count`. */
function day(first: string, count: number, n: number): string {
  return new Date(Date.parse(first) + (n % count) * 86_400_000).toISOString().slice(0, 10);
}

const nth = <T>(values: readonly T[], n: number) => values[n % values.length] as T;
/** Every council on one day, then every council on the next. */
const council = (n: number, councils: readonly string[]) => nth(councils, n);
const turn = (n: number, councils: readonly string[]) => Math.floor(n / councils.length);

export const workloads = {
  Page: {
    name: 'Page',
    about: 'page query: 20 meetings with panel, 8 items, speakers',
    query: `query Page($council: String!, $to: Date) {
      council(slug: $council) {
        meetings(first: 20, filter: { to: $to }) {
          nodes {
            id date startsAt status
            panel { name }
            agenda { items { agendaNumber title kind appearances { displayName roleAsRecorded organisationAsRecorded } } }
          }
          pageInfo { hasNextPage }
        }
      }
    }`,
    variables: (n, councils) => ({ council: council(n, councils), to: day('2024-06-01', 900, turn(n, councils) * 7) }),
    different: (councils) => councils * 900,
  },
  Hundred: {
    name: 'Hundred',
    about: 'a hundred meetings with their panel',
    query: `query Hundred($council: String!, $to: Date) {
      council(slug: $council) {
        meetings(first: 100, filter: { to: $to }) { nodes { id date status panel { name } } pageInfo { hasNextPage } }
      }
    }`,
    variables: (n, councils) => ({ council: council(n, councils), to: day('2025-03-01', 600, turn(n, councils) * 7) }),
    different: (councils) => councils * 600,
  },
  Calendar: {
    name: 'Calendar',
    about: "a council's calendar: the meetings of a year",
    query: `query Calendar($council: String!, $from: Date, $to: Date) {
      council(slug: $council) {
        meetings(first: 100, filter: { from: $from, to: $to }) {
          nodes { id date startsAt status kind venue { name } panel { name } }
          pageInfo { hasNextPage }
        }
      }
    }`,
    variables: (n, councils) => {
      const from = day('2022-06-01', 1000, turn(n, councils) * 7);
      return { council: council(n, councils), from, to: day(from, 366, 365) };
    },
    different: (councils) => councils * 1000,
  },
  Ledger: {
    name: 'Ledger',
    about: 'recommendation list: 50 with panel and meeting',
    query: `query Ledger($council: String!, $to: Date) {
      council(slug: $council) {
        recommendations(first: 50, filter: { madeTo: $to }) {
          nodes { id reference title status madeOn panel { name } meeting { date } }
          pageInfo { hasNextPage }
        }
      }
    }`,
    variables: (n, councils) => ({ council: council(n, councils), to: day('2024-11-01', 1200, turn(n, councils) * 7) }),
    different: (councils) => councils * 1200,
  },
  Search: {
    name: 'Search',
    about: 'search page: 20 agenda items of a council',
    query: `query Search($query: String!, $council: String!, $since: Date) {
      search(query: $query, council: $council, types: [AGENDA_ITEM], from: $since, first: 20) {
        edges { rank snippet node { ... on AgendaItem { title meeting { date } } } }
      }
    }`,
    variables: (n, councils) => ({
      council: council(n, councils),
      query: nth(topics, turn(n, councils)),
      // All before the first record.
      since: day('2000-01-01', 7000, Math.floor(turn(n, councils) / topics.length)),
    }),
    different: (councils) => councils * topics.length * 7000,
  },
  Deep: {
    name: 'Deep',
    about: 'deep query: 5 councils, their panels, seats and people',
    query: `query Deep($day: Date!) {
      councils(first: 5) {
        nodes { name panels { nodes { name seats(asOf: $day) { position holder { role person { displayName } } } } } }
      }
    }`,
    variables: (n) => ({ day: day('2022-06-01', 25_000, n) }),
    different: () => 25_000,
  },
  Name: {
    name: 'Name',
    about: '{ __typename }',
    query: 'query Name { __typename }',
    variables: () => ({}),
    different: () => Number.POSITIVE_INFINITY,
  },
} as const satisfies Record<string, Workload>;

export type WorkloadName = keyof typeof workloads;

/** Whose names the operations use. */
export type Dialect = 'ours' | 'postgraphile';

export function operationFor(name: WorkloadName, dialect: Dialect): string {
  return dialect === 'postgraphile' ? postgraphileOperations[name].query : workloads[name].query;
}
