/** Checks of improvement plans. */
import { allIn, allOf, changed, distinctNames, listOf, optionalText, requiredText } from '../../commands/checks.ts';
import type { Command, PatchOf } from '../../commands/command.ts';
import { referEach } from '../../commands/named-in-parts.ts';
import { type InputPath, Mistake, pathWithin } from '../../commands/refusal.ts';
import { panelRecord } from '../panels/panels.table.ts';
import { indicatorRecord } from '../performance/indicators.table.ts';
import { issueRecord } from '../work-programme/issues.table.ts';
import { linkedId } from './linked-records.checks.ts';
import type { ImprovementPlanPatch, PlanActionInput, SuccessMeasureInput } from './plans.inputs.schema.ts';
import type { improvementPlanRecord, PlanActionValue } from './plans.table.ts';
import { reviewRecord } from './reviews.table.ts';

export type PlanGiven = typeof ImprovementPlanPatch.$inferInput;
type ActionGiven = typeof PlanActionInput.$inferInput;
type MeasureGiven = typeof SuccessMeasureInput.$inferInput;

/** Most actions of a plan, and most measures of its success. */
const partsMax = 500;
export const titleMax = 500;

/** The columns that the details of a plan give. Null clears: a status to NOT_STATED, a list to an empty one. */
export function planColumns(command: Command, given: PlanGiven, path: InputPath): PatchOf<typeof improvementPlanRecord> {
  const at = (field: keyof PlanGiven) => pathWithin(path, field);
  return {
    title: changed(given.title, (title) => requiredText(title, titleMissing, at('title'), titleMax)),
    alsoKnownAs: given.alsoKnownAs === undefined ? undefined : distinctNames(given.alsoKnownAs ?? [], 50, at('alsoKnownAs')),
    panelId: linkedId(command, panelRecord, given.panel, at('panel')),
    owner: changed(given.owner, (owner) => optionalText(owner, at('owner'), titleMax)),
    status: given.status === null ? 'NOT_STATED' : given.status,
    promptedById: linkedId(command, reviewRecord, given.promptedBy, at('promptedBy')),
    issueId: linkedId(command, issueRecord, given.issue, at('issue')),
    actions: given.actions === undefined ? undefined : planActions(given.actions ?? [], at('actions')),
  };
}

export const titleMissing = 'Give the title of the plan.';

/** The actions of a plan, in order. */
export function planActions(given: readonly ActionGiven[], path: InputPath): PlanActionValue[] | Mistake {
  return listOf(given, partsMax, actionOf, path);
}

function actionOf({ reference, text, owner, dueOn, rag }: ActionGiven, path: InputPath): PlanActionValue | Mistake {
  return allIn({
    reference: optionalText(reference, pathWithin(path, 'reference'), 100),
    text: requiredText(text, 'Say what is to be done.', pathWithin(path, 'text')),
    owner: optionalText(owner, pathWithin(path, 'owner'), titleMax),
    dueOn: dueOn ?? null,
    rag: rag ?? null,
  });
}

/** The measures of a plan's success, in order; undefined where the input does not give them. */
export async function successMeasures(
  command: Command,
  given: readonly MeasureGiven[] | null | undefined,
  path: InputPath,
): Promise<{ text: string; indicatorId: string | null }[] | Mistake | undefined> {
  if (given === undefined) return undefined;
  const measures = given ?? [];
  const texts = listOf(
    measures,
    partsMax,
    ({ text }, at) => requiredText(text, 'Say what is measured.', pathWithin(at, 'text')),
    path,
  );
  const named = measures.map(({ indicator: id }, index) => ({ id, path: pathWithin(path, index, 'indicator') }));
  const indicators = allOf(await referEach(command, indicatorRecord, named.slice(0, partsMax)));
  const checked = allIn({ texts, indicators });
  if (checked instanceof Mistake) return checked;
  return checked.texts.map((text, index) => ({ text, indicatorId: checked.indicators[index]?.id ?? null }));
}
