/** The page that all of Middlesbrough's records were taken from. It states neither its address nor the system that published it. */
import type { CouncilSeed } from '../format.ts';

export const sourceDocuments = [
  {
    key: 'minutes-2022-03-21',
    title: "Children and Young People's Social Care and Services Scrutiny Panel - Monday 21st March, 2022 4.00 pm",
    pageKind: 'Agenda and minutes',
  },
] satisfies CouncilSeed['sourceDocuments'];
