/** The commands that keep improvement plans. */
import { and, eq } from 'drizzle-orm';
import { requiredText, withoutNulls } from '../../commands/checks.ts';
import type { Command } from '../../commands/command.ts';
import { type InputPath, Mistake, mistake, refusal } from '../../commands/refusal.ts';
import { leastVisible } from '../../commands/visibility.ts';
import type { Visibility } from '../../db/access.ts';
import type { Key } from '../../db/loader.ts';
import type { InputOf } from '../../graphql/mutation.ts';
import { agendaItemRecord } from '../agendas/agenda-items.table.ts';
import type { CouncilRow } from '../councils/councils.table.ts';
import { documentRecord } from '../documents/documents.table.ts';
import { readableUnder } from '../restrictions/under-items.commands.ts';
import { planActions, planColumns, successMeasures, titleMax, titleMissing } from './plans.checks.ts';
import type { planInput, planPatchInput, planUpdateInput } from './plans.mutations.schema.ts';
import { isClosedPlan } from './plans.rules.ts';
import {
  type ImprovementPlanRow,
  improvementPlan,
  improvementPlanRecord,
  planUpdate,
  planUpdateDocument,
  planUpdateRecord,
  successMeasure,
} from './plans.table.ts';
import { reviewRecord } from './reviews.table.ts';

export async function createImprovementPlan(
  command: Command<CouncilRow>,
  input: InputOf<typeof planInput>,
): Promise<{ plan: Key }> {
  const { title: givenTitle, ...details } = withoutNulls(input.details);
  const { title, set, measures } = await command.check({
    title: requiredText(givenTitle ?? '', titleMissing, ['details', 'title'], titleMax),
    set: command.checkPatch(improvementPlanRecord, planColumns(command, details, 'details'), ['details']),
    measures: successMeasures(command, details.successMeasures, ['details', 'successMeasures']),
  });
  const plan = await command.insert(improvementPlan, { status: 'NOT_STATED', ...set, title, visibility: 'PUBLIC' });
  if (measures) await storeMeasures(command, { id: plan.id, visibility: 'PUBLIC' }, measures);
  announcePlan(command, { id: plan.id, visibility: 'PUBLIC' }, 'CREATED');
  return { plan };
}

export async function updateImprovementPlan(
  command: Command<ImprovementPlanRow>,
  { patch }: InputOf<typeof planPatchInput>,
): Promise<{ plan: Key }> {
  const { target } = command;
  const { set, measures } = await command.check({
    set: command.checkPatch(improvementPlanRecord, planColumns(command, patch, 'patch')),
    measures: successMeasures(command, patch.successMeasures, ['patch', 'successMeasures']),
  });
  await command.update(improvementPlanRecord, target, set);
  if (measures) await storeMeasures(command, target, measures);
  announcePlan(command, target, 'UPDATED');
  return { plan: { councilId: target.councilId, id: target.id } };
}

export async function publishImprovementPlanUpdate(
  command: Command<ImprovementPlanRow>,
  input: InputOf<typeof planUpdateInput>,
): Promise<{ update: Key }> {
  const { target: plan } = command;
  if (isClosedPlan(plan.status)) {
    const message = `This plan is ${plan.status}. If it is under way again, set its status with updateImprovementPlan first.`;
    throw refusal('PLAN_CLOSED', message, 'plan');
  }
  const place = placeOf(command, input.agendaItem);
  const { summary, periodEndsOn, placed, review, documents, actions } = await command.check({
    summary: requiredText(input.summary, 'Say what is new.', 'summary'),
    periodEndsOn: coveredUntil(input.periodEndsOn, input.reportedOn, 'periodEndsOn'),
    placed: place,
    review: command.referIfGiven(reviewRecord, input.review, 'review'),
    documents: command.referAll(documentRecord, input.documents ?? [], 'documents'),
    actions: actionsOf(command, place, input.actions),
  });
  const update = await command.insert(planUpdate, {
    visibility: placed.visibility,
    planId: plan.id,
    agendaItemId: placed.agendaItemId,
    reportedOn: input.reportedOn,
    periodEndsOn,
    summary,
    reviewId: review?.id ?? null,
  });
  for (const { id } of documents) {
    await command.insert(planUpdateDocument, { visibility: placed.visibility, updateId: update.id, documentId: id });
  }
  // A public plan must not show by its version that it received an update which the public may not know of.
  if (isAsVisibleAs(placed, plan)) await command.update(improvementPlanRecord, plan, actions ? { actions } : {});
  const facts = { planId: plan.id, updateId: update.id, reviewId: null };
  const subject = { id: update.id, visibility: placed.visibility };
  command.announce('IMPROVEMENT_PLAN_UPDATED', planUpdateRecord, subject, facts, { operation: 'CREATED' });
  return { update };
}

interface Place {
  agendaItemId: string | null;
  /** The visibility of an update there. */
  visibility: Visibility;
}

async function placeOf(command: Command<ImprovementPlanRow>, given: string | null | undefined): Promise<Place | Mistake> {
  const item = await command.referIfGiven(agendaItemRecord, given, 'agendaItem');
  if (item instanceof Mistake) return item;
  if (!item) return { agendaItemId: null, visibility: command.target.visibility };
  const under = (await readableUnder(command, [item])).get(item.id) ?? 'RESTRICTED';
  return { agendaItemId: item.id, visibility: leastVisible([command.target, { visibility: under }]) };
}

function isAsVisibleAs(update: Place, plan: ImprovementPlanRow): boolean {
  return update.visibility === plan.visibility;
}

/** The actions of the plan; null to leave them. */
async function actionsOf(
  command: Command<ImprovementPlanRow>,
  place: Promise<Place | Mistake>,
  given: InputOf<typeof planUpdateInput>['actions'],
) {
  if (!given) return null;
  const placed = await place;
  if (placed instanceof Mistake || isAsVisibleAs(placed, command.target)) return planActions(given, 'actions');
  const message =
    'The plan would show these actions to readers who may not see the item. Leave them out, and give them once the item is public.';
  return mistake('INVALID', message, 'actions');
}

function coveredUntil(last: string | null | undefined, reportedOn: string, path: InputPath): string | null | Mistake {
  if (last == null || last <= reportedOn) return last ?? null;
  return mistake('INVALID', `An update covers days up to the day on which it is reported, ${reportedOn}.`, path);
}

async function storeMeasures(
  { tx }: Command,
  { id: planId, visibility }: Pick<ImprovementPlanRow, 'id' | 'visibility'>,
  measures: readonly { text: string; indicatorId: string | null }[],
): Promise<void> {
  const { councilId } = tx;
  await tx.delete(successMeasure).where(and(eq(successMeasure.councilId, councilId), eq(successMeasure.planId, planId)));
  if (measures.length === 0) return;
  const rows = measures.map((measure, index) => ({ ...measure, councilId, visibility, planId, position: index + 1 }));
  await tx.insert(successMeasure).values(rows);
}

function announcePlan(
  command: Command,
  plan: Pick<ImprovementPlanRow, 'id' | 'visibility'>,
  operation: 'CREATED' | 'UPDATED',
): void {
  const facts = { planId: plan.id, updateId: null, reviewId: null };
  command.announce('IMPROVEMENT_PLAN_UPDATED', improvementPlanRecord, plan, facts, { operation });
}
