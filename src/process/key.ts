/** `npm run key -- --council southampton --role clerk`: makes and prints a key. A server may be running on the same database. */
import { StartupError } from '../db/startup-error.ts';
import { issueKey } from '../modules/access/keys.ts';
import { givenRoles } from '../modules/access/permissions.ts';
import { runOperatorCommand } from './operator-command.ts';

const roleNames = givenRoles.map((role) => role.toLowerCase()).join('|');
const usage = `Usage: npm run key -- --council <slug> --role <${roleNames}> [--name <what it is for>] [--person <who uses it>]
  --person   e-mail address or id of a person on record; a member reads the restricted papers of the panels on which they sit`;
const personMissing =
  'This key names nobody, so it reads only what is public. To read the restricted papers of their panels, a member needs a key with --person.';

await runOperatorCommand({
  usage,
  options: { council: { type: 'string' }, role: { type: 'string' }, name: { type: 'string' }, person: { type: 'string' } },
  prepare: ({ council, role: roleName, name = `${roleName} key made by the operator`, person }) => {
    const role = givenRoles.find((known) => known === roleName?.toUpperCase());
    if (!council || !role) throw new StartupError(usage);
    const note = role === 'MEMBER' && person === undefined ? personMissing : undefined;
    return async (owner) => ({ result: await issueKey(owner, { council, role, name, person }), ...(note && { note }) });
  },
});
