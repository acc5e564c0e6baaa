// The documents that Southampton's records were taken from. None states its address or the system that published it.
import type { CouncilSeed } from '../format.ts';

export const sourceDocuments = [
  {
    key: 'minutes-2020-12-03',
    title: 'Children and Families Scrutiny Panel - Thursday, 3rd December, 2020 5.30 pm',
    pageKind: 'Agenda and minutes',
  },
  {
    key: 'improvement-plan-issue',
    title: 'Children and Learning Service Improvement Plan',
    pageKind: 'Issue - meetings',
  },
  // The page prints no title and no date.
  {
    key: 'minutes-undated',
    title: 'Agenda and minutes of a meeting of the Children and Families Scrutiny Panel, items 9 to 14, without a date',
    pageKind: 'Agenda and minutes',
  },
  {
    key: 'agenda-2023-07-20',
    title: 'Agenda of the Children and Families Scrutiny Panel, Thursday, 20th July, 2023 at 5.30 pm, with its reports',
  },
] satisfies CouncilSeed['sourceDocuments'];
