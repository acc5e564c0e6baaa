/** Adds and lifts restrictions, for the commands of the records that they restrict. */
import { and, eq, isNull } from 'drizzle-orm';
import type { Command } from '../../commands/command.ts';
import type { Visibility } from '../../db/access.ts';
import type { Key } from '../../db/loader.ts';
import type { Ground } from './restrictions.checks.ts';
import { restriction } from './restrictions.table.ts';

/** The record that is restricted: one of these. */
export type RestrictedSubject =
  | { agendaItemId: string }
  | { documentId: string }
  | { minuteEntryId: string }
  | { resolutionId: string };

/**
 * Records the ground of a restriction. `visibility` is that of the part of the record that stays public, because the ground is printed with
 * it. The command itself changes the visibility of the restricted parts.
 */
export function addRestriction(
  command: Command,
  subject: RestrictedSubject,
  ground: Ground,
  visibility: Visibility,
): Promise<Key> {
  return command.insert(restriction, { ...subject, ...ground, appliesFrom: command.now, visibility });
}

/** Lifts the restriction in force. False where there is none. */
export async function liftRestriction({ tx, now }: Command, subject: RestrictedSubject): Promise<boolean> {
  const [[column, id]] = Object.entries(subject) as [[keyof typeof restriction.$inferInsert, string]];
  const lifted = await tx
    .update(restriction)
    .set({ releasedAt: now, updatedAt: now })
    .where(
      and(eq(restriction.councilId, tx.councilId), eq(restriction[column as 'agendaItemId'], id), isNull(restriction.releasedAt)),
    )
    .returning({ id: restriction.id });
  return lifted.length > 0;
}
