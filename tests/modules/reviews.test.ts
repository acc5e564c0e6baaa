/** Reviews as staff record and change them. */
import { expect, test } from 'vitest';
import { organisation } from '../../src/modules/organisations/organisations.table.ts';
import { sharedApp } from '../support/app.ts';
import { createImprovement } from '../support/improvement.ts';
import { addRecord } from '../support/rows.ts';

const app = await sharedApp();

const period = '{ asRecorded from to precision }';
const fields = `id version title kind conductedBy { name kind } startedOn endedOn tookPlace ${period} durationAsRecorded reviewerCount
  publishedOn published ${period} judgement focusAreas precededBy { id }
  findings { kind text comment depth isTruncated source { agendaItem { id } document { id } placeAsRecorded } }
  recommendations { number text progress { text agendaItem { id } } } documents { id } agendaItems { id }`;
const asReview = `... on Review { ${fields} }`;

test('a review is recorded as it is given, and read so by everyone', async () => {
  const { take, ids, node, key } = await createImprovement(app);
  const details = {
    title: ' Focused visit ',
    kind: 'MONITORING_VISIT',
    conductedBy: ' Ofsted ',
    startedOn: '2021-12-14',
    endedOn: '2021-12-15',
    durationAsRecorded: 'two days',
    reviewerCount: 2,
    publishedOn: '2022-01-31',
    judgement: 'Requires improvement',
    focusAreas: ['Public Law Outline', 'Public Law Outline '],
    precededBy: ids.review,
    findings: [
      {
        kind: 'STRENGTH',
        text: 'Leaders know their service',
        source: { agendaItem: ids.agendaItem, document: ids.document, placeAsRecorded: 'What is good' },
      },
      { kind: 'OBSERVATION', text: 'Caseloads are', comment: 'since lower', depth: 1, isTruncated: true },
    ],
    recommendations: [
      {
        number: '1',
        text: 'Recruit',
        progress: [
          { text: 'Begun', agendaItem: ids.agendaItem },
          { text: 'Done', agendaItem: ids.agendaItem },
        ],
      },
      { number: '2' },
    ],
    documents: [ids.document, ids.document],
    agendaItems: [ids.agendaItem],
  };
  const { review } = await take('recordReview', { council: ids.council, details }, `review { ${fields} }`);
  const agendaItem = { id: ids.agendaItem };
  const expected = {
    id: expect.stringMatching(/^Review_/),
    version: 1,
    title: 'Focused visit',
    kind: 'MONITORING_VISIT',
    conductedBy: { name: 'Ofsted', kind: 'NOT_STATED' },
    startedOn: '2021-12-14',
    endedOn: '2021-12-15',
    tookPlace: { asRecorded: null, from: '2021-12-14', to: '2021-12-15', precision: 'DAY' },
    durationAsRecorded: 'two days',
    reviewerCount: 2,
    publishedOn: '2022-01-31',
    published: { asRecorded: null, from: '2022-01-31', to: '2022-01-31', precision: 'DAY' },
    judgement: 'Requires improvement',
    focusAreas: ['Public Law Outline'],
    precededBy: { id: ids.review },
    findings: [
      {
        ...{ kind: 'STRENGTH', text: 'Leaders know their service', comment: null, depth: 0, isTruncated: false },
        source: { agendaItem, document: { id: ids.document }, placeAsRecorded: 'What is good' },
      },
      { kind: 'OBSERVATION', text: 'Caseloads are', comment: 'since lower', depth: 1, isTruncated: true, source: null },
    ],
    recommendations: [
      {
        number: '1',
        text: 'Recruit',
        progress: [
          { text: 'Begun', agendaItem },
          { text: 'Done', agendaItem },
        ],
      },
      { number: '2', text: null, progress: [] },
    ],
    documents: [{ id: ids.document }],
    agendaItems: [agendaItem],
  };
  expect(review).toEqual(expected);
  expect(await node(review.id, asReview)).toEqual(expected);
  expect(await node(review.id, asReview, key)).toEqual(expected);
});

test('a review claims nothing that is not given', async () => {
  const { take, ids } = await createImprovement(app);
  const details = { title: 'Audit', kind: 'NOT_STATED', conductedBy: ' ', findings: null, documents: null };
  const { review } = await take('recordReview', { council: ids.council, details }, `review { ${fields} }`);
  expect(review).toEqual({
    ...{ id: expect.any(String), version: 1, title: 'Audit', kind: 'NOT_STATED', conductedBy: null, precededBy: null },
    ...{ startedOn: null, endedOn: null, tookPlace: null, durationAsRecorded: null, reviewerCount: null, publishedOn: null },
    ...{ published: null, judgement: null, focusAreas: [], findings: [], recommendations: [], documents: [], agendaItems: [] },
  });
});

test('the body that carried it out is the organisation on record by any of its names, or a new one', async () => {
  const { take, ids, world } = await createImprovement(app);
  const lga = { name: 'Local Government Association', alsoKnownAs: ['LGA'], kind: 'SECTOR_BODY' as const };
  const known = await addRecord(world, 'Organisation', organisation, lga);
  const by = async (conductedBy: string) => {
    const input = { id: ids.review, patch: { conductedBy } };
    return (await take('updateReview', input, 'review { conductedBy { id name kind } }')).review.conductedBy;
  };
  const association = { id: known.globalId, name: 'Local Government Association', kind: 'SECTOR_BODY' };
  expect(await by('lga')).toEqual(association);
  expect(await by('Local government association')).toEqual(association);
  const added = await by('Ofsted');
  expect(added).toEqual({ id: expect.any(String), name: 'Ofsted', kind: 'NOT_STATED' });
  expect(await by('LGA')).toEqual(association);
  expect(await by(' OFSTED ')).toEqual(added);
});

test('a patch leaves what is absent, clears what is null, and replaces lists whole', async () => {
  const { take, ids } = await createImprovement(app);
  const change = async (patch: object) => (await take('updateReview', { id: ids.review, patch }, `review { ${fields} }`)).review;
  const first = await change({
    conductedBy: 'Ofsted',
    judgement: 'Good',
    findings: [
      { kind: 'STRENGTH', text: 'A', source: { agendaItem: ids.agendaItem } },
      { kind: 'STRENGTH', text: 'B', source: { agendaItem: ids.agendaItem, placeAsRecorded: 'Place' } },
    ],
    recommendations: [{ number: '1', progress: [{ text: 'Begun', agendaItem: ids.agendaItem }] }],
    agendaItems: [ids.agendaItem],
    documents: [ids.document],
  });
  expect(first).toMatchObject({ version: 2, title: 'Monitoring visit', kind: 'MONITORING_VISIT', judgement: 'Good' });
  const second = await change({
    judgement: null,
    conductedBy: null,
    findings: [{ kind: 'STRENGTH', text: 'B' }],
    recommendations: [{ number: '2', text: 'Retain' }],
  });
  expect(second).toEqual({
    ...first,
    version: 3,
    judgement: null,
    conductedBy: null,
    // The sources went with the findings: none is shown under another finding.
    findings: [{ kind: 'STRENGTH', text: 'B', comment: null, depth: 0, isTruncated: false, source: null }],
    recommendations: [{ number: '2', text: 'Retain', progress: [] }],
  });
  expect(await change({ recommendations: [{ number: '1' }], agendaItems: [], documents: null })).toMatchObject({
    // Progress that was taken out does not come back with the number.
    ...{ recommendations: [{ number: '1', text: null, progress: [] }], agendaItems: [], documents: [] },
  });
});

test('a review is refused with every mistake in it', async () => {
  const { refused, ids, node } = await createImprovement(app);
  const source = { agendaItem: 'x', minuteEntry: ids.review, document: ids.meeting };
  const wrong = {
    title: '',
    startedOn: '2021-12-15',
    endedOn: '2021-12-14',
    reviewerCount: 0,
    focusAreas: [' '],
    precededBy: ids.plan,
    findings: [
      { kind: 'STRENGTH', text: '', depth: 2, source },
      { kind: 'STRENGTH', text: 'x', depth: 1 },
    ],
    recommendations: [{ number: ' ', progress: [{ text: '', agendaItem: ids.panel }] }],
    documents: ['x'],
    agendaItems: [ids.agendaItem, 'x'],
  };
  const expected = [
    ['INVALID', 'endedOn'],
    ['INVALID', 'reviewerCount'],
    ['REQUIRED', 'focusAreas.0'],
    ['NOT_FOUND', 'precededBy'],
    ['REQUIRED', 'findings.0.text'],
    ['INVALID', 'findings.0.depth'],
    ['REQUIRED', 'recommendations.0.number'],
    ['REQUIRED', 'recommendations.0.progress.0.text'],
    ['NOT_FOUND', 'findings.0.source.agendaItem'],
    ['NOT_FOUND', 'findings.0.source.minuteEntry'],
    ['NOT_FOUND', 'findings.0.source.document'],
    ['NOT_FOUND', 'recommendations.0.progress.0.agendaItem'],
    ['NOT_FOUND', 'documents.0'],
    ['NOT_FOUND', 'agendaItems.1'],
  ];
  const within = (name: string) => expected.map(([code, path]) => [code, `${name}.${path}`]);
  expect(await refused('recordReview', { council: ids.council, details: { ...wrong, kind: null } })).toEqual([
    ['REQUIRED', 'details.title'],
    ['REQUIRED', 'details.kind'],
    ...within('details'),
  ]);
  const before = await node(ids.review, asReview);
  const [endedOn, ...others] = within('patch');
  expect(await refused('updateReview', { id: ids.review, patch: { ...wrong, kind: null } })).toEqual([
    endedOn,
    ['REQUIRED', 'patch.title'],
    ['REQUIRED', 'patch.kind'],
    ...others,
  ]);
  const alone = async (patch: object) => refused('updateReview', { id: ids.review, patch });
  expect(await alone({ precededBy: ids.review })).toEqual([['INVALID', 'patch.precededBy']]);
  expect(await alone({ findings: [{ kind: 'STRENGTH', text: 'x', depth: 1 }] })).toEqual([['INVALID', 'patch.findings.0.depth']]);
  expect(await alone({ recommendations: [{ number: '1' }, { number: ' 1' }] })).toEqual([
    ['INVALID', 'patch.recommendations.1.number'],
  ]);
  expect(await node(ids.review, asReview)).toEqual(before);
});
