import { type Cases, page, together, wordOfAll } from '../questions.ts';

export const queries: Cases = {
  people: ({ council, hidden }) => [
    together(
      [
        'last: 1',
        'filter: { updatedSince: "2020-01-01T00:00:00Z" }',
        `filter: { query: "${wordOfAll(hidden)}" }`,
        'filter: { isSeated: true }',
      ].map((args) => `people(councils: ["${council.slug}"], ${args}) ${page}`),
    ),
  ],
};
