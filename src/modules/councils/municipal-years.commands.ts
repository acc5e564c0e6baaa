/** The command that adds a council year. */
import { eq } from 'drizzle-orm';
import { lastDay } from '../../commands/checks.ts';
import type { Command } from '../../commands/command.ts';
import { type Mistake, mistake } from '../../commands/refusal.ts';
import type { Key } from '../../db/loader.ts';
import type { InputOf } from '../../graphql/mutation.ts';
import type { CouncilRow } from './councils.table.ts';
import type { yearInput } from './municipal-years.mutations.schema.ts';
import { type MunicipalYearRow, municipalYear, municipalYearRecord } from './municipal-years.table.ts';

export async function createMunicipalYear(
  command: Command<CouncilRow>,
  input: InputOf<typeof yearInput>,
): Promise<{ municipalYear: Key }> {
  const { tx } = command;
  const others = await tx.select().from(municipalYear).where(eq(municipalYear.councilId, tx.councilId));
  const { label, startsOn, endsOn } = await command.check({
    label: labelOf(input.label, others),
    startsOn: firstDay(input, others),
    endsOn: lastDay(input.startsOn, input.endsOn, 'endsOn'),
  });
  const key = await command.insert(municipalYear, { label, startsOn, endsOn, visibility: 'PUBLIC' });
  command.announce('COUNCIL_CHANGED', municipalYearRecord, { ...key, visibility: 'PUBLIC' }, {}, { operation: 'CREATED' });
  return { municipalYear: key };
}

function labelOf(given: string, others: readonly MunicipalYearRow[]): string | Mistake {
  const label = given.trim();
  const [, first, second] = /^(\d{4})\/(\d{2})$/.exec(label) ?? [];
  if (first === undefined || (Number(first) + 1) % 100 !== Number(second))
    return mistake('INVALID', 'A label is the first year and the last two digits of the next, e.g. “2023/24”.', 'label');
  if (others.some((other) => other.label === label))
    return mistake('ALREADY_EXISTS', `The year ${label} is on record already.`, 'label');
  return label;
}

/** Annual meetings are in spring (LGA 1972 Sch. 12 para. 1), so a year begins in the first year of its label. */
function firstDay(
  { label, startsOn, endsOn }: Pick<MunicipalYearRow, 'label'> & { startsOn: string; endsOn: string },
  others: readonly MunicipalYearRow[],
): string | Mistake {
  const named = label.trim().slice(0, 4);
  if (/^\d{4}$/.test(named) && !startsOn.startsWith(named))
    return mistake('INVALID', `The year ${label.trim()} begins in ${named}.`, 'startsOn');
  const met = others.find((other) => sharesDay(other, startsOn, endsOn));
  return met ? mistake('INVALID', `Years do not overlap: ${met.label} is ${daysOf(met)}.`, 'startsOn') : startsOn;
}

/** A day that is not recorded is not assumed: of a year with one known day, only that day counts. */
function sharesDay(other: MunicipalYearRow, startsOn: string, endsOn: string): boolean {
  const from = other.startsOn ?? other.endsOn;
  const to = other.endsOn ?? other.startsOn;
  return from !== null && to !== null && from <= endsOn && startsOn <= to;
}

function daysOf({ startsOn, endsOn }: MunicipalYearRow): string {
  return [startsOn && `from ${startsOn}`, endsOn && `until ${endsOn}`].filter(Boolean).join(' ');
}
