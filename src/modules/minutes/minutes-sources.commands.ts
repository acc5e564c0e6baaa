/** The sources of records, and the basis of their values, as commands of the minutes change them. */
import { and, eq, inArray } from 'drizzle-orm';
import type { Command } from '../../commands/command.ts';
import type { Visibility } from '../../db/access.ts';
import { recordSource, valueBasis } from '../sources/sources.table.ts';

/** Gives the sources and bases of records the visibility that the records now have. */
export async function showSources({ tx }: Command, recordIds: readonly string[], visibility: Visibility): Promise<void> {
  if (recordIds.length === 0) return;
  for (const table of [recordSource, valueBasis]) {
    await tx
      .update(table)
      .set({ visibility })
      .where(and(eq(table.councilId, tx.councilId), inArray(table.recordId, [...recordIds])));
  }
}

/** A value that a person now states no longer rests on a rule or an assumption. */
export async function forgetBasis({ tx }: Command, recordId: string, fields: readonly string[]): Promise<void> {
  if (fields.length === 0) return;
  await tx
    .delete(valueBasis)
    .where(
      and(eq(valueBasis.councilId, tx.councilId), eq(valueBasis.recordId, recordId), inArray(valueBasis.field, [...fields])),
    );
}

/** Drops the sources and bases of records that are replaced as a list. */
export async function dropSources({ tx }: Command, recordIds: readonly string[]): Promise<void> {
  if (recordIds.length === 0) return;
  for (const table of [recordSource, valueBasis]) {
    await tx.delete(table).where(and(eq(table.councilId, tx.councilId), inArray(table.recordId, [...recordIds])));
  }
}
