/** Change of indicators between any two periods of a report: all derived, beside what the report prints. */
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { badUserInput } from '../../graphql/errors.ts';
import { type Change, changeBetween, endsOf, findPeriod, type Period, periodsOf, type Span } from './changes.rules.ts';
import { IndicatorRow, observationsOf } from './indicator-sets.schema.ts';
import type { IndicatorRowRow, IndicatorSectionRow, ObservationRow } from './indicator-sets.table.ts';
import { Indicator, IndicatorSet, Observation, Polarity, PolarityBasis } from './indicators.schema.ts';
import type { IndicatorRow as IndicatorRecord } from './indicators.table.ts';
import { indicatorById, observationsBySet, rowsBySet, sectionsBySet } from './performance.loaders.ts';
import { ChangeAssessment, Direction } from './published.schema.ts';

interface IndicatorChangeValue extends Change {
  row: IndicatorRowRow;
  indicator: IndicatorRecord;
  from: ObservationRow;
  to: ObservationRow;
  agreesWithPublished: boolean | null;
}

export const IndicatorChange = builder.objectRef<IndicatorChangeValue>('IndicatorChange');

builder.objectType(IndicatorChange, {
  description: 'Derived: the change of one indicator between two periods of one report.',
  fields: (t) => ({
    indicator: t.expose('indicator', { type: Indicator, description: 'The indicator.' }),
    nameAsPublished: t.string({
      description: 'Name as printed in the row of the report.',
      resolve: ({ row }) => row.nameAsPublished,
    }),
    sectionTitle: t.string({
      description: 'Heading of the section that the row is in.',
      resolve: async ({ row }, _, ctx) => (await sectionOf(ctx, row)).title,
    }),
    from: t.expose('from', { type: Observation, description: 'Earlier value, as the report prints it.' }),
    to: t.expose('to', { type: Observation, description: 'Later value, as the report prints it.' }),
    difference: t.exposeFloat('difference', {
      nullable: true,
      description: "Derived: later less earlier, in the indicator's unit; null when either period has no value.",
    }),
    direction: t.expose('direction', {
      type: Direction,
      nullable: true,
      description: 'Derived: UP, DOWN or LEVEL by `difference`; null with it.',
    }),
    assessment: t.expose('assessment', {
      type: ChangeAssessment,
      description: 'Derived: whether the change is for the better, by `direction` and `polarity`.',
    }),
    polarity: t.field({
      type: Polarity,
      description: 'Direction that counts as improvement; used for `assessment`.',
      resolve: ({ indicator }) => indicator.polarity,
    }),
    polarityBasis: t.field({
      type: PolarityBasis,
      description: 'Source of `polarity`.',
      resolve: ({ indicator }) => indicator.polarityBasis,
    }),
    polarityInferredFrom: t.string({
      nullable: true,
      description: 'Words and figures of the source that `polarity` is inferred from, in quotation marks; null unless INFERRED.',
      resolve: ({ indicator }) => indicator.polarityInferredFrom,
    }),
    agreesWithPublished: t.exposeBoolean('agreesWithPublished', {
      nullable: true,
      description:
        'Derived: whether the published arrow points the same way. Null without an arrow, without a difference, and between other periods than the two latest.',
    }),
  }),
});

const from = {
  type: 'String',
  description: 'Earlier period, by its label in the report (“Jun-22”) or its month (“2022-06”); null for the period before `to`.',
} as const;
const to = {
  type: 'String',
  description: 'Later period, named in the same way; null for the latest.',
} as const;

builder.objectFields(IndicatorRow, (t) => ({
  change: t.field({
    type: IndicatorChange,
    nullable: true,
    description:
      'Derived: the change between two periods, by default the two latest. Null when the row has no cell for one of them. Errors: BAD_USER_INPUT, naming the valid periods, for a period that the report does not have.',
    args: { from: t.arg(from), to: t.arg(to) },
    resolve: async (row, args, ctx) => {
      const key = { councilId: row.councilId, id: row.indicatorSetId };
      return changeOf(ctx, row, spanOf(await ctx.load(observationsBySet, key), args));
    },
  }),
}));

builder.objectFields(IndicatorSet, (t) => ({
  periods: t.stringList({
    description: 'Labels of the periods that its tables have, oldest first, e.g. “Jun-22”.',
    resolve: async (set, _, ctx) => periodsOf(await ctx.load(observationsBySet, set)).map(({ periodLabel }) => periodLabel),
  }),
  changes: t.field({
    type: [IndicatorChange],
    extensions: { usualRecords: 50 },
    description:
      'Derived: the changes of all its rows between two periods, in printed order; for each row the two latest periods unless given. “What got worse in a year?” is `changes(from: "Jun-22", to: "Jun-23", assessments: [WORSENED])`. Leaves out a row that has no cell for one of the periods. Errors: BAD_USER_INPUT, naming the valid periods, for a period that the report does not have.',
    args: {
      from: t.arg(from),
      to: t.arg(to),
      assessments: t.arg({ type: [ChangeAssessment], description: 'Only changes with one of these assessments; null for all.' }),
    },
    resolve: async (set, args, ctx) => {
      const [rows, observations] = await Promise.all([ctx.load(rowsBySet, set), ctx.load(observationsBySet, set)]);
      const span = spanOf(observations, args);
      const changes = await Promise.all(rows.map((row) => changeOf(ctx, row, span)));
      return changes
        .filter((change) => change !== null)
        .filter(({ assessment }) => !args.assessments || args.assessments.includes(assessment));
    },
  }),
}));

/** The periods that the arguments name. Errors: BAD_USER_INPUT for a period that the report does not have, and for a `from` not before `to`. */
function spanOf(observations: ObservationRow[], args: { from?: string | null; to?: string | null }): Span {
  const periods = periodsOf(observations);
  const span = { from: periodNamed(periods, args.from), to: periodNamed(periods, args.to) };
  const [begin, end] = [span.from, span.to ?? periods.at(-1)];
  if (begin && end && periods.indexOf(begin) >= periods.indexOf(end)) {
    throw badUserInput(`\`from\` is ${quoted(begin)}, which is not before \`to\`, ${quoted(end)}.`);
  }
  if (!begin && span.to && span.to === periods[0]) {
    throw badUserInput(`\`to\` is ${quoted(span.to)}, the earliest period of the report; nothing is before it.`);
  }
  return span;
}

function periodNamed(periods: Period[], name: string | null | undefined): Period | undefined {
  if (name == null) return undefined;
  const period = findPeriod(periods, name);
  if (!period) throw badUserInput(`The report has no period “${name}”. It has ${periods.map(quoted).join(', ') || 'none'}.`);
  return period;
}

function quoted({ periodLabel }: Period): string {
  return `“${periodLabel}”`;
}

/** The row's change over the span; null when the row has no cell for one of its periods. */
async function changeOf(ctx: Context, row: IndicatorRowRow, span: Span): Promise<IndicatorChangeValue | null> {
  const [observations, indicator] = await Promise.all([
    observationsOf(ctx, row),
    ctx.required(indicatorById, row, row.indicatorId),
  ]);
  const ends = endsOf(observations, span);
  if (!ends) return null;
  const change = changeBetween(ends.from.value, ends.to.value, indicator.polarity);
  const latest = endsOf(observations, { from: undefined, to: undefined });
  const isLatest = ends.from === latest?.from && ends.to === latest.to;
  const arrow = row.direction?.value;
  const isComparable = isLatest && change.direction !== null && (arrow === 'UP' || arrow === 'DOWN' || arrow === 'LEVEL');
  return { ...change, ...ends, row, indicator, agreesWithPublished: isComparable ? arrow === change.direction : null };
}

async function sectionOf(ctx: Context, row: IndicatorRowRow): Promise<IndicatorSectionRow> {
  const sections = await ctx.load(sectionsBySet, { councilId: row.councilId, id: row.indicatorSetId });
  const section = sections.find(({ position }) => position === row.section);
  if (!section) throw new Error(`section ${row.section} of indicator set ${row.indicatorSetId} is missing`);
  return section;
}
