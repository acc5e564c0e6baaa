/** A sign-in service (OpenID Connect) on the loopback address, for one test file: it publishes its keys and signs tokens. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, type JWTHeaderParameters, type JWTPayload, SignJWT } from 'jose';
import { afterAll } from 'vitest';
import { type IdentityProviderSettings, setIdentityProvider } from '../../src/modules/access/identity-providers.ts';
import { owner, type World } from './world.ts';

export interface Claims extends JWTPayload {
  roles?: string | string[];
}

export interface Issuer {
  url: string;
  keysUrl: string;
  /** How often its keys were fetched. */
  fetches(): number;
  /** Answers requests for the keys in another way from now on: with an error, or never. */
  fail(how: 'error' | 'silence' | null): void;
  /** A token for a council that is valid for five minutes; `claims` and `header` add to or replace those of such a token. */
  token(
    world: Pick<World, 'slug'>,
    claims?: Claims,
    header?: Partial<JWTHeaderParameters>,
    key?: CryptoKey | Uint8Array,
  ): Promise<string>;
  /** Makes a council accept its tokens, with the council's slug as the audience. */
  serve(world: Pick<World, 'councilId' | 'slug'>, settings?: Partial<IdentityProviderSettings>): Promise<void>;
  /** Signs with a new key from now on and publishes it; the old one is no longer published. */
  changeKey(): Promise<void>;
}

export async function startIssuer(): Promise<Issuer> {
  let signing = await newKey();
  let fetches = 0;
  let failure: 'error' | 'silence' | null = null;
  const server = createServer(({ url: path }, response) => {
    if (path !== '/keys') {
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ issuer: url, jwks_uri: keysUrl }));
      return;
    }
    fetches++;
    if (failure === 'silence') return;
    response.statusCode = failure === 'error' ? 500 : 200;
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [signing.published] }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const keysUrl = `${url}/keys`;
  return {
    url,
    keysUrl,
    fetches: () => fetches,
    fail: (how) => {
      failure = how;
    },
    token: ({ slug }, claims = {}, header = {}, key = signing.secret) => {
      const now = Math.floor(Date.now() / 1000);
      return new SignJWT({ iss: url, aud: slug, sub: 'someone', iat: now, exp: now + 300, ...claims })
        .setProtectedHeader({ alg: 'ES256', kid: signing.kid, ...header })
        .sign(key);
    },
    serve: async ({ councilId, slug }, settings = {}) => {
      const roleValues = { ADMINISTRATOR: ['administrator'], CLERK: ['clerk'], OFFICER: ['officer'], MEMBER: ['member'] };
      await setIdentityProvider(owner(), councilId, {
        ...{ issuer: url, audience: slug, keysUrl, algorithms: ['ES256'], rolesClaim: 'roles', roleValues, personClaim: 'email' },
        ...settings,
      });
    },
    changeKey: async () => {
      signing = await newKey();
    },
  };
}

let made = 0;

async function newKey() {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  const kid = `key-${++made}`;
  return { kid, secret: privateKey, published: { ...(await exportJWK(publicKey)), kid, alg: 'ES256', use: 'sig' } };
}
