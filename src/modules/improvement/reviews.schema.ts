/** Inspections, monitoring visits, case reviews and audits. */
import { builder } from '../../graphql/builder.ts';
import { nodeOf } from '../../graphql/node.ts';
import { AgendaItem } from '../agendas/agenda-items.schema.ts';
import { agendaItemById } from '../agendas/agendas.loaders.ts';
import { CouncilRecord } from '../councils/councils.schema.ts';
import { documentById } from '../documents/documents.loaders.ts';
import { Document } from '../documents/documents.schema.ts';
import { organisationById } from '../organisations/organisations.loaders.ts';
import { Organisation } from '../organisations/organisations.schema.ts';
import {
  documentsByReview,
  findingSourcesByReview,
  itemsByReview,
  progressByReview,
  reviewById,
  reviewsByItem,
} from './improvement.loaders.ts';
import { lastDayOf } from './recorded-periods.rules.ts';
import { RecordedPeriod } from './recorded-periods.schema.ts';
import { ReviewFinding, ReviewRecommendation } from './review-findings.schema.ts';
import type { ReviewRow } from './reviews.table.ts';

export const ReviewKind = builder.enumType('ReviewKind', {
  description: 'Kinds of review.',
  values: {
    INSPECTION: { description: 'Full or standard inspection, e.g. ILACS by Ofsted.' },
    MONITORING_VISIT: { description: 'Visit between inspections.' },
    JOINT_INSPECTION: { description: 'Inspection by several inspectorates, e.g. JTAI.' },
    CASE_REVIEW: { description: 'Serious case review or safeguarding practice review.' },
    THEMATIC_AUDIT: { description: 'Audit of one theme, by the council itself or by others.' },
    PEER_REVIEW: { description: 'Review by other councils, e.g. through the LGA.' },
    OTHER: { description: 'Any other kind.' },
    NOT_STATED: { description: 'The record does not say what kind.' },
  },
});

export const Review = builder.objectRef<ReviewRow>('Review');

builder.node(Review, {
  ...nodeOf('Review', reviewById),
  interfaces: [CouncilRecord],
  description: 'An inspection, monitoring visit, case review or audit, with its findings.',
  fields: (t) => ({
    title: t.exposeString('title', { description: 'Title, e.g. “Serious Case Review - Clare”.' }),
    kind: t.expose('kind', { type: ReviewKind, description: 'Kind of review.' }),
    conductedBy: t.field({
      type: Organisation,
      nullable: true,
      description: 'Body that carried it out, e.g. Ofsted; null when not recorded.',
      resolve: (row, _, ctx) => ctx.related(organisationById, row, row.conductedById),
    }),
    tookPlace: t.field({
      type: RecordedPeriod,
      nullable: true,
      description: 'Dates of the review, as exactly as the record says; null when not recorded.',
      resolve: ({ startedOn: from, endedOn: to, datesPrecision: precision, datesAsRecorded: asRecorded }) =>
        from === null ? null : { from, to, precision, asRecorded },
    }),
    startedOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'First day, e.g. 2021-12-14; null unless the record gives the day.',
      resolve: (row) => (row.datesPrecision === 'DAY' ? row.startedOn : null),
    }),
    endedOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'Last day, e.g. 2021-12-15; null unless the record gives the day.',
      resolve: (row) => (row.datesPrecision === 'DAY' ? row.endedOn : null),
    }),
    durationAsRecorded: t.exposeString('durationAsRecorded', {
      nullable: true,
      description: 'Duration, as printed, e.g. “over 3 weeks”.',
    }),
    reviewerCount: t.exposeInt('reviewerCount', { nullable: true, description: 'Number of inspectors or reviewers.' }),
    published: t.field({
      type: RecordedPeriod,
      nullable: true,
      description: 'Date on which its letter or report was published, as exactly as the record says; null when not recorded.',
      resolve: ({ publishedOn: from, publishedPrecision: precision, publishedAsRecorded: asRecorded }) =>
        from === null ? null : { from, to: lastDayOf(from, precision), precision, asRecorded },
    }),
    publishedOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'Day on which its letter or report was published; null unless the record gives the day.',
      resolve: (row) => (row.publishedPrecision === 'DAY' ? row.publishedOn : null),
    }),
    judgement: t.exposeString('judgement', {
      nullable: true,
      description: 'Overall judgement, word for word, e.g. “Inadequate”.',
    }),
    focusAreas: t.exposeStringList('focusAreas', { description: 'Subjects that it looked at, e.g. “Public Law Outline”.' }),
    precededBy: t.field({
      type: Review,
      nullable: true,
      description: 'Review it follows up, e.g. the full inspection of 2019.',
      resolve: (row, _, ctx) => ctx.related(reviewById, row, row.precededById),
    }),
    findings: t.field({
      type: [ReviewFinding],
      description: 'Findings and remarks on record, in order.',
      resolve: async (row, _, ctx) => {
        const sources = new Map((await ctx.load(findingSourcesByReview, row)).map((source) => [source.position, source]));
        return row.findings.map((finding, index) => ({ ...finding, source: sources.get(index + 1) ?? null }));
      },
    }),
    recommendations: t.field({
      type: [ReviewRecommendation],
      description: 'Recommendations that it made, in order.',
      resolve: async (row, _, ctx) => {
        const progress = await ctx.load(progressByReview, row);
        return row.recommendations.map((made) => ({ ...made, progress: progress.filter((told) => told.number === made.number) }));
      },
    }),
    documents: t.field({
      type: [Document],
      description: 'Letters and reports.',
      resolve: async (row, _, ctx) => {
        const linked = await ctx.load(documentsByReview, row);
        const documents = await Promise.all(linked.map(({ documentId }) => ctx.related(documentById, row, documentId)));
        return documents.filter((document) => document !== null);
      },
    }),
    agendaItems: t.field({
      type: [AgendaItem],
      description: 'Agenda items under which panels considered it, newest first.',
      resolve: async (row, _, ctx) => {
        const items = await ctx.load(itemsByReview, row);
        return Promise.all(items.map((item) => ctx.required(agendaItemById, row, item.agendaItemId)));
      },
    }),
  }),
});

builder.objectFields(AgendaItem, (t) => ({
  reviews: t.field({
    type: [Review],
    description: 'Reviews considered under this item.',
    resolve: (row, _, ctx) => ctx.load(reviewsByItem, row),
  }),
}));
