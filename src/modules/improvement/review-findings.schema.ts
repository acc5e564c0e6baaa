/** Findings and recommendations of reviews, each with the place that records it. */
import { builder } from '../../graphql/builder.ts';
import { AgendaItem } from '../agendas/agenda-items.schema.ts';
import { agendaItemById } from '../agendas/agendas.loaders.ts';
import { documentById } from '../documents/documents.loaders.ts';
import { Document } from '../documents/documents.schema.ts';
import { MinuteEntry } from '../minutes/minute-entries.schema.ts';
import { minuteEntryById } from '../minutes/minutes.loaders.ts';
import type { FindingValue, ReviewFindingSourceRow, ReviewProgressRow, ReviewRecommendationValue } from './reviews.table.ts';

export const ReviewFindingKind = builder.enumType('ReviewFindingKind', {
  description: 'Whether a finding is good or bad.',
  values: {
    STRENGTH: { description: 'A strength.' },
    AREA_FOR_DEVELOPMENT: { description: 'An area for development.' },
    OBSERVATION: { description: 'Neither, or not said.' },
  },
});

export const ReviewFindingSource = builder.objectRef<ReviewFindingSourceRow>('ReviewFindingSource');

builder.objectType(ReviewFindingSource, {
  description: 'The place that records a finding.',
  fields: (t) => ({
    agendaItem: t.field({
      type: AgendaItem,
      description: 'Agenda item whose minutes or papers record it.',
      resolve: (row, _, ctx) => ctx.required(agendaItemById, row, row.agendaItemId),
    }),
    minuteEntry: t.field({
      type: MinuteEntry,
      nullable: true,
      description: 'Entry of the minutes that records it; null when a paper does.',
      resolve: (row, _, ctx) => ctx.related(minuteEntryById, row, row.minuteEntryId),
    }),
    document: t.field({
      type: Document,
      nullable: true,
      description: 'Paper that records it; null when the minutes do.',
      resolve: (row, _, ctx) => ctx.related(documentById, row, row.documentId),
    }),
    placeAsRecorded: t.exposeString('placeAsRecorded', {
      nullable: true,
      description: 'Heading above the finding, as printed, e.g. “Performance - Visits to create change”.',
    }),
  }),
});

export const ReviewFinding = builder.objectRef<FindingValue & { source: ReviewFindingSourceRow | null }>('ReviewFinding');

builder.objectType(ReviewFinding, {
  description: 'One finding.',
  fields: (t) => ({
    kind: t.expose('kind', {
      type: ReviewFindingKind,
      description: 'Strength, area for development or neither.',
    }),
    text: t.exposeString('text', { description: 'The finding, word for word.' }),
    comment: t.exposeString('comment', {
      nullable: true,
      description: 'Remark in brackets after it, as printed, e.g. that a figure has since fallen.',
    }),
    isTruncated: t.field({
      type: 'Boolean',
      description: 'Whether the source breaks off in it: in `comment`, or in `text` when there is no comment.',
      resolve: ({ isTruncated }) => isTruncated ?? false,
    }),
    depth: t.exposeInt('depth', { description: '0 for a finding, 1 for a point below it.' }),
    source: t.field({
      type: ReviewFindingSource,
      nullable: true,
      description: 'The place that records it; null when none was given.',
      resolve: ({ source }) => source,
    }),
  }),
});

export const ReviewProgress = builder.objectRef<ReviewProgressRow>('ReviewProgress');

builder.objectType(ReviewProgress, {
  description: "Progress on a review's recommendation, as reported to a panel.",
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The report, word for word.' }),
    agendaItem: t.field({
      type: AgendaItem,
      description: 'Agenda item under which it was reported.',
      resolve: (row, _, ctx) => ctx.required(agendaItemById, row, row.agendaItemId),
    }),
  }),
});

export const ReviewRecommendation = builder.objectRef<ReviewRecommendationValue & { progress: ReviewProgressRow[] }>(
  'ReviewRecommendation',
);

builder.objectType(ReviewRecommendation, {
  description: 'One recommendation made by a review.',
  fields: (t) => ({
    number: t.exposeString('number', { description: 'Number, e.g. “3”.' }),
    text: t.exposeString('text', { nullable: true, description: 'Wording; null when only its progress is on record.' }),
    progress: t.field({
      type: [ReviewProgress],
      description: 'Reports of progress on it, oldest first.',
      resolve: (row) => row.progress,
    }),
  }),
});
