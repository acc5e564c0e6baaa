/** Access tokens that are refused, and issuers that cannot be asked. */
import { exportSPKI, generateKeyPair, UnsecuredJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import WebSocket from 'ws';
import { identityProvider } from '../../src/modules/access/identity-providers.table.ts';
import { setIdentityProvider } from '../../src/modules/access/identity-providers.ts';
import { ask, startServer } from '../support/app.ts';
import { within } from '../support/deadline.ts';
import { startIssuer } from '../support/issuer.ts';
import { createCouncil, owner, type World } from '../support/world.ts';

const { app, ws } = await startServer();
const issuer = await startIssuer();

const whoAmI = '{ viewer { kind } }';
const nowInSeconds = () => Math.floor(Date.now() / 1000);

async function signedInCouncil(): Promise<World> {
  const world = await createCouncil();
  await issuer.serve(world);
  return world;
}

const accepted = { data: { viewer: { kind: 'PERSON' } } };
const refused = {
  errors: [
    {
      message:
        'This credential is not valid: unknown, expired or revoked. Send `Authorization: Bearer <API key or access token>`, or none to read what is public.',
      extensions: { code: 'UNAUTHENTICATED', errorId: expect.any(String) },
    },
  ],
};

describe('a token is refused, always with the same answer,', () => {
  const forge = {
    'that is not signed': async (world: World) =>
      new UnsecuredJWT({ iss: issuer.url, aud: world.slug, roles: ['clerk'] }).setExpirationTime('5m').encode(),
    'that is signed with the public key as a shared secret': async (world: World) => {
      const { publicKey } = await generateKeyPair('RS256', { extractable: true });
      return issuer.token(world, {}, { alg: 'HS256' }, new TextEncoder().encode(await exportSPKI(publicKey)));
    },
    'that is signed with an algorithm the council does not accept': async (world: World) =>
      issuer.token(world, {}, { alg: 'RS256' }, (await generateKeyPair('RS256')).privateKey),
    'that is signed with another key under a published id': async (world: World) =>
      issuer.token(world, {}, {}, (await generateKeyPair('ES256')).privateKey),
    'whose key is not published': async (world: World) => issuer.token(world, {}, { kid: 'unknown' }),
    'of another issuer': (world: World) => issuer.token(world, { iss: 'https://elsewhere.example' }),
    'of an issuer that differs by a slash': (world: World) => issuer.token(world, { iss: `${issuer.url}/` }),
    'for another audience': (world: World) => issuer.token(world, { aud: 'another-service' }),
    'without an audience': (world: World) => issuer.token(world, { aud: undefined }),
    'without an expiry': (world: World) => issuer.token(world, { exp: undefined }),
    'that has expired': (world: World) => issuer.token(world, { exp: nowInSeconds() - 5 }),
    'that is not valid yet': (world: World) => issuer.token(world, { nbf: nowInSeconds() + 60 }),
    'whose expiry is a text': (world: World) => issuer.token(world, { exp: 'never' as never }),
    'whose issuer contains a null byte': (world: World) => issuer.token(world, { iss: `${issuer.url}\0` }),
    'that was changed': async (world: World) => {
      const [header, , signature] = (await issuer.token(world)).split('.');
      const body = Buffer.from(
        JSON.stringify({ iss: issuer.url, aud: world.slug, exp: nowInSeconds() + 300, roles: ['administrator'] }),
      );
      return [header, body.toString('base64url'), signature].join('.');
    },
    'without its signature': async (world: World) => (await issuer.token(world)).replace(/[^.]+$/, ''),
    'that is no token': async () => 'eyJ.not.token',
    'that is empty but for its dots': async () => '..',
  };

  test.each(Object.keys(forge) as (keyof typeof forge)[])('%s', async (what) => {
    const world = await signedInCouncil();
    const token = await forge[what](world);
    expect(await ask(app, whoAmI, {}, token)).toEqual(refused);
    expect(await ask(app, whoAmI, {}, await issuer.token(world))).toEqual(accepted);
  });

  test('for two councils at once', async () => {
    const [one, two] = [await signedInCouncil(), await signedInCouncil()];
    expect(await ask(app, whoAmI, {}, await issuer.token(one, { aud: [one.slug, two.slug] }))).toEqual(refused);
  });

  test("whose council's settings were removed", async () => {
    const world = await signedInCouncil();
    const token = await issuer.token(world);
    expect(await ask(app, whoAmI, {}, token)).toEqual(accepted);
    await setIdentityProvider(owner(), world.councilId, null);
    expect(await ask(app, whoAmI, {}, token)).toEqual(refused);
  });
});

describe('keys of an issuer', () => {
  test('are fetched once for many tokens, and not again for each token with a key that is not known', async () => {
    const busy = await startIssuer();
    const world = await createCouncil();
    await busy.serve(world);
    for (let i = 0; i < 3; i++) expect(await ask(app, whoAmI, {}, await busy.token(world))).toEqual(accepted);
    for (let i = 0; i < 3; i++)
      expect(await ask(app, whoAmI, {}, await busy.token(world, {}, { kid: `x${i}` }))).toEqual(refused);
    expect(busy.fetches()).toBe(1);
  });

  test('are fetched again for a key that is not known, once the last fetch is long enough ago', async () => {
    const { app: eager } = await startServer({ signingKeysCooldownMs: 0 });
    const changing = await startIssuer();
    const world = await createCouncil();
    await changing.serve(world);
    const old = await changing.token(world);
    expect(await ask(eager, whoAmI, {}, old)).toEqual(accepted);
    await changing.changeKey();
    expect(await ask(eager, whoAmI, {}, await changing.token(world))).toEqual(accepted);
    expect(await ask(eager, whoAmI, {}, old)).toEqual(refused);
  });

  test('that were fetched serve on while the issuer is away, also after a token with a key that is not known', async () => {
    const { app: eager } = await startServer({ signingKeysCooldownMs: 0 });
    const leaving = await startIssuer();
    const world = await createCouncil();
    await leaving.serve(world);
    const token = await leaving.token(world);
    expect(await ask(eager, whoAmI, {}, token)).toEqual(accepted);
    leaving.fail('error');
    const unknown = await leaving.token(world, {}, { kid: 'unknown' });
    expect(await ask(eager, whoAmI, {}, unknown)).toHaveProperty('errors.0.extensions.code', 'SERVICE_UNAVAILABLE');
    expect(await ask(eager, whoAmI, {}, unknown)).toEqual(refused);
    expect(await ask(eager, whoAmI, {}, token)).toEqual(accepted);
  });

  test.each(['error', 'silence'] as const)(
    'that cannot be fetched (%s) are a fault of the service, told in time',
    async (how) => {
      const broken = await startIssuer();
      const world = await createCouncil();
      await broken.serve(world);
      broken.fail(how);
      const token = await broken.token(world);
      const asked = () => within(5000, 'an answer', ask(app, whoAmI, {}, token));
      const unavailable = {
        errors: [
          {
            message: "The council's sign-in service cannot be reached just now. Try again shortly.",
            extensions: { code: 'SERVICE_UNAVAILABLE', retryAfterSeconds: 5, errorId: expect.any(String) },
          },
        ],
      };
      expect(await asked()).toEqual(unavailable);
      expect(await asked()).toEqual(unavailable);
      // The second request did not wait for the issuer again.
      expect(broken.fetches()).toBe(1);
      const socket = new WebSocket(ws, 'graphql-transport-ws');
      const closed = new Promise<number>((resolve) => socket.once('close', resolve));
      socket.once('open', () =>
        socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } })),
      );
      expect(await within(5000, 'the close', closed)).toBe(1013);
    },
  );
});

describe('settings of a sign-in service', () => {
  test('are refused for an issuer and audience that another council has', async () => {
    const [one, two] = [await signedInCouncil(), await createCouncil()];
    const settings = { issuer: issuer.url, audience: one.slug, keysUrl: issuer.keysUrl, algorithms: ['ES256'] };
    const claims = { rolesClaim: 'roles', roleValues: {}, personClaim: 'email' };
    expect(await setIdentityProvider(owner(), two.councilId, { ...settings, ...claims })).toBe(one.slug);
  });

  test.each([['none'], ['HS256'], ['ES256', 'HS512'], []])('cannot be stored with the algorithms %s', async (...algorithms) => {
    const { councilId, slug } = await createCouncil();
    const row = { issuer: issuer.url, audience: slug, keysUrl: issuer.keysUrl, algorithms };
    const stored = owner()
      .insert(identityProvider)
      .values({ ...row, councilId, visibility: 'STAFF', rolesClaim: 'roles', roleValues: {}, personClaim: 'email' });
    await expect(stored).rejects.toMatchObject({ cause: { constraint_name: 'identity_provider_signs' } });
  });
});
