/** For each root field, questions whose answers could reveal hidden records. A root field without questions fails `api.test.ts`. */
import { type FilledCouncil, type RowSet, types } from './filled-council.ts';
import { everythingOf } from './whole-schema.ts';

export interface Question {
  document: string;
  variables: Record<string, unknown>;
}

/** The subject of the questions: a council with a public set of rows, and a set that is hidden from the asker. */
export interface Target {
  council: FilledCouncil;
  open: RowSet;
  hidden: RowSet;
}

export type Case = (target: Target) => Question[];

const page = '{ totalCount edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }';

export const queries: Record<string, Case> = {
  council: ({ council, hidden }) => [
    {
      document: `query Q($slug: String!) { council(slug: $slug) { ${everythingOf('Council')} } }`,
      variables: { slug: council.slug },
    },
    {
      document: `query Q($slug: String!, $word: String!, $panel: ID!, $item: ID!, $year: ID!, $issue: ID!, $code: String!) {
        council(slug: $slug) {
          panels(filter: { query: $word }) ${page}
          people(filter: { query: $word }) ${page}
          glossary(filter: { query: $word }) ${page}
          glossaryOfItem: glossary(filter: { agendaItem: $item }) ${page}
          reviews(filter: { query: $word }) ${page}
          reviewsOfPanel: reviews(filter: { panel: $panel }) ${page}
          improvementPlans(filter: { query: $word }) ${page}
          improvementPlansOfPanel: improvementPlans(filter: { panel: $panel }) ${page}
          issues(filter: { query: $word }) ${page}
          issuesOfPanel: issues(filter: { panel: $panel }) ${page}
          indicators(filter: { query: $word }) ${page}
          indicatorsByCode: indicators(filter: { codes: [$code] }) ${page}
          recommendations(filter: { query: $word }) ${page}
          recommendationsOnIssue: recommendations(filter: { issue: $issue }) ${page}
          documents(filter: { query: $word }) ${page}
          closedDocuments: documents(filter: { levels: [EXEMPT, CONFIDENTIAL] }) ${page}
          currentDocuments: documents(filter: { isCurrent: true }, orderBy: { field: TITLE, direction: ASC }) ${page}
          meetings(filter: { panels: [$panel] }) ${page}
          meetingsOfYear: meetings(filter: { municipalYear: $year }) ${page}
          firstPerson: people(first: 1) ${page}
          lastPerson: people(last: 1) ${page}
          lastMeeting: meetings(last: 1) ${page}
        }
      }`,
      variables: {
        slug: council.slug,
        word: wordOfAll(hidden),
        panel: hidden.globalId('Panel'),
        item: hidden.globalId('AgendaItem'),
        year: hidden.globalId('MunicipalYear'),
        issue: hidden.globalId('Issue'),
        code: hidden.word('indicator', 'code'),
      },
    },
  ],
  councils: ({ council }) => [
    {
      document: `query Q($name: String!) { councils(filter: { query: $name }) { totalCount nodes { ${everythingOf('Council', 0)} } } }`,
      variables: { name: council.slug },
    },
  ],
  meetings: ({ council, hidden }) => [
    together(
      [
        'orderBy: { field: UPDATED_AT, direction: DESC }',
        'last: 1',
        'filter: { hasGuestSpeakers: true }',
        'filter: { agendaStatuses: [DRAFT] }',
        'filter: { agendaStatuses: [NONE, PUBLISHED, REVISED] }',
        'filter: { minutesStatuses: [DRAFT] }',
        'filter: { minutesStatuses: [NONE, APPROVED] }',
        'filter: { statuses: [IN_PUBLIC_SESSION] }',
        `filter: { panels: ["${hidden.globalId('Panel')}"] }`,
        `filter: { municipalYear: "${hidden.globalId('MunicipalYear')}" }`,
      ].map((args) => `meetings(councils: ["${council.slug}"], ${args}) ${page}`),
    ),
  ],
  node: ({ hidden }) => [together(types.map((type) => `node(id: "${hidden.globalId(type)}") { __typename id }`))],
  nodes: ({ hidden }) => [together([`nodes(ids: ${JSON.stringify(types.map(hidden.globalId))}) { __typename id }`])],
  panel: ({ council, open, hidden }) => [
    {
      document: 'query Q($council: String!, $slug: String!) { panel(council: $council, slug: $slug) { id name } }',
      variables: { council: council.slug, slug: hidden.word('panel', 'slug') },
    },
    {
      document: `query Q($council: String!, $slug: String!, $organisation: ID!, $word: String!, $year: ID!) {
        panel(council: $council, slug: $slug) {
          ${everythingOf('Panel')}
          speakersFor: guestSpeakers(filter: { organisation: $organisation }) ${page}
          speakersNamed: guestSpeakers(filter: { query: $word }) ${page}
          speakersByName: guestSpeakers(orderBy: { field: NAME, direction: ASC }, first: 1) ${page}
          programme: workProgramme(filter: { query: $word }) ${page}
          programmeOfYear: workProgramme(filter: { municipalYear: $year }) ${page}
          reports: indicatorSets(filter: { query: $word }) ${page}
        }
      }`,
      variables: {
        council: council.slug,
        slug: open.word('panel', 'slug'),
        organisation: hidden.globalId('Organisation'),
        word: wordOfAll(hidden),
        year: hidden.globalId('MunicipalYear'),
      },
    },
  ],
  recommendations: ({ council, hidden }) => [
    together(
      [
        'orderBy: { field: UPDATED_AT, direction: DESC }',
        'last: 1',
        'filter: { isOnMonitoringList: true }',
        'filter: { isOverdue: false }',
        `filter: { query: "${wordOfAll(hidden)}" }`,
        `filter: { addressee: "${wordOfAll(hidden)}" }`,
        `filter: { panels: ["${hidden.globalId('Panel')}"] }`,
        `filter: { meeting: "${hidden.globalId('Meeting')}" }`,
        `filter: { issue: "${hidden.globalId('Issue')}" }`,
      ].map((args) => `recommendations(councils: ["${council.slug}"], ${args}) ${page}`),
    ),
  ],
  // Results from the open set lead to records that the asker may read; nothing of the hidden set is found, whoever asks.
  search: ({ council, open, hidden }) => [
    together(
      [open, hidden]
        .flatMap((set) => [
          set.word('panel', 'name'),
          set.word('person', 'displayName'),
          set.word('appearance', 'nameAsRecorded'),
          set.word('appearance', 'topic'),
          set.word('agenda_item', 'title'),
          set.word('document_file', 'plainText'),
          set.word('minute_entry_text', 'text'),
          set.word('resolution_detail', 'textAsRecorded'),
          set.word('report', 'briefSummary'),
        ])
        .map(
          (word) => `search(council: "${council.slug}", query: "${word}") {
            totalCount
            edges { cursor snippet rank node { __typename ... on Node { id } ... on Panel { meetings { totalCount } } } }
            pageInfo { hasNextPage endCursor }
          }`,
        ),
    ),
  ],
  viewer: () => [{ document: `{ viewer { ${everythingOf('Viewer')} } }`, variables: {} }],
};

/** The text that all words of a set contain. */
function wordOfAll(set: RowSet): string {
  return `.${set.visibility}.${set.councilId}.${set.number}.`;
}

/** Several fields in one question. */
function together(fields: string[]): Question {
  return { document: `{ ${fields.map((field, index) => `q${index}: ${field}`).join(' ')} }`, variables: {} };
}

/** Subscriptions that answer at once, with the current state or an error. */
export const subscriptions: Record<string, Case> = {
  agendaChanged: ({ hidden }) => [
    {
      document: `subscription S($meeting: ID!) { agendaChanged(meeting: $meeting, snapshot: true) { ${everythingOf('AgendaChangedEvent')} } }`,
      variables: { meeting: hidden.globalId('Meeting') },
    },
  ],
  meetingStatusChanged: ({ hidden }) => [
    {
      document: `subscription S($filter: MeetingStatusFilter!) {
        meetingStatusChanged(filter: $filter, snapshot: true) { ${everythingOf('MeetingStatusChangedEvent')} }
      }`,
      variables: { filter: { meeting: hidden.globalId('Meeting') } },
    },
  ],
  recommendationChanged: ({ council, hidden }) => [
    {
      document: `subscription S($council: String!, $panel: ID!) {
        recommendationChanged(council: $council, panel: $panel, snapshot: true) { ${everythingOf('RecommendationChangedEvent')} }
      }`,
      variables: { council: council.slug, panel: hidden.globalId('Panel') },
    },
  ],
};
