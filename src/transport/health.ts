/** Health checks: `/health/live` succeeds while the process runs, `/health/ready` while it can answer queries. */
import type { Access } from '../db/access.ts';

export class Health {
  readonly #access: Access;
  #isStopping = false;

  constructor(access: Access) {
    this.#access = access;
  }

  /** Reports not ready from now on, so that a load balancer sends no more requests. */
  stop(): void {
    this.#isStopping = true;
  }

  /** The reason for not being ready; null when ready. */
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
