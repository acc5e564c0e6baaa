/** The commands that define and change indicators. */
import { changed, distinctNames, optionalText, requiredText, withoutNulls } from '../../commands/checks.ts';
import type { Command, PatchOf } from '../../commands/command.ts';
import { mistake } from '../../commands/refusal.ts';
import type { Key } from '../../db/loader.ts';
import type { InputOf } from '../../graphql/mutation.ts';
import type { CouncilRow } from '../councils/councils.table.ts';
import type { IndicatorPatch, indicatorInput, indicatorPatchInput } from './indicators.mutations.schema.ts';
import { type IndicatorRow, indicator, indicatorRecord } from './indicators.table.ts';

type IndicatorGiven = typeof IndicatorPatch.$inferInput;

const nameMax = 500;
const nameMissing = 'Give the name of the indicator.';

export async function defineIndicator(
  command: Command<CouncilRow>,
  input: InputOf<typeof indicatorInput>,
): Promise<{ indicator: Key }> {
  const { name: givenName, unit: givenUnit, polarity: givenPolarity, ...details } = withoutNulls(input.details);
  const { name, unit, polarity, set } = await command.check({
    name: requiredText(givenName ?? '', nameMissing, ['details', 'name'], nameMax),
    unit: givenUnit ?? mistake('REQUIRED', 'Give the unit of its values.', ['details', 'unit']),
    polarity:
      givenPolarity ??
      mistake('REQUIRED', 'Say which direction is better; UNKNOWN if the council does not say.', ['details', 'polarity']),
    set: command.checkPatch(indicatorRecord, indicatorColumns(details, 'details'), ['details']),
  });
  const values = { ...set, name, unit, ...polarityOf(polarity), visibility: 'PUBLIC' as const };
  const made = await command.insert(indicator, values);
  announceIndicator(command, { id: made.id, visibility: 'PUBLIC' }, 'CREATED');
  return { indicator: made };
}

export async function updateIndicator(
  command: Command<IndicatorRow>,
  { patch }: InputOf<typeof indicatorPatchInput>,
): Promise<{ indicator: Key }> {
  const { target } = command;
  const { set } = await command.check({ set: command.checkPatch(indicatorRecord, indicatorColumns(patch, 'patch')) });
  await command.update(indicatorRecord, target, { ...set, ...(patch.polarity && polarityOf(patch.polarity)) });
  announceIndicator(command, target, 'UPDATED');
  return { indicator: { councilId: target.councilId, id: target.id } };
}

function indicatorColumns(given: IndicatorGiven, path: 'details' | 'patch'): PatchOf<typeof indicatorRecord> {
  return {
    name: changed(given.name, (name) => requiredText(name, nameMissing, [path, 'name'], nameMax)),
    alsoKnownAs: given.alsoKnownAs === undefined ? undefined : distinctNames(given.alsoKnownAs ?? [], 50, [path, 'alsoKnownAs']),
    code: changed(given.code, (code) => optionalText(code, [path, 'code'], 100)),
    unit: given.unit,
    polarity: given.polarity,
    definition: changed(given.definition, (text) => optionalText(text, [path, 'definition'])),
  };
}

/** A polarity that staff give is the council's own statement. */
function polarityOf(polarity: IndicatorRow['polarity']) {
  const polarityBasis = polarity === 'UNKNOWN' ? ('UNKNOWN' as const) : ('PRINTED' as const);
  return { polarity, polarityBasis, polarityInferredFrom: null };
}

function announceIndicator(
  command: Command,
  row: Pick<IndicatorRow, 'id' | 'visibility'>,
  operation: 'CREATED' | 'UPDATED',
): void {
  command.announce('INDICATORS_CHANGED', indicatorRecord, row, { indicatorSetId: null, indicatorId: row.id }, { operation });
}
