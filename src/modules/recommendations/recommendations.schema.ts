/** Recommendations and their status. */
import { builder } from '../../graphql/builder.ts';
import { nodeOf } from '../../graphql/node.ts';
import { todayInCouncilTime } from '../../time/council-time.ts';
import { AgendaItem } from '../agendas/agenda-items.schema.ts';
import { agendaItemById } from '../agendas/agendas.loaders.ts';
import { CouncilRecord } from '../councils/councils.schema.ts';
import { meetingById } from '../meetings/meetings.loaders.ts';
import { Meeting } from '../meetings/meetings.schema.ts';
import { clauseById } from '../minutes/minutes.loaders.ts';
import { ResolutionClause } from '../minutes/resolutions.schema.ts';
import { panelById } from '../panels/panels.loaders.ts';
import { Panel } from '../panels/panels.schema.ts';
import { personById } from '../people/people.loaders.ts';
import { Person } from '../people/people.schema.ts';
import { Issue } from '../work-programme/issues.schema.ts';
import { issueById, workProgrammeByClause } from '../work-programme/work-programme.loaders.ts';
import { WorkProgrammeItem } from '../work-programme/work-programme.schema.ts';
import { Addressee } from './addressee.schema.ts';
import { isOnMonitoringList, isOverdue } from './ledger.rules.ts';
import {
  recommendationById,
  recommendationsByIssue,
  recommendationsByItem,
  responsesByRecommendation,
} from './recommendations.loaders.ts';
import type { RecommendationRow } from './recommendations.table.ts';

export const RecommendationStatus = builder.enumType('RecommendationStatus', {
  description:
    'Status of a recommendation. MADE leads to AWAITING_RESPONSE when notice is served, or straight to IN_PROGRESS. A response makes it ACCEPTED, PARTIALLY_ACCEPTED or REJECTED. Progress leads to IN_PROGRESS, then REPORTED_COMPLETE; after a notice it can be reported only once there is a response, e.g. one that notes. Only the panel ends it: it accepts completion (CLOSED) or does not (OUTSTANDING, and back to the next meeting until it does). A rejected recommendation leaves the list (REMOVED) only after being reported to the panel. A notice, a response or a report of progress brings an OUTCOME_NOT_RECORDED recommendation back to the list.',
  values: {
    MADE: { description: 'Made; neither accepted nor rejected, and no progress reported.' },
    AWAITING_RESPONSE: { description: 'Notice served; not yet accepted or rejected.' },
    ACCEPTED: { description: 'Accepted.' },
    PARTIALLY_ACCEPTED: { description: 'Accepted in part.' },
    REJECTED: { description: 'Rejected; stays on the list until reported to the panel.' },
    IN_PROGRESS: { description: 'Being acted on.' },
    REPORTED_COMPLETE: {
      description: "Reported as complete; the panel has not accepted that yet. A source's “Completed” is this, not CLOSED.",
    },
    OUTSTANDING: { description: 'Action is outstanding, or the panel did not accept it as complete.' },
    CLOSED: { description: 'The panel accepted it as complete. Off the list.' },
    REMOVED: { description: 'Rejected, reported to the panel and taken off the list.' },
    SUPERSEDED: { description: 'Replaced by another recommendation.' },
    WITHDRAWN: { description: 'Withdrawn by the panel.' },
    OUTCOME_NOT_RECORDED: {
      description: 'No record held here tells how it ended. Neither open, nor on the list, nor overdue.',
    },
  },
});

export const RecommendationKind = builder.enumType('RecommendationKind', {
  description: 'Kinds of recommendation.',
  values: {
    TO_EXECUTIVE: { description: 'Action by the executive; LGA 2000 s.9FE.' },
    TO_COUNCIL: { description: 'Action by full council.' },
    TO_PARTNER: { description: 'Action by a partner body.' },
    TO_OFFICERS: { description: 'Action by officers of the council, rather than a recommendation to the executive.' },
    INFORMATION_REQUEST: { description: 'Information for the panel, as most minuted requests are.' },
    FUTURE_BUSINESS: { description: 'A subject for a later meeting.' },
  },
});

export const ResponseNotice = builder.objectRef<{ servedOn: string; reportReceivedOn: string }>('ResponseNotice');

builder.objectType(ResponseNotice, {
  description: 'Notice in writing requiring a response; LGA 2000 s.9FE.',
  fields: (t) => ({
    servedOn: t.expose('servedOn', { type: 'Date', description: 'Day of the notice.' }),
    reportReceivedOn: t.expose('reportReceivedOn', {
      type: 'Date',
      description: 'Day the report or recommendation was received.',
    }),
  }),
});

export const Recommendation = builder.objectRef<RecommendationRow>('Recommendation');

builder.node(Recommendation, {
  ...nodeOf('Recommendation', recommendationById),
  interfaces: [CouncilRecord],
  description: 'A recommendation or request of a panel, followed until the panel accepts it as complete.',
  fields: (t) => ({
    panel: t.field({
      type: Panel,
      description: 'Panel that made it.',
      resolve: (row, _, ctx) => ctx.required(panelById, row, row.panelId),
    }),
    reference: t.exposeString('reference', {
      description: 'Reference, unique in the council, e.g. “CF/2023/07-1”; given here where the council prints none.',
    }),
    isReferencePrinted: t.exposeBoolean('isReferencePrinted', {
      description: "Whether the council's documents print the reference.",
    }),
    title: t.exposeString('title', { description: 'Subject, e.g. “Position Statement”.' }),
    label: t.exposeString('label', { nullable: true, description: 'Number in the list, as printed, e.g. “1)”.' }),
    text: t.exposeString('text', {
      description: 'Wording, word for word, with the words of the resolution that lead into its clause.',
    }),
    kind: t.expose('kind', { type: RecommendationKind, description: 'Kind of recommendation.' }),
    madeOn: t.expose('madeOn', {
      type: 'Date',
      nullable: true,
      description: 'Day it was made; kept even when no meeting of that day is on record.',
    }),
    meeting: t.field({
      type: Meeting,
      nullable: true,
      description: 'Meeting that made it; null when not on record.',
      resolve: (row, _, ctx) => ctx.related(meetingById, row, row.meetingId),
    }),
    agendaItem: t.field({
      type: AgendaItem,
      nullable: true,
      description: 'Item under which it was made.',
      resolve: (row, _, ctx) => ctx.related(agendaItemById, row, row.agendaItemId),
    }),
    clause: t.field({
      type: ResolutionClause,
      nullable: true,
      description: 'Clause of the resolution that made it.',
      resolve: (row, _, ctx) => ctx.related(clauseById, row, row.clauseId),
    }),
    addressee: t.field({
      type: Addressee,
      nullable: true,
      description: 'Whom it is addressed to; null when the record names nobody.',
      resolve: (row) => (row.addresseeName === null ? null : { ...row, addresseeName: row.addresseeName }),
    }),
    responsibleOfficer: t.field({
      type: Person,
      nullable: true,
      description: 'Officer who reports on it; null when not recorded.',
      resolve: (row, _, ctx) => ctx.related(personById, row, row.responsibleOfficerId),
    }),
    issue: t.field({
      type: Issue,
      nullable: true,
      description: 'Issue it is about.',
      resolve: (row, _, ctx) => ctx.related(issueById, row, row.issueId),
    }),
    status: t.expose('status', { type: RecommendationStatus, description: 'Status, by the latest record.' }),
    statusAsPublished: t.exposeString('statusAsPublished', {
      nullable: true,
      description: 'Progress status as printed, e.g. “Completed”.',
    }),
    isOnMonitoringList: t.field({
      type: 'Boolean',
      description:
        'Derived: whether it is open, that is, whether the panel still follows it: its status is none of CLOSED, REMOVED, SUPERSEDED, WITHDRAWN and OUTCOME_NOT_RECORDED.',
      resolve: (row) => isOnMonitoringList(row.status),
    }),
    listedFor: t.field({
      type: Meeting,
      nullable: true,
      description: 'Latest meeting on record whose printed monitoring list has it; null when no list on record does.',
      resolve: (row, _, ctx) => ctx.related(meetingById, row, row.listedForMeetingId),
    }),
    notice: t.field({
      type: ResponseNotice,
      nullable: true,
      description: 'Notice that requires a response within two months; null when none is recorded.',
      resolve: (row) =>
        row.noticeServedOn && row.reportReceivedOn
          ? { servedOn: row.noticeServedOn, reportReceivedOn: row.reportReceivedOn }
          : null,
    }),
    responseDueOn: t.expose('responseDueOn', {
      type: 'Date',
      nullable: true,
      description:
        'Derived: last day to respond, two months beginning with the later of receipt and notice, LGA 2000 s.9FE, e.g. 19 September for 20 July. Null without a recorded notice.',
    }),
    isOverdue: t.field({
      type: 'Boolean',
      nullable: true,
      description:
        'Derived: whether `responseDueOn` has passed without any response; a response that only notes counts as one. Null without `responseDueOn`.',
      resolve: async (row, _, ctx) => {
        const responses = await ctx.load(responsesByRecommendation, row);
        return isOverdue(row, responses.length > 0, todayInCouncilTime());
      },
    }),
    nextReportTo: t.field({
      type: Meeting,
      nullable: true,
      description: 'Meeting to which it is reported next, as last recorded.',
      resolve: (row, _, ctx) => ctx.related(meetingById, row, row.nextReportToMeetingId),
    }),
    supersededBy: t.field({
      type: Recommendation,
      nullable: true,
      description: 'Recommendation that replaced it.',
      resolve: (row, _, ctx) => ctx.related(recommendationById, row, row.supersededById),
    }),
    workProgrammeItems: t.field({
      type: [WorkProgrammeItem],
      description: 'Derived: work programme items that come from the same clause.',
      resolve: (row, _, ctx) =>
        row.clauseId === null ? [] : ctx.load(workProgrammeByClause, { councilId: row.councilId, id: row.clauseId }),
    }),
  }),
});

builder.objectFields(AgendaItem, (t) => ({
  recommendations: t.field({
    type: [Recommendation],
    description: 'Recommendations made under this item.',
    resolve: (row, _, ctx) => ctx.load(recommendationsByItem, row),
  }),
}));

builder.objectFields(Issue, (t) => ({
  recommendations: t.field({
    type: [Recommendation],
    description: 'Recommendations on this issue, oldest first, at most 100.',
    resolve: async (row, _, ctx) => (await ctx.load(recommendationsByIssue, row)).slice(0, 100),
  }),
}));
