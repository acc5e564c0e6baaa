/** Every public record of the real councils, and the documents that each was taken from. */
import { getNamedType, isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../../src/graphql/schema.ts';
import { startApp } from '../support/app.ts';
import { type Crawled, crawl } from '../support/crawl.ts';

const app = await startApp({ connectionsMax: 10 });
const records = await crawl(app, ['southampton', 'middlesbrough']);

/** Types of records that the real councils have none of: written only by staff, or never read by the public. */
const withoutRealRecords = ['RecommendationResponse'];

const isCouncilRecord = ({ __typename: name }: Crawled) => {
  const type = schema.getType(name);
  return isObjectType(type) && type.getInterfaces().some((each) => each.name === 'CouncilRecord');
};
const councilRecords = records.filter(isCouncilRecord);

test('records of every type are reached', () => {
  const types = schema.getPossibleTypes(getNamedType(schema.getType('CouncilRecord')) as never).map(({ name }) => name);
  const reached = new Set(councilRecords.map(({ __typename }) => __typename));
  expect(types.filter((name) => !reached.has(name)).toSorted()).toEqual(withoutRealRecords);
  expect(councilRecords.length).toBeGreaterThan(450);
});

test('each has a source', () => {
  const sourceless = councilRecords.filter(({ sources }) => (sources as unknown[]).length === 0);
  expect(sourceless.map(({ __typename, id }) => `${__typename} ${id}`)).toEqual([]);
});

test('each source is a place in one of five documents, of which only title and kind are known', () => {
  const documents = records
    .filter(({ __typename }) => __typename === 'SourceDocument')
    .map(({ __typename, id, ...known }) => known)
    .toSorted((a, b) => String(a.title).localeCompare(String(b.title), 'en'));
  const unknown = { system: null, externalId: null, url: null, retrievedAt: null };
  expect(documents).toEqual([
    {
      title: 'Agenda and minutes of a meeting of the Children and Families Scrutiny Panel, items 9 to 14, without a date',
      pageKind: 'Agenda and minutes',
      ...unknown,
    },
    {
      title: 'Agenda of the Children and Families Scrutiny Panel, Thursday, 20th July, 2023 at 5.30 pm, with its reports',
      pageKind: null,
      ...unknown,
    },
    {
      title: 'Children and Families Scrutiny Panel - Thursday, 3rd December, 2020 5.30 pm',
      pageKind: 'Agenda and minutes',
      ...unknown,
    },
    { title: 'Children and Learning Service Improvement Plan', pageKind: 'Issue - meetings', ...unknown },
    {
      title: "Children and Young People's Social Care and Services Scrutiny Panel - Monday 21st March, 2022 4.00 pm",
      pageKind: 'Agenda and minutes',
      ...unknown,
    },
  ]);
});
