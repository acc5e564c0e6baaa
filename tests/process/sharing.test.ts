import { spawn } from 'node:child_process';
import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { startEmbeddedPostgres } from '../../src/db/embedded.ts';
import { within } from '../support/deadline.ts';
import { askAt, isRoot, postgresOf, useProcesses } from '../support/processes.ts';

const { folder, folderWith, serve } = useProcesses();
const query = '{ councils { totalCount } }';
const answer = { data: { councils: { totalCount: 2 } } };

describe('one data folder', { timeout: 300_000 }, () => {
  test('serves two servers that start at the same time, until the last has ended', async () => {
    const dataDir = await folder();
    const servers = await Promise.all([serve({ DATA_DIR: dataDir }), serve({ DATA_DIR: dataDir })]);
    const [first, second] = await Promise.all(servers.map((server) => server.ready()));
    expect(first?.address).not.toBe(second?.address);
    expect(first?.key).toBe(second?.key);
    const postgres = await postgresOf(dataDir);

    expect(await servers[0]?.stop()).toMatchObject({ code: 0, stderr: '' });
    expect(await postgresOf(dataDir)).toBe(postgres);
    expect(await askAt(second?.address ?? '', query)).toEqual(answer);
    expect(await servers[1]?.stop()).toMatchObject({ code: 0, stderr: '' });
    expect(await postgresOf(dataDir)).toBeUndefined();
  });

  test('has no running database after two processes end at the same moment', async () => {
    const dataDir = await folderWith('filledCluster');
    const uses = await Promise.all([startEmbeddedPostgres(dataDir), startEmbeddedPostgres(dataDir)]);
    expect(uses[0].url).toBe(uses[1].url);
    await within(60_000, 'both ends', Promise.all(uses.map((use) => use.stop())));
    expect(await postgresOf(dataDir)).toBeUndefined();
  });

  test('is taken over, with its running database, from a server that was killed', async () => {
    const dataDir = await folderWith('filledCluster');
    const killed = await serve({ DATA_DIR: dataDir });
    await killed.ready();
    killed.kill('SIGKILL');
    await killed.ended();
    const postgres = await postgresOf(dataDir);
    expect(postgres).toBeDefined();

    const next = await serve({ DATA_DIR: dataDir });
    const { address } = await next.ready();
    expect(await postgresOf(dataDir)).toBe(postgres);
    expect(await askAt(address, query)).toEqual(answer);
    await next.stop();
    expect(await postgresOf(dataDir)).toBeUndefined();
  });

  test('can be used after a crash, even if another program now has the process id of its database', async () => {
    const dataDir = await folderWith('filledCluster');
    const cluster = path.join(dataDir, 'postgres');
    const crashed = await serve({ DATA_DIR: dataDir });
    await crashed.ready();
    const lock = await readFile(path.join(cluster, 'postmaster.pid'), 'utf8');
    process.kill((await postgresOf(dataDir)) as number, 'SIGKILL');
    crashed.kill('SIGKILL');
    await crashed.ended();
    const { uid, gid } = await stat(cluster);
    const other = spawn('sleep', ['300'], isRoot ? { uid, gid } : {});
    // On other systems only PostgreSQL itself checks the process.
    if (process.platform === 'linux')
      await writeFile(path.join(cluster, 'postmaster.pid'), lock.replace(/^\d+/, String(other.pid)));

    const next = await serve({ DATA_DIR: dataDir });
    expect(await askAt((await next.ready()).address, query)).toEqual(answer);
    expect(other.exitCode ?? other.signalCode).toBeNull();
    other.kill();
    expect(await next.stop()).toMatchObject({ code: 0 });
  });
});
