import type { MutationCases } from './cases.ts';

export const cases: MutationCases = {
  addWorkProgrammeItem: {
    input: ({ panel, clause, municipalYear, issue, agendaItem, meeting }) => ({
      panel,
      clause,
      details: { title: 'Placements', targetMeeting: meeting, municipalYear, issue, fulfilledBy: agendaItem },
    }),
  },
  updateWorkProgrammeItem: {
    input: ({ workProgrammeItem, municipalYear, issue, agendaItem, meeting }) => ({
      id: workProgrammeItem,
      patch: { description: 'With figures.', targetMeeting: meeting, municipalYear, issue, fulfilledBy: agendaItem },
    }),
  },
  openIssue: {
    input: ({ council, agendaItem }) => ({ council, title: 'Placements', agendaItems: [agendaItem] }),
  },
  linkAgendaItemToIssue: { input: ({ issue, agendaItem }) => ({ issue, agendaItem }) },
};
