/** Connections to the run's database that a test can end without ending those of other tests. */
import { inject } from 'vitest';
import { openLogin } from '../../src/db/client.ts';

export interface NamedConnections {
  /** For one app. */
  databaseUrl: string;
  /** Ends the connections on which the app receives notices. Returns how many there were. */
  loseNotices(): Promise<number>;
}

export function nameConnections(databaseUrl = inject('databaseUrl')): NamedConnections {
  const name = `test ${crypto.randomUUID()}`;
  const url = new URL(databaseUrl);
  url.searchParams.set('application_name', name);
  return {
    databaseUrl: url.href,
    loseNotices: async () => {
      const administrator = openLogin(inject('databaseUrl'));
      // The last statement of such a connection is LISTEN, or the poll of the heads.
      const ended = await administrator`
        select pg_terminate_backend(pid) from pg_stat_activity where application_name = ${name} and query ilike '%listen%'`;
      await administrator.end();
      return ended.length;
    },
  };
}
