/** Values that a command derives by a rule. */
import type { Command } from '../../commands/command.ts';
import type { Visibility } from '../../db/access.ts';
import { valueBasis } from './sources.table.ts';

/** Records the rule by which a value of a record was derived. `field` is the name of the field in the API. */
export async function recordDerived(
  { tx }: Pick<Command, 'tx'>,
  { id, visibility }: { id: string; visibility: Visibility },
  field: string,
  rule: string,
): Promise<void> {
  const basis = { basis: 'DERIVED' as const, explanation: rule };
  await tx
    .insert(valueBasis)
    .values({ councilId: tx.councilId, visibility, recordId: id, field, ...basis })
    .onConflictDoUpdate({ target: [valueBasis.councilId, valueBasis.recordId, valueBasis.field], set: basis });
}
