/** `npm run key -- --council southampton --role clerk`: makes and prints a key. A server may be running on the same database. */
import { parseArgs } from 'node:util';
import { StartupError } from '../db/startup-error.ts';
import { issueKey, UnknownCouncil } from '../modules/access/keys.ts';
import { type Role, roles } from '../modules/access/permissions.ts';
import { openDatabase } from './database.ts';
import { readEnv } from './env.ts';

const roleNames = Object.keys(roles).filter((role) => role !== 'PUBLIC');
const usage = `Usage: npm run key -- --council <slug> --role <${roleNames.map((role) => role.toLowerCase()).join('|')}> [--name <what it is for>]`;

// Ignore signals: otherwise an embedded database that this process started would be left running.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});

try {
  const { council, role, name } = readArguments();
  const database = await openDatabase(readEnv(), async (owner) => {
    console.log(await issueKey(owner, { council, role, name }));
  });
  await database.stop();
} catch (error) {
  if (!(error instanceof StartupError || error instanceof UnknownCouncil)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function readArguments(): { council: string; role: Role; name: string } {
  let values: { council?: string; role?: string; name?: string };
  try {
    values = parseArgs({ options: { council: { type: 'string' }, role: { type: 'string' }, name: { type: 'string' } } }).values;
  } catch (error) {
    throw new StartupError(`${(error as Error).message}\n${usage}`);
  }
  const role = values.role?.toUpperCase();
  if (!values.council || !role || !roleNames.includes(role)) throw new StartupError(usage);
  return { council: values.council, role: role as Role, name: values.name ?? `${values.role} key made by the operator` };
}
