// Business for later meetings: clauses of the minutes of 3 December 2020 and of the undated meeting, and a point of its item 11.
import type { z } from 'zod';
import type { workProgrammeItem } from '../format-record.ts';

const panel = { assumed: 'The page does not name its panel; its item 9 speaks of the Children and Families Scrutiny Panel.' };

const basisOfClause = {
  title: { derived: 'Words of the clause.' },
  status: { derived: 'The date that it was planned for has passed; no document on record tells whether it was taken.' },
};

export const workProgramme: z.input<typeof workProgrammeItem>[] = [
  {
    key: 'improvement-plan',
    panel: 'children-and-families',
    title: 'Improvement Plan',
    description:
      'a. The presentation of data on social work staff turnover would detail the number of permanent staff, agency staff and vacancies.\nb. The presentation of data on social work staff turnover within specific social work teams\nc. The presentation of performance information that identified the changes of social worker for children in Southampton (how many social workers a child has had).',
    status: 'TAKEN',
    targetMeeting: '2021-02-11',
    targetAsRecorded: 'next meeting of the Panel on 11 February 2021',
    clause: 'res-2020-12-03-4/1',
    issue: 'children-and-learning-service-improvement-plan',
    fulfilledBy: '2021-02-11#32',
    basis: {
      ...basisOfClause,
      status: { derived: 'Item 32 of 11 February 2021 was on the plan.' },
      issue: { assumed: 'The clause was made under an item on the same improvement plan.' },
      fulfilledBy: {
        derived:
          'Item 32 of 11 February 2021 was on “the revised Children and Learning Improvement Plan”, as was the item of the clause.',
      },
    },
  },
  {
    key: 'vision-and-draft-strategy',
    panel: 'children-and-families',
    title: 'Developing vision for children and young people in Southampton and the draft Children and Young People Strategy',
    description:
      'That the Panel would be consulted on the developing vision for children and young people in Southampton and the draft Children and Young People Strategy at the next meeting of the Panel on the 11 February 2021.',
    status: 'OUTCOME_NOT_RECORDED',
    targetMeeting: '2021-02-11',
    targetAsRecorded: 'the next meeting of the Panel on the 11 February 2021',
    clause: 'res-2020-12-03-4/5',
    basis: basisOfClause,
  },
  {
    key: 'audit-of-re-referrals',
    panel: 'children-and-families',
    title: 'Findings from the audit of re-referrals into the safeguarding system',
    description:
      'That the findings from the audit of re-referrals into the safeguarding system would be considered as part of the Children’s Services Performance item at the next meeting of the Panel.',
    status: 'OUTCOME_NOT_RECORDED',
    targetMeeting: '2021-02-11',
    targetAsRecorded: 'the next meeting of the Panel',
    clause: 'res-2020-12-03-5/2',
    basis: {
      ...basisOfClause,
      targetMeeting: { derived: 'The minutes of another item of the same day date the next meeting of the Panel.' },
    },
  },
  {
    key: 'missing-children',
    panel: 'children-and-families',
    title: 'Missing children',
    description:
      'That, reflecting concerns about the increase in numbers and the associated risks to the children, the Panel consider in detail the position with regards to missing children at the 31 March 2022 meeting.',
    status: 'OUTCOME_NOT_RECORDED',
    targetMeeting: '2022-03-31',
    targetAsRecorded: 'the 31 March 2022 meeting',
    clause: 'res-undated-13/2',
    basis: { ...basisOfClause, panel },
  },
  {
    key: 'success-measures',
    sources: [{ document: 'minutes-undated', paragraph: '11' }],
    panel: 'children-and-families',
    title: 'Success measures',
    description:
      'This was one part of the success measures that had been put forward for improvement, and all of the success measures would be reviewed by the Panel as part of the 2022-2023 schedule of meetings.',
    status: 'OUTCOME_NOT_RECORDED',
    municipalYear: '2022/23',
    targetAsRecorded: 'the 2022-2023 schedule of meetings',
    basis: {
      panel,
      title: { derived: 'Words of the minutes.' },
      municipalYear: { derived: 'The year of “the 2022-2023 schedule of meetings”.' },
      status: { derived: 'The year that it was planned for has passed; no document on record tells whether it was taken.' },
    },
  },
];
