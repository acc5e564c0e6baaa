/**
 * `npm run bench`: measures the time from the answer to a mutation (so after its commit) to the arrival of its event at a subscriber of
 * another server on the same database. Prints milliseconds; compare only numbers from the same run.
 */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { createClient } from 'graphql-ws';
import { pino } from 'pino';
import WebSocket from 'ws';
import { seeds } from '../../seeds/index.ts';
import { loadSeeds } from '../../seeds/load.ts';
import { createApp } from '../../src/app.ts';
import { startEmbeddedPostgres } from '../../src/db/embedded.ts';
import { withMigratedDatabase } from '../../src/db/migrate.ts';
import { issueKey } from '../../src/modules/access/keys.ts';

const rounds = 100;

const folder = await mkdtemp(path.join('/var/tmp', 'open-scrutiny-bench-'));
// The account that PostgreSQL runs under must be able to enter the folder.
await chmod(folder, 0o755);
const postgres = await startEmbeddedPostgres(folder);
try {
  let key = '';
  await withMigratedDatabase(postgres.url, async (owner) => {
    await loadSeeds(owner, seeds);
    key = await issueKey(owner, { council: 'southampton', role: 'CLERK', name: 'bench' });
  });
  const logger = pino({ level: 'error' });
  const [writer, reader] = await Promise.all([
    createApp({ databaseUrl: postgres.url, logger }),
    createApp({ databaseUrl: postgres.url, logger }),
  ]);
  const { port } = await reader.listen({ port: 0, host: '127.0.0.1' });
  const ask = async (query: string) => {
    const body = JSON.stringify({ query });
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}` };
    const response = await writer.fetch(new Request('http://bench/graphql', { method: 'POST', headers, body }));
    return (await response.json()) as { data: Record<string, { meetings: { nodes: { id: string }[] } }> };
  };
  const found = await ask(
    '{ council(slug: "southampton") { meetings(filter: { from: "2023-07-20", to: "2023-07-20" }) { nodes { id } } } }',
  );
  const meeting = found.data.council?.meetings.nodes[0]?.id ?? '';
  const move = (step: string) => ask(`mutation { ${step}(input: { meeting: "${meeting}" }) { userErrors { message } } }`);

  const client = createClient({ url: `ws://127.0.0.1:${port}/graphql`, webSocketImpl: WebSocket });
  const events = client.iterate({
    query: `subscription { meetingStatusChanged(filter: { meeting: "${meeting}" }, snapshot: true) { status meeting { version } } }`,
  });
  await events.next();
  const delays: number[] = [];
  await move('startMeeting');
  await events.next();
  for (let round = 0; round < rounds; round++) {
    for (const step of ['adjournMeeting', 'resumeMeeting']) {
      const arrived = events.next().then(() => performance.now());
      await move(step);
      const answered = performance.now();
      delays.push((await arrived) - answered);
    }
  }
  await client.dispose();
  await Promise.all([writer.dispose(), reader.dispose()]);
  delays.sort((a, b) => a - b);
  const at = (share: number) => (delays[Math.min(delays.length - 1, Math.floor(delays.length * share))] as number).toFixed(1);
  process.stdout.write(
    `from the answer to a mutation to its event at a subscriber of another server, ${delays.length} changes:\n`,
  );
  process.stdout.write(`median ${at(0.5)} ms, p99 ${at(0.99)} ms, worst ${at(1)} ms\n`);
} finally {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}
