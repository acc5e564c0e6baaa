/** Requests that wait for the execution of another: which of them may have its answer. The executions are those of the test. */
import { once } from 'node:events';
import { createServer, request as open, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { afterAll, expect, test } from 'vitest';
import { Freshness } from '../../src/events/freshness.ts';
import { Answer } from '../../src/transport/response-cache/answer.ts';
import type { Flight } from '../../src/transport/response-cache/flight.ts';
import { ResponseCache } from '../../src/transport/response-cache/front.ts';
import { startServer } from '../support/app.ts';
import { send } from '../support/cached.ts';
import { within } from '../support/deadline.ts';

interface Execution {
  flight: Flight | undefined;
  response: ServerResponse;
  /** Ends the execution with an answer read from council 1; or, with `isPrivate`, with one for nobody else. */
  end(text: string, isPrivate?: boolean): void;
}

/** A server with executions that the test ends. */
async function start() {
  const freshness = new Freshness({ readHeads: async () => [{ councilId: 1, epoch: 'first', sequence: 1 }], pollMs: 1_000_000 });
  await freshness.poll();
  const executions: Execution[] = [];
  let arrived = Promise.withResolvers<void>();
  const cache = new ResponseCache({
    ...{ freshness, maxBytes: 1_000_000, allowedOrigins: [], logger: pino({ level: 'silent' }) },
    next: async (_, response, { flight }) => {
      const ended = Promise.withResolvers<void>();
      const end = (text: string, isPrivate = false) => {
        flight?.dependencies.councils.add(1);
        const body = { contentType: 'application/json', bytes: Buffer.from(text) };
        if (flight) flight.land(isPrivate ? null : new Answer(body, flight.standing));
        response.end(text);
        ended.resolve();
      };
      executions.push({ flight, response, end });
      arrived.resolve();
      arrived = Promise.withResolvers();
      await ended.promise;
    },
  });
  const server = createServer(cache.listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  afterAll(() => {
    cache.close();
    freshness.close();
    server.close();
    server.closeAllConnections();
  });
  const http = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  /** The execution with a number, from 0, once it has begun. */
  const execution = async (number: number): Promise<Execution> => {
    while (!executions[number]) await within(10_000, `execution ${number}`, arrived.promise);
    return executions[number] as Execution;
  };
  /** Asks; resolves with the promise of the text once the server has the request. */
  const ask = async (): Promise<{ text: Promise<string> }> => {
    const { asked } = cache.counts;
    const text = send(http, '{ a }').then((received) => received.text);
    const isThere = async () => {
      while (cache.counts.asked === asked) await new Promise(setImmediate);
    };
    await within(10_000, 'the request', isThere());
    return { text };
  };
  return { freshness, http, executions, execution, ask };
}

test('those that ask before a change and those that ask while the answer stands have it', async () => {
  const { freshness, executions, execution, ask } = await start();
  const asking = [await ask(), await ask()];
  // Of another council.
  freshness.move(2, 1);
  asking.push(await ask());
  (await execution(0)).end('first');
  expect(await Promise.all(asking.map(({ text }) => text))).toEqual(['first', 'first', 'first']);
  expect(await (await ask()).text).toBe('first');
  expect(executions).toHaveLength(1);
});

test('those that ask after a change do not have the answer of an execution that had begun before', async () => {
  const { freshness, executions, execution, ask } = await start();
  const before = [await ask(), await ask()];
  const first = await execution(0);
  freshness.move(1, 2);
  const after = [await ask(), await ask()];
  first.end('first');
  expect(await Promise.all(before.map(({ text }) => text))).toEqual(['first', 'first']);
  // They share one of their own.
  (await execution(1)).end('second');
  expect(await Promise.all(after.map(({ text }) => text))).toEqual(['second', 'second']);
  expect(await (await ask()).text).toBe('second');
  expect(executions).toHaveLength(2);
});

test('an answer for one client alone is given to no other, and nobody waits more than twice', async () => {
  const { executions, execution, ask } = await start();
  const asking = [await ask(), await ask(), await ask(), await ask()];
  for (let number = 0; number < 4; number++) (await execution(number)).end(`answer ${number}`, true);
  const texts = await Promise.all(asking.map(({ text }) => text));
  expect(texts.toSorted()).toEqual(['answer 0', 'answer 1', 'answer 2', 'answer 3']);
  expect(executions).toHaveLength(4);
});

test('a client that goes away does not take the answer from those who wait', async () => {
  const { http, executions, execution, ask } = await start();
  const leaving = open(http, { method: 'POST', headers: { accept: 'application/json', 'content-type': 'application/json' } });
  leaving.on('error', () => {});
  leaving.end('{"query":"{ a }"}');
  const first = await execution(0);
  const { text } = await ask();
  leaving.destroy();
  await within(10_000, 'the end of the connection', once(first.response, 'close'));
  first.end('first');
  expect(await text).toBe('first');
  expect(executions).toHaveLength(1);
});

test('while nothing is sure, each request is executed and no answer is kept', async () => {
  const { freshness, executions, execution, ask } = await start();
  freshness.lose();
  const asking = [await ask(), await ask()];
  for (const number of [0, 1]) (await execution(number)).end(`answer ${number}`);
  expect((await Promise.all(asking.map(({ text }) => text))).toSorted()).toEqual(['answer 0', 'answer 1']);
  expect(executions.map(({ flight }) => flight)).toEqual([undefined, undefined]);
  await freshness.poll();
  const again = await ask();
  (await execution(2)).end('third');
  expect(await again.text).toBe('third');
});

test('a body in chunks is answered, one over the limit is refused', async () => {
  const { http } = await startServer();
  for (const [length, status] of [
    [10, 200],
    [60_000, 200],
    [70_000, 413],
  ] as const) {
    const body = JSON.stringify({ query: '{ __typename }', variables: { unused: 'x'.repeat(length) } });
    const request = { method: 'POST', headers: { accept: 'application/json', 'content-type': 'application/json' } };
    for (const sent of [{ body }, { body: new Blob([body]).stream(), duplex: 'half' }]) {
      expect((await fetch(http, { ...request, ...sent })).status).toBe(status);
    }
  }
});
