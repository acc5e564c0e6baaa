// Issue page, 11 February 2021: the minutes of its one item. No document on record tells whether they were approved.
import type { z } from 'zod';
import type { minutes } from '../format-record.ts';

export const minutes20210211 = {
  meeting: '2021-02-11',
  status: 'PUBLISHED',
  entries: [
    {
      agendaItem: '2021-02-11#32',
      kind: 'NARRATIVE',
      text: 'The Panel considered the report of the Executive Director – Children and Learning which provided an update on progress against the revised Children and Learning Improvement Plan.',
    },
    {
      agendaItem: '2021-02-11#32',
      kind: 'NARRATIVE',
      text: 'Councillor Barnes-Andrews, Cabinet Member in attendance; Robert Henderson, Executive Director Wellbeing (Children and Learning), Southampton City Council; Phil Bullingham, Head of Service: Children’s Social Care, Southampton City Council; and, Julian Watkins, Head of Service: Safeguarding, Southampton City Council were present and, with the consent of the Chair, addressed the Panel.',
    },
    { agendaItem: '2021-02-11#32', kind: 'NARRATIVE', text: 'In discussions with the officers, the Panel noted the following:' },
    {
      agendaItem: '2021-02-11#32',
      kind: 'DISCUSSION_POINT',
      text: 'The well-being of Social Workers was promoted within teams and individual support had been provided as required, which included a free counselling service for staff.',
    },
    {
      agendaItem: '2021-02-11#32',
      kind: 'DISCUSSION_POINT',
      text: 'A national directive for all authorities to take on their fair share of children who are Unaccompanied Asylum Seekers has increased the number of Looked After Children who were Unaccompanied Asylum Seekers in Southampton.',
    },
    {
      agendaItem: '2021-02-11#32',
      kind: 'DISCUSSION_POINT',
      text: 'Analysis of referrals identified that cases had been closed too early as a family’s problems came back shortly after the case had been closed, thereby requiring another referral.',
    },
    {
      agendaItem: '2021-02-11#32',
      kind: 'DISCUSSION_POINT',
      text: 'That increased use of Early Help services as a part of a step down offer would reduce the number of re-referrals. It had also been identified that more referrals could have been appropriately allocated to Early Help services instead of assessment or child protection teams.',
    },
    {
      agendaItem: '2021-02-11#32',
      kind: 'DISCUSSION_POINT',
      text: 'Additional staff who had been employed temporarily to meet the increase in demand last year have been added to the establishment and will be moved to permanent contracts.',
    },
    {
      agendaItem: '2021-02-11#32',
      kind: 'DISCUSSION_POINT',
      text: 'Investment had been made into establishing a Workforce Academy.',
    },
  ],
} satisfies z.input<typeof minutes>;
