import { type Cases, page, together, wordOfAll } from '../questions.ts';

export const queries: Cases = {
  documents: ({ council, hidden }) => [
    together(
      [
        'last: 1',
        'filter: { updatedSince: "2020-01-01T00:00:00Z" }',
        `filter: { query: "${wordOfAll(hidden)}" }`,
        'filter: { levels: [EXEMPT, CONFIDENTIAL] }',
        'filter: { isCurrent: false }',
      ].map((args) => `documents(councils: ["${council.slug}"], ${args}) ${page}`),
    ),
  ],
};
