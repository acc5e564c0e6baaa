/**
 * The right to deliver, which one process of a fleet has at a time: an advisory lock on a connection of its own. When the process or its connection
 * ends, PostgreSQL releases the lock, and another process takes it at its next attempt.
 */
import type { Access } from '../db/access.ts';
import { lockKeys } from '../db/lock-keys.ts';

export class Lease {
  readonly #access: Access;
  readonly #onLost: () => void;
  #connection: ReturnType<Access['lockHolder']> | undefined;

  /** `onLost` is called when the connection ends, and the lock with it if it was held. */
  constructor(access: Access, onLost: () => void) {
    this.#access = access;
    this.#onLost = onLost;
  }

  /** Whether this process has the lock now. Asking again costs nothing but a statement: the same connection may take it many times. */
  async take(): Promise<boolean> {
    this.#connection ??= this.#access.lockHolder(this.#onLost);
    const [row] = await this.#connection<{ isHeld: boolean }[]>`select pg_try_advisory_lock(${lockKeys.webhooks}) as "isHeld"`;
    return row?.isHeld === true;
  }

  /** Ends the connection, and the lock with it. */
  async release(): Promise<void> {
    const connection = this.#connection;
    this.#connection = undefined;
    await connection?.end({ timeout: 1 }).catch(() => {});
  }
}
