/**
 * The form of the seed records: what one council's public documents state, as typed data.
 *
 * Text is word for word. What a document does not state is left out, never invented. Records name each other
 * by `key`; an agenda item is named `<meeting key>#<item key>`. `parseSeed` rejects an unknown property, a
 * malformed date and a reference to nothing, and names the place.
 */
import { z } from 'zod';
import { councilKind, nation } from '../src/modules/councils/councils.table.ts';
import { organisationKind } from '../src/modules/organisations/organisations.table.ts';
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

const review = z.strictObject({
  ...provenance,
  key,
  title: text,
  kind: z.enum(['INSPECTION', 'MONITORING_VISIT', 'JOINT_INSPECTION', 'CASE_REVIEW', 'THEMATIC_AUDIT', 'PEER_REVIEW', 'OTHER']),
  conductedBy: key.optional(),
  startedOn: date.optional(),
  endedOn: date.optional(),
  reviewerCount: z.number().int().optional(),
  publishedOn: date.optional(),
  judgement: text.optional(),
  focusAreas: names,
  precededBy: key.optional(),
  findings: z
    .array(
      z.strictObject({
        kind: z.enum(['STRENGTH', 'AREA_FOR_DEVELOPMENT', 'OBSERVATION']),
        text,
        comment: text.optional(),
        depth: z.number().int().min(0).default(0),
      }),
    )
    .default([]),
  recommendations: z
    .array(
      z.strictObject({
        number: text,
        text: text.optional(),
        progress: z.array(z.strictObject({ text, agendaItem: itemRef })).default([]),
      }),
    )
    .default([]),
  /** Items under which a panel considered it. */
  agendaItems: z.array(itemRef).default([]),
});

const improvementPlan = z.strictObject({
  ...provenance,
  key,
  title: text,
  alsoKnownAs: names,
  panel: key.optional(),
  owner: text.optional(),
  status: z.enum(['IN_PROGRESS', 'COMPLETED', 'REPLACED']),
  promptedBy: key.optional(),
  updates: z.array(
    z.strictObject({
      ...provenance,
      agendaItem: itemRef.optional(),
      /** Null where the meeting's date is not on record. */
      reportedOn: date.optional(),
      periodEndsOn: date.optional(),
      summary: text,
      review: key.optional(),
    }),
  ),
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
