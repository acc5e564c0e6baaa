import { type Cases, together } from '../questions.ts';

export const queries: Cases = {
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
};
