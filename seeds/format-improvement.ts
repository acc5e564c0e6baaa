/** The form of reviews and improvement plans; see `format.ts` for the conventions. */
import { z } from 'zod';
import { planStatus } from '../src/modules/improvement/plans.table.ts';
import { datePrecision, findingKinds, reviewKind } from '../src/modules/improvement/reviews.table.ts';
import { date, itemRef, key, names, provenance, text } from './format-parts.ts';

const precision = z.enum(datePrecision.enumValues);

export const review = z.strictObject({
  ...provenance,
  key,
  title: text,
  kind: z.enum(reviewKind.enumValues),
  conductedBy: key.optional(),
  /** As printed, with the first and the last day that it can mean. */
  tookPlace: z.strictObject({ asRecorded: text, from: date, to: date, precision }).optional(),
  durationAsRecorded: text.optional(),
  reviewerCount: z.number().int().optional(),
  /** As printed, with the first day that it can mean. */
  published: z.strictObject({ asRecorded: text, from: date, precision }).optional(),
  judgement: text.optional(),
  focusAreas: names,
  precededBy: key.optional(),
  findings: z
    .array(
      z.strictObject({
        kind: z.enum(findingKinds),
        text,
        /** A remark in brackets after it, as printed. */
        comment: text.optional(),
        isTruncated: z.boolean().default(false),
        /** The minutes of an item, which must hold the text; or one of its documents, by its place from 1, and the heading there. */
        recordedIn: z.strictObject({
          agendaItem: itemRef,
          document: z.number().int().positive().optional(),
          place: text.optional(),
        }),
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
  /** Agenda items under which a panel considered it. */
  agendaItems: z.array(itemRef).default([]),
});

export const improvementPlan = z.strictObject({
  ...provenance,
  key,
  title: text,
  alsoKnownAs: names,
  panel: key.optional(),
  owner: text.optional(),
  status: z.enum(planStatus.enumValues),
  promptedBy: key.optional(),
  updates: z.array(
    z.strictObject({
      ...provenance,
      agendaItem: itemRef.optional(),
      /** Left out where the meeting's date is not on record. */
      reportedOn: date.optional(),
      periodEndsOn: date.optional(),
      summary: text,
      review: key.optional(),
    }),
  ),
});
