import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { isRoot, ordinaryAccount, postgresOf, type Settings, useProcesses } from '../support/processes.ts';

const { folder, folderWith, run, serve } = useProcesses();

function urlWith(change: (url: URL) => void): string {
  const url = new URL(inject('databaseUrl'));
  change(url);
  return url.href;
}

const faultyOperations = path.join(await folder(), 'operations.json');
await writeFile(faultyOperations, JSON.stringify({ a: 'query {', b: '{ nothing }' }));

/** Settings with the lines that are printed for them, one for each mistake. */
const mistakes: { what: string; settings: Settings; says: RegExp[] }[] = [
  {
    what: 'invalid settings',
    settings: {
      PORT: 'http',
      LOG_LEVEL: 'loud',
      DATABASE_URL: 'mysql://me:secret@localhost/x',
      ALLOWED_ORIGINS: 'https://a.example, b.example',
    },
    says: [
      /^PORT: "http" is wrong; it takes a port number from 0 to 65535\. See \.env\.example\.$/,
      /^DATABASE_URL: its value is wrong; it takes an address like /,
      /^LOG_LEVEL: "loud" is wrong; it takes one of fatal, error, /,
      /^ALLOWED_ORIGINS: "https:\/\/a\.example, b\.example" is wrong; it takes origins separated by commas, /,
    ],
  },
  {
    what: 'other invalid settings',
    settings: {
      PORT: '70000',
      PUBLIC_URL: 'https://scrutiny.example/api',
      WORKERS: '0',
      ALLOWED_ORIGINS: 'https://a.example/page',
      WEBHOOK_PRIVATE_ADDRESSES: 'yes',
      UNREGISTERED_OPERATIONS: 'no',
    },
    says: [
      /^PORT: "70000" is wrong; /,
      /^PUBLIC_URL: "https:\/\/scrutiny\.example\/api" is wrong; it takes an origin like /,
      /^WORKERS: "0" is wrong; it takes a number of processes from 1 to 256, or auto for one on each processor\./,
      /^ALLOWED_ORIGINS: /,
      /^WEBHOOK_PRIVATE_ADDRESSES: "yes" is wrong; it takes refused or allowed\./,
      /^UNREGISTERED_OPERATIONS: "no" is wrong; it takes allowed, credential or refused\./,
    ],
  },
  {
    what: 'a malformed address of a database',
    settings: { DATABASE_URL: 'postgres://me:secret@[x' },
    says: [/^DATABASE_URL: the address cannot be reached \(Invalid URL\)\. /],
  },
  {
    what: 'a port without a database',
    settings: { DATABASE_URL: 'postgres://me:secret@127.0.0.1:1/x' },
    says: [
      /^DATABASE_URL: postgres:\/\/me@127\.0\.0\.1:1\/x cannot be reached \(.*ECONNREFUSED.*\)\. Is PostgreSQL running there/,
    ],
  },
  {
    what: 'a wrong password',
    settings: { DATABASE_URL: urlWith((url) => Object.assign(url, { password: 'secret' })) },
    says: [/^DATABASE_URL: .* cannot be reached \(password authentication failed for user "postgres"\)/],
  },
  {
    what: 'a database that does not exist',
    settings: { DATABASE_URL: urlWith((url) => Object.assign(url, { pathname: '/nowhere' })) },
    says: [/^DATABASE_URL: .* cannot be reached \(database "nowhere" does not exist\)/],
  },
  {
    what: 'faulty operations',
    settings: { OPERATIONS_FILE: faultyOperations, DATABASE_URL: inject('databaseUrl') },
    says: [
      /^OPERATIONS_FILE: operation "a": Syntax Error: .* \(line 1, column 8\)$/,
      /^OPERATIONS_FILE: operation "b": Cannot query field "nothing" on type "Query"\. \(line 1, column 3\)$/,
    ],
  },
  {
    what: 'more workers than the database has connections for',
    settings: { WORKERS: '100', DATABASE_URL: inject('databaseUrl') },
    says: [/^WORKERS: 100 processes need 1806 connections to the database, which allows 497\. Raise max_connections /],
  },
  {
    what: 'a host that is not this machine, for several workers',
    settings: { WORKERS: '2', HOST: '203.0.113.9', DATABASE_URL: inject('databaseUrl') },
    says: [/^HOST: "203\.0\.113\.9" is not an address of this machine\. /],
  },
  {
    what: 'a host that is not this machine',
    settings: { HOST: '203.0.113.9', DATABASE_URL: inject('databaseUrl') },
    says: [/^HOST: "203\.0\.113\.9" is not an address of this machine\. /],
  },
];

describe('a fault that stops the server from starting is printed in one line', { timeout: 300_000 }, () => {
  test.each(mistakes)('$what', async ({ settings, says }) => {
    const { code, stdout, stderr } = await (await serve(settings)).ended();
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr.split('\n')).toEqual([...says.map((line) => expect.stringMatching(line)), '']);
    expect(stderr).not.toContain('secret');
  });

  test('a mistake in .env; the environment takes precedence', async () => {
    const cwd = await folder();
    await writeFile(path.join(cwd, '.env'), 'PORT=many\nHOST=here\nLOG_LEVEL=low\n');
    const { code, stderr } = await (await serve({ PORT: undefined, LOG_LEVEL: 'high' }, { cwd })).ended();
    expect(code).toBe(1);
    expect(stderr.split('\n')).toEqual([
      expect.stringMatching(/^PORT: "many" is wrong/),
      expect.stringMatching(/^LOG_LEVEL: "high" is wrong/),
      '',
    ]);
  });

  test('a port in use, after which the database is stopped again', async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port));
    });
    const dataDir = await folderWith('filledCluster');
    const { code, stderr } = await (await serve({ DATA_DIR: dataDir, PORT: `${port}`, HOST: '127.0.0.1' })).ended();
    other.close();
    expect([code, stderr]).toEqual([
      1,
      expect.stringMatching(new RegExp(`^PORT: ${port} is in use on 127.0.0.1. Set PORT .*\n$`)),
    ]);
    expect(await postgresOf(dataDir)).toBeUndefined();
  });

  test('a data folder that cannot be created', async () => {
    const file = path.join(await folder(), 'file');
    await writeFile(file, '');
    const { code, stderr } = await (await serve({ DATA_DIR: path.join(file, 'data') })).ended();
    expect([code, stderr]).toEqual([
      1,
      expect.stringMatching(/^DATA_DIR: \S+ cannot be used \(ENOTDIR.*\)\. Set DATA_DIR to .*\n$/),
    ]);
  });

  test.runIf(!isRoot || ordinaryAccount)('a data folder that the account may not write to', async () => {
    const dataDir = await folder();
    await chmod(dataDir, 0o555);
    const { code, stderr } = await (await serve({ DATA_DIR: dataDir }, { as: ordinaryAccount })).ended();
    expect([code, stderr]).toEqual([
      1,
      expect.stringMatching(/^DATA_DIR: \S+ cannot be used \(EACCES.*\)\. Set DATA_DIR to .*\n$/),
    ]);
  });

  test('data of another version of PostgreSQL', async () => {
    const dataDir = await folder();
    await mkdir(path.join(dataDir, 'postgres'));
    await writeFile(path.join(dataDir, 'postgres/PG_VERSION'), '15\n');
    const { code, stderr } = await (await serve({ DATA_DIR: dataDir })).ended();
    const says = /^DATA_DIR: \S+ holds data of PostgreSQL 15 and this is PostgreSQL 18\. Set DATA_DIR to .*\n$/;
    expect([code, stderr]).toEqual([1, expect.stringMatching(says)]);
  });

  test('a data folder without a database', async () => {
    const dataDir = await folder();
    await mkdir(path.join(dataDir, 'postgres'));
    const { code, stderr } = await (await serve({ DATA_DIR: dataDir })).ended();
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^DATA_DIR: \S+ holds no database\. Delete it .*\n$/)]);
  });

  test('a Node.js that is too old, which npm uses if it skipped install scripts', async () => {
    const old = 'data:text/javascript,Object.defineProperty(process,"versions",{value:{...process.versions,node:"20.9.0"}})';
    const floor = path.join(import.meta.dirname, '../../src/process/node-floor.js');
    const { code, stderr } = await (await run(process.execPath, ['--import', old, '--import', floor, 'absent.ts'], {})).ended();
    expect([code, stderr]).toEqual([
      1,
      expect.stringMatching(/^open-scrutiny needs Node\.js 24 .*`npm ci` without `--ignore-scripts`.*\n$/),
    ]);
  });
});
