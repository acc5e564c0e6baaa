import { type Cases, page, together, wordOfAll } from '../questions.ts';

export const queries: Cases = {
  organisations: ({ council, hidden }) => [
    together(
      [
        'last: 1',
        'filter: { updatedSince: "2020-01-01T00:00:00Z" }',
        `filter: { query: "${wordOfAll(hidden)}" }`,
        'filter: { kinds: [COUNCIL, POLICE, HEALTH, OTHER] }',
      ].map((args) => `organisations(councils: ["${council.slug}"], ${args}) ${page}`),
    ),
  ],
};
