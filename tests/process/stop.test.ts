import { readFile, watch } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { within } from '../support/deadline.ts';
import { postgresOf, project, useProcesses } from '../support/processes.ts';

const { folder, folderWith, run, serve } = useProcesses();

describe('stopping', { timeout: 300_000 }, () => {
  test.each([
    { how: 'Ctrl-C in its terminal', send: 'kill', signal: 'SIGINT' },
    { how: 'SIGTERM to npm', send: 'signal', signal: 'SIGTERM' },
  ] as const)('$how stops the server and then the database, with code 0', async ({ send, signal }) => {
    const dataDir = await folderWith('filledCluster');
    const npm = await run('npm', ['start'], { cwd: project, settings: { DATA_DIR: dataDir } });
    const { address } = await npm.ready();
    const stream = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: '{"query":"subscription { meetingStatusChanged(filter: { council: \\"southampton\\" }) { status } }"}',
    });
    npm[send](signal);

    // Without `complete`, so that its client resumes at another server.
    expect(await within(30_000, 'the end of the stream', stream.text())).not.toContain('event: complete');
    const { code, stdout } = await npm.ended();
    expect(code).toBe(0);
    expect(messagesOf(stdout)).toEqual(['request', 'stopping', 'stopped']);
    expect(await postgresOf(dataDir)).toBeUndefined();
    await expect(fetch(address)).rejects.toThrow('fetch failed');
    const log = await readFile(path.join(dataDir, 'postgres/postgres.log'), 'utf8');
    expect(log.trim().split('\n').at(-1)).toContain('database system is shut down');
    // Only the connection that stops the database was still open: the server had closed its own.
    expect(log.match(/terminating connection/g)).toHaveLength(1);
  });

  test('further signals change nothing', async () => {
    const dataDir = await folderWith('filledCluster');
    const server = await serve({ DATA_DIR: dataDir });
    await server.ready();
    // Until the end, so that some arrive while the database is being stopped.
    const impatience = setInterval(() => {
      server.kill('SIGINT');
      server.kill('SIGTERM');
    }, 5);
    const { code, stdout, stderr } = await server.ended().finally(() => clearInterval(impatience));
    expect([code, messagesOf(stdout), stderr]).toEqual([0, ['stopping', 'stopped'], '']);
    expect(await postgresOf(dataDir)).toBeUndefined();
  });

  test('Ctrl-C during the first start leaves nothing running, and the next start succeeds', async () => {
    const dataDir = await folder();
    const appears = entryOf(dataDir, 'postgres');
    const interrupted = await serve({ DATA_DIR: dataDir });
    await within(90_000, 'the cluster', appears);
    interrupted.kill('SIGINT');
    const { code, stdout, stderr } = await interrupted.ended();
    expect([code, messagesOf(stdout), stderr]).toEqual([0, ['stopping', 'stopped'], '']);
    expect(stdout).not.toContain('is running');
    expect(await postgresOf(dataDir)).toBeUndefined();

    const next = await serve({ DATA_DIR: dataDir });
    await next.ready();
    expect(await next.stop()).toMatchObject({ code: 0 });
  });
});

/** The messages of the log, in order. */
function messagesOf(stdout: string): string[] {
  const lines = stdout.split('\n').filter((line) => line.startsWith('{"level"'));
  return lines.map((line) => (JSON.parse(line) as { msg: string }).msg);
}

async function entryOf(folder: string, name: string): Promise<void> {
  for await (const { filename } of watch(folder)) if (filename === name) return;
}
