/** The form of minutes, resolutions, reports, recommendations, work programmes and issues; see `format.ts` for the conventions. */
import { z } from 'zod';
import { minuteEntryKind } from '../src/modules/minutes/minute-entries.table.ts';
import { minutesStatus } from '../src/modules/minutes/minutes.table.ts';
import { resolutionKind, resolutionOutcome } from '../src/modules/minutes/resolutions.table.ts';
import { progressClaim } from '../src/modules/recommendations/follow-up.table.ts';
import { recommendationKind, recommendationStatus } from '../src/modules/recommendations/recommendations.table.ts';
import { reportSectionKinds, statedAnswer } from '../src/modules/reports/reports.table.ts';
import { workProgrammeStatus } from '../src/modules/work-programme/work-programme.table.ts';
import { contact, date, itemRef, key, provenance, reference, text } from './format-parts.ts';

const answer = z.enum(statedAnswer.enumValues).default('NOT_STATED');
const labelled = z.strictObject({ label: text.optional(), text });

/** A clause is named `<resolution key>/<number from 1, in reading order>`. */
const clauseRef = z.string().regex(/^[a-z0-9-]+\/\d+$/);

export const minutes = z.strictObject({
  meeting: key,
  status: z.enum(minutesStatus.enumValues).exclude(['NONE', 'DRAFT']),
  /** Word for word, in reading order, item by item. */
  entries: z
    .array(
      z.strictObject({
        ...provenance,
        agendaItem: itemRef,
        kind: z.enum(minuteEntryKind.enumValues),
        /** 0 for a paragraph or first-level point, 1 for a point below it. */
        depth: z.number().int().min(0).default(0),
        text,
        isTruncated: z.boolean().default(false),
        fullTextUrl: z.url().optional(),
      }),
    )
    .default([]),
});

export const resolution = z.strictObject({
  ...provenance,
  key,
  agendaItem: itemRef,
  kind: z.enum(resolutionKind.enumValues),
  outcome: z.enum(resolutionOutcome.enumValues).default('UNRECORDED'),
  /** The whole text with its clauses, word for word; lines are parted by line breaks. */
  textAsRecorded: text,
  /** Words that introduce all its clauses. */
  stem: text.optional(),
  clauses: z
    .array(z.strictObject({ ...provenance, label: text.optional(), depth: z.number().int().min(0).default(0), text }))
    .default([]),
  /** For APPROVED_MINUTES: the meetings whose minutes it approved. */
  approves: z.array(key).default([]),
});

export const recommendation = z.strictObject({
  ...provenance,
  key,
  reference: text,
  isReferencePrinted: z.boolean(),
  panel: key,
  title: text,
  label: text.optional(),
  /** With the words of the resolution that lead into the clause. */
  text,
  kind: z.enum(recommendationKind.enumValues),
  madeOn: date.optional(),
  meeting: key.optional(),
  agendaItem: itemRef.optional(),
  clause: clauseRef.optional(),
  addressee: z.strictObject({ nameAsRecorded: text, person: key.optional(), organisation: key.optional() }).optional(),
  issue: key.optional(),
  /** OUTCOME_NOT_RECORDED where no document tells what came of it; never MADE, which claims that nothing came of it yet. */
  status: z.enum(recommendationStatus.enumValues).exclude(['MADE']),
  statusAsPublished: text.optional(),
  progress: z
    .array(
      z.strictObject({
        ...provenance,
        actionTaken: text,
        actedOn: date.optional(),
        claim: z.enum(progressClaim.enumValues),
        reportedTo: key.optional(),
      }),
    )
    .default([]),
  nextReportTo: key.optional(),
  /** The meeting whose printed monitoring list has it. */
  listedFor: key.optional(),
});

export const workProgrammeItem = z.strictObject({
  ...provenance,
  key,
  panel: key,
  title: text,
  description: text.optional(),
  status: z.enum(workProgrammeStatus.enumValues),
  targetMeeting: key.optional(),
  targetOn: date.optional(),
  municipalYear: text.optional(),
  /** When it is planned for, as printed. */
  targetAsRecorded: text.optional(),
  clause: clauseRef.optional(),
  issue: key.optional(),
  fulfilledBy: itemRef.optional(),
});

export const issue = z.strictObject({
  ...provenance,
  key,
  title: text,
  description: text.optional(),
  /** Items that the council's own page of the issue lists. */
  listedItems: z.array(itemRef),
  /** Items that were joined to the issue here; `basis` gives the reason. */
  joinedItems: z.array(itemRef).default([]),
});

export const report = z.strictObject({
  ...provenance,
  agendaItem: itemRef,
  decisionMaker: text.optional(),
  subject: text,
  dateOfDecision: date.optional(),
  reportOf: text.optional(),
  confidentialityStatement: text.optional(),
  briefSummary: text.optional(),
  recommendations: z.array(labelled).default([]),
  sections: z
    .array(
      z.strictObject({
        kind: z.enum(reportSectionKinds),
        heading: text,
        /** The label is the printed number, e.g. "4." → "4". */
        paragraphs: z.array(labelled),
      }),
    )
    .default([]),
  contacts: z.array(contact).default([]),
  legalReferences: z.array(reference).default([]),
  /** Goals of a corporate plan, `<plan key>/<number from 1>`. */
  goals: z.array(z.string().regex(/^[a-z0-9-]+\/\d+$/)).default([]),
  isKeyDecision: answer,
  wardsAffected: text.optional(),
  needsEqualityAssessment: answer,
  needsDataProtectionAssessment: answer,
  /** `document` is the place of the file among the item's documents, from 1. */
  appendices: z
    .array(z.strictObject({ number: text, title: text, document: z.number().int().positive().optional() }))
    .default([]),
  /** Both are empty where the form prints “None”, and left out where it does not say. */
  membersRoomsDocuments: z.array(text).optional(),
  backgroundPapers: z.array(z.strictObject({ title: text, restrictionAsRecorded: text.optional() })).optional(),
});

export const corporatePlan = z.strictObject({
  ...provenance,
  key,
  title: text,
  startYear: z.number().int().optional(),
  endYear: z.number().int().optional(),
  goals: z.array(z.strictObject({ ...provenance, title: text, description: text.optional() })),
});
