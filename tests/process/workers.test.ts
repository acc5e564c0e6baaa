/** Several processes behind one port. */
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { describe, expect, inject, test } from 'vitest';
import { within } from '../support/deadline.ts';
import { postgresOf, project, useProcesses } from '../support/processes.ts';
import type { Run } from '../support/run.ts';

const { folderWith, run, serve } = useProcesses();

/** Sends an operation on a connection of its own: the workers get connections in turn. */
async function send(address: string, query: string, headers: Record<string, string> = {}): Promise<IncomingMessage> {
  const options = { method: 'POST', agent: false, headers: { 'content-type': 'application/json', ...headers } };
  const sent = request(`${address}/graphql`, options);
  sent.end(JSON.stringify({ query, operationName: /\w+ (\w+)/.exec(query)?.[1] }));
  const [response] = await within(20_000, 'an answer', once(sent, 'response'));
  return response;
}

async function ask(address: string, query: string, key?: string): Promise<unknown> {
  const response = await send(address, query, key ? { authorization: `Bearer ${key}` } : {});
  const { extensions: _, ...answer } = JSON.parse(await text(response));
  return answer;
}

interface Served {
  address: string;
  key: string;
}

interface Line {
  pid: number;
  msg: string;
  operation?: string;
  worker?: number;
  signal?: string;
}

function linesOf({ shown }: Run): Line[] {
  return shown.split('\n').flatMap((line) => (line.startsWith('{"level"') ? [JSON.parse(line) as Line] : []));
}

/** The worker that answered an operation. */
function workerOf(server: Run, operation: string): number | undefined {
  return linesOf(server).findLast((line) => line.operation === operation)?.pid;
}

/** Asks until a worker answers that is none of these. With a credential, because an answer that is kept is not in the log. */
async function otherWorker(server: Run, { address, key }: Served, known: (number | undefined)[]): Promise<number> {
  const look = async () => {
    expect(await ask(address, 'query Look { councils { totalCount } }', key)).toEqual({ data: { councils: { totalCount: 2 } } });
    expect(known).not.toContain(workerOf(server, 'Look'));
  };
  await expect.poll(look, { timeout: 60_000 }).toBeUndefined();
  return workerOf(server, 'Look') as number;
}

const follow = 'subscription Follow { events(council: "southampton", types: [PERSON_CHANGED]) { type } }';
const change = (name: string) =>
  `mutation Change { createPerson(input: { council: "southampton", details: { displayName: "${name}" } }) { person { displayName } } }`;

describe('npm start -- --workers 2', { timeout: 300_000 }, () => {
  test('serves with two processes; one that is killed is replaced, and Ctrl-C leaves nothing running', async () => {
    const dataDir = await folderWith('filledCluster');
    const server = await run('npm', ['start', '--', '--workers', '2'], { cwd: project, settings: { DATA_DIR: dataDir } });
    const { shown, address, key } = await server.ready();
    expect(shown.match(/Open Scrutiny is running/g)).toHaveLength(1);

    const stream = await send(address, follow, { accept: 'text/event-stream' });
    let received = '';
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      received += chunk;
    });
    const has = (count: number) =>
      expect.poll(() => received.match(/PERSON_CHANGED/g)?.length ?? 0, { timeout: 20_000 }).toBe(count);
    expect(await ask(address, change('A'), key)).toEqual({ data: { createPerson: { person: { displayName: 'A' } } } });
    await has(1);
    const [following, changing] = [workerOf(server, 'Follow'), workerOf(server, 'Change')];
    expect([following, changing]).toEqual([expect.any(Number), expect.any(Number)]);
    expect(changing).not.toBe(following);

    process.kill(changing as number, 'SIGKILL');
    const third = await otherWorker(server, { address, key }, [following, changing]);
    expect(await ask(address, change('B'), key)).toEqual({ data: { createPerson: { person: { displayName: 'B' } } } });
    await has(2);
    const ended = once(stream, 'close');
    server.kill('SIGINT');
    await within(30_000, 'the end of the stream', ended);
    // With all processes that print to the same output.
    expect(await server.ended()).toMatchObject({ code: 0, stderr: '' });
    const lines = linesOf(server).filter(({ msg }) => msg !== 'request');
    const primary = lines[0]?.pid;
    expect(lines).toMatchObject([
      { pid: primary, msg: 'a worker ended; another starts', worker: changing, signal: 'SIGKILL' },
      { pid: primary, msg: 'stopping', signal: 'SIGINT' },
      { pid: primary, msg: 'stopped' },
    ]);
    expect([following, changing, third]).not.toContain(primary);
    expect(received).not.toContain('event: complete');
    expect(await postgresOf(dataDir)).toBeUndefined();
  });

  test('stops its workers with SIGTERM to the first process, and they end when it is killed', async () => {
    const settings = { WORKERS: '2', DATABASE_URL: inject('databaseUrl') };
    const [stopped, killed] = await Promise.all([serve(settings), serve(settings)]);
    const [{ address }] = await Promise.all([stopped.ready(), killed.ready()]);
    killed.signal('SIGKILL');
    await killed.ended();
    expect(await stopped.stop()).toMatchObject({ code: 0, stderr: '' });
    await expect(fetch(address)).rejects.toThrow('fetch failed');
  });
});
