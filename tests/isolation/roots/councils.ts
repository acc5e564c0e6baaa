import { type Cases, page, wordOfAll } from '../questions.ts';
import { everythingOf } from '../whole-schema.ts';

export const queries: Cases = {
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
          changesOfPanel: history(filter: { subject: $panel }) { totalCount nodes { subjectId } }
          latestChange: history(first: 1) { totalCount edges { cursor node { subjectId } } }
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
};
