/** The commands that keep reviews. */
import { and, eq, sql } from 'drizzle-orm';
import { optionalText, requiredText, withoutNulls } from '../../commands/checks.ts';
import type { Command } from '../../commands/command.ts';
import { type InputPath, mistake, pathWithin } from '../../commands/refusal.ts';
import type { Key } from '../../db/loader.ts';
import type { InputOf } from '../../graphql/mutation.ts';
import { agendaItemRecord } from '../agendas/agenda-items.table.ts';
import type { CouncilRow } from '../councils/councils.table.ts';
import { documentRecord } from '../documents/documents.table.ts';
import { organisationNamed } from '../organisations/organisations.commands.ts';
import { findingSources } from './finding-sources.checks.ts';
import { improvementPlan } from './plans.table.ts';
import { detachSources, hiddenSources, type ReviewParts, storeParts, visibilityOfParts } from './review-parts.commands.ts';
import { progressOf, type ReviewGiven, reviewColumns, titleMax, titleMissing } from './reviews.checks.ts';
import type { reviewInput, reviewPatchInput } from './reviews.mutations.schema.ts';
import { type ReviewRow, review, reviewRecord } from './reviews.table.ts';

export async function recordReview(command: Command<CouncilRow>, input: InputOf<typeof reviewInput>): Promise<{ review: Key }> {
  const { title: givenTitle, kind: givenKind, ...details } = withoutNulls(input.details);
  const { title, kind, set, conductedBy, ...parts } = await command.check({
    title: requiredText(givenTitle ?? '', titleMissing, ['details', 'title'], titleMax),
    kind: givenKind ?? mistake('REQUIRED', 'Say what kind of review it is; NOT_STATED if no record says.', ['details', 'kind']),
    set: reviewColumns(command, details, null, 'details'),
    ...partChecks(command, details, 'details'),
  });
  const visibility = 'PUBLIC';
  const under = await checkedVisibility(command, { visibility }, parts);
  const conductedById = conductedBy ? await organisationNamed(command, conductedBy, visibility) : null;
  const made = await command.insert(review, { ...set, title, kind, conductedById, visibility });
  await storeParts(command, { id: made.id, visibility }, parts, under);
  await announceReview(command, { id: made.id, visibility }, 'CREATED');
  return { review: made };
}

export async function updateReview(
  command: Command<ReviewRow>,
  { patch }: InputOf<typeof reviewPatchInput>,
): Promise<{ review: Key }> {
  const { target } = command;
  const { set, conductedBy, ...parts } = await command.check({
    set: reviewColumns(command, patch, target, 'patch'),
    ...partChecks(command, patch, 'patch'),
  });
  const under = await checkedVisibility(command, target, parts);
  if (parts.sources) await detachSources(command, target, set.findings ?? [], parts.sources);
  const conductedById = conductedBy ? await organisationNamed(command, conductedBy, target.visibility) : conductedBy;
  await command.update(reviewRecord, target, { ...set, conductedById });
  await storeParts(command, target, parts, under);
  await announceReview(command, target, 'UPDATED');
  return { review: { councilId: target.councilId, id: target.id } };
}

/** The checks of what is not a column of the review. */
function partChecks(command: Command, given: ReviewGiven, path: InputPath) {
  const at = (field: keyof ReviewGiven) => pathWithin(path, field);
  const { conductedBy, documents, agendaItems } = given;
  return {
    conductedBy: conductedBy == null ? conductedBy : optionalText(conductedBy, at('conductedBy'), 500),
    sources: findingSources(command, given.findings, at('findings')),
    progress: progressOf(command, given.recommendations, at('recommendations')),
    documents: documents === undefined ? undefined : command.referAll(documentRecord, documents ?? [], at('documents')),
    items: agendaItems === undefined ? undefined : command.referAll(agendaItemRecord, agendaItems ?? [], at('agendaItems')),
  };
}

async function checkedVisibility(command: Command, row: Pick<ReviewRow, 'visibility'>, parts: ReviewParts) {
  const under = await visibilityOfParts(command, row, parts);
  await command.check({ hidden: await hiddenSources(command, row, parts.sources ?? [], under) });
  return under;
}

/** The event names a plan that the review prompted, a public one first. */
async function announceReview(
  command: Command,
  row: Pick<ReviewRow, 'id' | 'visibility'>,
  operation: 'CREATED' | 'UPDATED',
): Promise<void> {
  const { tx } = command;
  const [plan] = await tx
    .select({ id: improvementPlan.id })
    .from(improvementPlan)
    .where(and(eq(improvementPlan.councilId, tx.councilId), eq(improvementPlan.promptedById, row.id)))
    .orderBy(sql`${improvementPlan.visibility} <> 'PUBLIC'`, improvementPlan.id)
    .limit(1);
  const facts = { planId: plan?.id ?? null, updateId: null, reviewId: row.id };
  command.announce('IMPROVEMENT_PLAN_UPDATED', reviewRecord, row, facts, { operation });
}
