import { type Cases, page, together, wordOfAll } from '../questions.ts';

export const queries: Cases = {
  appearances: ({ council, hidden }) => [
    together(
      [
        'last: 1',
        'filter: { updatedSince: "2020-01-01T00:00:00Z" }',
        `filter: { query: "${wordOfAll(hidden)}" }`,
        `filter: { organisation: "${hidden.globalId('Organisation')}" }`,
      ].map((args) => `appearances(councils: ["${council.slug}"], ${args}) ${page}`),
    ),
  ],
};
