/**
 * Measures the time from the answer to a mutation (so after its commit) to the arrival of its event at a subscriber of another server on the
 * same database.
 */
import { createClient } from 'graphql-ws';
import { pino } from 'pino';
import WebSocket from 'ws';
import { createApp } from '../../src/app.ts';
import { withDatabase } from './database.ts';
import { quantile } from './numbers.ts';

const rounds = 100;

export async function benchDelivery(): Promise<void> {
  await withDatabase(['southampton'], async ({ url, keys }) => {
    const logger = pino({ level: 'error' });
    // The commands follow each other faster than any clerk's.
    const costs = { perMinuteWithCredential: 1e12 };
    const [writer, reader] = await Promise.all([
      createApp({ databaseUrl: url, logger, costs }),
      createApp({ databaseUrl: url, logger, costs }),
    ]);
    const { port } = await reader.listen({ port: 0, host: '127.0.0.1' });
    const ask = async (query: string) => {
      const body = JSON.stringify({ query });
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${keys.southampton}` };
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
    const at = (share: number) => quantile(delays, share).toFixed(1);
    process.stdout.write(
      `from the answer to a mutation to its event at a subscriber of another server, ${delays.length} changes:\n`,
    );
    process.stdout.write(`median ${at(0.5)} ms, p99 ${at(0.99)} ms, worst ${at(1)} ms\n`);
  });
}
