/** Checks of the values of a performance report. */
import { and, eq } from 'drizzle-orm';
import { allIn, allOf, lastDay, requiredText } from '../../commands/checks.ts';
import type { Command } from '../../commands/command.ts';
import { referEach } from '../../commands/named-in-parts.ts';
import { type InputPath, Mistake, mistake, pathWithin } from '../../commands/refusal.ts';
import { observationFault } from './as-published.rules.ts';
import { type IndicatorSetRow, indicatorRow, type ObservationRow } from './indicator-sets.table.ts';
import { indicatorRecord } from './indicators.table.ts';
import type { ObservationInput } from './observations.mutations.schema.ts';
import { agreeing, printedCell } from './printed-cells.checks.ts';

type ObservationGiven = typeof ObservationInput.$inferInput;
type Value = Omit<ObservationRow, 'councilId' | 'visibility' | 'id' | 'indicatorSetId'>;

/** Most values in one call. */
const valuesMax = 1000;

export async function reportedValues(
  command: Command<IndicatorSetRow>,
  given: readonly ObservationGiven[],
  path: InputPath,
): Promise<Value[] | Mistake> {
  if (given.length === 0) return mistake('REQUIRED', 'Give at least one value.', path);
  if (given.length > valuesMax)
    return mistake('TOO_LONG', `These are ${given.length} values; at most ${valuesMax} can be recorded at once.`, path);
  const at = (index: number) => pathWithin(path, index, 'indicator');
  const named = given.map(({ indicator: id }, index) => ({ id, path: at(index) }));
  const [indicators, reported] = await Promise.all([referEach(command, indicatorRecord, named), indicatorsOf(command)]);
  const values = given.map((each, index) => {
    const indicator = indicators[index];
    if (indicator instanceof Mistake || !indicator) return reportedValue(command, each, indicator ?? '', pathWithin(path, index));
    const message = `“${indicator.name}” has no row in this report.`;
    const indicatorId = reported.has(indicator.id) ? indicator.id : mistake('INVALID', message, at(index));
    return reportedValue(command, each, indicatorId, pathWithin(path, index));
  });
  return allOf(refuseTwice(values, path));
}

/** The indicators with a row in the report. */
async function indicatorsOf({ tx, target }: Command<IndicatorSetRow>): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectDistinct({ indicatorId: indicatorRow.indicatorId })
    .from(indicatorRow)
    .where(and(eq(indicatorRow.councilId, target.councilId), eq(indicatorRow.indicatorSetId, target.id)));
  return new Set(rows.map(({ indicatorId }) => indicatorId));
}

/** A report has no values yet for a period that begins after its last day. */
function periodReached({ target }: Command<IndicatorSetRow>, periodStart: string, path: InputPath): string | Mistake {
  if (periodStart <= target.asAt) return periodStart;
  return mistake('INVALID', `The report has figures up to ${target.asAt}, and this period begins later.`, path);
}

function reportedValue(
  command: Command<IndicatorSetRow>,
  given: ObservationGiven,
  indicatorId: string | Mistake,
  path: InputPath,
): Value | Mistake {
  const { periodStart, periodEnd, state, value } = given;
  const printed = printedCell(given.valueAsPublished, pathWithin(path, 'valueAsPublished'));
  const cell = allIn({ state, value: value ?? null, valueAsPublished: printed });
  const checked = allIn({
    indicatorId,
    periodLabel: requiredText(
      given.periodLabel,
      'Give the period as printed, e.g. “Jun-23”.',
      pathWithin(path, 'periodLabel'),
      200,
    ),
    periodStart: periodReached(command, periodStart, pathWithin(path, 'periodStart')),
    periodEnd: lastDay(periodStart, periodEnd, pathWithin(path, 'periodEnd')),
    cell: agreeing(cell, (read) => observationFault(read.state, read.value, read.valueAsPublished), path),
  });
  if (checked instanceof Mistake) return checked;
  const { cell: agreed, ...others } = checked;
  return { ...others, ...agreed, periodEnd };
}

/** One call gives each value once: of two, it would be unclear which one corrects the other. */
function refuseTwice(values: readonly (Value | Mistake)[], path: InputPath): (Value | Mistake)[] {
  const seen = new Set<string>();
  return values.map((value, index) => {
    if (value instanceof Mistake) return value;
    const period = `${value.indicatorId} ${value.periodStart}`;
    if (seen.has(period))
      return mistake(
        'INVALID',
        `This indicator has another value for the period from ${value.periodStart}.`,
        pathWithin(path, index),
      );
    seen.add(period);
    return value;
  });
}
