/**
 * The kinds of record that can be withdrawn, one a line: the permission that creates such a record, the event that announces it, and its facts.
 * Beside them, the references that make one record a part of another, so that it is withdrawn with it.
 */
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { RecordKind, RowOf } from '../../db/record-kind.ts';
import type { EventFacts, EventType } from '../../events/catalogue.ts';
import type { Permission } from '../access/permissions.ts';
import { agendaItem, agendaItemRecord } from '../agendas/agenda-items.table.ts';
import { appearance } from '../appearances/appearances.table.ts';
import { declaration } from '../attendance/attendance.table.ts';
import { corporateGoal, corporateGoalRecord, corporatePlanRecord } from '../councils/corporate-plans.table.ts';
import { municipalYearRecord } from '../councils/municipal-years.table.ts';
import { document } from '../documents/documents.table.ts';
import { glossaryTerm, glossaryTermRecord } from '../glossary/glossary.table.ts';
import { planUpdate } from '../improvement/plans.table.ts';
import { meetingRecord } from '../meetings/meetings.table.ts';
import { meetingStatusChange } from '../meetings/status-changes.table.ts';
import { minuteEntry } from '../minutes/minute-entries.table.ts';
import { resolution, resolutionClause } from '../minutes/resolutions.table.ts';
import { publicNotice, publicNoticeRecord } from '../notices/notices.table.ts';
import { organisationRecord } from '../organisations/organisations.table.ts';
import { panelRecord } from '../panels/panels.table.ts';
import { membership, membershipRecord, seat, seatRecord } from '../panels/seats.table.ts';
import { termsOfReference, termsRecord } from '../panels/terms-of-reference.table.ts';
import { personRecord } from '../people/people.table.ts';
import { observation } from '../performance/indicator-sets.table.ts';
import {
  completionReview,
  recommendationProgress,
  recommendationResponse,
  recommendationStatusChange,
} from '../recommendations/follow-up.table.ts';
import { recommendationRecord } from '../recommendations/recommendations.table.ts';
import { report } from '../reports/reports.table.ts';
import { restriction } from '../restrictions/restrictions.table.ts';

export interface Withdrawable {
  kind: RecordKind;
  permission: Permission;
  event: EventType;
  facts: (row: RowOf<RecordKind>) => EventFacts[EventType];
  /** What must happen first, where the state of a record forbids its withdrawal. */
  forbids: (row: RowOf<RecordKind>) => string | null;
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
    ({ status }) => (inSession.includes(status) ? `The meeting is ${status}; end it first.` : null),
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
];

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
  facts: (row: RowOf<K>) => EventFacts[T],
  forbids: (row: RowOf<K>) => string | null = () => null,
): Withdrawable {
  return { kind, permission, event, facts, forbids } as unknown as Withdrawable;
}
