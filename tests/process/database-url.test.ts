import { access } from 'node:fs/promises';
import path from 'node:path';
import type postgres from 'postgres';
import { afterAll, describe, expect, test } from 'vitest';
import { openLogin } from '../../src/db/client.ts';
import { startEmbeddedPostgres } from '../../src/db/embedded.ts';
import { askAt, useProcesses } from '../support/processes.ts';

const { folder, folderWith, serve } = useProcesses();
const password = 'correct horse';

/**
 * Starts a PostgreSQL without our roles, with a database and a login for us. Roles belong to the whole PostgreSQL, so each test starts its
 * own. Returns an administrator's connection to the database, and the address for our login.
 */
async function createServer(attributes: string, databaseOwner: 'the login' | 'another') {
  const embedded = await startEmbeddedPostgres(await folderWith('blankCluster'));
  const root = openLogin(embedded.url);
  await root.unsafe(`create role clerk_app login ${attributes} password '${password}'`);
  await root.unsafe('create role somebody');
  await root.unsafe(`create database scrutiny owner ${databaseOwner === 'the login' ? 'clerk_app' : 'somebody'}`);
  const url = new URL(embedded.url);
  url.pathname = '/scrutiny';
  const administrator = openLogin(url.href);
  Object.assign(url, { username: 'clerk_app', password });
  afterAll(async () => {
    await Promise.all([root.end({ timeout: 5 }), administrator.end({ timeout: 5 })]);
    await embedded.stop();
  });
  return { administrator, url: url.href };
}

/** Starts a server, and checks its answers, who owns its tables, and that it makes no development key. */
async function expectToServe(url: string, administrator: postgres.Sql): Promise<void> {
  const cwd = await folder();
  const server = await serve({ DATABASE_URL: url }, { cwd });
  const { address, key } = await server.ready();
  expect(await askAt(address, '{ councils { totalCount } }')).toEqual({ data: { councils: { totalCount: 2 } } });
  const owners = await administrator`select distinct tableowner from pg_tables where schemaname = 'public'`;
  expect(owners).toEqual([{ tableowner: 'scrutiny_owner' }]);
  // The development key and its folder are made for the embedded database only.
  expect(key).toBe('');
  await expect(access(path.join(cwd, '.data'))).rejects.toThrow('ENOENT');
  expect(await server.stop()).toMatchObject({ code: 0, stderr: '' });
}

describe('a login of DATABASE_URL', { timeout: 300_000 }, () => {
  test.each([
    { attributes: '', databaseOwner: 'the login' },
    { attributes: 'createrole', databaseOwner: 'another' },
  ] as const)(
    'with "$attributes" on the database of $databaseOwner gets the SQL that gives it the rights it needs',
    async (given) => {
      const { administrator, url } = await createServer(given.attributes, given.databaseOwner);
      const { code, stdout, stderr } = await (await serve({ DATABASE_URL: url })).ended();
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr).toMatch(/^DATABASE_URL: the login "clerk_app" may not .* run this once in database "scrutiny"/);
      expect(stderr).not.toContain(' at ');
      expect(stderr).not.toContain('horse');

      await administrator.unsafe(stderr.slice(stderr.indexOf('\n\n')));
      await expectToServe(url, administrator);
    },
  );

  test('that may create roles sets up its own database by itself', async () => {
    const { administrator, url } = await createServer('createrole', 'the login');
    await expectToServe(url, administrator);
    await expectToServe(url, administrator);
  });

  test('that may create roles completes a set-up that was interrupted before it was a member of them', async () => {
    const { administrator, url } = await createServer('createrole', 'the login');
    const login = openLogin(url);
    await login`create role scrutiny_owner`;
    await login`create role scrutiny_public`;
    await login`create role scrutiny_staff`;
    await login`grant create, usage on schema public to scrutiny_owner, scrutiny_public, scrutiny_staff`;
    await login`grant create on database scrutiny to scrutiny_owner`;
    await login.end();
    await expectToServe(url, administrator);
  });

  test('is refused if a role of requests bypasses row-level security', async () => {
    const { administrator, url } = await createServer('createrole', 'the login');
    await expectToServe(url, administrator);
    await administrator`alter role scrutiny_staff bypassrls`;
    const { code, stdout, stderr } = await (await serve({ DATABASE_URL: url })).ended();
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(
      /^DATABASE_URL: the role scrutiny_staff bypasses row-level security, .*: alter role scrutiny_staff .*;\n$/,
    );
  });
});
