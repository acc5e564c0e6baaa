import { expect, test } from 'vitest';
import { sharedApp } from '../support/app.ts';
import { read } from '../support/read.ts';

const app = await sharedApp();

interface Recorded {
  agendaItem: { title: string } | null;
  capacity: string;
  nameAsRecorded: string | null;
  roleAsRecorded: string | null;
  organisationAsRecorded: string | null;
}

const data = await read(
  app,
  `{ meetings(councils: ["southampton", "middlesbrough"], first: 100) { nodes { date
    appearances { agendaItem { title } capacity status nameAsRecorded roleAsRecorded organisationAsRecorded
      displayName position attendanceMode withConsentOfChair topic person { displayName } organisation { name } invitation { purpose } }
    agenda { items { title appearances { nameAsRecorded roleAsRecorded } } }
    guestSpeakers { displayName } officers: appearances(capacities: [OFFICER]) { displayName }
  } } }`,
);
const meetings: { date: string | null; appearances: Recorded[] }[] = data.meetings.nodes;

/** One line for each appearance: item, capacity, name, role, organisation, as recorded. */
function linesOf(date: string | null): string[] {
  const meeting = meetings.find((candidate) => candidate.date === date);
  return (meeting?.appearances ?? []).map(({ agendaItem, ...told }) =>
    [agendaItem?.title, told.capacity, told.nameAsRecorded, told.roleAsRecorded, told.organisationAsRecorded].join(' | '),
  );
}

const council = 'Southampton City Council';
const henderson = `OFFICER | Robert Henderson | Executive Director Wellbeing (Children and Learning) | ${council}`;
const interimHead = `OFFICER | Julian Watkins | Interim Head of Service - Safeguarding, Children and Families | ${council}`;

test('3 December 2020, virtual: the review, the improvement plan, performance', () => {
  const review = 'Serious Case Review - Clare';
  const plan = "Children's Services Improvement Plan";
  const performance = 'Children and Learning - Performance';
  expect(linesOf('2020-12-03')).toEqual([
    `${review} | CABINET_MEMBER | Councillor Barnes-Andrews | Cabinet Member | `,
    `${review} | ${henderson}`,
    `${review} | ${interimHead}`,
    `${review} | PARTNER | Superintendent Kelly Whiting | Southampton District Commander | Hampshire Constabulary`,
    `${review} | PARTNER | Katherine Elsmore | Head of Safeguarding | NHS Southampton Clinical Commissioning Group`,
    `${review} | INDEPENDENT_CHAIR | Derek Benson | Independent Chair of Southampton Safeguarding Children Partnership | Southampton Safeguarding Children Partnership`,
    `${review} | PARTNER | Doctor Michael Roe | Dedicated Doctor for Safeguarding Children | Southampton Safeguarding Children Partnership`,
    `${plan} | CABINET_MEMBER | Councillor Barnes Andrews | Cabinet Member | `,
    `${plan} | ${henderson}`,
    `${plan} | ${interimHead}`,
    `${performance} | CABINET_MEMBER | Councillor Barnes-Andrews | Cabinet Member | `,
    `${performance} | ${henderson}`,
    `${performance} | ${interimHead}`,
  ]);
});

test('11 February 2021: two heads of service', () => {
  const plan = 'Children and Learning Service Improvement Plan';
  expect(linesOf('2021-02-11')).toEqual([
    `${plan} | CABINET_MEMBER | Councillor Barnes-Andrews | Cabinet Member | `,
    `${plan} | ${henderson}`,
    `${plan} | OFFICER | Phil Bullingham | Head of Service: Children’s Social Care | ${council}`,
    `${plan} | OFFICER | Julian Watkins | Head of Service: Safeguarding | ${council}`,
  ]);
});

test('the undated meeting: three posts of two officers', () => {
  const wellbeing = `OFFICER | Robert Henderson | Executive Director Wellbeing – Children and Learning | ${council}`;
  const manager = `OFFICER | Julian Watkins | Service Manager – Children and Families | ${council}`;
  const thresholds = 'Review of thresholds in Southampton – The Pathways Document';
  expect(linesOf(null)).toEqual([
    'The sufficiency of accommodation for looked after children | CABINET_MEMBER | Councillor P Baillie | Cabinet Member for Children’s Social Care | ',
    `The sufficiency of accommodation for looked after children | ${wellbeing}`,
    `The sufficiency of accommodation for looked after children | ${manager}`,
    `${thresholds} | ${wellbeing}`,
    `${thresholds} | ${manager}`,
    `Care Director implementation for Children and Learning | OFFICER | Alison Milton | Strategic Finance and Commercialisation Project Manager | ${council}`,
    `Children and Learning - Performance | ${henderson}`,
    `Children and Learning - Performance | OFFICER | Julian Watkins | Service Manager, Children and Learning Department | ${council}`,
  ]);
});

test('20 July 2023: invited by post, without names', () => {
  expect(linesOf('2023-07-20')).toEqual([
    'CHILDREN AND LEARNING - PERFORMANCE | CABINET_MEMBER |  | Cabinet Member for Children and Learning | ',
    'CHILDREN AND LEARNING - PERFORMANCE | OFFICER |  | representatives from the Children’s Services and Learning Senior Management Team | ',
  ]);
});

test('21 March 2022 in Middlesbrough: the guest speaker, then the director by post without a name', () => {
  expect(linesOf('2022-03-21')).toEqual([
    "Developing a Council-wide approach to Children's Services - Guest Speaker | GUEST_SPEAKER | C O’Neill | Children’s Improvement Advisor for the North East Region | LGA",
    "Update - Children's Services Improvement Programme | OFFICER |  | Executive Director of Children’s Services | ",
  ]);
});

test('no other meeting has appearances, and items give the same appearances as their meetings', () => {
  const peopled = meetings.filter(({ appearances }) => appearances.length > 0).map(({ date }) => date);
  expect(peopled).toEqual(['2023-07-20', '2022-03-21', '2021-02-11', '2020-12-03', null]);
  for (const { appearances, agenda } of data.meetings.nodes) {
    const underItems = agenda.items.flatMap((item: { title: string; appearances: Recorded[] }) =>
      item.appearances.map((told) => ({ ...told, agendaItem: { title: item.title } })),
    );
    expect(underItems).toEqual(
      appearances.map(({ agendaItem, nameAsRecorded, roleAsRecorded }: Recorded) => ({
        agendaItem,
        nameAsRecorded,
        roleAsRecorded,
      })),
    );
  }
});

test('one whole appearance: the guest speaker with her organisation and invitation', () => {
  const march = data.meetings.nodes.find(({ date }: { date: string }) => date === '2022-03-21');
  expect(march.guestSpeakers).toEqual([{ displayName: 'C O’Neill' }]);
  expect(march.officers).toEqual([{ displayName: 'Executive Director of Children’s Services' }]);
  expect(march.appearances[0]).toEqual({
    agendaItem: { title: "Developing a Council-wide approach to Children's Services - Guest Speaker" },
    capacity: 'GUEST_SPEAKER',
    status: 'ATTENDED',
    nameAsRecorded: 'C O’Neill',
    roleAsRecorded: 'Children’s Improvement Advisor for the North East Region',
    organisationAsRecorded: 'LGA',
    displayName: 'C O’Neill',
    position: 1,
    attendanceMode: 'VIRTUAL',
    withConsentOfChair: false,
    topic: "Developing a Council-wide approach to Children's Services",
    person: { displayName: 'Caroline O’Neill' },
    organisation: { name: 'Local Government Association' },
    invitation: {
      purpose: 'to present the Panel with an overview of developing a Council-wide approach to Children’s Services',
    },
  });
});

test('all who are minuted in Southampton addressed the panel with the consent of the chair; of the invited no record says so', () => {
  const told = ({ date }: { date: string | null }) => date === '2020-12-03' || date === '2021-02-11' || date === null;
  const consents = (of: { appearances: { withConsentOfChair: boolean; status: string }[] }[]) =>
    new Set(of.flatMap(({ appearances }) => appearances.map((each) => `${each.status} ${each.withConsentOfChair}`)));
  expect(consents(data.meetings.nodes.filter(told))).toEqual(new Set(['ATTENDED true']));
  expect(consents(data.meetings.nodes.filter(({ date }: { date: string }) => date === '2023-07-20'))).toEqual(
    new Set(['INVITED false']),
  );
});
