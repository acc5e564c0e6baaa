/** Where an import that was stopped goes on. */
import { NIL } from 'uuid';
import type { Caller } from '../commands/command.ts';
import type { CommandRunner } from '../commands/runner.ts';
import { dropReference, referencesOfKind, storeReference } from '../modules/sources/external-references.commands.ts';
import { system } from './system.ts';

const kind = 'position';
/** Later, what was brought before the stop may have changed. */
const validMs = 24 * 3_600_000;

/** The last meeting that a run brought before it was stopped; null if the last run was not. */
export async function positionOf(commands: CommandRunner, caller: Caller): Promise<string | null> {
  const [row] = await commands.runTogether(caller, ({ tx }) => referencesOfKind(tx, system, kind));
  return row && Date.now() - Number(row.said.at) < validMs ? row.externalId : null;
}

/** Keeps the position; null: the run came to its end. */
export async function keepPosition(commands: CommandRunner, caller: Caller, meeting: string | null): Promise<void> {
  await commands.runTogether(caller, async ({ tx }) => {
    for (const row of await referencesOfKind(tx, system, kind)) await dropReference(tx, system, row);
    if (meeting === null) return;
    const position = { kind, externalId: meeting, within: null, recordId: NIL, held: {}, missedRuns: 0 };
    await storeReference(tx, system, { ...position, said: { at: String(Date.now()) } });
  });
}
