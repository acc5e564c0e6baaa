/** Inputs that describe reviews. */
import { builder } from '../../graphql/builder.ts';
import { RecordedPeriodInput } from './recorded-periods.schema.ts';
import { ReviewFindingKind } from './review-findings.schema.ts';
import { ReviewKind } from './reviews.schema.ts';

export const ReviewFindingSourceInput = builder.inputType('ReviewFindingSourceInput', {
  description: 'The place that records a finding. It must be as public as the review.',
  fields: (t) => ({
    agendaItem: t.id({ required: true, description: 'Agenda item whose minutes or papers record it.' }),
    minuteEntry: t.id({ description: 'Entry of the minutes of that item that records it.' }),
    document: t.id({ description: 'Paper that records it.' }),
    placeAsRecorded: t.string({ description: 'Heading above the finding, as printed.' }),
  }),
});

export const ReviewFindingInput = builder.inputType('ReviewFindingInput', {
  description: 'A finding.',
  fields: (t) => ({
    kind: t.field({ type: ReviewFindingKind, required: true, description: 'Strength, area for development or neither.' }),
    text: t.string({ required: true, description: 'The finding, word for word.' }),
    comment: t.string({ description: 'Remark in brackets after it, as printed.' }),
    depth: t.int({ defaultValue: 0, description: '0 for a finding, 1 for a point below it.' }),
    isTruncated: t.boolean({
      defaultValue: false,
      description: 'Whether the source breaks off in it: in `comment`, or in `text` when there is no comment.',
    }),
    source: t.field({ type: ReviewFindingSourceInput, description: 'The place that records it.' }),
  }),
});

export const ReviewProgressInput = builder.inputType('ReviewProgressInput', {
  description: 'Progress as reported to a panel.',
  fields: (t) => ({
    text: t.string({ required: true, description: 'The report, word for word.' }),
    agendaItem: t.id({
      required: true,
      description: 'Agenda item under which it was reported; the report is as restricted as the item.',
    }),
  }),
});

export const ReviewRecommendationInput = builder.inputType('ReviewRecommendationInput', {
  description: 'A recommendation made by a review.',
  fields: (t) => ({
    number: t.string({ required: true, description: 'Number, e.g. “3”.' }),
    text: t.string({ description: 'Wording.' }),
    progress: t.field({ type: [ReviewProgressInput], description: 'All reports of progress on it, oldest first.' }),
  }),
});

export const ReviewPatch = builder.inputType('ReviewPatch', {
  description:
    'Details of a review. A list replaces the whole list before, except those parts under restricted items that you may not read.',
  fields: (t) => ({
    title: t.string({ description: 'Title.' }),
    kind: t.field({ type: ReviewKind, description: 'Kind of review.' }),
    conductedBy: t.string({
      description:
        'Name of the body that carried it out. The organisation on record with that name, which is added when there is none.',
    }),
    startedOn: t.field({ type: 'Date', description: 'First day. Use `tookPlace` where the day is not on record.' }),
    endedOn: t.field({ type: 'Date', description: 'Last day. Use `tookPlace` where the day is not on record.' }),
    tookPlace: t.field({ type: RecordedPeriodInput, description: 'Dates of the review, in place of `startedOn` and `endedOn`.' }),
    durationAsRecorded: t.string({ description: 'Duration, as printed, e.g. “over 3 weeks”.' }),
    reviewerCount: t.int({ description: 'Number of inspectors or reviewers.' }),
    publishedOn: t.field({ type: 'Date', description: 'Day on which its letter or report was published.' }),
    published: t.field({
      type: RecordedPeriodInput,
      description: 'Date on which its letter or report was published, in place of `publishedOn`.',
    }),
    judgement: t.string({ description: 'Overall judgement, word for word.' }),
    focusAreas: t.stringList({ description: 'All subjects that it looked at.' }),
    precededBy: t.id({ description: 'Review that it follows up.' }),
    findings: t.field({ type: [ReviewFindingInput], description: 'All findings, in order.' }),
    recommendations: t.field({ type: [ReviewRecommendationInput], description: 'All its recommendations, in order.' }),
    documents: t.idList({ description: 'All letters and reports.' }),
    agendaItems: t.idList({ description: 'All agenda items under which panels considered it.' }),
  }),
});
