import { type Cases, page, together, wordOfAll } from '../questions.ts';
import { everythingOf } from '../whole-schema.ts';

export const queries: Cases = {
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
};

export const subscriptions: Cases = {
  recommendationChanged: ({ council, hidden }) => [
    {
      document: `subscription S($council: String!, $panel: ID!) {
        recommendationChanged(council: $council, panel: $panel, snapshot: true) { ${everythingOf('RecommendationChangedEvent')} }
      }`,
      variables: { council: council.slug, panel: hidden.globalId('Panel') },
    },
  ],
};
