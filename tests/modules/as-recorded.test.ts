import { expect, test } from 'vitest';
import { agendaItem } from '../../src/modules/agendas/agenda-items.table.ts';
import { review, reviewFindingSource } from '../../src/modules/improvement/reviews.table.ts';
import { minuteEntry, minuteEntryText } from '../../src/modules/minutes/minute-entries.table.ts';
import { resolution, resolutionClause } from '../../src/modules/minutes/resolutions.table.ts';
import { recommendation } from '../../src/modules/recommendations/recommendations.table.ts';
import { report, reportPaper } from '../../src/modules/reports/reports.table.ts';
import { issue, issueItem } from '../../src/modules/work-programme/issues.table.ts';
import { workProgrammeItem } from '../../src/modules/work-programme/work-programme.table.ts';
import { sharedApp } from '../support/app.ts';
import { read } from '../support/read.ts';
import { addPart, addRecord } from '../support/rows.ts';
import { createPlace } from '../support/searchable.ts';

const app = await sharedApp();

const node = async (id: string, type: string, selection: string) =>
  (await read(app, `query Q($id: ID!) { node(id: $id) { ... on ${type} { ${selection} } } }`, { id })).node;

test('a finding says where it is recorded, and whether its source breaks off', async () => {
  const { world, item } = await createPlace();
  const made = await addRecord(world, 'Review', review, {
    ...{ title: 'Visit', kind: 'NOT_STATED' },
    findings: [
      { kind: 'STRENGTH', text: 'Staff know families.', depth: 0 },
      { kind: 'OBSERVATION', text: 'Plans lack dates.', comment: '(Sometimes ...', depth: 0, isTruncated: true },
    ],
  });
  const entry = await addRecord(world, 'MinuteEntry', minuteEntry, { agendaItemId: item.id, position: 1, kind: 'NARRATIVE' });
  await addPart(world, minuteEntryText, { minuteEntryId: entry.id, text: 'Plans lack dates.', html: 'Plans lack dates.' });
  const source = { reviewId: made.id, agendaItemId: item.id, position: 2, minuteEntryId: entry.id };
  await addPart(world, reviewFindingSource, source);
  expect(
    await node(
      made.globalId,
      'Review',
      'kind findings { text isTruncated source { agendaItem { id } minuteEntry { text } document { id } placeAsRecorded } }',
    ),
  ).toEqual({
    kind: 'NOT_STATED',
    findings: [
      { text: 'Staff know families.', isTruncated: false, source: null },
      {
        text: 'Plans lack dates.',
        isTruncated: true,
        source: {
          agendaItem: { id: item.globalId },
          minuteEntry: { text: 'Plans lack dates.' },
          document: null,
          placeAsRecorded: null,
        },
      },
    ],
  });
});

test('dates of reviews keep the precision of the record; a day is given only where the record gives one', async () => {
  const { world } = await createPlace();
  const datesOf = async (details: Partial<typeof review.$inferInsert>) => {
    const made = await addRecord(world, 'Review', review, { title: 'Visit', kind: 'OTHER', ...details });
    const period = '{ asRecorded from to precision }';
    return node(made.globalId, 'Review', `startedOn endedOn publishedOn tookPlace ${period} published ${period}`);
  };
  expect(await datesOf({})).toEqual({
    startedOn: null,
    endedOn: null,
    publishedOn: null,
    tookPlace: null,
    published: null,
  });
  expect(
    await datesOf({
      ...{ startedOn: '2023-06-01', endedOn: '2023-06-30', datesPrecision: 'MONTH', datesAsRecorded: 'June 2023' },
      ...{ publishedOn: '2024-01-01', publishedPrecision: 'YEAR', publishedAsRecorded: 'in 2024' },
    }),
  ).toEqual({
    startedOn: null,
    endedOn: null,
    publishedOn: null,
    tookPlace: { asRecorded: 'June 2023', from: '2023-06-01', to: '2023-06-30', precision: 'MONTH' },
    published: { asRecorded: 'in 2024', from: '2024-01-01', to: '2024-12-31', precision: 'YEAR' },
  });
  expect(await datesOf({ startedOn: '2021-12-14', publishedOn: '2022-01-31' })).toEqual({
    startedOn: '2021-12-14',
    endedOn: null,
    publishedOn: '2022-01-31',
    tookPlace: { asRecorded: null, from: '2021-12-14', to: null, precision: 'DAY' },
    published: { asRecorded: null, from: '2022-01-31', to: '2022-01-31', precision: 'DAY' },
  });
});

test("an issue's items can be asked for by whether its own page lists them", async () => {
  const { world, meeting, item } = await createPlace();
  const made = await addRecord(world, 'Issue', issue, { title: 'Placements' });
  const other = await addRecord(world, 'AgendaItem', agendaItem, { meetingId: meeting.id, position: 2, kind: 'REPORT' });
  await addPart(world, issueItem, { issueId: made.id, agendaItemId: item.id });
  await addPart(world, issueItem, { issueId: made.id, agendaItemId: other.id, isListed: false });
  const occurrences = (args: string) => node(made.globalId, 'Issue', `occurrences${args} { totalCount nodes { id } }`);
  const only = (id: string) => ({ occurrences: { totalCount: 1, nodes: [{ id }] } });
  expect((await occurrences('')).occurrences.totalCount).toBe(2);
  expect(await occurrences('(isListed: true)')).toEqual(only(item.globalId));
  expect(await occurrences('(isListed: false)')).toEqual(only(other.globalId));
});

test('a recommendation shows the work programme items of its clause', async () => {
  const { world, panel, item } = await createPlace();
  const made = await addRecord(world, 'Resolution', resolution, { agendaItemId: item.id, position: 1, kind: 'RESOLVED' });
  const clause = (position: number) =>
    addRecord(world, 'ResolutionClause', resolutionClause, { resolutionId: made.id, position, text: 'That it return.' });
  const [own, other] = [await clause(1), await clause(2)];
  for (const [title, { id: clauseId }] of [['Plan', own] as const, ['Vision', other] as const])
    await addRecord(world, 'WorkProgrammeItem', workProgrammeItem, {
      ...{ panelId: panel.id, title },
      ...{ clauseId, status: 'PLANNED' },
    });
  const recommend = (reference: string, clauseId: string | null) =>
    addRecord(world, 'Recommendation', recommendation, {
      ...{ panelId: panel.id, reference, title: 'Plan', text: 'That it return.', clauseId },
      ...{ kind: 'FUTURE_BUSINESS', status: 'OUTCOME_NOT_RECORDED' },
    });
  const items = async (reference: string, clauseId: string | null) =>
    node((await recommend(reference, clauseId)).globalId, 'Recommendation', 'workProgrammeItems { title }');
  expect(await items('R-1', own.id)).toEqual({ workProgrammeItems: [{ title: 'Plan' }] });
  expect(await items('R-2', null)).toEqual({ workProgrammeItems: [] });
});

test('a report tells “None” from a form that does not say', async () => {
  const { world, item } = await createPlace();
  const listed = 'membersRoomsDocuments backgroundPapers { title } appendices { number title }';
  const silent = await addRecord(world, 'Report', report, { agendaItemId: item.id, subject: 'Placements' });
  await addPart(world, reportPaper, { reportId: silent.id, kind: 'APPENDIX', position: 1, title: 'Figures' });
  expect(await node(silent.globalId, 'Report', listed)).toEqual({
    membersRoomsDocuments: null,
    backgroundPapers: null,
    appendices: [{ number: null, title: 'Figures' }],
  });
  const none = { membersRoomsDocuments: [], statesBackgroundPapers: true };
  const second = await createPlace();
  const stated = await addRecord(second.world, 'Report', report, { agendaItemId: second.item.id, subject: 'Plan', ...none });
  expect(await node(stated.globalId, 'Report', listed)).toEqual({
    membersRoomsDocuments: [],
    backgroundPapers: [],
    appendices: [],
  });
});
