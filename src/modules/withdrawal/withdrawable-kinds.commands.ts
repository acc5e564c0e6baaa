/**
 * The kinds of record that can be withdrawn, one a line: the permission that creates such a record, the event that announces it, and its facts.
 * Beside them, the references that make one record a part of another, so that it is withdrawn with it.
 */
import { and, eq } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { Command } from '../../commands/command.ts';
import type { Key } from '../../db/loader.ts';
import type { RecordKind, RowOf } from '../../db/record-kind.ts';
import type { EventFacts, EventType } from '../../events/catalogue.ts';
import type { Permission } from '../access/permissions.ts';
import { agendaItem, agendaItemRecord } from '../agendas/agenda-items.table.ts';
import { appearance, appearanceRecord } from '../appearances/appearances.table.ts';
import { declaration, declarationRecord } from '../attendance/attendance.table.ts';
import { corporateGoal, corporateGoalRecord, corporatePlanRecord } from '../councils/corporate-plans.table.ts';
import { municipalYearRecord } from '../councils/municipal-years.table.ts';
import { document, documentRecord } from '../documents/documents.table.ts';
import { glossaryTerm, glossaryTermRecord } from '../glossary/glossary.table.ts';
import { improvementPlanRecord, planUpdate, planUpdateRecord } from '../improvement/plans.table.ts';
import { reviewRecord } from '../improvement/reviews.table.ts';
import { meeting, meetingRecord } from '../meetings/meetings.table.ts';
import { meetingStatusChange } from '../meetings/status-changes.table.ts';
import { minuteEntry, minuteEntryRecord } from '../minutes/minute-entries.table.ts';
import { type MinutesStatusValue, statusOnWriting } from '../minutes/minutes.rules.ts';
import { minutesStatusOf } from '../minutes/minutes-status.commands.ts';
import { resolution, resolutionClause, resolutionRecord } from '../minutes/resolutions.table.ts';
import { publicNotice, publicNoticeRecord } from '../notices/notices.table.ts';
import { organisationRecord } from '../organisations/organisations.table.ts';
import { panelRecord } from '../panels/panels.table.ts';
import { membership, membershipRecord, seat, seatRecord } from '../panels/seats.table.ts';
import { termsOfReference, termsRecord } from '../panels/terms-of-reference.table.ts';
import { personRecord } from '../people/people.table.ts';
import { indicatorSetRecord, observation } from '../performance/indicator-sets.table.ts';
import { indicatorRecord } from '../performance/indicators.table.ts';
import {
  completionReview,
  recommendationProgress,
  recommendationResponse,
  recommendationStatusChange,
} from '../recommendations/follow-up.table.ts';
import { recommendationRecord } from '../recommendations/recommendations.table.ts';
import { report, reportRecord } from '../reports/reports.table.ts';
import { restriction } from '../restrictions/restrictions.table.ts';
import { issueRecord } from '../work-programme/issues.table.ts';
import { workProgrammeItemRecord } from '../work-programme/work-programme.table.ts';

export interface Withdrawable {
  kind: RecordKind;
  permission: Permission;
  event: EventType;
  facts: (row: RowOf<RecordKind>, command: Command) => EventFacts[EventType] | Promise<EventFacts[EventType]>;
  /** What must happen first, where the state of a record forbids its withdrawal. */
  forbids: (row: RowOf<RecordKind>, command: Command) => string | null | Promise<string | null>;
}

export const withdrawables: readonly Withdrawable[] = [
  entry(municipalYearRecord, 'MANAGE_COUNCIL', 'COUNCIL_CHANGED', () => ({})),
  entry(corporatePlanRecord, 'MANAGE_COUNCIL', 'COUNCIL_CHANGED', () => ({})),
  entry(corporateGoalRecord, 'MANAGE_COUNCIL', 'COUNCIL_CHANGED', () => ({})),
  entry(publicNoticeRecord, 'MANAGE_COUNCIL', 'COUNCIL_CHANGED', () => ({})),
  entry(glossaryTermRecord, 'MANAGE_COUNCIL', 'COUNCIL_CHANGED', () => ({})),
  entry(organisationRecord, 'MANAGE_COUNCIL', 'COUNCIL_CHANGED', () => ({})),
  entry(personRecord, 'MANAGE_COUNCIL', 'PERSON_CHANGED', ({ id }) => ({ personId: id })),
  entry(panelRecord, 'MANAGE_PANELS', 'PANEL_CHANGED', ({ id }) => ({ panelId: id })),
  entry(termsRecord, 'MANAGE_PANELS', 'PANEL_CHANGED', ({ panelId }) => ({ panelId })),
  entry(seatRecord, 'MANAGE_PANELS', 'PANEL_CHANGED', ({ panelId }) => ({ panelId })),
  entry(membershipRecord, 'MANAGE_PANELS', 'PANEL_CHANGED', ({ panelId }) => ({ panelId })),
  entry(
    meetingRecord,
    'MANAGE_MEETINGS',
    'MEETING_CHANGED',
    ({ id, panelId }) => ({ meetingId: id, panelId }),
    async (row, command) => {
      if (inSession.includes(row.status)) return `The meeting is ${row.status}; end it first.`;
      return approved(await minutesStatusOf(command, row));
    },
  ),
  entry(
    agendaItemRecord,
    'MANAGE_MEETINGS',
    'AGENDA_CHANGED',
    ({ id, meetingId }) => ({ meetingId, agendaItemId: id, change: 'ITEM_WITHDRAWN' }),
    ({ liveState }) => (liveState === 'OPEN' ? 'The meeting is taking this item; close it first.' : null),
  ),
  entry(recommendationRecord, 'MANAGE_RECOMMENDATIONS', 'RECOMMENDATION_CHANGED', ({ id, panelId, status }) => ({
    recommendationId: id,
    panelId,
    previousStatus: status,
    status,
  })),
  entry(appearanceRecord, 'MANAGE_MEETINGS', 'APPEARANCE_CHANGED', ({ id, meetingId, status }) => ({
    appearanceId: id,
    meetingId,
    previousStatus: status,
    status,
  })),
  entry(documentRecord, 'MANAGE_MEETINGS', 'DOCUMENT_CHANGED', ({ id, meetingId, agendaItemId }) => ({
    documentId: id,
    meetingId,
    agendaItemId,
  })),
  entry(reportRecord, 'MANAGE_MEETINGS', 'DOCUMENT_CHANGED', async ({ agendaItemId }, command) => ({
    documentId: null,
    meetingId: (await meetingOf(command, agendaItemId)).id,
    agendaItemId,
  })),
  entry(declarationRecord, 'RECORD_MINUTES', 'MEETING_CHANGED', async ({ meetingId }, { tx }) => {
    const [row] = await tx.select({ panelId: meeting.panelId }).from(meeting).where(eq(meeting.id, meetingId));
    return { meetingId, panelId: row?.panelId ?? '' };
  }),
  entry(
    minuteEntryRecord,
    'RECORD_MINUTES',
    'MINUTES_CHANGED',
    async ({ agendaItemId }, command) => {
      const minuted = await meetingOf(command, agendaItemId);
      return { meetingId: minuted.id, status: await minutesStatusOf(command, minuted) };
    },
    approvedMinutes,
  ),
  entry(
    resolutionRecord,
    'RECORD_MINUTES',
    'RESOLUTION_CHANGED',
    async ({ id, agendaItemId }, command) => ({ resolutionId: id, meetingId: (await meetingOf(command, agendaItemId)).id }),
    approvedMinutes,
  ),
  entry(workProgrammeItemRecord, 'MANAGE_RECOMMENDATIONS', 'WORK_PROGRAMME_CHANGED', ({ id }) => ({
    workProgrammeItemId: id,
    issueId: null,
  })),
  entry(issueRecord, 'MANAGE_RECOMMENDATIONS', 'WORK_PROGRAMME_CHANGED', ({ id }) => ({
    workProgrammeItemId: null,
    issueId: id,
  })),
  entry(improvementPlanRecord, 'MANAGE_IMPROVEMENT', 'IMPROVEMENT_PLAN_UPDATED', ({ id }) => ({
    planId: id,
    updateId: null,
    reviewId: null,
  })),
  entry(planUpdateRecord, 'MANAGE_IMPROVEMENT', 'IMPROVEMENT_PLAN_UPDATED', ({ id, planId }) => ({
    planId,
    updateId: id,
    reviewId: null,
  })),
  entry(reviewRecord, 'MANAGE_IMPROVEMENT', 'IMPROVEMENT_PLAN_UPDATED', ({ id }) => ({
    planId: null,
    updateId: null,
    reviewId: id,
  })),
  entry(indicatorRecord, 'MANAGE_IMPROVEMENT', 'INDICATORS_CHANGED', ({ id }) => ({ indicatorSetId: null, indicatorId: id })),
  entry(indicatorSetRecord, 'MANAGE_IMPROVEMENT', 'INDICATORS_CHANGED', ({ id }) => ({ indicatorSetId: id, indicatorId: null })),
];

/** The meeting that an item belongs to. */
async function meetingOf({ tx }: Command, agendaItemId: string): Promise<Key> {
  const [row] = await tx
    .select({ councilId: agendaItem.councilId, id: agendaItem.meetingId })
    .from(agendaItem)
    .where(and(eq(agendaItem.councilId, tx.councilId), eq(agendaItem.id, agendaItemId)));
  if (!row) throw new Error(`agenda item ${agendaItemId} is missing`);
  return row;
}

async function approvedMinutes({ agendaItemId }: { agendaItemId: string }, command: Command): Promise<string | null> {
  return approved(await minutesStatusOf(command, await meetingOf(command, agendaItemId)));
}

function approved(status: MinutesStatusValue): string | null {
  return statusOnWriting(status) === null ? `The minutes of this meeting are ${status}. Approved minutes are the record.` : null;
}

const inSession: readonly string[] = ['IN_PUBLIC_SESSION', 'IN_PRIVATE_SESSION', 'ADJOURNED'];

/**
 * References from a record to the record that it is a part of. Some may be null: then the record without it would say something else, e.g. a
 * notice of a withdrawn panel would be one of the whole council. Rows without an id of their own need no line: see `withdrawal-rows.commands.ts`.
 */
export const partsByReference: readonly AnyPgColumn[] = [
  corporateGoal.planId,
  ...[publicNotice.panelId, publicNotice.meetingId],
  ...[termsOfReference.panelId, seat.panelId, membership.seatId],
  ...[agendaItem.meetingId, agendaItem.parentId, meetingStatusChange.meetingId],
  ...[appearance.meetingId, appearance.agendaItemId],
  ...[declaration.meetingId, declaration.agendaItemId],
  ...[document.meetingId, document.agendaItemId, document.appearanceId],
  ...[report.agendaItemId, glossaryTerm.agendaItemId],
  ...[minuteEntry.agendaItemId, resolution.agendaItemId, resolutionClause.resolutionId, resolutionClause.parentId],
  ...[restriction.agendaItemId, restriction.documentId, restriction.minuteEntryId, restriction.resolutionId],
  ...[recommendationResponse.recommendationId, recommendationProgress.recommendationId],
  ...[recommendationStatusChange.recommendationId, completionReview.recommendationId],
  ...[planUpdate.planId, observation.indicatorSetId],
];

export const withdrawableKinds: readonly RecordKind[] = withdrawables.map(({ kind }) => kind);

const [first, ...others] = new Set(withdrawables.map(({ permission }) => permission));
export const permissionsToWithdraw = [first, ...others] as [Permission, ...Permission[]];

function entry<K extends RecordKind, T extends EventType>(
  kind: K,
  permission: Permission,
  event: T,
  facts: (row: RowOf<K>, command: Command) => EventFacts[T] | Promise<EventFacts[T]>,
  forbids: (row: RowOf<K>, command: Command) => string | null | Promise<string | null> = () => null,
): Withdrawable {
  return { kind, permission, event, facts, forbids } as unknown as Withdrawable;
}
