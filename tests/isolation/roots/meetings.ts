import { todayInCouncilTime } from '../../../src/time/council-time.ts';
import { type Cases, page, together } from '../questions.ts';
import { everythingOf } from '../whole-schema.ts';

export const queries: Cases = {
  // An error for a hidden panel or another day would repeat what was asked for.
  meeting: ({ council, open }) => [
    together([
      `meeting(council: "${council.slug}", panel: "${open.word('panel', 'slug')}", date: "${todayInCouncilTime()}") { id }`,
    ]),
  ],
  meetings: ({ council, hidden }) => [
    together(
      [
        'orderBy: { field: UPDATED_AT, direction: DESC }',
        'last: 1',
        'filter: { hasGuestSpeakers: true }',
        'filter: { agendaStatuses: [DRAFT] }',
        'filter: { agendaStatuses: [NONE, PUBLISHED, REVISED] }',
        'filter: { minutesStatuses: [DRAFT] }',
        'filter: { minutesStatuses: [NONE, APPROVED] }',
        'filter: { statuses: [IN_PUBLIC_SESSION] }',
        `filter: { panels: ["${hidden.globalId('Panel')}"] }`,
        `filter: { municipalYear: "${hidden.globalId('MunicipalYear')}" }`,
      ].map((args) => `meetings(councils: ["${council.slug}"], ${args}) ${page}`),
    ),
  ],
};

export const subscriptions: Cases = {
  meetingStatusChanged: ({ hidden }) => [
    {
      document: `subscription S($filter: MeetingStatusFilter!) {
        meetingStatusChanged(filter: $filter, snapshot: true) { ${everythingOf('MeetingStatusChangedEvent')} }
      }`,
      variables: { filter: { meeting: hidden.globalId('Meeting') } },
    },
  ],
};
