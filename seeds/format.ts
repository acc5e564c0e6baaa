/**
 * The form of the seed records: what one council's public documents state, as typed data.
 *
 * Text is word for word. What a document does not state is left out, never invented. Records name each other
 * by `key`; an agenda item is named `<meeting key>#<item key>`. `parseSeed` rejects an unknown property, a
 * malformed date and a reference to nothing, and names the place.
 */
import { z } from 'zod';
import { improvementPlan, review } from './format-improvement.ts';
import { meeting, printedSchedule } from './format-meetings.ts';
import { contact, date, instant, itemRef, key, names, provenance, text } from './format-parts.ts';
import { indicator, indicatorSet } from './format-performance.ts';
import { corporatePlan, issue, minutes, recommendation, report, resolution, workProgrammeItem } from './format-record.ts';
import { faultsIn } from './references.ts';

const council = z.strictObject({
  ...provenance,
  slug: key,
  name: text,
  nation: z.enum(['ENGLAND', 'WALES', 'SCOTLAND', 'NORTHERN_IRELAND']),
  kind: z.enum(['UNITARY', 'COUNTY', 'DISTRICT', 'METROPOLITAN_DISTRICT', 'LONDON_BOROUGH', 'COMBINED_AUTHORITY', 'OTHER']),
  gssCode: text.optional(),
  websiteUrl: z.url().optional(),
  contacts: z.array(contact).default([]),
});

/** A document that records were taken from. Address, system and day of reading only where they are known. */
const sourceDocument = z.strictObject({
  key,
  /** As headed; in our words where it has no heading that tells it from others. */
  title: text,
  /** As headed, e.g. "Agenda and minutes". */
  pageKind: text.optional(),
  system: text.optional(),
  externalId: text.optional(),
  url: z.url().optional(),
  retrievedAt: instant.optional(),
});

const municipalYear = z.strictObject({ ...provenance, label: text, startsOn: date.optional(), endsOn: date.optional() });

const person = z.strictObject({
  ...provenance,
  key,
  displayName: text,
  honorific: text.optional(),
  givenName: text.optional(),
  familyName: text.optional(),
  alsoKnownAs: names,
  email: text.optional(),
  phone: text.optional(),
  councillorTerms: z
    .array(z.strictObject({ ward: text.optional(), party: text.optional(), startsOn: date.optional(), endsOn: date.optional() }))
    .default([]),
  executiveRoles: z.array(z.strictObject({ title: text, startsOn: date.optional(), endsOn: date.optional() })).default([]),
});

const organisation = z.strictObject({
  ...provenance,
  key,
  name: text,
  alsoKnownAs: names,
  kind: z.enum(['COUNCIL', 'POLICE', 'HEALTH', 'INSPECTORATE', 'PARTNERSHIP', 'EDUCATION', 'VOLUNTARY', 'SECTOR_BODY', 'OTHER']),
  websiteUrl: z.url().optional(),
});

const membership = z.strictObject({
  ...provenance,
  person: key,
  role: z.enum(['CHAIR', 'VICE_CHAIR', 'MEMBER']),
  startsOn: date.optional(),
  endsOn: date.optional(),
  endReason: text.optional(),
  /** Day of the document that names the holder; before it nothing is known, unless `startsOn` says so. */
  recordedOn: date,
});

const seat = z.strictObject({
  ...provenance,
  kind: z.enum(['COUNCILLOR', 'CHURCH_REPRESENTATIVE', 'PARENT_GOVERNOR', 'CO_OPTED', 'EX_OFFICIO']),
  constituency: text.optional(),
  votingRights: z.enum(['FULL', 'EDUCATION_ONLY', 'NONE']),
  vacantSince: date.optional(),
  /** Day of the document that prints the seat; nothing is claimed of it for days before. */
  recordedOn: date,
  memberships: z.array(membership).default([]),
});

const termsOfReference = z.strictObject({
  ...provenance,
  edition: z.number().int().positive(),
  preamble: text.optional(),
  clauses: z.array(z.strictObject({ label: text.optional(), text })),
  effectiveFrom: date.optional(),
  effectiveTo: date.optional(),
  adoptedAt: key.optional(),
});

const panel = z.strictObject({
  ...provenance,
  slug: key,
  name: text,
  otherNames: z.array(z.strictObject({ name: text, from: date.optional(), to: date.optional() })).default([]),
  kind: z.enum(['SCRUTINY_PANEL', 'OVERVIEW_COMMITTEE', 'TASK_AND_FINISH', 'JOINT', 'OTHER']),
  parent: key.optional(),
  roleStatement: text.optional(),
  quorum: z.number().int().optional(),
  quorumAsRecorded: text.optional(),
  establishedOn: date.optional(),
  contacts: z.array(contact).default([]),
  referralRules: z
    .array(z.strictObject({ condition: text, panel: key.optional(), organisation: key.optional(), bodyAsRecorded: text }))
    .default([]),
  termsOfReference: z.array(termsOfReference).default([]),
  /** In printed order. */
  seats: z.array(seat).default([]),
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
  panel: key.optional(),
  title: text,
  /** Plain text; paragraphs parted by a blank line, list items begin "- " (or "  - " one level down). */
  text,
  effectiveFrom: date,
  effectiveTo: date.optional(),
});

const glossaryTerm = z.strictObject({
  ...provenance,
  term: text,
  expansion: text.optional(),
  definition: text.optional(),
  seeAlso: names,
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

/** What one council's folder exports; every part may leave out what its documents do not state. */
export type CouncilSeed = z.input<typeof councilSeed>;
export type ParsedCouncilSeed = z.output<typeof councilSeed>;

/** Errors: a ZodError naming each unknown or malformed property; where there is none, each key given twice or naming nothing. */
export function parseSeed(seed: CouncilSeed): ParsedCouncilSeed {
  const whole = councilSeed.superRefine((parsed, context) => {
    for (const fault of faultsIn(parsed)) context.addIssue({ code: 'custom', ...fault });
  });
  return whole.parse(seed);
}
