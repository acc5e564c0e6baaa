/** Access tokens of a council's sign-in service. */
import { createClient } from 'graphql-ws';
import { describe, expect, test } from 'vitest';
import WebSocket from 'ws';
import { person } from '../../src/modules/people/people.table.ts';
import { ask, startServer } from '../support/app.ts';
import { within } from '../support/deadline.ts';
import { type Claims, startIssuer } from '../support/issuer.ts';
import { addRecord } from '../support/rows.ts';
import { streamOverSse } from '../support/streams.ts';
import { createCouncil, type World } from '../support/world.ts';

const { app, http, ws } = await startServer();
const issuer = await startIssuer();

const whoAmI = '{ viewer { kind name role permissions council { slug } person { displayName } } }';
const nowInSeconds = () => Math.floor(Date.now() / 1000);

async function signedInCouncil(settings?: Parameters<typeof issuer.serve>[1]): Promise<World> {
  const world = await createCouncil();
  await issuer.serve(world, settings);
  return world;
}

const personNamed = (world: World, displayName: string, email: string | null) =>
  addRecord(world, 'Person', person, { displayName, sortName: displayName, email });

async function viewerOf(token: string) {
  const answer = await ask(app, whoAmI, {}, token);
  expect(answer.errors).toBeUndefined();
  return answer.data.viewer;
}

describe('a token that is valid', () => {
  test('makes the viewer a person of the council with the role of the claim', async () => {
    const world = await signedInCouncil();
    await personNamed(world, 'Ann Example', 'Ann@example.gov.uk');
    const token = await issuer.token(world, { roles: ['staff', 'officer'], email: 'ann@EXAMPLE.gov.uk', name: 'A. Example' });
    expect(await viewerOf(token)).toEqual({
      kind: 'PERSON',
      name: 'Ann Example',
      role: 'OFFICER',
      permissions: ['READ_DRAFTS', 'RESPOND_TO_RECOMMENDATIONS', 'MANAGE_IMPROVEMENT'],
      council: { slug: world.slug },
      person: { displayName: 'Ann Example' },
    });
  });

  test('of a person who is not on record works with its role', async () => {
    const world = await signedInCouncil();
    const token = await issuer.token(world, { roles: 'clerk', email: 'new@example.gov.uk', name: 'New Clerk' });
    expect(await viewerOf(token)).toMatchObject({ kind: 'PERSON', name: 'New Clerk', role: 'CLERK', person: null });
  });

  test.each<{ what: string; claims: Claims; viewer: object }>([
    { what: 'gives the widest of its roles', claims: { roles: ['member', 'clerk', 'officer'] }, viewer: { role: 'CLERK' } },
    { what: 'gives roles in one text', claims: { roles: 'openid officer' }, viewer: { role: 'OFFICER' } },
    {
      what: 'without a known role reads what is public',
      claims: { roles: ['Clerk'] },
      viewer: { role: 'PUBLIC', permissions: [] },
    },
    { what: 'without the claim reads what is public', claims: {}, viewer: { role: 'PUBLIC', permissions: [] } },
    {
      what: 'with roles of another form reads what is public',
      claims: { roles: { clerk: 1 } as never },
      viewer: { role: 'PUBLIC' },
    },
    { what: 'is named by its user name', claims: { preferred_username: 'jo' }, viewer: { name: 'jo' } },
    { what: 'is named by its subject', claims: { sub: 'u-1', name: ' ' }, viewer: { name: 'u-1' } },
    { what: 'may be for several services', claims: { aud: ['other'] }, viewer: { role: 'PUBLIC' } },
    { what: 'may have begun', claims: { nbf: nowInSeconds() - 5 }, viewer: { role: 'PUBLIC' } },
  ])('$what', async ({ claims, viewer }) => {
    const world = await signedInCouncil();
    const aud = claims.aud ? [world.slug, ...claims.aud] : world.slug;
    expect(await viewerOf(await issuer.token(world, { ...claims, aud }))).toMatchObject(viewer);
  });

  test.each(['https://scrutiny.example/roles', 'realm_access.roles'])('has its roles in the claim %s', async (rolesClaim) => {
    const world = await signedInCouncil({ rolesClaim });
    const claims = rolesClaim.startsWith('https') ? { [rolesClaim]: ['clerk'] } : { realm_access: { roles: ['clerk'] } };
    expect(await viewerOf(await issuer.token(world, claims))).toMatchObject({ role: 'CLERK' });
    expect(await viewerOf(await issuer.token(world, { roles: ['clerk'] }))).toMatchObject({ role: 'PUBLIC' });
  });

  test('names the person by id, where the claim holds one', async () => {
    const world = await signedInCouncil({ personClaim: 'person' });
    const ann = await personNamed(world, 'Ann Example', null);
    expect(await viewerOf(await issuer.token(world, { person: ann.globalId }))).toMatchObject({
      person: { displayName: 'Ann Example' },
    });
    const other = await personNamed(await createCouncil(), 'Someone Else', null);
    expect(await viewerOf(await issuer.token(world, { person: other.globalId }))).toMatchObject({ person: null });
  });

  test('names nobody by an address that is not verified, of several people, or of another council', async () => {
    const world = await signedInCouncil();
    const other = await createCouncil();
    for (const [of, email] of [
      [world, 'ann@example.gov.uk'],
      [world, 'shared@example.gov.uk'],
      [world, 'shared@example.gov.uk'],
      [other, 'bob@example.gov.uk'],
    ] as const)
      await personNamed(of, 'Somebody', email);
    const named = async (claims: Claims) => (await viewerOf(await issuer.token(world, claims))).person;
    expect(await named({ email: 'ann@example.gov.uk', email_verified: false })).toBeNull();
    expect(await named({ email: 'shared@example.gov.uk' })).toBeNull();
    expect(await named({ email: 'bob@example.gov.uk' })).toBeNull();
    expect(await named({ email: '%@example.gov.uk' })).toBeNull();
    expect(await named({ email: 'ann@example.gov.uk', email_verified: true })).toEqual({ displayName: 'Somebody' });
  });

  test('is accepted in `connectionParams` of a WebSocket, and in the header of a stream', async () => {
    const world = await signedInCouncil();
    const token = await issuer.token(world, { roles: ['clerk'] });
    const client = createClient({
      url: ws,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      connectionParams: { authorization: `Bearer ${token}` },
    });
    const step = await within(5000, 'an answer', client.iterate({ query: '{ viewer { kind role } }' }).next());
    expect(step.value.data).toEqual({ viewer: { kind: 'PERSON', role: 'CLERK' } });
    await client.dispose();
    const stream = streamOverSse(http, '{ viewer { kind role } }', {}, token);
    expect(await stream.next()).toEqual({ viewer: { kind: 'PERSON', role: 'CLERK' } });
    await stream.close();
  });

  test("is that person's in the record of a change", async () => {
    const world = await signedInCouncil();
    const ann = await personNamed(world, 'Ann Example', 'ann@example.gov.uk');
    const meeting = await world.createMeeting(await world.createPanel(), { date: '2026-01-15' });
    const token = await issuer.token(world, { roles: ['clerk'], email: 'ann@example.gov.uk' });
    const { cursor } = (await ask(app, `{ council(slug: "${world.slug}") { feed { cursor } } }`, {}, token)).data.council.feed;
    const start = `mutation { startMeeting(input: { meeting: "${meeting.globalId}" }) { userErrors { message } } }`;
    expect(await ask(app, start, {}, token)).toEqual({ data: { startMeeting: { userErrors: [] } } });
    const stream = streamOverSse(
      http,
      `subscription { meetingStatusChanged(filter: { council: "${world.slug}" }, after: "${cursor}") { actor { kind name person { id } } } }`,
      {},
      token,
    );
    expect(await stream.next()).toEqual({
      meetingStatusChanged: { actor: { kind: 'PERSON', name: 'Ann Example', person: { id: ann.globalId } } },
    });
    await stream.close();
  });
});
