import type { MutationCases } from './cases.ts';

export const cases: MutationCases = {
  inviteGuestSpeaker: {
    input: ({ meeting, agendaItem, person }) => ({
      meeting,
      agendaItem,
      name: 'C O’Neill',
      organisation: 'LGA',
      person,
      invitedOn: '2026-01-05',
    }),
  },
  inviteContributor: {
    input: ({ meeting, agendaItem, person }) => ({
      meeting,
      agendaItem,
      capacity: 'CABINET_MEMBER',
      role: 'Cabinet Member for Children and Learning',
      person,
    }),
  },
  respondToInvitation: { input: ({ appearance }) => ({ appearance, isAccepted: true, note: 'Needs parking' }) },
  recordAppearance: {
    state: { meeting: { liveStatus: 'CLOSED' } },
    input: ({ meeting, appearance, agendaItem, person }) => ({
      meeting,
      appearance,
      agendaItem,
      capacity: 'GUEST_SPEAKER',
      status: 'ATTENDED',
      person,
    }),
  },
};
