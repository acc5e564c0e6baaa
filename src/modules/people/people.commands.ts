/** The commands that add and change people. */
import { allIn, changed, emailAddress, lastDay, listOf, optionalText, requiredText } from '../../commands/checks.ts';
import type { Command, SetOf } from '../../commands/command.ts';
import { type InputPath, type Mistake, mistake, pathWithin } from '../../commands/refusal.ts';
import type { Key } from '../../db/loader.ts';
import type { InputOf } from '../../graphql/mutation.ts';
import type { CouncilRow } from '../councils/councils.table.ts';
import type {
  CouncillorTermInput,
  createInput,
  ExecutiveRoleInput,
  PersonPatch,
  updateInput,
} from './people.mutations.schema.ts';
import { newestFirst, sortNameOf, withRecordedWords } from './people.rules.ts';
import { type CouncillorTermValue, type ExecutiveRoleValue, type PersonRow, person, personRecord } from './people.table.ts';

const nameMax = 300;
const listMax = 50;

export async function createPerson(
  command: Command<CouncilRow>,
  { details: given }: InputOf<typeof createInput>,
): Promise<{ person: Key }> {
  const { displayName, details } = await command.check({
    displayName: requiredText(given.displayName ?? '', 'Give the name to show.', ['details', 'displayName'], nameMax),
    details: detailsOf(command, { ...given, displayName: undefined }, 'details', null),
  });
  const named = { ...details, displayName };
  const key = await command.insert(person, { ...named, sortName: sortNameOf(named), visibility: 'PUBLIC' });
  const facts = { personId: key.id };
  command.announce('PERSON_CHANGED', personRecord, { ...key, visibility: 'PUBLIC' }, facts, { operation: 'CREATED' });
  return { person: key };
}

export async function updatePerson(
  command: Command<PersonRow>,
  { patch }: InputOf<typeof updateInput>,
): Promise<{ person: Key }> {
  const { target } = command;
  const { set } = await command.check({ set: detailsOf(command, patch, 'patch', target) });
  await command.update(personRecord, target, { ...set, sortName: sortNameOf({ ...target, ...set }) });
  command.announce('PERSON_CHANGED', personRecord, target, { personId: target.id });
  return { person: { councilId: target.councilId, id: target.id } };
}

/** The columns that the details of a person give; `row` is the person as it is, null for a new one. */
function detailsOf(
  command: Command,
  given: typeof PersonPatch.$inferInput,
  at: 'details' | 'patch',
  row: PersonRow | null,
): Promise<SetOf<typeof personRecord> | Mistake> {
  const name = (field: 'honorific' | 'givenName' | 'familyName' | 'phone') =>
    changed(given[field], (text) => optionalText(text, [at, field], nameMax));
  return command.checkPatch(
    personRecord,
    {
      displayName: changed(given.displayName, (text) =>
        requiredText(text, 'The name to show cannot be blank.', [at, 'displayName'], nameMax),
      ),
      honorific: name('honorific'),
      givenName: name('givenName'),
      familyName: name('familyName'),
      alsoKnownAs: changed(given.alsoKnownAs, (names) => listOf(names, listMax, otherName, [at, 'alsoKnownAs'])),
      email: changed(given.email, (text) => emailAddress(text, [at, 'email'])),
      phone: name('phone'),
      photoUrl: given.photoUrl,
      councillorTerms: changed(given.councillorTerms, (terms) => termsOf(terms, [at, 'councillorTerms'])),
      executiveRoles: changed(given.executiveRoles, (roles) => rolesOf(roles, [at, 'executiveRoles'], row?.executiveRoles ?? [])),
    },
    [at],
  );
}

function otherName(name: string, path: InputPath): string | Mistake {
  return requiredText(name, 'A name cannot be blank.', path, nameMax);
}

function termsOf(given: readonly (typeof CouncillorTermInput.$inferInput)[], path: InputPath): CouncillorTermValue[] | Mistake {
  const terms = listOf(given, listMax, termOf, path);
  return Array.isArray(terms) ? newestFirst(terms) : terms;
}

function termOf(given: typeof CouncillorTermInput.$inferInput, path: InputPath): CouncillorTermValue | Mistake {
  if (Object.values(given).every((value) => value == null || value.trim() === ''))
    return mistake('REQUIRED', 'Give the ward, the party or a day of the term.', path);
  return allIn({
    ward: optionalText(given.ward, pathWithin(path, 'ward'), nameMax),
    party: optionalText(given.party, pathWithin(path, 'party'), nameMax),
    startsOn: given.startsOn ?? null,
    endsOn: lastDay(given.startsOn, given.endsOn, pathWithin(path, 'endsOn')),
  });
}

function rolesOf(
  given: readonly (typeof ExecutiveRoleInput.$inferInput)[],
  path: InputPath,
  before: readonly ExecutiveRoleValue[],
): ExecutiveRoleValue[] | Mistake {
  const roles = listOf(given, listMax, roleOf, path);
  return Array.isArray(roles) ? newestFirst(withRecordedWords(roles, before)) : roles;
}

function roleOf(given: typeof ExecutiveRoleInput.$inferInput, path: InputPath): ExecutiveRoleValue | Mistake {
  return allIn({
    title: requiredText(given.title, 'Give the title of the post.', pathWithin(path, 'title'), nameMax),
    startsOn: given.startsOn ?? null,
    endsOn: lastDay(given.startsOn, given.endsOn, pathWithin(path, 'endsOn')),
  });
}
