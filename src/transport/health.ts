/** Whether the process is well: `/health/live` while it runs, `/health/ready` while it can answer. */
import type { Access } from '../db/access.ts';

export class Health {
  readonly #access: Access;
  #isStopping = false;

  constructor(access: Access) {
    this.#access = access;
  }

  /** From now on not ready, so that a load balancer sends nobody more. */
  stop(): void {
    this.#isStopping = true;
  }

  /** Null when ready, else why not. */
  async problem(): Promise<string | null> {
    if (this.#isStopping) return 'stopping';
    const { promise: timeout, resolve } = Promise.withResolvers<'timeout'>();
    const timer = setTimeout(resolve, 2000, 'timeout');
    try {
      const answer = await Promise.race([this.#access.pools.public.sql`select 1`, timeout]);
      return answer === 'timeout' ? 'the database does not answer' : null;
    } catch {
      return 'the database cannot be reached';
    } finally {
      clearTimeout(timer);
    }
  }
}
