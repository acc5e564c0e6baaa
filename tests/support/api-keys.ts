/** Runs the mutations of API keys. */
import { eq } from 'drizzle-orm';
import type { App } from '../../src/app.ts';
import { apiKey } from '../../src/modules/access/api-keys.table.ts';
import { ask } from './app.ts';
import { owner, type World } from './world.ts';

export const createMutation = `mutation M($input: CreateApiKeyInput!) { createApiKey(input: $input) {
  apiKey { id name prefix version permissions expiresAt lastUsedAt revokedAt council { slug } }
  secret
  userErrors { code field message }
} }`;
export const revokeMutation = `mutation M($id: ID!) { revokeApiKey(input: { apiKey: $id }) {
  apiKey { id version revokedAt } userErrors { code field message }
} }`;
export const listQuery = 'query Q($slug: String!) { council(slug: $slug) { name apiKeys { name permissions revokedAt } } }';
export const whoAmI = '{ viewer { kind name role permissions council { slug } } }';

/** The payload of `createApiKey`, by default as an administrator. */
export async function createKey(app: App, world: World, input: object, key?: string) {
  const variables = { input: { council: world.slug, ...input } };
  return (await ask(app, createMutation, variables, key ?? (await world.key()))).data.createApiKey;
}

export function storedKeys({ councilId }: World) {
  return owner().select().from(apiKey).where(eq(apiKey.councilId, councilId));
}
