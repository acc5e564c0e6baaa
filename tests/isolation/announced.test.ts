/** A council with a row in every table: whatever a command shows to the public or hides from it, the public feed says for each record. */
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { agenda } from '../../src/modules/agendas/agendas.table.ts';
import { meeting } from '../../src/modules/meetings/meetings.table.ts';
import { minutes, minutesApproval } from '../../src/modules/minutes/minutes.table.ts';
import { succeed } from '../support/agendas.ts';
import { sharedApp } from '../support/app.ts';
import { type Announced, publicEvents, publicRows, unannounced } from '../support/public-rows.ts';
import { owner } from '../support/world.ts';
import { createFilledCouncil, type FilledCouncil } from './filled-council.ts';

const app = await sharedApp();
const slow = { timeout: 120_000 };

async function createFilled() {
  const council = await createFilledCouncil();
  const set = council.plan('PUBLIC');
  await council.fill(set);
  return { council, set, clerk: await council.key() };
}

/** Runs a mutation. Returns its public events, and the changes that they do not announce. */
async function run({ councilId }: FilledCouncil, name: string, input: object, key: string) {
  const [before, earlier] = [await publicRows(councilId), await publicEvents(councilId, 0)];
  await succeed(app, name, { ...input }, key);
  const events = await publicEvents(councilId, earlier.length);
  return { events, missing: unannounced(before, await publicRows(councilId), events) };
}

const brief = (events: readonly Announced[]) =>
  events.map(({ operation, type, subjectType }) => `${operation} ${type} ${subjectType}`).sort();

const restriction = { level: 'EXEMPT', scheme: 'SCHEDULE_12A_ENGLAND', paragraphs: ['3'], groundAsRecorded: 'Paragraph 3' };

/** The records that are hidden with their item. */
const hidden = [
  'APPEARANCE_CHANGED Appearance',
  'COUNCIL_CHANGED GlossaryTerm',
  'DOCUMENT_CHANGED Report',
  'IMPROVEMENT_PLAN_UPDATED ImprovementPlanUpdate',
  'INDICATORS_CHANGED IndicatorSet',
  'MINUTES_CHANGED MinuteEntry',
  'RECOMMENDATION_CHANGED Recommendation',
  'RESOLUTION_CHANGED Resolution',
  'WORK_PROGRAMME_CHANGED WorkProgrammeItem',
];

test(
  'restricting an item withdraws each record that it hides, with the ground; releasing it creates them again',
  slow,
  async () => {
    const { council, set, clerk } = await createFilled();
    const agendaItem = set.globalId('AgendaItem');
    const restricted = await run(council, 'restrictAgendaItem', { agendaItem, restriction }, clerk);
    expect(restricted.missing).toEqual([]);
    const kept = ['UPDATED AGENDA_CHANGED AgendaItem', 'UPDATED DOCUMENT_CHANGED Document'];
    // Records of which a part is under the item.
    const changed = [
      'UPDATED IMPROVEMENT_PLAN_UPDATED Review',
      'UPDATED MEETING_CHANGED Declaration',
      'UPDATED WORK_PROGRAMME_CHANGED Issue',
    ];
    expect(brief(restricted.events)).toEqual([...kept, ...changed, ...hidden.map((line) => `WITHDRAWN ${line}`)].sort());
    const reasons = restricted.events.flatMap(({ operation, reason }) => (operation === 'WITHDRAWN' ? [reason] : []));
    expect(new Set(reasons)).toEqual(new Set(['Paragraph 3']));

    const again = await run(
      council,
      'restrictAgendaItem',
      { agendaItem, restriction: { ...restriction, withholdTitle: true } },
      clerk,
    );
    expect([again.missing, brief(again.events)]).toEqual([[], kept]);

    const released = await run(council, 'releaseAgendaItem', { agendaItem, reason: 'Contract signed' }, clerk);
    expect(released.missing).toEqual([]);
    expect(brief(released.events)).toEqual([...kept, ...changed, ...hidden.map((line) => `CREATED ${line}`)].sort());
  },
);

/** Parts that elsewhere are as visible as their record: only here do drafts belong to public records, or to drafts that stay. */
const neverAlone = [
  'completion_review',
  'improvement_plan_update_document',
  'indicator_row',
  'indicator_section',
  'issue_item',
  'observation',
  'recommendation_progress',
  'recommendation_response',
  'recommendation_status_change',
  'report_goal',
  'report_paper',
  'resolution_clause',
  'review_item',
  'vote_record',
].map((table) => `${table} CREATED`);

test('publishing an agenda, and then the minutes, creates each record that appears', slow, async () => {
  const { council, set, clerk } = await createFilled();
  const { councilId } = council;
  const ofCouncil = { meeting: set.globalId('Meeting') };
  await owner()
    .update(meeting)
    .set({ scheduleStatus: 'CONFIRMED', liveStatus: 'CLOSED' })
    .where(eq(meeting.councilId, councilId));
  await owner().update(agenda).set({ status: 'PUBLISHED' }).where(eq(agenda.councilId, councilId));
  await owner().update(minutes).set({ status: 'DRAFT', approvalId: null }).where(eq(minutes.councilId, councilId));
  await owner().delete(minutesApproval).where(eq(minutesApproval.councilId, councilId));
  const drafts = council.plan('DRAFT');
  await council.fill(drafts, { under: set });
  const published = await run(council, 'publishAgenda', ofCouncil, clerk);
  expect(published.missing.filter((line) => !neverAlone.includes(line))).toEqual([]);
  expect(brief(published.events)).toEqual([
    // The item and the motion to exclude the public from it.
    ...Array(2).fill('CREATED AGENDA_CHANGED AgendaItem'),
    'CREATED APPEARANCE_CHANGED Appearance',
    'CREATED COUNCIL_CHANGED GlossaryTerm',
    ...Array(2).fill('CREATED DOCUMENT_CHANGED Document'),
    'CREATED DOCUMENT_CHANGED Report',
    'CREATED IMPROVEMENT_PLAN_UPDATED ImprovementPlanUpdate',
    'CREATED INDICATORS_CHANGED IndicatorSet',
    'CREATED MEETING_CHANGED Declaration',
    'CREATED RECOMMENDATION_CHANGED Recommendation',
    'CREATED WORK_PROGRAMME_CHANGED WorkProgrammeItem',
    'UPDATED AGENDA_CHANGED AgendaItem',
    'UPDATED AGENDA_CHANGED Meeting',
    'UPDATED IMPROVEMENT_PLAN_UPDATED Review',
    'UPDATED WORK_PROGRAMME_CHANGED Issue',
  ]);
  const minuted = await run(council, 'publishDraftMinutes', ofCouncil, clerk);
  expect(minuted.missing.filter((line) => !neverAlone.includes(line))).toEqual([]);
  expect(brief(minuted.events)).toEqual([
    'CREATED MINUTES_CHANGED MinuteEntry',
    'CREATED RESOLUTION_CHANGED Resolution',
    'UPDATED MINUTES_CHANGED Meeting',
  ]);
});
