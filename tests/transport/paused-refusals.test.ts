/** A client that goes on asking for too much waits for its refusals; others do not. */
import { expect, test } from 'vitest';
import { startServer } from '../support/app.ts';
import { everyTransport } from '../support/one-answer.ts';

const server = await startServer({ connectionsMax: 2, limits: { trustedProxies: 1 } });
const tooDeep = `{ node(id: "x") { ... on Document { ${'supersedes { '.repeat(30)} id ${'} '.repeat(30)} } } }`;

/** Milliseconds until each of the answers. */
async function ask(count: number, address: string, query: string, transport: keyof typeof everyTransport): Promise<number[]> {
  const began = performance.now();
  return Promise.all(
    Array.from({ length: count }, async () => {
      await everyTransport[transport](server, { query }, { 'x-forwarded-for': address });
      return performance.now() - began;
    }),
  );
}

test.each(['HTTP', 'WebSocket'] as const)('over %s', async (transport) => {
  const address = transport === 'HTTP' ? '192.0.2.1' : '192.0.2.2';
  const hostile = ask(30, address, tooDeep, transport);
  const [first, second] = await Promise.all([
    ask(1, '198.51.100.1', tooDeep, transport),
    ask(1, address, '{ __typename }', transport),
  ]);
  const taken = (await hostile).toSorted((a, b) => a - b);
  // Twenty come at once, and one more with each second that all take on a busy machine.
  for (const ms of taken.slice(-4)) expect(ms).toBeGreaterThan(490);
  expect(first[0]).toBeLessThan(taken.at(-1) as number);
  expect(second[0]).toBeLessThan(taken.at(-1) as number);
});
