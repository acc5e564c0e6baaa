/** Publishing the report under an item. */
import { describe, expect, test } from 'vitest';
import { corporateGoal, corporatePlan } from '../../src/modules/councils/corporate-plans.table.ts';
import { document } from '../../src/modules/documents/documents.table.ts';
import { report } from '../../src/modules/reports/reports.table.ts';
import { valueBasis } from '../../src/modules/sources/sources.table.ts';
import { addItem, createBuilding, eventsOf, refused, succeed } from '../support/agendas.ts';
import { ask, sharedApp } from '../support/app.ts';
import { read } from '../support/read.ts';
import { addPart, addRecord } from '../support/rows.ts';
import { found, inventedWord } from '../support/search.ts';
import { restriction } from '../support/worded-item.ts';

const app = await sharedApp();

const query = `query Q($id: ID!) { node(id: $id) { ... on AgendaItem { version report {
  id version subject decisionMaker dateOfDecision reportOf confidentialityStatement briefSummary wardsAffected
  recommendations { label text } sections { kind heading paragraphs { number text } } contacts { title names email }
  legalReferences { text url } goals { title } isKeyDecision needsEqualityAssessment needsDataProtectionAssessment
  appendices { number title document { title } } membersRoomsDocuments
  backgroundPapers { title restrictionAsRecorded document { title } } basis { field }
} } } }`;

async function createPublished() {
  const building = await createBuilding();
  const [item] = await building.world.createAgenda(building.meeting);
  if (!item) throw new Error('the agenda has an item');
  const plan = await addRecord(building.world, 'CorporatePlan', corporatePlan, { title: 'Plan' });
  const goals = await Promise.all(
    [1, 2].map((position) =>
      addRecord(building.world, 'CorporateGoal', corporateGoal, { planId: plan.id, title: `Goal ${position}`, position }),
    ),
  );
  const tables = await addRecord(building.world, 'Document', document, { title: 'Tables', kind: 'APPENDIX', position: 1 });
  const seen = async (key?: string) => (await read(app, query, { id: item.globalId }, key)).node;
  return { ...building, item, goals: goals.map(({ globalId }) => globalId), tables: tables.globalId, seen };
}

const form = {
  decisionMaker: 'Scrutiny Panel',
  dateOfDecision: '2023-07-20',
  reportOf: 'Director',
  confidentialityStatement: 'None',
  briefSummary: 'The figures of June.',
  wardsAffected: 'None',
  recommendations: [{ label: '(i)', text: 'That the panel notes the report.' }],
  sections: [{ kind: 'DETAIL', heading: 'DETAIL', paragraphs: [{ label: '4', text: 'Figures rose.' }, { text: 'They fell.' }] }],
  contacts: [{ purpose: 'AUTHOR', title: 'Manager', names: ['Mark Pirnie'], email: 'a@example.org' }],
  legalReferences: [{ text: 'Local Government Act 2000 s.9F' }],
  isKeyDecision: 'NO',
  needsEqualityAssessment: 'YES',
  needsDataProtectionAssessment: 'NO',
  membersRoomsDocuments: ['Plan'],
};

describe('a report', () => {
  test('of a published item is public at once, with every part', async () => {
    const { item, goals, tables, clerk, stranger, world, seen } = await createPublished();
    const payload = await succeed(
      app,
      'publishReport',
      {
        ...{ ...form, agendaItem: item.globalId, subject: ' Performance ', goals },
        appendices: [
          { number: '1', title: 'Tables', document: tables },
          { number: '2', title: 'Terms' },
        ],
        backgroundPapers: [{ title: 'Letter', restrictionAsRecorded: 'Paragraph 3', document: tables }],
      },
      clerk,
    );
    const { dateOfDecision: _, ...texts } = form;
    for (const key of [undefined, clerk, stranger]) {
      expect(await seen(key)).toEqual({
        version: 2,
        report: {
          ...{ ...texts, id: payload.report?.id, version: 1, subject: 'Performance', dateOfDecision: '2023-07-20', basis: [] },
          sections: [
            {
              kind: 'DETAIL',
              heading: 'DETAIL',
              paragraphs: [
                { number: '4', text: 'Figures rose.' },
                { number: null, text: 'They fell.' },
              ],
            },
          ],
          contacts: [{ title: 'Manager', names: ['Mark Pirnie'], email: 'a@example.org' }],
          legalReferences: [{ text: 'Local Government Act 2000 s.9F', url: null }],
          goals: [{ title: 'Goal 1' }, { title: 'Goal 2' }],
          appendices: [
            { number: '1', title: 'Tables', document: { title: 'Tables' } },
            { number: '2', title: 'Terms', document: null },
          ],
          backgroundPapers: [{ title: 'Letter', restrictionAsRecorded: 'Paragraph 3', document: { title: 'Tables' } }],
        },
      });
    }
    expect(await eventsOf(world)).toEqual([
      'DOCUMENT_CHANGED CREATED both feeds',
      'AGENDA_CHANGED UPDATED ITEM_DOCUMENTS_CHANGED both feeds',
    ]);
  });

  test('says nothing that the form does not say', async () => {
    const { item, clerk, seen } = await createPublished();
    await succeed(
      app,
      'publishReport',
      { agendaItem: item.globalId, subject: 'Performance', membersRoomsDocuments: [], backgroundPapers: [] },
      clerk,
    );
    expect((await seen()).report).toMatchObject({
      ...{ decisionMaker: null, dateOfDecision: null, reportOf: null, briefSummary: null, isKeyDecision: 'NOT_STATED' },
      ...{
        recommendations: [],
        sections: [],
        contacts: [],
        goals: [],
        appendices: [],
        membersRoomsDocuments: [],
        backgroundPapers: [],
      },
    });
    await succeed(app, 'publishReport', { agendaItem: item.globalId, subject: 'Performance' }, clerk);
    expect((await seen()).report).toMatchObject({ version: 2, membersRoomsDocuments: null, backgroundPapers: null });
  });

  test('replaces an earlier one with all its parts, and the basis of its values', async () => {
    const { item, goals, tables, clerk, world, seen } = await createPublished();
    const earlier = await addRecord(world, 'Report', report, {
      agendaItemId: item.id,
      subject: 'Placements',
      reportOf: 'Officer',
    });
    await addPart(world, valueBasis, { recordId: earlier.id, field: 'reportOf', basis: 'ASSUMED', explanation: 'Not printed.' });
    const given = {
      agendaItem: item.globalId,
      subject: 'Performance',
      goals: [goals[1]],
      appendices: [{ number: '1', title: 'A', document: tables }],
    };
    const { report: published } = await succeed(app, 'publishReport', { ...given, expectedVersion: 1 }, clerk);
    expect(published).toEqual({ id: earlier.globalId });
    await succeed(
      app,
      'publishReport',
      { ...given, goals: [goals[0]], appendices: [{ number: '1', title: 'B' }], expectedVersion: 2 },
      clerk,
    );
    expect(await seen()).toMatchObject({
      version: 3,
      report: {
        version: 3,
        subject: 'Performance',
        reportOf: null,
        goals: [{ title: 'Goal 1' }],
        appendices: [{ title: 'B', document: null }],
        basis: [],
      },
    });
    expect((await eventsOf(world)).filter((line) => line.startsWith('DOCUMENT'))).toEqual(
      Array(2).fill('DOCUMENT_CHANGED UPDATED both feeds'),
    );
  });

  test('of a draft item is a draft, and of a restricted item restricted', async () => {
    const { item, clerk, stranger, world, panel, seen } = await createPublished();
    const meeting = await world.createMeeting(panel);
    const draft = await addItem(app, { world, panel, meeting, clerk, stranger }, 'Performance');
    const word = inventedWord();
    const publish = (agendaItem: string) =>
      succeed(app, 'publishReport', { agendaItem, subject: 'Figures', briefSummary: word }, clerk);
    await publish(draft);
    await succeed(app, 'restrictAgendaItem', { agendaItem: item.globalId, restriction }, clerk);
    const before = (await eventsOf(world)).length;
    await publish(item.globalId);
    expect((await eventsOf(world)).slice(before)).toEqual([
      'DOCUMENT_CHANGED CREATED staff feed',
      'AGENDA_CHANGED UPDATED ITEM_DOCUMENTS_CHANGED staff feed',
    ]);
    expect([(await seen()).report, (await seen(stranger)).report, (await seen(clerk)).report?.subject]).toEqual([
      null,
      null,
      'Figures',
    ]);
    expect(await found(app, { query: word })).toEqual([]);
    await succeed(app, 'releaseAgendaItem', { agendaItem: item.globalId }, clerk);
    await succeed(app, 'publishAgenda', { meeting: meeting.globalId }, clerk);
    expect((await seen()).report).toMatchObject({ subject: 'Figures' });
    expect((await found(app, { query: word })).sort()).toEqual([draft, item.globalId].sort());
  });

  test('is refused with all mistakes together, and nothing is written', async () => {
    const { item, clerk, stranger, world, seen } = await createPublished();
    const wrong = {
      ...{ agendaItem: item.globalId, subject: ' ', briefSummary: 'x'.repeat(20_001), goals: ['CorporateGoal_none'] },
      recommendations: [{ text: 'That it be noted' }, { label: 'x'.repeat(51), text: ' ' }],
      sections: [{ kind: 'DETAIL', heading: ' ', paragraphs: [{ text: ' ' }] }],
      contacts: [{ purpose: 'AUTHOR', names: [], email: 'nobody' }],
      legalReferences: [{ text: ' ' }],
      membersRoomsDocuments: ['Plan', ' '],
      appendices: [{ number: '1', title: 'Tables', document: 'Document_none' }],
      backgroundPapers: [{ title: ' ' }],
    };
    expect(await refused(app, 'publishReport', wrong, clerk)).toEqual([
      ['REQUIRED', 'subject'],
      ['TOO_LONG', 'briefSummary'],
      ['TOO_LONG', 'recommendations.1.label'],
      ['REQUIRED', 'recommendations.1.text'],
      ['REQUIRED', 'sections.0.heading'],
      ['REQUIRED', 'sections.0.paragraphs.0.text'],
      ['INVALID', 'contacts.0.email'],
      ['REQUIRED', 'legalReferences.0.text'],
      ['REQUIRED', 'membersRoomsDocuments.1'],
      ['NOT_FOUND', 'goals.0'],
      ['NOT_FOUND', 'appendices.0.document'],
      ['REQUIRED', 'backgroundPapers.0.title'],
    ]);
    expect(await refused(app, 'publishReport', { agendaItem: item.globalId, subject: 'A' }, stranger)).toEqual([
      ['NOT_FOUND', 'agendaItem'],
    ]);
    const document = 'mutation M($input: PublishReportInput!) { publishReport(input: $input) { userErrors { code } } }';
    const answer = await ask(app, document, { input: { agendaItem: item.globalId, subject: 'A' } }, await world.key('OFFICER'));
    expect(answer.errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    expect(await seen()).toEqual({ version: 1, report: null });
    expect(await eventsOf(world)).toEqual([]);
  });
});

test('a report is refused whose parts are within their limits and together are too long', async () => {
  const { item, clerk, seen } = await createPublished();
  const paragraphs = Array(260).fill({ text: 'x'.repeat(20_000) });
  const sections = Array(2).fill({ kind: 'OTHER', heading: 'Detail', paragraphs });
  const input = { agendaItem: item.globalId, subject: 'A', sections };
  expect(await refused(app, 'publishReport', input, clerk)).toEqual([['TOO_LONG', null]]);
  expect(await seen()).toMatchObject({ version: 1, report: null });
});
