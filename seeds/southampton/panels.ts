// Agenda, 20 July 2023: the panel's front sheet and public information, and the bodies that they name.
import type { CouncilSeed } from '../format.ts';
import { onePerson } from './people.ts';

const councillor = {
  kind: { derived: 'Listed under “Members” as “Councillor”.' },
  votingRights: { derived: 'A councillor votes on every question before a panel. The document does not print voting rights.' },
};
const churchRepresentative = {
  kind: { derived: 'Listed under “Appointed Members” with the name of a church.' },
  votingRights: {
    derived:
      'Local Government Act 2000, Schedule A1: church representatives on a committee that scrutinises education vote on questions that relate to education functions. The document does not print voting rights.',
  },
};
const parentGovernor = {
  votingRights: {
    derived:
      'Parent Governor Representatives (England) Regulations 2001 (SI 2001/478): parent governor representatives vote on questions that relate to education functions. The document does not print voting rights.',
  },
};

export const panels: CouncilSeed['panels'] = [
  {
    slug: 'children-and-families',
    name: 'Children and Families Scrutiny Panel',
    kind: 'SCRUTINY_PANEL',
    basis: {
      kind: { derived: 'From the words of the name.' },
      'referralRules.organisation': { derived: 'The terms of reference print “LSCB” after the full name.' },
    },
    // It "will be invited" to the Overview and Scrutiny Management Committee: that does not say that it answers to it.
    recordedOn: '2023-07-20',
    roleStatement:
      'To undertake the scrutiny of Children and Families Services in the City, including the Multi Agency Safeguarding Hub (MASH), Early Help, Specialist & Core Service, looked after children, education and early years and youth offending services, unless they are forward plan items. In such circumstances members of the Children and Families Scrutiny Panel will be invited to the relevant Overview and Scrutiny Management Committee meeting where they are discussed.',
    quorum: 3,
    quorumAsRecorded: 'The minimum number of appointed Members required to be in attendance to hold the meeting is 3.',
    contacts: [
      {
        title: 'Democratic Support Officer',
        purpose: 'DEMOCRATIC_SUPPORT',
        names: ['Ed Grimshaw'],
        phone: '023 8083 2390',
        email: 'ed.grimshaw@southampton.gov.uk',
      },
      {
        title: 'Scrutiny Manager',
        purpose: 'SCRUTINY',
        names: ['Mark Pirnie'],
        phone: '023 8083 3886',
        email: 'mark.pirnie@southampton.gov.uk',
      },
    ],
    referralRules: [
      {
        condition: 'unless they are forward plan items',
        panel: 'overview-and-scrutiny-management-committee',
        bodyAsRecorded: 'Overview and Scrutiny Management Committee',
      },
      {
        condition: 'Referring issues to the Chair of the LSCB and the Corporate Parenting Committee.',
        organisation: 'southampton-local-safeguarding-children-board',
        bodyAsRecorded: 'Chair of the LSCB',
      },
      {
        condition: 'Referring issues to the Chair of the LSCB and the Corporate Parenting Committee.',
        panel: 'corporate-parenting-committee',
        bodyAsRecorded: 'Corporate Parenting Committee',
      },
    ],
    termsOfReference: [
      {
        edition: 1,
        recordedOn: '2023-07-20',
        preamble: 'Scrutiny of Children and Families Services in the City to include:',
        clauses: [
          {
            text: "Monitoring the implementation and challenging the progress of the Council's action plan to address the recommendations made by Ofsted following their inspection of Children's Services in Southampton and review of Southampton Local Safeguarding Children Board (LSCB) in July 2014.",
          },
          {
            text: 'Regular scrutiny of the performance of multi-agency arrangements for the provision of early help and services to children and their families.',
          },
          {
            text: 'Scrutiny of early years and education including the implementation of the Vision for Learning 2014 – 2024.',
          },
          {
            text: 'Scrutiny of the development and implementation of the Youth Justice Strategy developed by the Youth Offending Board.',
          },
          { text: 'Referring issues to the Chair of the LSCB and the Corporate Parenting Committee.' },
        ],
      },
    ],
    seats: [
      {
        kind: 'COUNCILLOR',
        votingRights: 'FULL',
        basis: councillor,
        recordedOn: '2023-07-20',
        memberships: [{ person: 'a-bunday', role: 'CHAIR', recordedOn: '2023-07-20' }],
      },
      {
        kind: 'COUNCILLOR',
        votingRights: 'FULL',
        basis: councillor,
        recordedOn: '2023-07-20',
        memberships: [{ person: 'j-baillie', role: 'MEMBER', recordedOn: '2023-07-20' }],
      },
      {
        kind: 'COUNCILLOR',
        votingRights: 'FULL',
        basis: councillor,
        recordedOn: '2023-07-20',
        memberships: [{ person: 'barnes-andrews', role: 'MEMBER', recordedOn: '2023-07-20', basis: { person: onePerson } }],
      },
      {
        kind: 'COUNCILLOR',
        votingRights: 'FULL',
        basis: councillor,
        recordedOn: '2023-07-20',
        memberships: [{ person: 'chapman', role: 'MEMBER', recordedOn: '2023-07-20' }],
      },
      {
        kind: 'COUNCILLOR',
        votingRights: 'FULL',
        basis: councillor,
        recordedOn: '2023-07-20',
        memberships: [{ person: 'lambert', role: 'MEMBER', recordedOn: '2023-07-20' }],
      },
      {
        kind: 'COUNCILLOR',
        votingRights: 'FULL',
        basis: councillor,
        recordedOn: '2023-07-20',
        memberships: [{ person: 'mintoff', role: 'MEMBER', recordedOn: '2023-07-20' }],
      },
      {
        kind: 'COUNCILLOR',
        votingRights: 'FULL',
        basis: councillor,
        recordedOn: '2023-07-20',
        memberships: [{ person: 'quadir', role: 'MEMBER', recordedOn: '2023-07-20' }],
      },
      {
        kind: 'CHURCH_REPRESENTATIVE',
        constituency: 'Roman Catholic Church',
        votingRights: 'EDUCATION_ONLY',
        basis: churchRepresentative,
        recordedOn: '2023-07-20',
        memberships: [{ person: 'catherine-hobbs', role: 'MEMBER', recordedOn: '2023-07-20' }],
      },
      {
        kind: 'PARENT_GOVERNOR',
        constituency: 'Primary Parent Governor',
        votingRights: 'EDUCATION_ONLY',
        basis: parentGovernor,
        recordedOn: '2023-07-20',
        memberships: [{ person: 'francis-otieno', role: 'MEMBER', recordedOn: '2023-07-20' }],
      },
      // Printed "Vacancy - Secondary Parent Governor"; since when is not stated.
      {
        kind: 'PARENT_GOVERNOR',
        constituency: 'Secondary Parent Governor',
        votingRights: 'EDUCATION_ONLY',
        basis: parentGovernor,
        recordedOn: '2023-07-20',
        vacancyRecordedOn: '2023-07-20',
      },
      {
        kind: 'CHURCH_REPRESENTATIVE',
        constituency: 'Church of England',
        votingRights: 'EDUCATION_ONLY',
        basis: churchRepresentative,
        recordedOn: '2023-07-20',
        memberships: [{ person: 'rob-sanders', role: 'MEMBER', recordedOn: '2023-07-20' }],
      },
    ],
  },
  {
    slug: 'overview-and-scrutiny-management-committee',
    name: 'Overview and Scrutiny Management Committee',
    kind: 'OVERVIEW_COMMITTEE',
    basis: { kind: { derived: 'From the words of the name.' } },
    recordedOn: '2023-07-20',
  },
  {
    slug: 'corporate-parenting-committee',
    name: 'Corporate Parenting Committee',
    kind: 'OTHER',
    basis: { kind: { derived: 'Its name is not that of a scrutiny body, and the panel refers issues to it.' } },
    recordedOn: '2023-07-20',
  },
];
