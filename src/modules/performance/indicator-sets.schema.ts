/** Performance reports: what was published, and beside it what is derived. */
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { nodeOf } from '../../graphql/node.ts';
import { AgendaItem } from '../agendas/agenda-items.schema.ts';
import { agendaItemById } from '../agendas/agendas.loaders.ts';
import { councilByNumber } from '../councils/councils.loaders.ts';
import { CouncilRecord } from '../councils/councils.schema.ts';
import { Contact } from '../councils/shared.schema.ts';
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
import { type Change, changeBetween, ratingOf } from './performance.rules.ts';
import {
  Benchmark,
  ChangeAssessment,
  Direction,
  IndicatorTarget,
  PublishedDirection,
  PublishedRag,
  RagValue,
} from './published.schema.ts';

export const IndicatorChange = builder.objectRef<
  Change & { from: ObservationRow; to: ObservationRow; agreesWithPublished: boolean | null }
>('IndicatorChange');

builder.objectType(IndicatorChange, {
  description: 'Change between the last two values, worked out here.',
  fields: (t) => ({
    from: t.expose('from', { type: Observation, description: 'Earlier value.' }),
    to: t.expose('to', { type: Observation, description: 'Later value.' }),
    difference: t.exposeFloat('difference', { description: "Later less earlier, in the indicator's unit." }),
    direction: t.expose('direction', { type: Direction, description: 'UP, DOWN or LEVEL.' }),
    assessment: t.expose('assessment', { type: ChangeAssessment, description: 'Whether that is better, given polarity.' }),
    agreesWithPublished: t.exposeBoolean('agreesWithPublished', {
      nullable: true,
      description: 'Whether the published arrow points the same way; null without an arrow.',
    }),
  }),
});

export const IndicatorRow = builder.objectRef<IndicatorRowRow>('IndicatorRow');

builder.objectType(IndicatorRow, {
  description: 'One indicator as published in one report. What was published is kept apart from what is derived.',
  fields: (t) => ({
    indicator: t.field({
      type: Indicator,
      description: 'The indicator.',
      resolve: (row, _, ctx) => ctx.required(indicatorById, row, row.indicatorId),
    }),
    nameAsPublished: t.exposeString('nameAsPublished', { description: 'Name as printed.' }),
    observations: t.field({
      type: [Observation],
      description: 'Values printed in this report, oldest first.',
      resolve: (row, _, ctx) => observationsOf(ctx, row),
    }),
    target: t.field({
      type: IndicatorTarget,
      nullable: true,
      description: 'Target; null when none was printed.',
      resolve: (row) => row.target,
    }),
    targetAsPublished: t.exposeString('targetAsPublished', {
      nullable: true,
      description: 'Cell of the target column as printed, e.g. “-” or empty; null when the table has no such column.',
    }),
    benchmarks: t.field({
      type: [Benchmark],
      description: 'Figures for comparison, in printed order; empty without such columns.',
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
    change: t.field({
      type: IndicatorChange,
      nullable: true,
      description: 'Derived change between the last two values; null when one is missing.',
      resolve: (row, _, ctx) => changeOf(ctx, row),
    }),
    computedRag: t.field({
      type: RagValue,
      nullable: true,
      description: "Rating by the council's own rule; null when it has set none.",
      resolve: (row, _, ctx) => computedRagOf(ctx, row),
    }),
  }),
});

export const IndicatorSection = builder.objectRef<IndicatorSectionRow>('IndicatorSection');

builder.objectType(IndicatorSection, {
  description: 'One section of a performance report.',
  fields: (t) => ({
    title: t.exposeString('title', { description: 'Heading, e.g. “Context of Demand”.' }),
    titleInContents: t.exposeString('titleInContents', {
      nullable: true,
      description: 'Heading as its table of contents words it; null when it has none.',
    }),
    page: t.exposeString('page', { nullable: true, description: 'Page in its table of contents.' }),
    commentary: t.exposeStringList('commentary', { description: 'The analysis, point by point.' }),
    rows: t.field({
      type: [IndicatorRow],
      description: 'Its table, row by row; empty for a section of text.',
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
    title: t.exposeString('title', { description: 'Title, e.g. “Children and Learning Service Performance Report”.' }),
    periodLabel: t.exposeString('periodLabel', { description: 'Edition, e.g. “July 2023”.' }),
    asAt: t.expose('asAt', { type: 'Date', description: 'Day up to which it counts, e.g. 2023-06-30.' }),
    methodNote: t.exposeString('methodNote', {
      nullable: true,
      description: "How to read the data, e.g. that it is a snapshot at each month's end.",
    }),
    contact: t.field({
      type: Contact,
      nullable: true,
      description: 'Whom to ask about the data.',
      resolve: (row) => row.contact,
    }),
    agendaItem: t.field({
      type: AgendaItem,
      nullable: true,
      description: 'Item under which the panel received it.',
      resolve: (row, _, ctx) => ctx.related(agendaItemById, row, row.agendaItemId),
    }),
    document: t.field({
      type: Document,
      nullable: true,
      description: 'The report as a file.',
      resolve: (row, _, ctx) => ctx.related(documentById, row, row.documentId),
    }),
    sections: t.field({
      type: [IndicatorSection],
      description: 'Sections, in order.',
      resolve: (row, _, ctx) => ctx.load(sectionsBySet, row),
    }),
  }),
});

builder.objectFields(AgendaItem, (t) => ({
  indicatorSets: t.field({
    type: [IndicatorSet],
    description: 'Performance reports considered.',
    resolve: (row, _, ctx) => ctx.load(indicatorSetsByItem, row),
  }),
}));

/** Values printed in the row's report, oldest first. */
async function observationsOf(ctx: Context, row: IndicatorRowRow): Promise<ObservationRow[]> {
  const observations = await ctx.load(observationsBySet, { councilId: row.councilId, id: row.indicatorSetId });
  return observations.filter(({ indicatorId }) => indicatorId === row.indicatorId);
}

/** The change between the last two periods; null when one has no value. */
async function changeOf(ctx: Context, row: IndicatorRowRow) {
  const [observations, indicator] = await Promise.all([
    observationsOf(ctx, row),
    ctx.required(indicatorById, row, row.indicatorId),
  ]);
  const [from, to] = observations.slice(-2);
  if (!from || !to || from.value === null || to.value === null) return null;
  const change = changeBetween(from.value, to.value, indicator.polarity);
  const arrow = row.direction?.value;
  const isArrow = arrow === 'UP' || arrow === 'DOWN' || arrow === 'LEVEL';
  return { ...change, from, to, agreesWithPublished: isArrow ? arrow === change.direction : null };
}

/** The last value's rating by the council's own rule; null without rule, target or value. */
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
