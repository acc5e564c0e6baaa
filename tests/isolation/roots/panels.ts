import { type Cases, page, wordOfAll } from '../questions.ts';
import { everythingOf } from '../whole-schema.ts';

export const queries: Cases = {
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
};
