/** Shows and hides the rows that belong to items of an agenda, with their sources, and announces the records among them. */
import { and, eq, inArray, isNotNull, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { Command } from '../../commands/command.ts';
import type { Visibility } from '../../db/access.ts';
import type { AgendaChangeKind } from '../agendas/agendas.events.ts';
import { appearance } from '../appearances/appearances.table.ts';
import { announcedKinds, announceRecords } from '../feed/announced-kinds.commands.ts';
import { showOrganisations } from '../organisations/organisations.commands.ts';
import { showSources } from '../sources/sources.commands.ts';
import type { Content, OwnedTable, Records } from './item-contents.commands.ts';

/** Visibilities as text, because a `case` of SQL needs one type. */
const asText = (visibility: Visibility) => sql`${visibility}::text`;

/** Facts for the events of rows that are shown or hidden. */
export interface Told {
  change: AgendaChangeKind;
  /** Why records are hidden from the public, in words that the public may read. */
  reason?: string | null;
}

/**
 * Changes the visibility of rows from one of `from` to `to`, or to the visibility that `shownAs` of their kind derives from it. Also raises the
 * version of each record, changes the visibility of its sources, and announces it: CREATED if it is now shown, WITHDRAWN if it was public and is
 * now hidden. Returns the number of rows that changed.
 */
export async function showRows(
  command: Command,
  contents: readonly Content[],
  from: readonly Visibility[],
  to: (content: Content) => Visibility,
  told: Told,
): Promise<number> {
  const { tx, now } = command;
  let count = 0;
  for (const content of contents) {
    const { table, of, partOf, staysRestricted, shownAs = (shown) => shown } = content;
    const target = to(content);
    const shown = target === 'RESTRICTED' ? asText(target) : shownAs(asText(target));
    const visibility = sql`(${shown})::text::visibility`;
    const isRecord = 'version' in table && 'id' in table;
    const raised = isRecord ? { version: sql`${table.version} + 1`, updatedAt: now } : {};
    const chosen = and(
      eq(table.councilId, tx.councilId),
      inArray(table.visibility, [...from]),
      of,
      sql`${table.visibility} <> ${visibility}`,
      target !== 'RESTRICTED' && staysRestricted ? sql`not (${staysRestricted})` : undefined,
    );
    const named = partOf?.column ?? (announcedKinds.has(table) ? (table as Records).id : undefined);
    const hidden = named ? await publicAmong(command, table, named, chosen) : [];
    const changed = await tx
      .update(table)
      .set({ visibility, ...raised } as never)
      .where(chosen)
      .returning({ id: isRecord ? (table.id as AnyPgColumn) : (named ?? table.visibility), visibility: table.visibility });
    count += changed.length;
    if (isRecord) await followWithSources(command, changed as Changed[]);
    if (table === appearance) await followWithOrganisations(command, changed as Changed[]);
    if (announcedKinds.has(table)) await announceShown(command, table, changed as Changed[], hidden, told);
    if (partOf) await announceWholes(command, partOf.table, changed as Changed[], hidden, told);
  }
  return count;
}

/** The ids in a column of those chosen rows that are public. */
async function publicAmong({ tx }: Command, table: OwnedTable, column: AnyPgColumn, chosen: SQL | undefined): Promise<string[]> {
  const rows = await tx
    .select({ id: column })
    .from(table)
    .where(and(chosen, eq(table.visibility, 'PUBLIC')))
    .for('update');
  return rows.map(({ id }) => String(id));
}

async function announceShown(
  command: Command,
  table: OwnedTable,
  changed: readonly Changed[],
  hidden: readonly string[],
  { change, reason = null }: Told,
): Promise<void> {
  const shown = changed.filter(({ visibility }) => visibility !== 'RESTRICTED').map(({ id }) => id);
  await announceRecords(command, table, shown, { operation: 'CREATED', change });
  await announceRecords(command, table, hidden, { operation: 'WITHDRAWN', reason, change, visibility: 'PUBLIC' });
}

/** Announces the records whose parts were shown to the public or hidden from it, each once. */
async function announceWholes(
  command: Command,
  table: OwnedTable,
  parts: readonly Changed[],
  hidden: readonly string[],
  { change }: Told,
): Promise<void> {
  const shown = parts.filter(({ visibility }) => visibility === 'PUBLIC').map(({ id }) => id);
  const wholes = new Set([...shown, ...hidden]);
  for (const { subjectId } of command.events) wholes.delete(subjectId);
  await announceRecords(command, table, [...wholes], { operation: 'UPDATED', change });
}

interface Changed {
  id: string;
  visibility: Visibility;
}

async function followWithSources(command: Command, changed: readonly Changed[]): Promise<void> {
  for (const visibility of new Set(changed.map((row) => row.visibility))) {
    await showSources(
      command,
      changed.filter((row) => row.visibility === visibility).map(({ id }) => id),
      visibility,
    );
  }
}

/** Shows an organisation when the first appearance that names it is shown. */
async function followWithOrganisations(command: Command, changed: readonly Changed[]): Promise<void> {
  const { tx } = command;
  for (const visibility of new Set(changed.map((row) => row.visibility))) {
    const ids = changed.filter((row) => row.visibility === visibility).map(({ id }) => id);
    const named = await tx
      .selectDistinct({ id: appearance.organisationId })
      .from(appearance)
      .where(and(eq(appearance.councilId, tx.councilId), inArray(appearance.id, ids), isNotNull(appearance.organisationId)));
    await showOrganisations(
      command,
      named.map(({ id }) => String(id)),
      visibility,
    );
  }
}
