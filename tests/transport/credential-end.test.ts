/** Sockets and streams end within seconds when their credential expires or is revoked. */

import { eq } from 'drizzle-orm';
import { createClient as createSseClient } from 'graphql-sse';
import { createClient } from 'graphql-ws';
import { describe, expect, test } from 'vitest';
import WebSocket from 'ws';
import { apiKey } from '../../src/modules/access/api-keys.table.ts';
import { readKey } from '../../src/modules/access/keys.ts';
import { ask, startServer } from '../support/app.ts';
import { within } from '../support/deadline.ts';
import { startIssuer } from '../support/issuer.ts';
import { streamOverSse, streamOverWebSocket } from '../support/streams.ts';
import { createCouncil, type Made, owner, type World } from '../support/world.ts';

const { app, http, ws } = await startServer();
const issuer = await startIssuer();

/** The time within which a stream must end. */
const endsWithinMs = 5000;
const statusQuery = `subscription S($meeting: ID!) {
  meetingStatusChanged(filter: { meeting: $meeting }, snapshot: true) { status isSnapshot }
}`;

async function meetingOfItsOwn(): Promise<{ world: World; meeting: Made }> {
  const world = await createCouncil();
  await issuer.serve(world);
  // In session, so that it is in the snapshot.
  const meeting = await world.createMeeting(await world.createPanel(), {
    date: '2026-01-15',
    liveStatus: 'IN_PUBLIC_SESSION',
  });
  return { world, meeting };
}
const idOf = (key: string) => readKey(key)?.id ?? '';
const change = (key: string, set: Partial<typeof apiKey.$inferInsert>) =>
  owner()
    .update(apiKey)
    .set(set)
    .where(eq(apiKey.id, idOf(key)));

/** How a credential ends after a stream has begun; returns the credential and what ends it. */
const endings = {
  'a key that is revoked': async (world: World) => {
    const key = await world.key('CLERK');
    return { credential: key, end: () => change(key, { revokedAt: new Date() }) };
  },
  'a key that expires': async (world: World) => {
    const key = await world.key('CLERK');
    return { credential: key, end: () => change(key, { expiresAt: new Date() }) };
  },
  'a key that is deleted': async (world: World) => {
    const key = await world.key('CLERK');
    return {
      credential: key,
      end: () =>
        owner()
          .delete(apiKey)
          .where(eq(apiKey.id, idOf(key))),
    };
  },
  'a token that expires': async (world: World) => {
    const exp = Math.floor(Date.now() / 1000) + 3;
    const expired = new Promise((resolve) => setTimeout(resolve, exp * 1000 - Date.now()));
    return { credential: await issuer.token(world, { roles: ['clerk'], exp }), end: () => expired };
  },
};
const kinds = Object.keys(endings) as (keyof typeof endings)[];

describe.each(kinds)('%s', (kind) => {
  test('closes its WebSocket with 4403, after which its subscriptions get nothing', async () => {
    const { world, meeting } = await meetingOfItsOwn();
    const { credential, end } = await endings[kind](world);
    const closed = Promise.withResolvers<unknown>();
    const client = createClient({
      url: ws,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      connectionParams: { authorization: `Bearer ${credential}` },
      on: { closed: closed.resolve },
    });
    const results = client.iterate({ query: statusQuery, variables: { meeting: meeting.globalId } });
    expect((await within(endsWithinMs, 'the snapshot', results.next())).value).toHaveProperty(
      'data.meetingStatusChanged.isSnapshot',
      true,
    );
    const next = results.next();
    next.catch(() => {});
    await end();
    expect(await within(endsWithinMs, 'the close', closed.promise)).toMatchObject({ code: 4403, reason: 'Forbidden' });
    await expect(next).rejects.toMatchObject({ code: 4403 });
    await client.dispose();
  });

  test('ends its stream of server-sent events with UNAUTHENTICATED', async () => {
    const { world, meeting } = await meetingOfItsOwn();
    const { credential, end } = await endings[kind](world);
    const client = createSseClient({ url: http, retryAttempts: 0, headers: { authorization: `Bearer ${credential}` } });
    const results = client.iterate({ query: statusQuery, variables: { meeting: meeting.globalId } });
    expect((await within(endsWithinMs, 'the snapshot', results.next())).value).toHaveProperty(
      'data.meetingStatusChanged.isSnapshot',
      true,
    );
    const next = results.next();
    await end();
    expect((await within(endsWithinMs, 'the error', next)).value).toEqual({
      errors: [
        {
          message: expect.stringContaining('expired or revoked'),
          extensions: { code: 'UNAUTHENTICATED', errorId: expect.any(String) },
        },
      ],
    });
    expect(await within(endsWithinMs, 'the end', results.next())).toEqual({ done: true, value: undefined });
    client.dispose();
  });
});

test.each([
  { name: 'graphql-ws', open: streamOverWebSocket, url: ws },
  { name: 'graphql-sse', open: streamOverSse, url: http },
])('other subscribers are not disturbed ($name)', async ({ open, url }) => {
  const { world, meeting } = await meetingOfItsOwn();
  const [revoked, kept] = [await world.key('CLERK'), await world.key('CLERK')];
  const follow = (key?: string) =>
    open<{ meetingStatusChanged: { status: string } }>(url, statusQuery, { meeting: meeting.globalId }, key);
  const streams = [follow(), follow(kept), follow(await issuer.token(world, { roles: ['clerk'] }))];
  const ending = follow(revoked);
  for (const stream of [...streams, ending]) await stream.next();
  await change(revoked, { revokedAt: new Date() });
  await expect(ending.next()).rejects.toThrow();
  const adjourn = `mutation { adjournMeeting(input: { meeting: "${meeting.globalId}" }) { userErrors { message } } }`;
  expect(await ask(app, adjourn, {}, kept)).toEqual({ data: { adjournMeeting: { userErrors: [] } } });
  for (const stream of streams) expect((await stream.next()).meetingStatusChanged.status).toBe('ADJOURNED');
  await Promise.all(streams.map((stream) => stream.close()));
});
