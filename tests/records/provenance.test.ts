/** Every public record of the real councils, and the documents that each was taken from. */
import { getNamedType, isEnumType, isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../../src/graphql/schema.ts';
import { startApp, unlimited } from '../support/app.ts';
import { type Crawled, crawl } from '../support/crawl.ts';

const app = await startApp({ connectionsMax: 10, costs: unlimited });
const records = await crawl(app, ['southampton', 'middlesbrough']);

/** Types of records that the real councils have none of: written only by staff, or never read by the public. */
const withoutRealRecords = ['ApiKey', 'RecommendationResponse', 'Webhook'];

const isCouncilRecord = ({ __typename: name }: Crawled) => {
  const type = schema.getType(name);
  return isObjectType(type) && type.getInterfaces().some((each) => each.name === 'CouncilRecord');
};
const councilRecords = records.filter(isCouncilRecord);

/** Values of enums that say that the source tells nothing. */
const notRecorded = [
  'UNKNOWN',
  'NOT_STATED',
  'UNRECORDED',
  'NONE',
  // “No record here tells that it began”, “… that it was taken”.
  'NOT_STARTED',
  'PENDING',
];

/** The enum and boolean values that stand for words of the source or for its layout, and those words. */
const printed: Record<string, string> = {
  'Appearance.invitation.isRequirement false': '“have been invited”',
  'Appearance.status ATTENDED': '“were present and … addressed the Panel”, and the like',
  'Appearance.status INVITED': '“have been invited”',
  'Appearance.withConsentOfChair false': 'the words below are not printed',
  'Appearance.withConsentOfChair true': '“with the consent of the Chair”',
  'Declaration.isNil true': '“There were no Declarations of Interest”',
  'Declaration.isSensitive false': 'the words of the declaration are printed',
  'Indicator.polarityBasis INFERRED': '`polarityInferredFrom` quotes them',
  'Agenda.status PUBLISHED': '“Agenda and minutes”, on a public page',
  'Meeting.isOpenToPublic true': '“This meeting is open to the public”',
  'Meeting.kind ADDITIONAL': '“an additional meeting”',
  'Minutes.status APPROVED': '“be approved, and signed as a correct record”',
  'Minutes.status PUBLISHED': '“Minutes:”, on a public page',
  'Membership.role CHAIR': '“(Chair)”',
  'Membership.role MEMBER': '“Members” and “Appointed Members”',
  'MinuteEntry.isTruncated false': 'the words below are not printed',
  'MinuteEntry.isTruncated true': '“...  view the full minutes text for item”',
  'Recommendation.isReferencePrinted false': 'no document prints references',
  'Report.isKeyDecision NO': '“No”',
  'Report.needsDataProtectionAssessment NO': '“No”',
  'Report.needsEqualityAssessment NO': '“No”',
  'Review.findings.isTruncated false': 'the findings are printed in full',
  'Review.findings.kind OBSERVATION': 'no heading sorts the findings',
  'Review.kind INSPECTION': '“inspection”',
  'Review.kind MONITORING_VISIT': '“Monitoring Visit”',
  'Review.kind THEMATIC_AUDIT': '“a thematic audit”',
  'Seat.kind PARENT_GOVERNOR': '“Parent Governor”',
};

/** The enum and boolean values of a record, each with its path; without those of fields that the server computes. */
function codedValues(value: object, typename: string, path: string[] = []): { field: string; value: unknown }[] {
  const type = schema.getType(typename);
  if (!isObjectType(type)) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const field = type.getFields()[name];
    if (!field || ['sources', 'basis', 'history', 'pageInfo'].includes(name) || field.description?.startsWith('Derived: '))
      return [];
    const of = getNamedType(field.type);
    const at = [...path, name];
    return [inner].flat().flatMap((each) => {
      if (each === null) return [];
      if (typeof each === 'object') return codedValues(each, of.name, at);
      return isEnumType(of) || of.name === 'Boolean' ? [{ field: at.join('.'), value: each }] : [];
    });
  });
}

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

test('each value of an enum and each boolean is derived, assumed, not recorded, or stands for words of the source', () => {
  const unexplained = records.flatMap((record) => {
    const basis = ((record.basis ?? []) as { field: string }[]).map(({ field }) => field);
    return codedValues(record, record.__typename)
      .filter(({ field }) => !basis.some((each) => field === each || field.startsWith(`${each}.`)))
      .filter(({ value }) => !notRecorded.includes(String(value)))
      .map(({ field, value }) => `${record.__typename}.${field} ${value}`);
  });
  expect([...new Set(unexplained)].toSorted()).toEqual(Object.keys(printed).toSorted());
});
