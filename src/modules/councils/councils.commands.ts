/** The command that changes a council's details, and the announcement of changes to what a council keeps for all its panels. */
import { NIL } from 'uuid';
import { allIn, changed, optionalText, requiredText } from '../../commands/checks.ts';
import type { Command, PatchOf } from '../../commands/command.ts';
import { type InputPath, type Mistake, mistake, pathWithin } from '../../commands/refusal.ts';
import type { Key } from '../../db/loader.ts';
import type { InputOf } from '../../graphql/mutation.ts';
import { contacts } from './contacts.checks.ts';
import type { CouncilPatch, councilInput, LicenceInput } from './councils.mutations.schema.ts';
import { type CouncilRow, clearDaysMax, councilRecord, type LicenceValue } from './councils.table.ts';

const nameMax = 300;

export async function updateCouncil(
  command: Command<CouncilRow>,
  { patch }: InputOf<typeof councilInput>,
): Promise<{ council: Key }> {
  const { set } = await command.check({
    set: command.checkPatch(councilRecord, {
      name: changed(patch.name, (name) =>
        requiredText(name, 'The name of a council cannot be blank.', ['patch', 'name'], nameMax),
      ),
      websiteUrl: patch.websiteUrl,
      licence: changed(patch.licence, (given) => licence(given, ['patch', 'licence'])),
      ...noticeRule(patch.noticeRule, ['patch', 'noticeRule']),
      contacts: changed(patch.contacts, (given) => contacts(given, ['patch', 'contacts'])),
    }),
  });
  await command.updateCouncil(councilRecord, set);
  command.announce('COUNCIL_CHANGED', councilRecord, { id: NIL, visibility: 'PUBLIC' }, {});
  return { council: { councilId: command.target.id, id: NIL } };
}

function licence(given: typeof LicenceInput.$inferInput, path: InputPath): LicenceValue | Mistake {
  return allIn({
    name: requiredText(given.name, 'Name the licence.', pathWithin(path, 'name'), nameMax),
    url: given.url,
    attribution: optionalText(given.attribution, pathWithin(path, 'attribution'), 1000),
  });
}

function noticeRule(given: (typeof CouncilPatch.$inferInput)['noticeRule'], path: InputPath): PatchOf<typeof councilRecord> {
  if (given === undefined) return {};
  if (given === null)
    return { clearDays: mistake('REQUIRED', '`noticeRule` cannot be cleared. Leave it out to keep it as it is.', path) };
  const { clearDays } = given;
  if (clearDays >= 1 && clearDays <= clearDaysMax) return given;
  return { clearDays: mistake('INVALID', `A rule requires 1 to ${clearDaysMax} clear days.`, pathWithin(path, 'clearDays')) };
}
