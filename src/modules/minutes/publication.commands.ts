/** Publishes what was written as a draft of the minutes, with all that came from it. What is restricted stays restricted. */
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Command } from '../../commands/command.ts';
import { refusal } from '../../commands/refusal.ts';
import type { Visibility } from '../../db/access.ts';
import type { RowOf } from '../../db/record-kind.ts';
import { agendaItem, type agendaItemRecord } from '../agendas/agenda-items.table.ts';
import { printedNumberOf } from '../agendas/agendas.rules.ts';
import { announceRecords } from '../feed/announced-kinds.commands.ts';
import type { MeetingRow } from '../meetings/meetings.table.ts';
import {
  completionReview,
  progressDocument,
  recommendationProgress,
  recommendationResponse,
  recommendationStatusChange,
} from '../recommendations/follow-up.table.ts';
import { recommendation } from '../recommendations/recommendations.table.ts';
import { restriction } from '../restrictions/restrictions.table.ts';
import { visibilityUnder } from '../restrictions/under-items.commands.ts';
import { showSources } from '../sources/sources.commands.ts';
import { workProgrammeItem } from '../work-programme/work-programme.table.ts';
import { minuteEntry, minuteEntryText } from './minute-entries.table.ts';
import { resolution, resolutionClause, resolutionDetail, voteRecord } from './resolutions.table.ts';

type DraftTable = PgTable & { councilId: AnyPgColumn; visibility: AnyPgColumn };
type DraftRecords = DraftTable & { id: AnyPgColumn; version: AnyPgColumn };
type MeetingCommand = Command<MeetingRow>;

/**
 * Makes the drafts as visible as the meeting; under a restricted item, RESTRICTED. Errors: Refusal INVALID_TRANSITION for a draft under an item
 * that is not published.
 */
export async function publishDrafts(command: MeetingCommand): Promise<void> {
  const { visibility } = command.target;
  const items = await itemsOf(command);
  const visibleUnder = await visibilityUnder(command, items);
  const having = (sought: Visibility) => items.filter(({ id }) => visibleUnder.get(id) === sought);
  const [open, restricted] = [having(visibility), having('RESTRICTED')];
  await refuseDraftsUnder(
    command,
    items.filter((item) => !open.includes(item) && !restricted.includes(item)),
  );
  await announceShown(command, await showUnder(command, open, visibility));
  if (visibility !== 'RESTRICTED') await showUnder(command, restricted, 'RESTRICTED');
}

interface Shown {
  entries: string[];
  resolutions: string[];
  recommendations: string[];
  workItems: string[];
}

/** Gives the drafts under items another visibility, and with them all that came from them. Gives the ids of records with events of their own. */
async function showUnder(command: Command, items: readonly ItemRow[], visibility: Visibility): Promise<Shown> {
  const itemIds = items.map(({ id }) => id);
  const entries = await idsOf(command, minuteEntry, minuteEntry.agendaItemId, itemIds);
  const resolutions = await idsOf(command, resolution, resolution.agendaItemId, itemIds);
  if (entries.length + resolutions.length === 0) return { entries: [], resolutions: [], recommendations: [], workItems: [] };
  const clauses = await idsOf(command, resolutionClause, resolutionClause.resolutionId, resolutions);
  const show = (table: DraftRecords, column: AnyPgColumn, of: readonly string[]) =>
    showRecords(command, table, column, of, visibility);
  const shown = {
    entries: await show(minuteEntry, minuteEntry.agendaItemId, itemIds),
    resolutions: await show(resolution, resolution.agendaItemId, itemIds),
    clauses: await show(resolutionClause, resolutionClause.resolutionId, resolutions),
    // Before their parts: a command that adds a part holds the lock of the record.
    recommendations: await show(recommendation, recommendation.clauseId, clauses),
    workItems: await show(workProgrammeItem, workProgrammeItem.clauseId, clauses),
  };
  const { recommendations } = shown;
  const responses = await show(recommendationResponse, recommendationResponse.recommendationId, recommendations);
  const progress = await show(recommendationProgress, recommendationProgress.recommendationId, recommendations);
  const parts: (readonly [DraftTable, AnyPgColumn, readonly string[]])[] = [
    [minuteEntryText, minuteEntryText.minuteEntryId, entries],
    [resolutionDetail, resolutionDetail.resolutionId, resolutions],
    [voteRecord, voteRecord.resolutionId, resolutions],
    [restriction, restriction.minuteEntryId, entries],
    [restriction, restriction.resolutionId, resolutions],
    [completionReview, completionReview.recommendationId, recommendations],
    [recommendationStatusChange, recommendationStatusChange.recommendationId, recommendations],
    [progressDocument, progressDocument.progressId, progress],
  ];
  for (const [table, column, of] of parts) await showParts(command, table, column, of, visibility);
  await showSources(command, [...Object.values(shown).flat(), ...responses, ...progress], visibility);
  return shown;
}

type ItemRow = RowOf<typeof agendaItemRecord>;

function itemsOf({ tx, target }: MeetingCommand): Promise<ItemRow[]> {
  return tx
    .select()
    .from(agendaItem)
    .where(and(eq(agendaItem.councilId, target.councilId), eq(agendaItem.meetingId, target.id)));
}

/** A public entry under a draft item would tell of the item. */
async function refuseDraftsUnder({ tx }: Command, items: readonly ItemRow[]): Promise<void> {
  const itemIds = items.map(({ id }) => id);
  for (const [table, column] of [
    [minuteEntry, minuteEntry.agendaItemId],
    [resolution, resolution.agendaItemId],
  ] as const) {
    const [draft] = await tx
      .select({ agendaItemId: column })
      .from(table)
      .where(and(eq(table.councilId, tx.councilId), eq(table.visibility, 'DRAFT'), inArray(column, itemIds)));
    const item = draft && items.find(({ id }) => id === draft.agendaItemId);
    if (!item) continue;
    const which = printedNumberOf(item) ?? `at position ${item.position}`;
    const message = `Item ${which} is not published. Publish the agenda with publishAgenda first: the minutes refer to its items.`;
    throw refusal('INVALID_TRANSITION', message, 'meeting');
  }
}

async function idsOf({ tx }: Command, table: DraftRecords, column: AnyPgColumn, of: readonly string[]): Promise<string[]> {
  const rows = await tx
    .select({ id: table.id })
    .from(table)
    .where(and(eq(table.councilId, tx.councilId), inArray(column, [...of])));
  return rows.map(({ id }) => String(id));
}

/** Gives the draft records another visibility, and gives their ids. */
async function showRecords(
  { tx, now }: Command,
  table: DraftRecords,
  column: AnyPgColumn,
  of: readonly string[],
  visibility: Visibility,
): Promise<string[]> {
  const rows = await tx
    .update(table)
    .set({ visibility, version: sql`${table.version} + 1`, updatedAt: now } as never)
    .where(and(eq(table.councilId, tx.councilId), eq(table.visibility, 'DRAFT'), inArray(column, [...of])))
    .returning({ id: table.id });
  return rows.map(({ id }) => String(id));
}

async function showParts(
  { tx }: Command,
  table: DraftTable,
  column: AnyPgColumn,
  of: readonly string[],
  visibility: Visibility,
): Promise<void> {
  await tx
    .update(table)
    .set({ visibility } as never)
    .where(and(eq(table.councilId, tx.councilId), eq(table.visibility, 'DRAFT'), inArray(column, [...of])));
}

/** No event has announced these drafts in the public feed before, so each is CREATED. */
async function announceShown(command: MeetingCommand, shown: Shown): Promise<void> {
  const how = { operation: 'CREATED', change: 'ITEM_UPDATED' } as const;
  await announceRecords(command, minuteEntry, shown.entries, how);
  await announceRecords(command, resolution, shown.resolutions, how);
  await announceRecords(command, recommendation, shown.recommendations, how);
  await announceRecords(command, workProgrammeItem, shown.workItems, how);
}
