/** The ledger of recommendations. Lists, follow-up and commands are beside this file. */
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
import { organisationById } from '../organisations/organisations.loaders.ts';
import { Organisation } from '../organisations/organisations.schema.ts';
import { panelById } from '../panels/panels.loaders.ts';
import { Panel } from '../panels/panels.schema.ts';
import { personById } from '../people/people.loaders.ts';
import { Person } from '../people/people.schema.ts';
import { Issue } from '../work-programme/issues.schema.ts';
import { issueById } from '../work-programme/work-programme.loaders.ts';
import { isOnMonitoringList } from './ledger.rules.ts';
import { recommendationById, recommendationsByIssue, recommendationsByItem } from './recommendations.loaders.ts';
import type { RecommendationRow } from './recommendations.table.ts';

export const RecommendationStatus = builder.enumType('RecommendationStatus', {
  description:
    'Where a recommendation stands. MADE leads to AWAITING_RESPONSE when notice is served, or straight to IN_PROGRESS. A response makes it ACCEPTED, PARTIALLY_ACCEPTED or REJECTED. Progress leads to IN_PROGRESS, then REPORTED_COMPLETE. The panel alone ends it: it accepts completion (CLOSED) or does not (OUTSTANDING, and back to the next meeting until it does). A rejected one leaves the list (REMOVED) only after being reported to the panel.',
  values: {
    MADE: { description: 'Made, nothing heard yet.' },
    AWAITING_RESPONSE: { description: 'Notice served; the two months are running.' },
    ACCEPTED: { description: 'Accepted.' },
    PARTIALLY_ACCEPTED: { description: 'Accepted in part.' },
    REJECTED: { description: 'Rejected; stays on the list until reported to the panel.' },
    IN_PROGRESS: { description: 'Being acted on.' },
    REPORTED_COMPLETE: {
      description: "Said to be complete; the panel has yet to agree. A source's “Completed” is this, not CLOSED.",
    },
    OUTSTANDING: { description: 'Action is outstanding, or the panel did not accept it as complete.' },
    CLOSED: { description: 'The panel accepted it as complete. Off the list.' },
    REMOVED: { description: 'Rejected, reported to the panel and taken off the list.' },
    SUPERSEDED: { description: 'Replaced by another.' },
    WITHDRAWN: { description: 'Withdrawn by the panel.' },
  },
});

export const RecommendationKind = builder.enumType('RecommendationKind', {
  description: 'What a recommendation asks for.',
  values: {
    TO_EXECUTIVE: { description: 'Action by the executive; LGA 2000 s.9FE.' },
    TO_COUNCIL: { description: 'Action by full council.' },
    TO_PARTNER: { description: 'Action by a partner body.' },
    INFORMATION_REQUEST: { description: 'Information for the panel, as most minuted requests are.' },
    FUTURE_BUSINESS: { description: 'Something to come back to a meeting.' },
  },
});

export const Addressee = builder.objectRef<RecommendationRow & { addresseeName: string }>('Addressee');

builder.objectType(Addressee, {
  description: 'To whom a recommendation is made.',
  fields: (t) => ({
    nameAsRecorded: t.field({
      type: 'String',
      description: 'As named, e.g. “Cabinet Member for Children and Learning”.',
      resolve: (row) => row.addresseeName,
    }),
    person: t.field({
      type: Person,
      nullable: true,
      description: 'The person, when known.',
      resolve: (row, _, ctx) => ctx.related(personById, row, row.addresseePersonId),
    }),
    organisation: t.field({
      type: Organisation,
      nullable: true,
      description: 'The body, when it is an outside one.',
      resolve: (row, _, ctx) => ctx.related(organisationById, row, row.addresseeOrganisationId),
    }),
  }),
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
  description: 'A recommendation or request of a panel, followed until the panel is content.',
  fields: (t) => ({
    panel: t.field({
      type: Panel,
      description: 'Panel that made it.',
      resolve: (row, _, ctx) => ctx.required(panelById, row, row.panelId),
    }),
    reference: t.exposeString('reference', {
      description: "The council's reference, e.g. “CF/2023/07-1”; unique in the council.",
    }),
    title: t.exposeString('title', { description: 'Subject, e.g. “Position Statement”.' }),
    label: t.exposeString('label', { nullable: true, description: 'Number in the list, as printed, e.g. “1)”.' }),
    text: t.exposeString('text', { description: 'Wording, word for word.' }),
    kind: t.expose('kind', { type: RecommendationKind, description: 'What it asks for.' }),
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
      description: 'To whom it is made.',
      resolve: (row) => (row.addresseeName === null ? null : { ...row, addresseeName: row.addresseeName }),
    }),
    responsibleOfficer: t.field({
      type: Person,
      nullable: true,
      description: 'Officer who reports on it.',
      resolve: (row, _, ctx) => ctx.related(personById, row, row.responsibleOfficerId),
    }),
    issue: t.field({
      type: Issue,
      nullable: true,
      description: 'Subject it belongs to.',
      resolve: (row, _, ctx) => ctx.related(issueById, row, row.issueId),
    }),
    status: t.expose('status', { type: RecommendationStatus, description: 'Where it stands.' }),
    statusAsPublished: t.exposeString('statusAsPublished', {
      nullable: true,
      description: 'Progress status as printed, e.g. “Completed”.',
    }),
    isOnMonitoringList: t.field({
      type: 'Boolean',
      description: 'Whether the panel still follows it: neither CLOSED, REMOVED, SUPERSEDED nor WITHDRAWN.',
      resolve: (row) => isOnMonitoringList(row.status),
    }),
    notice: t.field({
      type: ResponseNotice,
      nullable: true,
      description: 'The notice that starts the statutory clock; null when none was served.',
      resolve: (row) =>
        row.noticeServedOn && row.reportReceivedOn
          ? { servedOn: row.noticeServedOn, reportReceivedOn: row.reportReceivedOn }
          : null,
    }),
    responseDueOn: t.expose('responseDueOn', {
      type: 'Date',
      nullable: true,
      description:
        'Last day to respond: two months beginning with the later of receipt and notice, LGA 2000 s.9FE, e.g. 19 September for 20 July. Null without notice.',
    }),
    isOverdue: t.field({
      type: 'Boolean',
      description: 'Whether that day has passed without a response.',
      resolve: (row) =>
        row.status === 'AWAITING_RESPONSE' && row.responseDueOn !== null && row.responseDueOn < todayInCouncilTime(),
    }),
    nextReportTo: t.field({
      type: Meeting,
      nullable: true,
      description: 'Meeting to which it is reported next.',
      resolve: (row, _, ctx) => ctx.related(meetingById, row, row.nextReportToMeetingId),
    }),
    supersededBy: t.field({
      type: Recommendation,
      nullable: true,
      description: 'What replaced it.',
      resolve: (row, _, ctx) => ctx.related(recommendationById, row, row.supersededById),
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
    description: 'Recommendations on it, oldest first, at most 100.',
    resolve: async (row, _, ctx) => (await ctx.load(recommendationsByIssue, row)).slice(0, 100),
  }),
}));
