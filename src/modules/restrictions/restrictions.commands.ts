/** Adds and lifts restrictions, for the commands of the records that they restrict. */
import { and, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import type { Command } from '../../commands/command.ts';
import type { Visibility } from '../../db/access.ts';
import type { Key } from '../../db/loader.ts';
import type { Ground } from './restrictions.checks.ts';
import { type RestrictionRow, restriction } from './restrictions.table.ts';

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

/** The restriction of a record that is in force; null where none is. */
export async function restrictionInForce(
  { tx }: Pick<Command, 'tx'>,
  subject: RestrictedSubject,
): Promise<RestrictionRow | null> {
  const [row] = await tx
    .select()
    .from(restriction)
    .where(and(eq(restriction.councilId, tx.councilId), isOf(subject), isNull(restriction.releasedAt)));
  return row ?? null;
}

/** The ids among those given on which a restriction is in force. */
export async function restrictedAmong(
  { tx }: Command,
  subject: 'agendaItemId' | 'documentId' | 'minuteEntryId',
  ids: readonly string[],
): Promise<ReadonlySet<string | null>> {
  if (ids.length === 0) return new Set();
  const column = restriction[subject];
  const restricted = await tx
    .select({ id: column })
    .from(restriction)
    .where(and(eq(restriction.councilId, tx.councilId), inArray(column, [...ids]), isNull(restriction.releasedAt)));
  return new Set(restricted.map(({ id }) => id));
}

/** Gives a restriction in force another ground. The record stays restricted, so nothing shows in between. */
export async function replaceGround({ tx, now }: Command, { id }: RestrictionRow, ground: Ground): Promise<void> {
  await tx
    .update(restriction)
    // The words of an earlier record would be those of another ground.
    .set({ ...ground, levelAsRecorded: null, version: sql`${restriction.version} + 1`, updatedAt: now })
    .where(and(eq(restriction.councilId, tx.councilId), eq(restriction.id, id)));
}

/** Lifts the restriction in force. False where there is none. */
export async function liftRestriction({ tx, now }: Command, subject: RestrictedSubject): Promise<boolean> {
  const lifted = await tx
    .update(restriction)
    .set({ releasedAt: now, version: sql`${restriction.version} + 1`, updatedAt: now })
    .where(and(eq(restriction.councilId, tx.councilId), isOf(subject), isNull(restriction.releasedAt)))
    .returning({ id: restriction.id });
  return lifted.length > 0;
}

function isOf(subject: RestrictedSubject): SQL {
  const [[column, id]] = Object.entries(subject) as [[keyof typeof restriction.$inferInsert, string]];
  return eq(restriction[column as 'agendaItemId'], id);
}
