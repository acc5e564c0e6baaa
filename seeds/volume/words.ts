/** The words of invented records: of the kind that councils print, so that search has real work. */
import type { Random } from './random.ts';

const beginnings =
  'Alder Ash Barrow Beck Birch Black Brad Brook Castle Cold Crow Dun East Elm Fair Fern Gold Grey Hazel High'.split(' ');
const endings =
  'bourne bridge brook bury combe dale field ford ham hurst ley mere minster mouth pool port stead ton wick worth'.split(' ');
const kinds = [
  ['City Council', 'UNITARY'],
  ['Borough Council', 'DISTRICT'],
  ['County Council', 'COUNTY'],
  ['Metropolitan Borough Council', 'METROPOLITAN_DISTRICT'],
] as const;

/** The name of a council by its number from 0; there are 400. */
export function councilNames(number: number) {
  const place = `${beginnings[number % 20]}${endings[Math.floor(number / 20) % 20]}`;
  const [suffix, kind] = kinds[number % kinds.length] as (typeof kinds)[number];
  return { slug: place.toLowerCase(), name: `${place} ${suffix}`, kind };
}

export const panelNames = [
  "Children and Young People's Scrutiny Panel",
  'Health and Social Care Scrutiny Committee',
  'Environment and Transport Scrutiny Panel',
  'Corporate Resources Overview Committee',
  'Housing and Communities Scrutiny Panel',
];

const given =
  'Aisha Alan Amir Anna Beatrice Brian Carol Chidi David Dilys Elena Farah Gareth Grace Hannah Ian Jamila Joan Karl Leila Maeve Mark Nia Omar Priya Rhys Rosa Samuel Tariq Wendy'.split(
    ' ',
  );
const family =
  'Adeyemi Ahmed Bennett Brown Clarke Cooper Davies Edwards Evans Fletcher Gill Griffiths Hall Hughes Hussain Jackson Jones Khan Lewis Marsh Mistry Morgan Murphy Nowak Okafor Owen Patel Price Roberts Shah Singh Smith Taylor Thomas Turner Walker Ward White Wilson Wright'.split(
    ' ',
  );

export function personName(random: Random): { givenName: string; familyName: string } {
  return { givenName: random.pick(given), familyName: random.pick(family) };
}

export const organisationNames = [
  ['Children’s Services Inspectorate', 'INSPECTORATE'],
  ['Community Health Trust', 'HEALTH'],
  ['Police and Crime Office', 'POLICE'],
  ['Federation of Primary Schools', 'EDUCATION'],
  ['Carers’ Network', 'VOLUNTARY'],
  ['Safeguarding Partnership', 'PARTNERSHIP'],
] as const;

export const posts = [
  'Director of Children’s Services',
  'Head of Quality Assurance',
  'Service Manager, Fostering',
  'Principal Social Worker',
  'Chief Financial Officer',
  'Public Health Consultant',
  'Headteacher',
  'Chief Executive',
];

const topics =
  `adoption support|air quality|apprenticeships|asylum seeking children|bus services|care leavers|child exploitation|children's centres
climate adaptation|community safety|council tax support|cycling routes|dementia care|domestic abuse|early help|elective home education|electoral review|
emergency planning|exclusions from school|family hubs|flood defences|food hygiene|foster carers|free school meals|gritting of roads|health visiting|
home to school transport|homelessness|hospital discharge|household recycling|independent reviewing officers|infant mortality|leisure centres|
libraries|licensing of private landlords|looked after children|mental health of young people|missing from care|museum opening hours|neighbourhood plans|
nursery places|parking permits|parks and open spaces|planning enforcement|play areas|pupil premium|rent arrears|respite care|road safety near schools|
school attendance|school places|serious youth violence|sexual health|short breaks|social worker turnover|special educational needs|speech therapy|
street lighting|supported living|temporary accommodation|unaccompanied minors|virtual school|vaping among teenagers|voluntary sector grants|
waste collection|water quality|workforce development|youth justice`
    .split('|')
    .map((topic) => topic.trim());
const aspects =
  `annual report|budget monitoring|consultation|draft strategy|inspection outcome|improvement plan|performance update|progress report|review|
service standards|staffing|task group findings`
    .split('|')
    .map((aspect) => aspect.trim());
export const wards =
  'Bargate Bevois Cathays Coxford Harefield Linthorpe Millbrook Nunthorpe Peartree Redbridge Shirley Swaythling'.split(' ');
const findings =
  `caseloads had fallen below the regional average|demand had risen faster than the budget allowed|families waited longer than the standard required|
fewer complaints were upheld than in the previous year|several vacancies remained unfilled|the backlog of assessments had been cleared|
the external auditor had qualified the accounts|the new contract had begun in autumn|two thirds of the milestones were complete|visits were recorded late`
    .split('|')
    .map((finding) => finding.trim());
const requests =
  `a breakdown by ward|a comparison with statistical neighbours|a report within six months|a site visit|an apology to the families affected|
clearer targets|quarterly figures|the views of young people|the written advice of the monitoring officer|training for new members`
    .split('|')
    .map((request) => request.trim());

export function itemTitle(random: Random): string {
  const topic = random.pick(topics);
  return `${topic.charAt(0).toUpperCase()}${topic.slice(1)}: ${random.pick(aspects)}`;
}

export function topicOf(random: Random): string {
  return random.pick(topics);
}

/** Sentences of about twenty words each. */
export function sentences(random: Random, count: number): string {
  const made: string[] = [];
  for (let n = 0; n < count; n++) {
    made.push(
      `The panel heard about ${random.pick(topics)} in ${random.pick(wards)} that ${random.pick(findings)}, and members asked for ${random.pick(requests)}.`,
    );
  }
  return made.join(' ');
}

export function demand(random: Random): string {
  return `That the Cabinet provide ${random.pick(requests)} on ${random.pick(topics)}.`;
}
