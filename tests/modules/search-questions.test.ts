/** Searches of the real records of both councils, as citizens, journalists and councillors would write them. */
import { describe, expect, test } from 'vitest';
import { sharedApp } from '../support/app.ts';
import { read } from '../support/read.ts';
import { search } from '../support/search.ts';
import { questions } from '../support/search-questions.ts';

const app = await sharedApp();

/** The main texts of a hit. Each has an alias of its own: GraphQL refuses fields of one name whose types differ between members of a union. */
const shown = `
  ... on Panel { panel: name contacts { phone } }
  ... on Seat { constituency holder { person { holder: displayName } } }
  ... on PublicNotice { notice: text }
  ... on Person { person: displayName }
  ... on Organisation { body: name }
  ... on Meeting { date }
  ... on AgendaItem { item: title }
  ... on MinuteEntry { entry: text }
  ... on Resolution { textAsRecorded }
  ... on Appearance { speaker: displayName }
  ... on Recommendation { recommendation: text }
  ... on Review { review: title }
  ... on Indicator { indicator: name code }
  ... on IndicatorSet { set: title }
  ... on GlossaryTerm { term expansion }
  ... on CorporateGoal { goal: title }`;

const query = `query Questions($query: String!, $council: String!) {
  search(query: $query, council: $council, first: 3) { nodes { __typename ${shown} } }
}`;

test('the list has fifty questions', () => {
  expect(questions).toHaveLength(50);
});

test.for(questions)('“$query” finds its record among the first three', async ({ expected: [typename, words], ...asked }) => {
  const { search } = await read(app, query, asked);
  const hits: string[] = search.nodes.map(
    ({ __typename, ...texts }: { __typename: string }) => `${__typename} ${JSON.stringify(texts)}`,
  );
  expect(hits).toContainEqual(expect.stringMatching(new RegExp(`^${typename} .*${words}`)));
});

describe('in the real records', () => {
  const southampton = async (query: string) => search(app, { query, council: 'southampton', first: 100 });

  test.for([
    ['foster carers turnover', ['turnover']],
    ['CAMHS waiting', ['waiting']],
    ['waiting list for CAMHS', ['waiting', 'list']],
  ] as const)('the best match for “%s” states the words that it lacks', async ([query, missing]) => {
    const { isPartial, edges } = await southampton(query);
    expect([isPartial, edges[0]?.missingWords]).toEqual([true, missing]);
  });

  test('no person or appearance matches “missing children” by the similarity of a name', async () => {
    const { isPartial, edges } = await southampton('missing children');
    expect(isPartial).toBe(false);
    expect(edges.filter(({ node }) => ['Person', 'Appearance'].includes(node.__typename))).toEqual([]);
  });

  test('“Ofsted inspection” finds every inspection by Ofsted', async () => {
    const { search } = await read(
      app,
      '{ search(query: "Ofsted inspection", council: "southampton", types: [REVIEW]) { nodes { ... on Review { title } } } }',
    );
    expect(search.nodes.map(({ title }: { title: string }) => title)).toEqual([
      "OFSTED ILACS STANDARD INSPECTION OF SOUTHAMPTON'S CHILDREN'S AND LEARNING SERVICE",
      "Inspection of Children's Services in Southampton in July 2014",
    ]);
  });
});
