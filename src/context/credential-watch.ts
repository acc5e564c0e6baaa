/**
 * Ends what was opened with a credential, such as a stream, when the credential expires or is revoked. One watch serves a whole process: each
 * second it compares all expiry times with the clock and checks all keys in use with one statement.
 */
import type { Access } from '../db/access.ts';
import type { Credential } from '../graphql/context.ts';

const intervalMs = 1000;

export class CredentialWatch {
  readonly #access: Access;
  /** By credential: each session has a credential object of its own. */
  readonly #onEnd = new Map<Credential, () => void>();
  #timer: NodeJS.Timeout | undefined;
  #isChecking = false;

  constructor(access: Access) {
    this.#access = access;
  }

  /** Calls `onEnd` once when the credential ends. Returns a function that stops watching. */
  watch(credential: Credential, onEnd: () => void): () => void {
    // A copy, because one session may be watched several times.
    const watched = { ...credential };
    this.#onEnd.set(watched, onEnd);
    this.#timer ??= setInterval(() => void this.#check(), intervalMs).unref();
    return () => {
      this.#onEnd.delete(watched);
      if (this.#onEnd.size === 0) this.close();
    };
  }

  close(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  async #check(): Promise<void> {
    this.#endWhere(({ expiresAt }) => expiresAt !== null && expiresAt.getTime() <= Date.now());
    if (this.#isChecking) return;
    this.#isChecking = true;
    try {
      const ended = await this.#endedKeys();
      this.#endWhere(({ keyId }) => keyId !== null && ended.has(keyId));
    } catch {
      // The database is unreachable. The next check tries again.
    } finally {
      this.#isChecking = false;
    }
  }

  async #endedKeys(): Promise<Set<string>> {
    const used = new Set([...this.#onEnd.keys()].flatMap(({ keyId }) => keyId ?? []));
    if (used.size === 0) return used;
    const rows = await this.#access.pools.staff.sql<{ id: string }[]>`
      /* endedApiKeys */ select id from ended_api_keys(${[...used]}::uuid[]) as id`;
    return new Set(rows.map(({ id }) => id));
  }

  #endWhere(hasEnded: (credential: Credential) => boolean): void {
    for (const [credential, onEnd] of this.#onEnd) {
      if (!hasEnded(credential)) continue;
      this.#onEnd.delete(credential);
      onEnd();
    }
    if (this.#onEnd.size === 0) this.close();
  }
}
