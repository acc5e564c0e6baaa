/** Names and ids that clients give in arguments and filters, where there is no such record. */
import type { Key } from '../db/loader.ts';
import { badUserInput } from './errors.ts';
import { parseId } from './ids.ts';

const knownMax = 20;

/** The error for a name that no record has. `names` is what there is; it tells twenty of them, and how many more there are. */
export function unknownName(problem: string, names: readonly string[]) {
  const more = names.length > knownMax ? ` and ${names.length - knownMax} more` : '';
  return badUserInput(`${problem} Known: ${names.slice(0, knownMax).join(', ') || 'none'}${more}.`);
}

/** The key in an id that a client gives for a record of one type, or of any. Errors: BAD_USER_INPUT for another type's id, and for a text that is not an id. */
export function keyGiven(typename: string | null, id: string): Key {
  const parsed = parseId(id);
  const wanted = `Use the \`id\` field of ${withArticle(typename ?? 'record')}, unchanged.`;
  if (!parsed) throw badUserInput(`"${id}" is not an id. ${wanted}`);
  if (typename !== null && parsed.typename !== typename)
    throw badUserInput(`"${id}" is the id of ${withArticle(parsed.typename)}. ${wanted}`);
  return parsed;
}

function withArticle(noun: string): string {
  return `${/^[AEIOU]/.test(noun) ? 'an' : 'a'} ${noun}`;
}
