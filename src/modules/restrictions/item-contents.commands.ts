/**
 * The rows that belong to items of an agenda, and which of them a restriction hides (RESTRICTION in the schema's description). Commands that
 * publish an agenda, or restrict or release an item, change the visibility of exactly these rows.
 */
import { and, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Command } from '../../commands/command.ts';
import { agendaItem, agendaItemDetail, excludedItem } from '../agendas/agenda-items.table.ts';
import { appearance, invitationNote } from '../appearances/appearances.table.ts';
import { declaration, declarationText } from '../attendance/attendance.table.ts';
import { document, documentFile } from '../documents/documents.table.ts';
import { glossaryTerm } from '../glossary/glossary.table.ts';
import { planUpdate, planUpdateDocument } from '../improvement/plans.table.ts';
import { review, reviewFindingSource, reviewItem, reviewProgress } from '../improvement/reviews.table.ts';
import { minuteEntry, minuteEntryText } from '../minutes/minute-entries.table.ts';
import { resolution, resolutionClause, resolutionDetail, voteRecord } from '../minutes/resolutions.table.ts';
import { indicatorRow, indicatorSection, indicatorSet, observation } from '../performance/indicator-sets.table.ts';
import {
  completionReview,
  progressDocument,
  recommendationProgress,
  recommendationResponse,
  recommendationStatusChange,
} from '../recommendations/follow-up.table.ts';
import { recommendation } from '../recommendations/recommendations.table.ts';
import { report, reportGoal, reportPaper } from '../reports/reports.table.ts';
import { issue, issueItem } from '../work-programme/issues.table.ts';
import { workProgrammeItem } from '../work-programme/work-programme.table.ts';
import { restriction } from './restrictions.table.ts';

export type OwnedTable = PgTable & { councilId: AnyPgColumn; visibility: AnyPgColumn };
export type Records = OwnedTable & { id: AnyPgColumn };

/** Rows of one table that belong to the items. Rows come after the rows that they follow. */
export interface Content {
  table: OwnedTable;
  of: SQL | undefined;
  /** PRINTED: the public agenda prints these of every item, restricted ones included. */
  part: 'PRINTED' | 'HIDDEN';
  /** Rows of the minutes are published with the minutes, all others with the agenda. */
  publishedWith: 'AGENDA' | 'MINUTES';
  /** The record that has these rows as parts, if it does not belong to the item itself. It changes when they are shown or hidden. */
  partOf?: { table: Records; column: AnyPgColumn };
  /** Rows that stay restricted, for a reason of their own, when their item is released. */
  staysRestricted?: SQL;
  /** The visibility that a row gets when it is shown, from that of its item or its minutes; the same where absent. */
  shownAs?: (shown: SQL) => SQL;
}

/** Everything that belongs to the items with these ids. */
export function contentsOf({ tx }: Command, itemIds: readonly string[]): Content[] {
  const within = (column: AnyPgColumn) => inArray(column, [...itemIds]);
  const idsOf = (table: Records, of: SQL | undefined) =>
    sql`(select ${table.id} from ${table} where ${and(eq(table.councilId, tx.councilId), of)})`;
  const partsOf = (column: AnyPgColumn, table: Records, of: SQL | undefined) => sql`${column} in ${idsOf(table, of)}`;
  const inForce = (column: AnyPgColumn, id: AnyPgColumn) =>
    sql`exists (select from ${restriction} where ${and(
      eq(restriction.councilId, tx.councilId),
      eq(column, id),
      isNull(restriction.releasedAt),
    )})`;

  const ofItem = within(document.agendaItemId);
  const entries = within(minuteEntry.agendaItemId);
  const resolutions = within(resolution.agendaItemId);
  const clauses = partsOf(resolutionClause.resolutionId, resolution, resolutions);
  const recommendations = sql`(${within(recommendation.agendaItemId)} or ${partsOf(recommendation.clauseId, resolutionClause, clauses)})`;
  const planned = sql`(${within(workProgrammeItem.fulfilledByItemId)} or ${within(workProgrammeItem.deferredFromItemId)}
    or ${partsOf(workProgrammeItem.clauseId, resolutionClause, clauses)})`;
  const sets = within(indicatorSet.agendaItemId);
  const reports = within(report.agendaItemId);
  const updates = within(planUpdate.agendaItemId);
  const guests = within(appearance.agendaItemId);
  const ownResolution = (id: AnyPgColumn) => inForce(restriction.resolutionId, id);

  const printed = (table: OwnedTable, of: SQL | undefined): Content => ({ table, of, part: 'PRINTED', publishedWith: 'AGENDA' });
  const hidden = (table: OwnedTable, of: SQL | undefined, how: Partial<Content> = {}): Content => ({
    ...{ table, of, part: 'HIDDEN', publishedWith: 'AGENDA' },
    ...how,
  });
  const minuted = (table: OwnedTable, of: SQL | undefined, staysRestricted?: SQL): Content =>
    hidden(table, of, { publishedWith: 'MINUTES', ...(staysRestricted && { staysRestricted }) });
  /** A recommendation or a plan that a clause asked for is no more visible than the clause. */
  const underClause = (clauseId: AnyPgColumn) => (shown: SQL) =>
    sql`coalesce(
    (select asked.visibility::text from ${resolutionClause} asked
      where asked.council_id = ${tx.councilId} and asked.id = ${clauseId} and asked.visibility <> 'PUBLIC'), ${shown})`;
  /** A motion tells of the items that it covers no more than they are visible themselves. */
  const underItem = (shown: SQL) =>
    sql`coalesce(
    (select covered.visibility::text from ${agendaItem} covered
      where covered.council_id = ${tx.councilId} and covered.id = ${excludedItem.agendaItemId} and covered.visibility <> 'PUBLIC'), ${shown})`;
  /** A part of a record has the visibility that the record has by now. */
  const followed = (table: OwnedTable, column: AnyPgColumn, records: Records, of: SQL | undefined): Content =>
    hidden(table, partsOf(column, records, of), {
      shownAs: () => sql`(select followed.visibility::text from ${records} followed
        where followed.council_id = ${tx.councilId} and followed.id = ${column})`,
    });

  return [
    printed(agendaItem, within(agendaItem.id)),
    printed(restriction, within(restriction.agendaItemId)),
    printed(document, ofItem),
    printed(restriction, partsOf(restriction.documentId, document, ofItem)),
    printed(declaration, within(declaration.agendaItemId)),
    { ...printed(excludedItem, within(excludedItem.agendaItemId)), partOf: { table: agendaItem, column: excludedItem.motionId } },

    hidden(agendaItemDetail, within(agendaItemDetail.agendaItemId)),
    hidden(excludedItem, within(excludedItem.motionId), { shownAs: underItem }),
    hidden(documentFile, partsOf(documentFile.documentId, document, ofItem), {
      staysRestricted: inForce(restriction.documentId, documentFile.documentId),
    }),
    hidden(appearance, guests),
    hidden(invitationNote, partsOf(invitationNote.appearanceId, appearance, guests), {
      shownAs: neverPublic,
    }),
    hidden(declarationText, partsOf(declarationText.declarationId, declaration, within(declaration.agendaItemId)), {
      staysRestricted: partsOf(declarationText.declarationId, declaration, eq(declaration.isSensitive, true)),
      partOf: { table: declaration, column: declarationText.declarationId },
    }),
    hidden(report, reports),
    followed(reportPaper, reportPaper.reportId, report, reports),
    followed(reportGoal, reportGoal.reportId, report, reports),
    hidden(glossaryTerm, within(glossaryTerm.agendaItemId)),
    hidden(indicatorSet, sets),
    followed(indicatorSection, indicatorSection.indicatorSetId, indicatorSet, sets),
    followed(indicatorRow, indicatorRow.indicatorSetId, indicatorSet, sets),
    followed(observation, observation.indicatorSetId, indicatorSet, sets),
    hidden(planUpdate, updates),
    followed(planUpdateDocument, planUpdateDocument.updateId, planUpdate, updates),
    ...[reviewItem, reviewFindingSource, reviewProgress].map((table) =>
      hidden(table, within(table.agendaItemId), { partOf: { table: review, column: table.reviewId } }),
    ),
    hidden(issueItem, within(issueItem.agendaItemId), { partOf: { table: issue, column: issueItem.issueId } }),

    minuted(minuteEntry, entries),
    minuted(restriction, partsOf(restriction.minuteEntryId, minuteEntry, entries)),
    minuted(
      minuteEntryText,
      partsOf(minuteEntryText.minuteEntryId, minuteEntry, entries),
      inForce(restriction.minuteEntryId, minuteEntryText.minuteEntryId),
    ),
    minuted(resolution, resolutions),
    minuted(restriction, partsOf(restriction.resolutionId, resolution, resolutions)),
    ...[resolutionDetail, resolutionClause, voteRecord].map((table) =>
      minuted(table, partsOf(table.resolutionId, resolution, resolutions), ownResolution(table.resolutionId)),
    ),

    hidden(recommendation, recommendations, { shownAs: underClause(recommendation.clauseId) }),
    ...[recommendationResponse, recommendationProgress, completionReview, recommendationStatusChange].map((table) =>
      followed(table, table.recommendationId, recommendation, recommendations),
    ),
    followed(
      progressDocument,
      progressDocument.progressId,
      recommendationProgress,
      partsOf(recommendationProgress.recommendationId, recommendation, recommendations),
    ),
    hidden(workProgrammeItem, planned, {
      shownAs: underClause(workProgrammeItem.clauseId),
      // The business of a deferred item may have been taken under another one.
      staysRestricted: sql`(${inForce(restriction.agendaItemId, workProgrammeItem.fulfilledByItemId)}
        or ${inForce(restriction.agendaItemId, workProgrammeItem.deferredFromItemId)})`,
    }),
  ];
}

/** A council's own note is never public. */
export const neverPublic = (shown: SQL) => sql`case when ${shown} = 'PUBLIC' then 'STAFF' else ${shown} end`;
