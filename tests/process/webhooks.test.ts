/** Webhooks of a server that runs its own PostgreSQL, where it holds other locks too. */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { expect, test } from 'vitest';
import { within } from '../support/deadline.ts';
import { useProcesses } from '../support/processes.ts';

const { folderWith, serve } = useProcesses();

test('a test delivery arrives from a server with the embedded PostgreSQL', { timeout: 120_000 }, async () => {
  const arrived = Promise.withResolvers<string>();
  const receiver = createServer(async (request, response) => {
    arrived.resolve((await request.setEncoding('utf8').toArray()).join(''));
    response.writeHead(204).end();
  }).listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  const dataDir = await folderWith('filledCluster');
  const server = await serve({ DATA_DIR: dataDir, WEBHOOK_PRIVATE_ADDRESSES: 'allowed' });
  const { address } = await server.ready();
  const key = (await readFile(path.join(dataDir, 'staff-key'), 'utf8')).trim();
  const run = async (query: string) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}` };
    const answer = await fetch(`${address}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
    return ((await answer.json()) as { data: Record<string, { webhook: { id: string } }> }).data;
  };
  const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`;
  const registered = await run(
    `mutation { registerWebhook(input: { council: "southampton", url: "${url}" }) { webhook { id } userErrors { message } } }`,
  );
  const id = registered.registerWebhook?.webhook.id;
  await run(`mutation { testWebhook(input: { webhook: "${id}" }) { userErrors { message } } }`);
  expect(JSON.parse(await within(20_000, 'the test delivery', arrived.promise))).toMatchObject({ type: 'TEST' });
  receiver.close();
  await server.stop();
});
