/** Inspections, visits, case reviews and audits, with what they found. */
import { builder } from '../../graphql/builder.ts';
import { nodeOf } from '../../graphql/node.ts';
import { AgendaItem } from '../agendas/agenda-items.schema.ts';
import { agendaItemById } from '../agendas/agendas.loaders.ts';
import { CouncilRecord } from '../councils/councils.schema.ts';
import { documentById } from '../documents/documents.loaders.ts';
import { Document } from '../documents/documents.schema.ts';
import { organisationById } from '../organisations/organisations.loaders.ts';
import { Organisation } from '../organisations/organisations.schema.ts';
import { documentsByReview, itemsByReview, progressByReview, reviewById, reviewsByItem } from './improvement.loaders.ts';
import type { FindingValue, ReviewProgressRow, ReviewRecommendationValue, ReviewRow } from './reviews.table.ts';

export const ReviewKind = builder.enumType('ReviewKind', {
  description: 'Sorts of review.',
  values: {
    INSPECTION: { description: 'Full or standard inspection, e.g. ILACS by Ofsted.' },
    MONITORING_VISIT: { description: 'Visit between inspections.' },
    JOINT_INSPECTION: { description: 'Several inspectorates, e.g. JTAI.' },
    CASE_REVIEW: { description: 'Serious case review or safeguarding practice review.' },
    THEMATIC_AUDIT: { description: 'Audit of one theme, in-house or not.' },
    PEER_REVIEW: { description: 'Review by other councils, e.g. through the LGA.' },
    OTHER: { description: 'Anything else.' },
  },
});

export const ReviewFindingKind = builder.enumType('ReviewFindingKind', {
  description: 'How a finding is meant.',
  values: {
    STRENGTH: { description: 'A strength.' },
    AREA_FOR_DEVELOPMENT: { description: 'An area for development.' },
    OBSERVATION: { description: 'Neither, or not said.' },
  },
});

export const ReviewFinding = builder.objectRef<FindingValue>('ReviewFinding');

builder.objectType(ReviewFinding, {
  description: 'One finding.',
  fields: (t) => ({
    kind: t.expose('kind', { type: ReviewFindingKind, description: 'Good, bad or neither.' }),
    text: t.exposeString('text', { description: 'The finding.' }),
    comment: t.exposeString('comment', {
      nullable: true,
      description: 'What the council added, e.g. that a figure has since fallen.',
    }),
    depth: t.exposeInt('depth', { description: '0 for a finding, 1 for a point below it.' }),
  }),
});

export const ReviewProgress = builder.objectRef<ReviewProgressRow>('ReviewProgress');

builder.objectType(ReviewProgress, {
  description: "Progress on a review's recommendation, as told to a panel.",
  fields: (t) => ({
    text: t.exposeString('text', { description: 'What was said.' }),
    agendaItem: t.field({
      type: AgendaItem,
      description: 'Where it was said.',
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
      description: 'What was reported on it, oldest first.',
      resolve: (row) => row.progress,
    }),
  }),
});

export const Review = builder.objectRef<ReviewRow>('Review');

builder.node(Review, {
  ...nodeOf('Review', reviewById),
  interfaces: [CouncilRecord],
  description: 'An inspection, monitoring visit, case review or audit, with what it found.',
  fields: (t) => ({
    title: t.exposeString('title', { description: 'Title, e.g. “Serious Case Review - Clare”.' }),
    kind: t.expose('kind', { type: ReviewKind, description: 'What sort.' }),
    conductedBy: t.field({
      type: Organisation,
      nullable: true,
      description: 'Who did it, e.g. Ofsted; null when unknown.',
      resolve: (row, _, ctx) => ctx.related(organisationById, row, row.conductedById),
    }),
    startedOn: t.expose('startedOn', { type: 'Date', nullable: true, description: 'First day, e.g. 2021-12-14.' }),
    endedOn: t.expose('endedOn', { type: 'Date', nullable: true, description: 'Last day, e.g. 2021-12-15.' }),
    reviewerCount: t.exposeInt('reviewerCount', { nullable: true, description: 'How many inspectors or reviewers.' }),
    publishedOn: t.expose('publishedOn', {
      type: 'Date',
      nullable: true,
      description: 'Day the letter or report was published.',
    }),
    judgement: t.exposeString('judgement', {
      nullable: true,
      description: 'Overall judgement, word for word, e.g. “Inadequate”.',
    }),
    focusAreas: t.exposeStringList('focusAreas', { description: 'What it looked at, e.g. “Public Law Outline”.' }),
    precededBy: t.field({
      type: Review,
      nullable: true,
      description: 'Review it follows up, e.g. the full inspection of 2019.',
      resolve: (row, _, ctx) => ctx.related(reviewById, row, row.precededById),
    }),
    findings: t.expose('findings', { type: [ReviewFinding], description: 'What it found, in order.' }),
    recommendations: t.field({
      type: [ReviewRecommendation],
      description: 'What it recommended, in order.',
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
      description: 'Items under which panels considered it, newest first.',
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
    description: 'Reviews and inspections considered.',
    resolve: (row, _, ctx) => ctx.load(reviewsByItem, row),
  }),
}));
