/** The form of minutes, decisions, reports and what follows from them; see `format.ts` for the conventions. */
import { z } from 'zod';
import { minuteEntryKind } from '../src/modules/minutes/minute-entries.table.ts';
import { minutesStatus } from '../src/modules/minutes/minutes.table.ts';
import { resolutionKind, resolutionOutcome } from '../src/modules/minutes/resolutions.table.ts';
import { contact, date, itemRef, key, names, provenance, reference, text } from './format-parts.ts';

const statedAnswer = z.enum(['YES', 'NO', 'NOT_STATED']).default('NOT_STATED');
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
  panel: key,
  title: text,
  label: text.optional(),
  text,
  kind: z.enum(['TO_EXECUTIVE', 'TO_COUNCIL', 'TO_PARTNER', 'INFORMATION_REQUEST', 'FUTURE_BUSINESS']),
  madeOn: date.optional(),
  meeting: key.optional(),
  agendaItem: itemRef.optional(),
  clause: clauseRef.optional(),
  addressee: z.strictObject({ nameAsRecorded: text, person: key.optional(), organisation: key.optional() }).optional(),
  issue: key.optional(),
  status: z.enum(['MADE', 'ACCEPTED', 'REJECTED', 'IN_PROGRESS', 'REPORTED_COMPLETE', 'OUTSTANDING', 'CLOSED']),
  statusAsPublished: text.optional(),
  progress: z
    .array(
      z.strictObject({
        ...provenance,
        actionTaken: text,
        actedOn: date.optional(),
        claim: z.enum(['IN_PROGRESS', 'COMPLETE', 'OUTSTANDING']),
        reportedTo: key.optional(),
      }),
    )
    .default([]),
  nextReportTo: key.optional(),
});

export const workProgrammeItem = z.strictObject({
  ...provenance,
  key,
  panel: key,
  title: text,
  description: text.optional(),
  status: z.enum(['PLANNED', 'SCHEDULED', 'TAKEN', 'DEFERRED', 'DROPPED']),
  targetMeeting: key.optional(),
  targetOn: date.optional(),
  municipalYear: text.optional(),
  clause: clauseRef.optional(),
  issue: key.optional(),
  fulfilledBy: itemRef.optional(),
});

export const issue = z.strictObject({
  ...provenance,
  key,
  title: text,
  description: text.optional(),
  agendaItems: z.array(itemRef),
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
        kind: z.enum([
          'REASONS',
          'ALTERNATIVES',
          'DETAIL',
          'RESOURCE_IMPLICATIONS',
          'LEGAL_POWER',
          'LEGAL_OTHER',
          'RISK_MANAGEMENT',
          'POLICY_FRAMEWORK',
          'OTHER',
        ]),
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
  isKeyDecision: statedAnswer,
  wardsAffected: text.optional(),
  needsEqualityAssessment: statedAnswer,
  needsDataProtectionAssessment: statedAnswer,
  /** `document` is the place of the file among the item's documents, from 1. */
  appendices: z
    .array(z.strictObject({ number: text, title: text, document: z.number().int().positive().optional() }))
    .default([]),
  membersRoomsDocuments: names,
  backgroundPapers: z.array(z.strictObject({ title: text, restrictionAsRecorded: text.optional() })).default([]),
});

export const corporatePlan = z.strictObject({
  ...provenance,
  key,
  title: text,
  startYear: z.number().int().optional(),
  endYear: z.number().int().optional(),
  goals: z.array(z.strictObject({ ...provenance, title: text, description: text.optional() })),
});
