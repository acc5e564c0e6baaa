/**
 * How every command runs, in one transaction: take locks, compare the version, let the command check and write, append its events. Then the
 * feed wakes. A refusal comes back as user errors, with nothing written.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { Access, CouncilTx } from '../db/access.ts';
import { hasCode } from '../db/error-codes.ts';
import { appendEvents, type NewEvent } from '../events/append.ts';
import type { Notice } from '../events/notifier.ts';
import type { Permission } from '../modules/access/permissions.ts';
import { type Caller, Command, type CommandSettings } from './command.ts';
import { earlierAnswer, storeAnswer } from './idempotency.ts';
import { Locked } from './locks.ts';
import { MissingPermission, Refusal, refusal, type UserError } from './refusal.ts';
import { lockTarget, type Target } from './targets.ts';

/** A mutation as the runner sees it. */
export interface CommandSpec {
  name: string;
  /** The caller must hold one of these. */
  permissions: readonly Permission[];
  target: Target;
  /** Fields of the result that are shown once and never kept for retries. */
  secrets: readonly string[];
  /** The values of the result, by field of the payload. */
  run(command: Command, input: CommandInput): Promise<Record<string, unknown>>;
}

export type CommandInput = Record<string, unknown> & { idempotencyKey?: string | null; expectedVersion?: number | null };

export type Outcome = { result: Record<string, unknown>; userErrors: [] } | { result: null; userErrors: readonly UserError[] };

const attemptsMax = 5;
const retriedCodes = [
  // PostgreSQL gives up one of several transactions that cannot all commit: serialisation failure, deadlock.
  '40001',
  '40P01',
  // Another command has added the same meanwhile: the checks of the next attempt see its row.
  '23505',
  '23P01',
];
const allVisibilities = ['PUBLIC', 'STAFF', 'DRAFT', 'RESTRICTED'] as const;
/** Characters of an idempotency key: an index holds it. */
const keyLengthMax = 255;

/** Characters of an input, as JSON. Each list and text has a limit of its own; this one bounds them all together. */
const inputLengthMax = 10_000_000;

/** Runs commands on one database; `wake` tells the feed of a council's new events. */
export class CommandRunner {
  readonly #access: Access;
  readonly #wake: (notice: Notice) => void;
  readonly #settings: CommandSettings;

  constructor(access: Access, wake: (notice: Notice) => void, settings: CommandSettings = { allowsPrivateAddresses: false }) {
    this.#access = access;
    this.#wake = wake;
    this.#settings = settings;
  }

  /**
   * Errors: MissingPermission. With an idempotency key, the same name and input within 24 hours return the first answer and write
   * nothing; secrets are null in it. Results must survive JSON.
   */
  async run(caller: Caller, spec: CommandSpec, input: CommandInput): Promise<Outcome> {
    demandPermission(caller, spec);
    try {
      const result = await this.#commit(caller, async ({ tx, run }) => {
        refuseLong(input);
        refuseKey(input.idempotencyKey);
        const call = { name: spec.name, input, secrets: spec.secrets };
        const answered = await earlierAnswer(tx, call);
        if (answered) return answered;
        const made = await run(spec, input);
        await storeAnswer(tx, call, made);
        return made;
      });
      return { result, userErrors: [] };
    } catch (error) {
      if (error instanceof Refusal) return { result: null, userErrors: error.userErrors };
      throw error;
    }
  }

  /**
   * Runs several commands in one transaction: all that `work` does is committed, or nothing. `work` may be run again after a conflict with another
   * transaction. With `isTrial`, it is run and then undone. Errors: Refusal, MissingPermission, and whatever `work` throws.
   */
  async runTogether<T>(caller: Caller, work: (together: Together) => Promise<T>, { isTrial = false } = {}): Promise<T> {
    if (!isTrial) return this.#commit(caller, work);
    const done = new Undone<T>();
    try {
      await this.#commit(caller, async (together) => {
        done.result = await work(together);
        throw done;
      });
    } catch (error) {
      if (error !== done) throw error;
    }
    return done.result as T;
  }

  async #commit<T>(caller: Caller, work: (together: Together) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        const { result, hasEvents, publicHead } = await this.#attempt(caller, work);
        if (hasEvents) this.#wake({ councilId: caller.councilId, publicHead });
        return result;
      } catch (error) {
        if (error instanceof Refusal || attempt === attemptsMax || !hasCode(error, retriedCodes)) throw error;
        // A random delay, so that the same transactions do not collide again.
        await wait(Math.random() * 20 * attempt);
      }
    }
  }

  #attempt<T>(caller: Caller, work: (together: Together) => Promise<T>) {
    // A command sees all records of its council, because its effects must be complete. The records that its input names must be readable for the caller.
    return this.#access.write({ councilId: caller.councilId, reads: allVisibilities }, async (tx) => {
      const commands: Command[] = [];
      const run: Together['run'] = async (spec, input) => {
        demandPermission(caller, spec);
        const locked = new Locked();
        const command = new Command(tx, caller, await lockTarget(tx, caller, spec.target, input, locked), locked, this.#settings);
        commands.push(command);
        return spec.run(command, input);
      };
      const eventsOf = () => commands.flatMap((command) => command.events);
      const result = await work({ tx, run, events: eventsOf });
      const events = eventsOf();
      const publicHead = await appendEvents(tx, events, caller.actor, commands[0]?.now ?? new Date());
      return { result, hasEvents: events.length > 0, publicHead };
    });
  }
}

/** Several commands in one transaction. */
export interface Together {
  tx: CouncilTx;
  /** Runs one of them, and gives the values of its result. Errors: Refusal, after which the transaction must not go on. */
  run(spec: CommandSpec, input: CommandInput): Promise<Record<string, unknown>>;
  /** Those of the commands so far, in their order. */
  events(): readonly NewEvent[];
}

/** Ends a transaction so that it is undone. */
class Undone<T> extends Error {
  override name = 'Undone';
  result: T | undefined;
}

function demandPermission(caller: Caller, spec: CommandSpec): void {
  if (!spec.permissions.some((permission) => caller.permissions.has(permission))) throw new MissingPermission(spec.permissions);
}

function refuseLong(input: CommandInput): void {
  const { length } = JSON.stringify(input);
  if (length <= inputLengthMax) return;
  const message = `This input has ${length} characters; at most ${inputLengthMax} are allowed. Send it in parts, or shorten it.`;
  throw new Refusal([{ code: 'TOO_LONG', field: null, message }]);
}

function refuseKey(key: string | null | undefined): void {
  if (key == null) return;
  if (key.trim() === '')
    throw refusal('INVALID', 'An idempotency key is a text of your own, e.g. a UUID. Leave it out for none.', 'idempotencyKey');
  if (key.length > keyLengthMax) {
    throw refusal('TOO_LONG', `This key has ${key.length} characters; at most ${keyLengthMax} are allowed.`, 'idempotencyKey');
  }
}
