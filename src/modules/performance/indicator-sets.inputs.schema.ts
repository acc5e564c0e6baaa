/** Inputs that describe the tables of performance reports. */
import { builder } from '../../graphql/builder.ts';
import { Comparator, Direction, RagValue, TargetOperator } from './published.schema.ts';

export const IndicatorTargetInput = builder.inputType('IndicatorTargetInput', {
  description: 'A target.',
  fields: (t) => ({
    operator: t.field({ type: TargetOperator, required: true, description: 'The operator in `valueAsPublished`.' }),
    value: t.float({ required: true, description: 'The number in `valueAsPublished`.' }),
    valueAsPublished: t.string({ required: true, description: 'Target as printed, e.g. “<36%”.' }),
  }),
});

export const BenchmarkInput = builder.inputType('BenchmarkInput', {
  description: 'A figure for comparison.',
  fields: (t) => ({
    comparator: t.field({ type: Comparator, required: true, description: 'Body that the figure describes.' }),
    label: t.string({ required: true, description: 'Column heading as printed.' }),
    value: t.float({ description: 'The number in `valueAsPublished`; null to read it from there.' }),
    valueAsPublished: t.string({ required: true, description: 'Figure as printed; may be empty.' }),
  }),
});

export const PublishedRagInput = builder.inputType('PublishedRagInput', {
  description: 'A rating as published.',
  fields: (t) => ({
    value: t.field({ type: RagValue, required: true, description: 'The rating that the symbol stands for.' }),
    asPublished: t.string({ required: true, description: 'Symbol as printed; may be empty.' }),
  }),
});

export const PublishedDirectionInput = builder.inputType('PublishedDirectionInput', {
  description: 'An arrow as published.',
  fields: (t) => ({
    value: t.field({ type: Direction, required: true, description: 'Direction of the symbol.' }),
    asPublished: t.string({ required: true, description: 'Symbol as printed; may be empty.' }),
    columnLabel: t.string({ required: true, description: 'Column heading as printed.' }),
  }),
});

export const IndicatorRowInput = builder.inputType('IndicatorRowInput', {
  description: 'One indicator in a report.',
  fields: (t) => ({
    indicator: t.id({ required: true, description: 'The indicator.' }),
    nameAsPublished: t.string({ required: true, description: 'Name as printed in this report.' }),
    target: t.field({ type: IndicatorTargetInput, description: 'Target; null for none.' }),
    targetAsPublished: t.string({
      description:
        'Cell of the target column as printed, e.g. “<36%”, “-” or empty; null when the table has no such column. A target in it is read from there.',
    }),
    benchmarks: t.field({ type: [BenchmarkInput], description: 'Figures for comparison, in printed order.' }),
    rag: t.field({ type: PublishedRagInput, description: 'Rating; null when the table has no such column.' }),
    direction: t.field({ type: PublishedDirectionInput, description: 'Arrow; null when the table has no such column.' }),
  }),
});

export const IndicatorSectionInput = builder.inputType('IndicatorSectionInput', {
  description: 'A section of a performance report.',
  fields: (t) => ({
    title: t.string({ required: true, description: 'Heading as printed.' }),
    titleInContents: t.string({ description: "Heading as the report's table of contents words it." }),
    dividerHeading: t.string({ description: 'Heading printed alone before this section.' }),
    subheading: t.string({ description: 'Heading printed below `title`.' }),
    page: t.string({ description: "Page that the report's table of contents gives." }),
    commentary: t.stringList({ description: 'Analysis as printed, paragraph by paragraph.' }),
    rows: t.field({
      type: [IndicatorRowInput],
      required: true,
      description: 'Rows of its table, in printed order; empty for a section of text.',
    }),
  }),
});
