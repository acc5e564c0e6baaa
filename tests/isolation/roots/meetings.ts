import { todayInCouncilTime } from '../../../src/time/council-time.ts';
import { type Cases, page, together } from '../questions.ts';
import { everythingOf } from '../whole-schema.ts';

export const queries: Cases = {
  meeting: ({ council, open, hidden }) => {
    const at = (panel: string, date: string) => `meeting(council: "${council.slug}", panel: "${panel}", date: "${date}") { id }`;
    const [ofOpen, today] = [open.word('panel', 'slug'), todayInCouncilTime()];
    const hiddenPanel = hidden.word('panel', 'slug');
    // One at a time: errors come in the order in which they are found.
    return [
      ...[at(ofOpen, today), at(ofOpen, '2020-01-01'), at(hiddenPanel, today)],
      `meetings(councils: ["${council.slug}"], filter: { panels: ["${hiddenPanel}"] }) ${page}`,
    ].map((field) => together([field]));
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
