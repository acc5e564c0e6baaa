import type { Cases } from '../questions.ts';
import { everythingOf } from '../whole-schema.ts';

export const subscriptions: Cases = {
  agendaChanged: ({ hidden }) => [
    {
      document: `subscription S($meeting: ID!) { agendaChanged(meeting: $meeting, snapshot: true) { ${everythingOf('AgendaChangedEvent')} } }`,
      variables: { meeting: hidden.globalId('Meeting') },
    },
  ],
  meetingChanged: ({ hidden }) => [
    {
      document: `subscription S($meeting: ID!) {
        meetingChanged(meeting: $meeting, snapshot: true) { ... on MeetingStatusChangedEvent { ${everythingOf('MeetingStatusChangedEvent')} } }
      }`,
      variables: { meeting: hidden.globalId('Meeting') },
    },
  ],
};
