/**
 * The kinds of record that can be withdrawn, one a line, with the permission that creates such a record. Beside them, the references that make
 * one record a part of another, so that it is withdrawn with it. `announced-kinds.commands.ts` says what announces each kind.
 */
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { Command } from '../../commands/command.ts';
import type { RecordKind, RowOf } from '../../db/record-kind.ts';
import type { Permission } from '../access/permissions.ts';
import { agendaItem, agendaItemRecord } from '../agendas/agenda-items.table.ts';
import { appearance, appearanceRecord } from '../appearances/appearances.table.ts';
import { declaration, declarationRecord } from '../attendance/attendance.table.ts';
import { corporateGoal, corporateGoalRecord, corporatePlanRecord } from '../councils/corporate-plans.table.ts';
import { municipalYearRecord } from '../councils/municipal-years.table.ts';
import { document, documentRecord } from '../documents/documents.table.ts';
import { meetingOf } from '../feed/announced-kinds.commands.ts';
import { glossaryTerm, glossaryTermRecord } from '../glossary/glossary.table.ts';
import { improvementPlanRecord, planUpdate, planUpdateRecord } from '../improvement/plans.table.ts';
import { reviewRecord } from '../improvement/reviews.table.ts';
import { meetingRecord } from '../meetings/meetings.table.ts';
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
  /** What must happen first, where the state of a record forbids its withdrawal. */
  forbids: (row: RowOf<RecordKind>, command: Command) => string | null | Promise<string | null>;
}

export const withdrawables: readonly Withdrawable[] = [
  entry(municipalYearRecord, 'MANAGE_COUNCIL'),
  entry(corporatePlanRecord, 'MANAGE_COUNCIL'),
  entry(corporateGoalRecord, 'MANAGE_COUNCIL'),
  entry(publicNoticeRecord, 'MANAGE_COUNCIL'),
  entry(glossaryTermRecord, 'MANAGE_COUNCIL'),
  entry(organisationRecord, 'MANAGE_COUNCIL'),
  entry(personRecord, 'MANAGE_COUNCIL'),
  entry(panelRecord, 'MANAGE_PANELS'),
  entry(termsRecord, 'MANAGE_PANELS'),
  entry(seatRecord, 'MANAGE_PANELS'),
  entry(membershipRecord, 'MANAGE_PANELS'),
  entry(meetingRecord, 'MANAGE_MEETINGS', async (row, command) => {
    if (inSession.includes(row.status)) return `The meeting is ${row.status}; end it first.`;
    return approved(await minutesStatusOf(command, row));
  }),
  entry(agendaItemRecord, 'MANAGE_MEETINGS', ({ liveState }) =>
    liveState === 'OPEN' ? 'The meeting is taking this item; close it first.' : null,
  ),
  entry(recommendationRecord, 'MANAGE_RECOMMENDATIONS'),
  entry(appearanceRecord, 'MANAGE_MEETINGS'),
  entry(documentRecord, 'MANAGE_MEETINGS'),
  entry(reportRecord, 'MANAGE_MEETINGS'),
  entry(declarationRecord, 'RECORD_MINUTES'),
  entry(minuteEntryRecord, 'RECORD_MINUTES', approvedMinutes),
  entry(resolutionRecord, 'RECORD_MINUTES', approvedMinutes),
  entry(workProgrammeItemRecord, 'MANAGE_RECOMMENDATIONS'),
  entry(issueRecord, 'MANAGE_RECOMMENDATIONS'),
  entry(improvementPlanRecord, 'MANAGE_IMPROVEMENT'),
  entry(planUpdateRecord, 'MANAGE_IMPROVEMENT'),
  entry(reviewRecord, 'MANAGE_IMPROVEMENT'),
  entry(indicatorRecord, 'MANAGE_IMPROVEMENT'),
  entry(indicatorSetRecord, 'MANAGE_IMPROVEMENT'),
];

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

function entry<K extends RecordKind>(
  kind: K,
  permission: Permission,
  forbids: (row: RowOf<K>, command: Command) => string | null | Promise<string | null> = () => null,
): Withdrawable {
  return { kind, permission, forbids } as unknown as Withdrawable;
}
