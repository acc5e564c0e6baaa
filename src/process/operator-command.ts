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
  /** Checks the options and returns what to do as scrutiny_owner. Errors: StartupError. */
  prepare(values: Values<O>): (owner: Db) => Promise<Printed>;
}

export interface Printed {
  /** Printed alone to standard output, so that scripts can use it. */
  result?: string;
  /** Printed to standard error. */
  note?: string;
}

/** Runs the command of this process. Mistakes are printed to standard error, and the exit code is 1. */
export async function runOperatorCommand<O extends Options>({ usage, options, prepare }: OperatorCommand<O>): Promise<void> {
  // Ignore signals: otherwise an embedded database that this process started would be left running.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
  try {
    const values = readOptions(options, usage);
    if (values === 'help') {
      console.log(usage);
      return;
    }
    const work = prepare(values);
    const database = await openDatabase(readEnv(), async (owner) => {
      const { result, note } = await work(owner);
      if (note) console.error(note);
      if (result) console.log(result);
    });
    await database.stop();
  } catch (error) {
    if (!expected.some((type) => error instanceof type)) throw error;
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}

function readOptions<O extends Options>(options: O, usage: string): Values<O> | 'help' {
  try {
    const { values } = parseArgs({ options: { ...options, help: { type: 'boolean', short: 'h' } } });
    return (values as { help?: boolean }).help ? 'help' : (values as Values<O>);
  } catch (error) {
    throw new StartupError(`${(error as Error).message}\n${usage}`);
  }
}
