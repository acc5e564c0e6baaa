// Resolutions in the minutes of 3 December 2020, of 11 February 2021 and of the undated meeting. The page of 3 December 2020
// prints some clauses without the word that introduces them: their kind is UNLABELLED.
import type { z } from 'zod';
import type { resolution } from '../format-record.ts';

export const resolutions = [
  {
    key: 'res-2020-12-03-2',
    agendaItem: '2020-12-03#2',
    kind: 'APPROVED_MINUTES',
    textAsRecorded:
      'RESOLVED that the minutes of the meetings held on 27 August 2020 and 1 October 2020, be approved, and signed as a correct record.',
    clauses: [
      {
        text: 'that the minutes of the meetings held on 27 August 2020 and 1 October 2020, be approved, and signed as a correct record.',
      },
    ],
    approves: ['2020-08-27', '2020-10-01'],
  },
  {
    key: 'res-2020-12-03-4',
    agendaItem: '2020-12-03#4',
    kind: 'UNLABELLED',
    textAsRecorded:
      '(i) That the Improvement Plan would be presented at next meeting of the Panel on 11 February 2021 and that the following information would be included:\na. The presentation of data on social work staff turnover would detail the number of permanent staff, agency staff and vacancies.\nb. The presentation of data on social work staff turnover within specific social work teams\nc. The presentation of performance information that identified the changes of social worker for children in Southampton (how many social workers a child has had).\n(ii) That the Panel would be consulted on the developing vision for children and young people in Southampton and the draft Children and Young People Strategy at the next meeting of the Panel on the 11 February 2021.',
    clauses: [
      {
        label: '(i)',
        text: 'That the Improvement Plan would be presented at next meeting of the Panel on 11 February 2021 and that the following information would be included:',
      },
      {
        label: 'a.',
        depth: 1,
        text: 'The presentation of data on social work staff turnover would detail the number of permanent staff, agency staff and vacancies.',
      },
      { label: 'b.', depth: 1, text: 'The presentation of data on social work staff turnover within specific social work teams' },
      {
        label: 'c.',
        depth: 1,
        text: 'The presentation of performance information that identified the changes of social worker for children in Southampton (how many social workers a child has had).',
      },
      {
        label: '(ii)',
        text: 'That the Panel would be consulted on the developing vision for children and young people in Southampton and the draft Children and Young People Strategy at the next meeting of the Panel on the 11 February 2021.',
      },
    ],
  },
  {
    key: 'res-2020-12-03-5',
    agendaItem: '2020-12-03#5',
    kind: 'UNLABELLED',
    textAsRecorded:
      '(i) That analysis of the increased number of referrals into the safeguarding service would be circulated to the Panel.\n(ii) That the findings from the audit of re-referrals into the safeguarding system would be considered as part of the Children’s Services Performance item at the next meeting of the Panel.',
    clauses: [
      {
        label: '(i)',
        text: 'That analysis of the increased number of referrals into the safeguarding service would be circulated to the Panel.',
      },
      {
        label: '(ii)',
        text: 'That the findings from the audit of re-referrals into the safeguarding system would be considered as part of the Children’s Services Performance item at the next meeting of the Panel.',
      },
    ],
  },
  {
    key: 'res-2020-12-03-6',
    agendaItem: '2020-12-03#6',
    kind: 'NOTED',
    textAsRecorded:
      'The Panel noted the report of the Director, Legal and Business Operations which enabled the Panel to monitor and track progress on recommendations made at previous meetings.',
  },
  {
    key: 'res-2021-02-11-32',
    agendaItem: '2021-02-11#32',
    kind: 'RESOLVED',
    textAsRecorded:
      'RESOLVED that the Executive Director reflected on the language used in the report when referring to service areas, practice and outcomes that required improvement.',
    clauses: [
      {
        text: 'that the Executive Director reflected on the language used in the report when referring to service areas, practice and outcomes that required improvement.',
      },
    ],
  },
  {
    key: 'res-undated-10',
    agendaItem: 'undated#10',
    kind: 'RESOLVED',
    textAsRecorded:
      'RESOLVED:\n(i) That following the identification of a suitable property to accommodate a children’s home, ward councillors and planning officers would be engaged prior to the start of the planning application process to help facilitate a positive discussion with the local community.\n(ii) That data relating to the number and percentage of looked after children aged 16+ accommodated in semi-independent provision would be circulated to the Panel.',
    clauses: [
      {
        label: '(i)',
        text: 'That following the identification of a suitable property to accommodate a children’s home, ward councillors and planning officers would be engaged prior to the start of the planning application process to help facilitate a positive discussion with the local community.',
      },
      {
        label: '(ii)',
        text: 'That data relating to the number and percentage of looked after children aged 16+ accommodated in semi-independent provision would be circulated to the Panel.',
      },
    ],
  },
  {
    key: 'res-undated-11',
    agendaItem: 'undated#11',
    kind: 'RECEIVED',
    textAsRecorded:
      'The Panel received and noted the report of the Executive Director of Children and Learning which requested that the Panel noted the progress made in reviewing local thresholds and the next steps in embedding the Pathways document.',
  },
  {
    key: 'res-undated-12',
    agendaItem: 'undated#12',
    kind: 'RESOLVED',
    textAsRecorded:
      'RESOLVED that when CareDirector had been implemented as a live system, the panel would be provided with the following information:\n1) The percentage of Children’s Services and Learning staff who have undertaken training on CareDirector, where it is deemed appropriate for them to do so\n2) Staff satisfaction levels with the new system',
    stem: 'that when CareDirector had been implemented as a live system, the panel would be provided with the following information:',
    clauses: [
      {
        label: '1)',
        text: 'The percentage of Children’s Services and Learning staff who have undertaken training on CareDirector, where it is deemed appropriate for them to do so',
      },
      { label: '2)', text: 'Staff satisfaction levels with the new system' },
    ],
  },
  {
    key: 'res-undated-13',
    agendaItem: 'undated#13',
    kind: 'RESOLVED',
    textAsRecorded:
      'RESOLVED:\n1) That commentary for CP8-QL, the percentage of children subject to a Child Protection Plan seen in the last 15 days, would be provided to the Panel which included additional detail on the reasons why visits are not at 100%.\n2) That, reflecting concerns about the increase in numbers and the associated risks to the children, the Panel consider in detail the position with regards to missing children at the 31 March 2022 meeting.',
    clauses: [
      {
        label: '1)',
        text: 'That commentary for CP8-QL, the percentage of children subject to a Child Protection Plan seen in the last 15 days, would be provided to the Panel which included additional detail on the reasons why visits are not at 100%.',
      },
      {
        label: '2)',
        text: 'That, reflecting concerns about the increase in numbers and the associated risks to the children, the Panel consider in detail the position with regards to missing children at the 31 March 2022 meeting.',
      },
    ],
  },
  {
    key: 'res-undated-14',
    agendaItem: 'undated#14',
    kind: 'NOTED',
    textAsRecorded:
      'The Panel noted the report of the Service Director - Legal and Business Operations which enabled the Panel to monitor and track progress on recommendations made at previous meetings.',
  },
] satisfies z.input<typeof resolution>[];
