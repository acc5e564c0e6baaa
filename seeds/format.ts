/**
 * The form of the seed records, which state the contents of one council's public documents as typed data.
 *
 * Text is word for word. Values that no document states are left out. A value that no document prints, but that follows from one or is
 * assumed, has its rule or reason in `basis`. Records refer to each other by `key`, and to an agenda item by `<meeting key>#<item key>`.
 */
import { z } from 'zod';
import { councilKind, nation } from '../src/modules/councils/councils.table.ts';
import { organisationKind } from '../src/modules/organisations/organisations.table.ts';
import { improvementPlan, review } from './format-improvement.ts';
import { meeting, printedSchedule } from './format-meetings.ts';
import { panel, person } from './format-panels.ts';
import { contact, date, instant, itemRef, key, names, provenance, text } from './format-parts.ts';
import { indicator, indicatorSet } from './format-performance.ts';
import { corporatePlan, issue, minutes, recommendation, report, resolution, workProgrammeItem } from './format-record.ts';
import { faultsIn } from './references.ts';

const council = z.strictObject({
  ...provenance,
  slug: key,
  name: text,
  nation: z.enum(nation.enumValues),
  kind: z.enum(councilKind.enumValues),
  gssCode: text.optional(),
  websiteUrl: z.url().optional(),
  contacts: z.array(contact).default([]),
});

/** A document from which records were taken. Address, system and time of reading are left out unless they are known. */
const sourceDocument = z.strictObject({
  key,
  /** The heading of the document, or a description of the document where its heading does not distinguish it from others. */
  title: text,
  /** As the page is headed, e.g. "Agenda and minutes". */
  pageKind: text.optional(),
  system: text.optional(),
  externalId: text.optional(),
  url: z.url().optional(),
  retrievedAt: instant.optional(),
});

const municipalYear = z.strictObject({
  ...provenance,
  label: text,
  labelAsRecorded: text.optional(),
  startsOn: date.optional(),
  endsOn: date.optional(),
});

const organisation = z.strictObject({
  ...provenance,
  key,
  name: text,
  alsoKnownAs: names,
  kind: z.enum(organisationKind.enumValues),
  websiteUrl: z.url().optional(),
});

const publicNotice = z.strictObject({
  ...provenance,
  kind: z.enum([
    'PUBLIC_REPRESENTATIONS',
    'ACCESS',
    'MOBILE_TELEPHONES',
    'BUSINESS',
    'RECORDING_AND_SOCIAL_MEDIA',
    'PROCEDURE_RULES',
    'SMOKING',
    'FIRE_PROCEDURE',
    'DISCLOSURE_OF_INTERESTS',
    'PRINCIPLES_OF_DECISION_MAKING',
    'OTHER',
  ]),
  /** Absent for a notice of the whole council. */
  panel: key.optional(),
  /** Meeting whose agenda pack prints the notice. */
  meeting: key.optional(),
  title: text,
  /** Plain text. A blank line separates paragraphs; list items begin with "- ", or "  - " one level down. */
  text,
  effectiveFrom: date.optional(),
  effectiveTo: date.optional(),
});

const glossaryTerm = z.strictObject({
  ...provenance,
  term: text,
  expansion: text.optional(),
  definition: text.optional(),
  seeAlso: names,
  /** The whole entry as printed, term included. */
  entryAsPrinted: text.optional(),
  /** Heading of the list that prints the entry. */
  listTitle: text.optional(),
  agendaItem: itemRef.optional(),
});

export const councilSeed = z.strictObject({
  council,
  sourceDocuments: z.array(sourceDocument),
  municipalYears: z.array(municipalYear),
  organisations: z.array(organisation),
  people: z.array(person),
  panels: z.array(panel),
  publicNotices: z.array(publicNotice),
  meetings: z.array(meeting),
  printedSchedules: z.array(printedSchedule).default([]),
  glossary: z.array(glossaryTerm),
  reviews: z.array(review),
  improvementPlans: z.array(improvementPlan),
  corporatePlans: z.array(corporatePlan).default([]),
  minutes: z.array(minutes).default([]),
  resolutions: z.array(resolution).default([]),
  reports: z.array(report).default([]),
  recommendations: z.array(recommendation).default([]),
  workProgramme: z.array(workProgrammeItem).default([]),
  issues: z.array(issue).default([]),
  indicators: z.array(indicator).default([]),
  indicatorSets: z.array(indicatorSet).default([]),
});

/** The seed of one council. */
export type CouncilSeed = z.input<typeof councilSeed>;
export type ParsedCouncilSeed = z.output<typeof councilSeed>;

/**
 * Throws a ZodError with the path of every unknown or malformed property; where there is none, with the path of every duplicate key and
 * of every reference to a record that does not exist.
 */
export function parseSeed(seed: CouncilSeed): ParsedCouncilSeed {
  const whole = councilSeed.superRefine((parsed, context) => {
    for (const fault of faultsIn(parsed)) context.addIssue({ code: 'custom', ...fault });
  });
  return whole.parse(seed);
}
