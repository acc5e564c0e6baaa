/** Several processes behind one port. */
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { describe, expect, inject, test, vi } from 'vitest';
import { within } from '../support/deadline.ts';
import { postgresOf, project, useProcesses } from '../support/processes.ts';
import type { Run } from '../support/run.ts';

const { folderWith, run, serve } = useProcesses();

/** Sends an operation on a connection of its own: the workers get connections in turn. */
async function send(address: string, query: string, headers: Record<string, string> = {}): Promise<IncomingMessage> {
  const options = { method: 'POST', agent: false, headers: { 'content-type': 'application/json', ...headers } };
  const sent = request(`${address}/graphql`, options);
  // A connection that is reset after the answer began is an error of the request too.
  sent.on('error', () => {});
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

/** The worker that answered an operation. Its line in the log may come after the answer. */
function workerOf(server: Run, operation: string): Promise<number> {
  const find = () => {
    const line = linesOf(server).find((each) => each.operation === operation);
    if (!line) throw new Error(`no line in the log for ${operation}`);
    return line.pid;
  };
  return vi.waitFor(find, { timeout: 20_000 });
}

/** Asks until a worker answers that is none of these. With a credential, because an answer that is kept is not in the log. */
async function otherWorker(server: Run, { address, key }: Served, known: number[]): Promise<number> {
  let looks = 0;
  const look = async () => {
    const operation = `Look${++looks}`;
    const answer = await ask(address, `query ${operation} { councils { totalCount } }`, key);
    expect(answer).toEqual({ data: { councils: { totalCount: 2 } } });
    const worker = await workerOf(server, operation);
    expect(known).not.toContain(worker);
    return worker;
  };
  return vi.waitFor(look, { timeout: 120_000, interval: 200 });
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
      vi.waitFor(() => expect(received.match(/PERSON_CHANGED/g) ?? []).toHaveLength(count), { timeout: 20_000 });
    expect(await ask(address, change('A'), key)).toEqual({ data: { createPerson: { person: { displayName: 'A' } } } });
    await has(1);
    const [following, changing] = [await workerOf(server, 'Follow'), await workerOf(server, 'Change')];
    expect(changing).not.toBe(following);

    process.kill(changing, 'SIGKILL');
    const third = await otherWorker(server, { address, key }, [following, changing]);
    expect(await ask(address, change('B'), key)).toEqual({ data: { createPerson: { person: { displayName: 'B' } } } });
    await has(2);
    // On a busy machine it may end with a reset.
    const ended = new Promise((resolve) => stream.on('close', resolve).on('error', () => {}));
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
