/** Keeps the sources and the bases of records in step with the records, for the commands that change these. */
import { and, eq, inArray } from 'drizzle-orm';
import type { Command } from '../../commands/command.ts';
import type { Visibility } from '../../db/access.ts';
import { recordSource, valueBasis } from './sources.table.ts';

/** Gives the sources of records, and the bases of their values, the visibility that the records have now. */
export async function showSources({ tx }: Command, recordIds: readonly string[], visibility: Visibility): Promise<void> {
  if (recordIds.length === 0) return;
  for (const table of [recordSource, valueBasis]) {
    await tx
      .update(table)
      .set({ visibility })
      .where(and(eq(table.councilId, tx.councilId), inArray(table.recordId, [...recordIds])));
  }
}

/** Gives the bases of some fields of a record a visibility, e.g. of those that a restriction hides while the record itself is public. */
export async function showBases(
  { tx }: Command,
  recordId: string,
  fields: readonly string[],
  visibility: Visibility,
): Promise<void> {
  await tx
    .update(valueBasis)
    .set({ visibility })
    .where(
      and(eq(valueBasis.councilId, tx.councilId), eq(valueBasis.recordId, recordId), inArray(valueBasis.field, [...fields])),
    );
}

/** Forgets the basis of values that the council has given anew: these are its own words. Without `fields`, of the whole record. */
export async function dropBases({ tx }: Command, recordId: string, fields?: readonly string[]): Promise<void> {
  if (fields?.length === 0) return;
  await tx
    .delete(valueBasis)
    .where(
      and(
        eq(valueBasis.councilId, tx.councilId),
        eq(valueBasis.recordId, recordId),
        fields && inArray(valueBasis.field, [...fields]),
      ),
    );
}
