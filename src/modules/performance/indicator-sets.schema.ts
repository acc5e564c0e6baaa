/** Performance reports as published, with the ratings derived from them. */
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { nodeOf } from '../../graphql/node.ts';
import { AgendaItem } from '../agendas/agenda-items.schema.ts';
import { agendaItemById } from '../agendas/agendas.loaders.ts';
import { Contact } from '../councils/contacts.schema.ts';
import { councilByNumber } from '../councils/councils.loaders.ts';
import { CouncilRecord } from '../councils/councils.schema.ts';
import { documentById } from '../documents/documents.loaders.ts';
import { Document } from '../documents/documents.schema.ts';
import type { IndicatorRowRow, IndicatorSectionRow, ObservationRow } from './indicator-sets.table.ts';
import { Indicator, IndicatorSet, Observation } from './indicators.schema.ts';
import {
  indicatorById,
  indicatorSetById,
  indicatorSetsByItem,
  observationsBySet,
  rowsBySet,
  sectionsBySet,
} from './performance.loaders.ts';
import { ratingOf } from './performance.rules.ts';
import { Benchmark, IndicatorTarget, PublishedDirection, PublishedRag, RagValue } from './published.schema.ts';

export const IndicatorRow = builder.objectRef<IndicatorRowRow>('IndicatorRow');

builder.objectType(IndicatorRow, {
  description: 'One indicator as published in one report. Derived fields say so in their description; all others are as printed.',
  fields: (t) => ({
    indicator: t.field({
      type: Indicator,
      description: 'The indicator.',
      resolve: (row, _, ctx) => ctx.required(indicatorById, row, row.indicatorId),
    }),
    nameAsPublished: t.exposeString('nameAsPublished', { description: 'Name of the indicator as printed in this report.' }),
    observations: t.field({
      type: [Observation],
      extensions: { usualRecords: 10 },
      description: 'Values printed in this report, oldest first.',
      resolve: (row, _, ctx) => observationsOf(ctx, row),
    }),
    target: t.field({
      type: IndicatorTarget,
      nullable: true,
      description: 'Target; null when none was printed, or none that is a number.',
      resolve: (row) => row.target,
    }),
    targetAsPublished: t.exposeString('targetAsPublished', {
      nullable: true,
      description: 'Cell of the target column as printed, e.g. “<36%”, “-” or empty; null when the table has no such column.',
    }),
    benchmarks: t.field({
      type: [Benchmark],
      description: 'Figures for comparison, in printed order; empty when the table has no such columns.',
      resolve: (row) => row.benchmarks,
    }),
    rag: t.field({
      type: PublishedRag,
      nullable: true,
      description: 'Rating as published; null when the table has no such column.',
      resolve: (row) => row.rag,
    }),
    direction: t.field({
      type: PublishedDirection,
      nullable: true,
      description: 'Arrow as published; null when the table has no such column.',
      resolve: (row) => row.direction,
    }),
    computedRag: t.field({
      type: RagValue,
      nullable: true,
      description:
        "Derived: rating of the latest value by the council's own rule; null when the council has set none, or the row has no target or value.",
      resolve: (row, _, ctx) => computedRagOf(ctx, row),
    }),
  }),
});

export const IndicatorSection = builder.objectRef<IndicatorSectionRow>('IndicatorSection');

builder.objectType(IndicatorSection, {
  description: 'One section of a performance report.',
  fields: (t) => ({
    title: t.exposeString('title', { description: 'Heading as printed, e.g. “Performance – Multi-agency working”.' }),
    titleInContents: t.exposeString('titleInContents', {
      nullable: true,
      description: "Heading as the report's table of contents words it; null when the report has none.",
    }),
    dividerHeading: t.exposeString('dividerHeading', {
      nullable: true,
      description:
        'Heading printed alone before this section, e.g. “Performance”; null when there is none. It may cover the sections that follow, which the report does not say.',
    }),
    subheading: t.exposeString('subheading', {
      nullable: true,
      description:
        'Heading printed below `title`, e.g. “Child Sexual Abuse in the Family Environment (CSAFE)”; null when there is none.',
    }),
    page: t.exposeString('page', {
      nullable: true,
      description: "Page that the report's table of contents gives; null when the report has none.",
    }),
    commentary: t.exposeStringList('commentary', { description: 'Analysis as printed, paragraph by paragraph.' }),
    rows: t.field({
      type: [IndicatorRow],
      extensions: { usualRecords: 10 },
      description: 'Rows of the table, in printed order; empty for a section of text.',
      resolve: async (row, _, ctx) => {
        const rows = await ctx.load(rowsBySet, { councilId: row.councilId, id: row.indicatorSetId });
        return rows.filter(({ section }) => section === row.position);
      },
    }),
  }),
});

builder.node(IndicatorSet, {
  ...nodeOf('IndicatorSet', indicatorSetById),
  interfaces: [CouncilRecord],
  description: 'A performance report: indicators as published together.',
  fields: (t) => ({
    title: t.exposeString('title', { description: 'Title as printed, e.g. “Children and Learning Service Performance Report”.' }),
    periodLabel: t.exposeString('periodLabel', { description: 'Edition as printed, e.g. “July 2023”.' }),
    asAt: t.expose('asAt', { type: 'Date', description: 'Day up to which the report has figures, e.g. 2023-06-30.' }),
    methodNote: t.exposeString('methodNote', {
      nullable: true,
      description: 'How to read the figures, as printed, e.g. that they are a snapshot at the end of each month.',
    }),
    contact: t.field({
      type: Contact,
      nullable: true,
      description: 'Whom to ask about the figures.',
      resolve: (row) => row.contact,
    }),
    agendaItem: t.field({
      type: AgendaItem,
      nullable: true,
      description: 'Item of the agenda that the report was published under.',
      resolve: (row, _, ctx) => ctx.related(agendaItemById, row, row.agendaItemId),
    }),
    document: t.field({
      type: Document,
      nullable: true,
      description: 'The report as a file; null when not on record.',
      resolve: (row, _, ctx) => ctx.related(documentById, row, row.documentId),
    }),
    sections: t.field({
      type: [IndicatorSection],
      extensions: { usualRecords: 10 },
      description: 'Sections, in printed order.',
      resolve: (row, _, ctx) => ctx.load(sectionsBySet, row),
    }),
  }),
});

builder.objectFields(AgendaItem, (t) => ({
  indicatorSets: t.field({
    type: [IndicatorSet],
    description: 'Performance reports published under the item, latest first.',
    resolve: (row, _, ctx) => ctx.load(indicatorSetsByItem, row),
  }),
}));

/** Values printed in the row's report, oldest first. */
export async function observationsOf(ctx: Context, row: IndicatorRowRow): Promise<ObservationRow[]> {
  const observations = await ctx.load(observationsBySet, { councilId: row.councilId, id: row.indicatorSetId });
  return observations.filter(({ indicatorId }) => indicatorId === row.indicatorId);
}

/** Rating of the latest value by the council's own rule; null without rule, target or value. */
async function computedRagOf(ctx: Context, row: IndicatorRowRow) {
  const [council, indicator, observations] = await Promise.all([
    ctx.load(councilByNumber, row.councilId),
    ctx.required(indicatorById, row, row.indicatorId),
    observationsOf(ctx, row),
  ]);
  const value = observations.at(-1)?.value ?? null;
  if (council?.ragAmberWithin == null || value === null || !row.target) return null;
  return ratingOf(value, row.target, indicator.polarity, council.ragAmberWithin);
}
