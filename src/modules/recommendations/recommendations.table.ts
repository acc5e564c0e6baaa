/**
 * The ledger: the recommendations of panels and what became of each. Staff with MANAGE_RECOMMENDATIONS or RESPOND_TO_RECOMMENDATIONS
 * write it. A row is never deleted; its status changes instead.
 */
import { sql } from 'drizzle-orm';
import { boolean, date, index, pgEnum, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { recordColumns, recordKey, uniqueWhileKept, within } from '../../db/columns.ts';
import { nullsLast } from '../../db/nulls-last.ts';
import { recordKind } from '../../db/record-kind.ts';
import { agendaItem } from '../agendas/agenda-items.table.ts';
import { council } from '../councils/councils.table.ts';
import { meeting } from '../meetings/meetings.table.ts';
import { resolutionClause } from '../minutes/resolutions.table.ts';
import { organisation } from '../organisations/organisations.table.ts';
import { panel } from '../panels/panels.table.ts';
import { person } from '../people/people.table.ts';
import { issue } from '../work-programme/issues.table.ts';

export const recommendationStatus = pgEnum('recommendation_status', [
  'MADE',
  'AWAITING_RESPONSE',
  'ACCEPTED',
  'PARTIALLY_ACCEPTED',
  'REJECTED',
  'IN_PROGRESS',
  'REPORTED_COMPLETE',
  'OUTSTANDING',
  'CLOSED',
  'REMOVED',
  'SUPERSEDED',
  'WITHDRAWN',
  'OUTCOME_NOT_RECORDED',
]);

export const recommendationKind = pgEnum('recommendation_kind', [
  'TO_EXECUTIVE',
  'TO_COUNCIL',
  'TO_PARTNER',
  'TO_OFFICERS',
  'INFORMATION_REQUEST',
  'FUTURE_BUSINESS',
]);

export const recommendation = pgTable(
  'recommendation',
  {
    ...recordColumns(),
    panelId: uuid().notNull(),
    reference: text().notNull(),
    /** False for a reference that was given here because the council's documents print none. */
    isReferencePrinted: boolean().notNull().default(false),
    title: text().notNull(),
    label: text(),
    text: text().notNull(),
    kind: recommendationKind().notNull(),
    madeOn: date(),
    meetingId: uuid(),
    agendaItemId: uuid(),
    clauseId: uuid(),
    addresseeName: text(),
    addresseePersonId: uuid(),
    addresseeOrganisationId: uuid(),
    responsibleOfficerId: uuid(),
    issueId: uuid(),
    status: recommendationStatus().notNull(),
    statusAsPublished: text(),
    noticeServedOn: date(),
    reportReceivedOn: date(),
    /** LGA 2000 s.9FE. `ledger.rules.ts` has the same rule; a test compares the two. */
    responseDueOn: date().generatedAlwaysAs(
      sql`case
            when extract(day from greatest(notice_served_on, report_received_on) + interval '2 months')
               = extract(day from greatest(notice_served_on, report_received_on))
            then (greatest(notice_served_on, report_received_on) + interval '2 months')::date - 1
            else (greatest(notice_served_on, report_received_on) + interval '2 months')::date
          end`,
    ),
    nextReportToMeetingId: uuid(),
    /** The meeting whose printed monitoring list has it. */
    listedForMeetingId: uuid(),
    supersededById: uuid(),
  },
  (t) => [
    ...recordKey(t, council),
    uniqueWhileKept('recommendation_reference', t, t.reference),
    within(t, t.panelId, panel),
    within(t, t.meetingId, meeting),
    within(t, t.agendaItemId, agendaItem),
    within(t, t.clauseId, resolutionClause),
    within(t, t.addresseePersonId, person),
    within(t, t.addresseeOrganisationId, organisation),
    within(t, t.responsibleOfficerId, person),
    within(t, t.issueId, issue),
    within(t, t.nextReportToMeetingId, meeting),
    within(t, t.listedForMeetingId, meeting),
    within(t, t.supersededById, t),
    // Panel.recommendations
    index('recommendation_by_panel').on(t.councilId, t.panelId, nullsLast(t.madeOn, 'date', 'DESC'), t.id),
    // Council.recommendations
    index('recommendation_by_council').on(t.councilId, nullsLast(t.madeOn, 'date', 'DESC'), t.id),
    // Query.recommendations
    index('recommendation_by_made').on(nullsLast(t.madeOn, 'date', 'DESC'), t.id),
    index('recommendation_by_made_earliest_first').on(nullsLast(t.madeOn, 'date', 'ASC'), t.id),
    index('recommendation_by_due').on(nullsLast(t.responseDueOn, 'date', 'DESC'), t.id),
    index('recommendation_by_due_earliest_first').on(nullsLast(t.responseDueOn, 'date', 'ASC'), t.id),
    index('recommendation_by_update').on(t.updatedAt, t.id),
    index('recommendation_by_council_update').on(t.councilId, t.updatedAt, t.id),
    // recommendations(filter: { isOverdue: true })
    index('recommendation_awaiting').on(t.councilId, t.responseDueOn, t.id).where(sql`status = 'AWAITING_RESPONSE'`),
    // AgendaItem.recommendations
    index('recommendation_by_agenda_item').on(t.councilId, t.agendaItemId),
  ],
);

export const recommendationRecord = recordKind('Recommendation', recommendation);

export type RecommendationRow = typeof recommendation.$inferSelect;
