/** The command that adds a corporate plan. */
import { allIn, listOf, optionalText, requiredText } from '../../commands/checks.ts';
import type { Command } from '../../commands/command.ts';
import { type InputPath, type Mistake, mistake, pathWithin } from '../../commands/refusal.ts';
import type { Key } from '../../db/loader.ts';
import type { InputOf } from '../../graphql/mutation.ts';
import type { CorporateGoalInput, planInput } from './corporate-plans.mutations.schema.ts';
import {
  type CorporateGoalRow,
  corporateGoal,
  corporateGoalRecord,
  corporatePlan,
  corporatePlanRecord,
} from './corporate-plans.table.ts';
import type { CouncilRow } from './councils.table.ts';

const titleMax = 300;
const goalsMax = 50;
/** Years that a plan can name. */
const years = { min: 1900, max: 2199 };

export async function adoptCorporatePlan(
  command: Command<CouncilRow>,
  input: InputOf<typeof planInput>,
): Promise<{ corporatePlan: Key }> {
  const { goals, ...details } = await command.check({
    title: requiredText(input.title, 'Give the title of the plan.', 'title', titleMax),
    startYear: year(input.startYear, 'startYear'),
    endYear: lastYear(input.startYear, input.endYear),
    goals: goalsOf(input.goals, 'goals'),
  });
  const visibility = 'PUBLIC';
  const key = await command.insert(corporatePlan, { ...details, visibility });
  command.announce('COUNCIL_CHANGED', corporatePlanRecord, { ...key, visibility }, {}, { operation: 'CREATED' });
  for (const [index, goal] of goals.entries()) {
    const added = await command.insert(corporateGoal, { ...goal, visibility, planId: key.id, position: index + 1 });
    command.announce('COUNCIL_CHANGED', corporateGoalRecord, { ...added, visibility }, {}, { operation: 'CREATED' });
  }
  return { corporatePlan: key };
}

function year(given: number | null | undefined, path: InputPath): number | null | Mistake {
  if (given == null || (given >= years.min && given <= years.max)) return given ?? null;
  return mistake('INVALID', `A year is a number from ${years.min} to ${years.max}.`, path);
}

function lastYear(first: number | null | undefined, last: number | null | undefined): number | null | Mistake {
  if (first != null && last != null && last < first)
    return mistake('INVALID', `The plan begins in ${first}, so it cannot end before that year.`, 'endYear');
  return year(last, 'endYear');
}

function goalsOf(
  given: readonly (typeof CorporateGoalInput.$inferInput)[],
  path: InputPath,
): Pick<CorporateGoalRow, 'title' | 'description'>[] | Mistake {
  if (given.length === 0) return mistake('REQUIRED', 'Give at least one goal.', path);
  return listOf(
    given,
    goalsMax,
    ({ title, description }, at) =>
      allIn({
        title: requiredText(title, 'Give the title of the goal.', pathWithin(at, 'title'), titleMax),
        description: optionalText(description, pathWithin(at, 'description')),
      }),
    path,
  );
}
