/** A migrated database without records for one test file, which is dropped when the file ends. */
import { afterAll, inject } from 'vitest';
import { openLogin, openPool } from '../../src/db/client.ts';
import { withMigratedDatabase } from '../../src/db/migrate.ts';

/** `login` may do everything, `owner` acts as scrutiny_owner. */
export async function createDatabase() {
  const name = `own_${crypto.randomUUID().replaceAll('-', '')}`;
  const login = openLogin(inject('databaseUrl'));
  await login`create database ${login(name)}`;
  const url = new URL(inject('databaseUrl'));
  url.pathname = `/${name}`;
  await withMigratedDatabase(url.href, async () => {});
  const owner = openPool(url.href, 'scrutiny_owner', { max: 4 });
  afterAll(async () => {
    await owner.sql.end({ timeout: 5 });
    await login`drop database ${login(name)} with (force)`;
    await login.end({ timeout: 5 });
  });
  return { url: url.href, login, owner };
}
