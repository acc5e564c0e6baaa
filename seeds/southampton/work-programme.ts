// Business for later meetings: clauses of the minutes of 3 December 2020 and of the undated meeting, and a point of the latter's
// item 11. Titles are the words of the clause or point.
import type { z } from 'zod';
import type { workProgrammeItem } from '../format-record.ts';

export const workProgramme = [
  {
    key: 'improvement-plan',
    panel: 'children-and-families',
    title: 'Improvement Plan',
    description:
      'a. The presentation of data on social work staff turnover would detail the number of permanent staff, agency staff and vacancies.\nb. The presentation of data on social work staff turnover within specific social work teams\nc. The presentation of performance information that identified the changes of social worker for children in Southampton (how many social workers a child has had).',
    status: 'TAKEN',
    targetMeeting: '2021-02-11',
    clause: 'res-2020-12-03-4/1',
    issue: 'children-and-learning-service-improvement-plan',
    fulfilledBy: '2021-02-11#32',
  },
  // Of the meeting of 11 February 2021 only item 32 is on record: nothing says whether it took this and the next.
  {
    key: 'vision-and-draft-strategy',
    panel: 'children-and-families',
    title: 'Developing vision for children and young people in Southampton and the draft Children and Young People Strategy',
    description:
      'That the Panel would be consulted on the developing vision for children and young people in Southampton and the draft Children and Young People Strategy at the next meeting of the Panel on the 11 February 2021.',
    status: 'SCHEDULED',
    targetMeeting: '2021-02-11',
    clause: 'res-2020-12-03-4/5',
  },
  {
    key: 'audit-of-re-referrals',
    panel: 'children-and-families',
    title: 'Findings from the audit of re-referrals into the safeguarding system',
    description:
      'That the findings from the audit of re-referrals into the safeguarding system would be considered as part of the Children’s Services Performance item at the next meeting of the Panel.',
    status: 'SCHEDULED',
    // "the next meeting", which item 4 of the same minutes dates.
    targetMeeting: '2021-02-11',
    clause: 'res-2020-12-03-5/2',
  },
  {
    key: 'missing-children',
    panel: 'children-and-families',
    title: 'Missing children',
    description:
      'That, reflecting concerns about the increase in numbers and the associated risks to the children, the Panel consider in detail the position with regards to missing children at the 31 March 2022 meeting.',
    status: 'SCHEDULED',
    targetMeeting: '2022-03-31',
    clause: 'res-undated-13/2',
  },
  {
    key: 'success-measures',
    sources: [{ document: 'minutes-undated', paragraph: '11' }],
    panel: 'children-and-families',
    title: 'Success measures',
    description:
      'This was one part of the success measures that had been put forward for improvement, and all of the success measures would be reviewed by the Panel as part of the 2022-2023 schedule of meetings.',
    status: 'PLANNED',
    municipalYear: '2022/23',
  },
] satisfies z.input<typeof workProgrammeItem>[];
