/** A council with a row in every table, under one item: the commands restrict and release exactly what RESTRICTION in the schema's description lists. */
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { documentFile } from '../../src/modules/documents/documents.table.ts';
import { run } from '../support/agendas.ts';
import { ask, sharedApp } from '../support/app.ts';
import { createCouncil, owner } from '../support/world.ts';
import { census, forEachTable, login } from './attempts.ts';
import { wordsIn } from './canaries.ts';
import { createFilledCouncil, type NodeType, types } from './filled-council.ts';
import { everythingOf } from './whole-schema.ts';

const app = await sharedApp();
const slow = { timeout: 180_000 };

/** Fields that tell of the change itself, not of what is public. */
const ofChange = ['version', 'updatedAt', 'access', 'history', 'feed', 'cursor', 'startCursor', 'endCursor'];

const withoutChange = (answer: unknown): unknown =>
  JSON.parse(JSON.stringify(answer, (name, value) => (ofChange.includes(name) ? undefined : value)));

/** The tables of rows that a restriction of their item hides. */
const hiddenTables = [
  'agenda_item_detail',
  'appearance',
  'completion_review',
  'declaration_text',
  'document_file',
  'glossary_term',
  'improvement_plan_update',
  'improvement_plan_update_document',
  'indicator_row',
  'indicator_section',
  'indicator_set',
  'invitation_note',
  'issue_item',
  'minute_entry',
  'minute_entry_text',
  'observation',
  'recommendation',
  'recommendation_progress',
  'recommendation_progress_document',
  'recommendation_response',
  'recommendation_status_change',
  'report',
  'report_goal',
  'report_paper',
  'resolution',
  'resolution_clause',
  'resolution_detail',
  'review_finding_source',
  'review_item',
  'review_progress',
  'vote_record',
  'work_programme_item',
];

/** The texts of a restricted item and of its papers that the agenda prints. */
const printed = ['agenda_item.agendaNumber', 'agenda_item.minuteNumber', 'agenda_item.printedNumber', 'agenda_item.stateReason'];

async function createFilled() {
  const council = await createFilledCouncil();
  const { councilId } = council;
  const set = council.plan('PUBLIC');
  await council.fill(set);
  // Otherwise the time of release is that at which the file became public.
  await owner()
    .update(documentFile)
    .set({ publishedAt: new Date('2026-01-05T12:00:00Z') })
    .where(eq(documentFile.councilId, councilId));
  const [clerk, stranger] = [await council.key('CLERK'), await (await createCouncil()).key()];
  const item = set.globalId('AgendaItem');
  return {
    item,
    council,
    clerk,
    stranger,
    /** Every field of a record of every type, as a reader sees them. */
    seen: async (key?: string) => {
      const answers: Record<string, unknown> = {};
      for (const type of types) answers[type] = await recordSeen(type, set.globalId(type), key);
      return withoutChange(answers) as Record<NodeType, object | null>;
    },
    /** The visibilities of the rows of each table, with their number. */
    stored: () => forEachTable((table) => census(login, table, [councilId])),
    restrict: (more: object = {}) => {
      const restriction = { level: 'EXEMPT', scheme: 'SCHEDULE_12A_ENGLAND', paragraphs: ['3'], groundAsRecorded: 'Paragraph 3' };
      return run(app, 'restrictAgendaItem', { agendaItem: item, restriction: { ...restriction, ...more } }, clerk);
    },
    release: () => run(app, 'releaseAgendaItem', { agendaItem: item, reason: 'Contract signed' }, clerk),
  };
}

async function recordSeen(type: NodeType, id: string, key?: string): Promise<unknown> {
  const query = `query Q($id: ID!) { node(id: $id) { ... on ${type} { ${everythingOf(type, 0)} } } }`;
  const { data, errors } = await ask(app, query, { id }, key);
  expect([type, errors]).toEqual([type, undefined]);
  return data.node;
}

let filled: Awaited<ReturnType<typeof createFilled>>;
let before: {
  public: Record<NodeType, object | null>;
  clerk: Record<NodeType, object | null>;
  stored: Record<string, string[] | string>;
};

beforeAll(async () => {
  filled = await createFilled();
  before = { public: await filled.seen(), clerk: await filled.seen(filled.clerk), stored: await filled.stored() };
}, slow.timeout);

describe('in this order', { concurrent: false }, () => {
  test('restricting an item hides the rows under it, and no others', slow, async () => {
    expect(await filled.restrict()).toMatchObject({ userErrors: [] });
    const after = await filled.stored();
    const changed = Object.keys(after).filter((table) => String(after[table]) !== String(before.stored[table]));
    const ofSources = ['record_source', 'value_basis'];
    // The exclusion motion is another item: what it covers stays printed.
    const announced = ['event', 'event_actor', 'restriction'];
    expect(changed.filter((table) => ![...ofSources, ...announced].includes(table))).toEqual(hiddenTables);
    expect(changed).toEqual(expect.arrayContaining(ofSources));
    for (const table of hiddenTables) expect([table, after[table]]).toEqual([table, [expect.stringContaining('RESTRICTED')]]);
  });

  test('the public and the staff of other councils then see of them what the agenda prints', slow, async () => {
    const [asPublic, asStranger] = [await filled.seen(), await filled.seen(filled.stranger)];
    expect(asStranger).toEqual(asPublic);
    const tablesSeen = [...wordsIn(asPublic)].map((word) => word.split(' ')[3] as string);
    const leaked = tablesSeen.filter((place) => hiddenTables.includes(place.split('.')[0] as string));
    // The words of the item's title and of its paper's title, which the agenda prints, were stored with their details.
    expect(leaked.sort()).toEqual([
      'agenda_item_detail.withheldSummary',
      'agenda_item_detail.withheldTitle',
      'document_file.withheldTitle',
    ]);
    expect(tablesSeen.filter((place) => place.startsWith('agenda_item.')).sort()).toEqual(expect.arrayContaining(printed));
    const gone = types.filter((type) => !['ApiKey', 'Webhook'].includes(type) && asPublic[type] === null);
    expect(gone.sort()).toEqual([
      'Appearance',
      'GlossaryTerm',
      'ImprovementPlanUpdate',
      'IndicatorSet',
      'MinuteEntry',
      'Recommendation',
      'RecommendationProgress',
      'RecommendationResponse',
      'Report',
      'Resolution',
      'ResolutionClause',
      'WorkProgrammeItem',
    ]);
  });

  test('and those who may read what is restricted see all as before', slow, async () => {
    expect(await filled.seen(filled.clerk)).toEqual(before.clerk);
  });

  test('a new ground that withholds the title hides the titles too, and their sources', slow, async () => {
    expect(await filled.restrict({ withholdTitle: true })).toMatchObject({ userErrors: [] });
    const asPublic = await filled.seen();
    expect(asPublic.AgendaItem).toMatchObject({ title: null, summary: null, packPages: null, sources: [], basis: [] });
    expect(asPublic.Document).toMatchObject({ title: null, url: null });
    const leaked = [...wordsIn(asPublic)].filter((word) => hiddenTables.includes(word.split(' ')[3]?.split('.')[0] as string));
    expect(leaked).toEqual([]);
    expect(await filled.seen(filled.clerk)).toEqual(before.clerk);
  });

  test('releasing it brings everything back', slow, async () => {
    expect(await filled.release()).toMatchObject({ userErrors: [] });
    const after = await filled.stored();
    const changed = Object.keys(after).filter((table) => String(after[table]) !== String(before.stored[table]));
    expect(changed).toEqual(['event', 'event_actor', 'restriction']);
    for (const key of [undefined, filled.stranger]) expect(await filled.seen(key)).toEqual(before.public);
    expect(await filled.seen(filled.clerk)).toEqual(before.clerk);
  });
});
