/** The command that records the values of a performance report. */
import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Command } from '../../commands/command.ts';
import type { InputOf } from '../../graphql/mutation.ts';
import { announceSet } from './indicator-sets.commands.ts';
import { type IndicatorSetRow, indicatorSetRecord, observation } from './indicator-sets.table.ts';
import { reportedValues } from './observations.checks.ts';
import type { observationsInput } from './observations.mutations.schema.ts';

/** Within the report, a value replaces the one before for its indicator and period. A later report that restates it leaves it as it is. */
export async function recordObservations(
  command: Command<IndicatorSetRow>,
  input: InputOf<typeof observationsInput>,
): Promise<{ recordedCount: number }> {
  const { tx, target } = command;
  const { values } = await command.check({ values: reportedValues(command, input.observations, 'observations') });
  const part = { councilId: target.councilId, indicatorSetId: target.id, visibility: target.visibility };
  const recorded = await tx
    .insert(observation)
    .values(values.map((value) => ({ ...part, ...value, id: uuidv7() })))
    .onConflictDoUpdate({
      target: [observation.councilId, observation.indicatorSetId, observation.indicatorId, observation.periodStart],
      set: {
        periodEnd: sql`excluded.period_end`,
        periodLabel: sql`excluded.period_label`,
        state: sql`excluded.state`,
        value: sql`excluded.value`,
        valueAsPublished: sql`excluded.value_as_published`,
      },
      // The same value again is not a change.
      setWhere: sql`
        (observation.period_end, observation.period_label, observation.state, observation.value, observation.value_as_published)
        is distinct from
        (excluded.period_end, excluded.period_label, excluded.state, excluded.value, excluded.value_as_published)`,
    })
    .returning({ id: observation.id });
  if (recorded.length > 0) {
    await command.update(indicatorSetRecord, target, {});
    announceSet(command, target, 'UPDATED');
  }
  return { recordedCount: recorded.length };
}
