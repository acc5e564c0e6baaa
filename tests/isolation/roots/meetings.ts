import { todayInCouncilTime } from '../../../src/time/council-time.ts';
import { type Cases, page, together } from '../questions.ts';
import { everythingOf } from '../whole-schema.ts';

export const queries: Cases = {
  meeting: ({ council, open }) => {
    const at = (date: string) =>
      `meeting(council: "${council.slug}", panel: "${open.word('panel', 'slug')}", date: "${date}") { id }`;
    // One at a time: errors come in the order in which they are found. An error for the slug of a hidden panel repeats the slug.
    return [at(todayInCouncilTime()), at('2020-01-01')].map((field) => together([field]));
  },
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
