/** Invented councils with their years, people, organisations, panels, seats and members. */
import { municipalYear } from '../../src/modules/councils/municipal-years.table.ts';
import { organisation } from '../../src/modules/organisations/organisations.table.ts';
import { panel } from '../../src/modules/panels/panels.table.ts';
import { membership, seat } from '../../src/modules/panels/seats.table.ts';
import { person } from '../../src/modules/people/people.table.ts';
import { dateOf, daysAfter, type Making, recorded } from './rows.ts';
import { councilNames, organisationNames, panelNames, personName, posts, wards } from './words.ts';

/** The Monday from which meetings are recorded. */
export const firstDay = new Date('2022-05-16T00:00:00Z');
const yearsMax = 5;
const councillors = 36;
const officers = 24;
const seatsOfPanel = 8;

export interface Person {
  id: string;
  name: string;
  post: string | null;
}

/** What meetings of a council refer to. */
export interface CouncilParts {
  years: { id: string; startsOn: Date }[];
  councillors: Person[];
  officers: Person[];
  organisations: { id: string; name: string }[];
  panels: { id: string; name: string; seats: { id: string; holder: Person }[] }[];
}

/** The row of a council by its number from 0. */
export function councilRow(number: number) {
  const { slug, name, kind } = councilNames(number);
  const contacts = [
    { purpose: 'DEMOCRATIC_SUPPORT' as const, names: ['Democratic Services'], email: `democratic@${slug}.example` },
  ];
  return { id: number + 1, slug, name, nation: 'ENGLAND' as const, kind, websiteUrl: `https://${slug}.example`, contacts };
}

export function makeCouncil(making: Making): CouncilParts {
  const people = makePeople(making);
  return {
    years: makeYears(making),
    ...people,
    organisations: makeOrganisations(making),
    panels: makePanels(making, people.councillors),
  };
}

function makeYears(making: Making): CouncilParts['years'] {
  return Array.from({ length: yearsMax }, (_, n) => {
    const startsOn = daysAfter(firstDay, n * 364);
    const year = startsOn.getUTCFullYear();
    const row = {
      ...recorded(making, firstDay),
      label: `${year}/${String(year + 1).slice(2)}`,
      startsOn: dateOf(startsOn),
      endsOn: dateOf(daysAfter(startsOn, 363)),
    };
    making.rows.add(municipalYear, row);
    return { id: row.id, startsOn };
  });
}

function makePeople(making: Making): Pick<CouncilParts, 'councillors' | 'officers'> {
  const { random } = making;
  const made = Array.from({ length: councillors + officers }, (_, n): Person => {
    const name = personName(random);
    const displayName = `${name.givenName} ${name.familyName}`;
    const isCouncillor = n < councillors;
    const row = {
      ...recorded(making, firstDay),
      ...name,
      displayName,
      honorific: isCouncillor ? 'Councillor' : null,
      sortName: `${name.familyName} ${name.givenName}`.toLowerCase(),
      email: `${displayName.toLowerCase().replace(' ', '.')}.${n}@council${making.councilId}.example`,
      councillorTerms: isCouncillor ? [{ ward: random.pick(wards), party: null, startsOn: dateOf(firstDay) }] : [],
    };
    making.rows.add(person, row);
    return { id: row.id, name: displayName, post: isCouncillor ? null : random.pick(posts) };
  });
  return { councillors: made.slice(0, councillors), officers: made.slice(councillors) };
}

function makeOrganisations(making: Making): CouncilParts['organisations'] {
  return organisationNames.map(([name, kind]) => {
    const row = { ...recorded(making, firstDay), name, kind };
    making.rows.add(organisation, row);
    return { id: row.id, name };
  });
}

function makePanels(making: Making, members: Person[]): CouncilParts['panels'] {
  return panelNames.map((name, number) => {
    const row = {
      ...recorded(making, firstDay),
      slug: name.toLowerCase().replace(/[^a-z]+/g, '-'),
      name,
      kind: 'SCRUTINY_PANEL' as const,
      establishedOn: dateOf(firstDay),
      roleStatement: `The ${name} examines decisions and performance, and makes recommendations to the Cabinet.`,
      quorum: 3,
    };
    making.rows.add(panel, row);
    const seats = Array.from({ length: seatsOfPanel }, (_, position) => {
      const holder = members[(number * 7 + position) % members.length] as Person;
      return { id: makeSeat(making, row.id, position, holder), holder };
    });
    return { id: row.id, name, seats };
  });
}

function makeSeat(making: Making, panelId: string, position: number, holder: Person): string {
  const row = {
    ...recorded(making, firstDay),
    panelId,
    kind: 'COUNCILLOR' as const,
    votingRights: 'FULL' as const,
    position: position + 1,
    recordedOn: dateOf(firstDay),
  };
  making.rows.add(seat, row);
  making.rows.add(membership, {
    ...recorded(making, firstDay),
    seatId: row.id,
    panelId,
    personId: holder.id,
    role: position === 0 ? 'CHAIR' : position === 1 ? 'VICE_CHAIR' : 'MEMBER',
    startsOn: dateOf(firstDay),
  });
  return row.id;
}
