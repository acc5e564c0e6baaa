/** Records that a patch links to. */
import type { Command } from '../../commands/command.ts';
import { type InputPath, Mistake } from '../../commands/refusal.ts';
import type { RecordKind } from '../../db/record-kind.ts';

/** The id of the record that a patch names; absent and null stay as they are. */
export async function linkedId<Given extends string | null | undefined>(
  command: Command,
  kind: RecordKind,
  given: Given,
  path: InputPath,
): Promise<string | Mistake | Extract<Given, null | undefined>> {
  if (given == null) return given as Extract<Given, null | undefined>;
  const row = await command.refer(kind, given, path);
  return row instanceof Mistake ? row : row.id;
}
