/** What the operator's commands share: reading their options, and running on the database of `npm start`, also beside a server that runs. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Db } from '../db/client.ts';
import { StartupError } from '../db/startup-error.ts';
import { UnknownCouncil, UnknownPerson } from '../modules/access/keys.ts';
import { openDatabase } from './database.ts';
import { readEnv } from './env.ts';

type Options = NonNullable<ParseArgsConfig['options']>;
type Values<O extends Options> = ReturnType<typeof parseArgs<{ options: O }>>['values'];

/** Mistakes of whoever runs the command. */
const expected = [StartupError, UnknownCouncil, UnknownPerson];

export interface OperatorCommand<O extends Options> {
  usage: string;
  options: O;
  /** The word that must precede the options, e.g. the kind of system to import from. */
  word?: string;
  /** Checks the options and returns what to do as scrutiny_owner. Errors: StartupError. */
  prepare(values: Values<O>): (owner: Db) => Promise<Printed>;
}

export interface Printed {
  /** Printed alone to standard output, so that scripts can use it. */
  result?: string;
  /** Printed to standard error. */
  note?: string;
  /** What is still to be done on the database, as the roles of requests. Errors: StartupError. */
  afterwards?: (databaseUrl: string) => Promise<Printed>;
}

/** Runs the command of this process. Mistakes are printed to standard error, and the exit code is 1. */
export async function runOperatorCommand<O extends Options>({
  usage,
  options,
  word,
  prepare,
}: OperatorCommand<O>): Promise<void> {
  // Ignore signals: otherwise an embedded database that this process started would be left running.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
  try {
    const values = readOptions(options, usage, word);
    if (values === 'help') {
      console.log(usage);
      return;
    }
    const work = prepare(values);
    const env = readEnv();
    let printed: Printed = {};
    const database = await openDatabase(env, async (owner) => {
      printed = await work(owner);
      print(printed);
    });
    try {
      if (printed.afterwards) print(await printed.afterwards(database.url));
    } finally {
      await database.stop();
    }
  } catch (error) {
    if (!expected.some((type) => error instanceof type)) throw error;
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}

function print({ result, note }: Printed): void {
  if (note) console.error(note);
  if (result) console.log(result);
}

function readOptions<O extends Options>(options: O, usage: string, word: string | undefined): Values<O> | 'help' {
  try {
    const { values, positionals } = parseArgs({
      options: { ...options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: word !== undefined,
    });
    if (word !== undefined && !('help' in values) && positionals.join(' ') !== word)
      throw new Error(`The first word must be ${word}.`);
    return (values as { help?: boolean }).help ? 'help' : (values as Values<O>);
  } catch (error) {
    throw new StartupError(`${(error as Error).message}\n${usage}`);
  }
}
