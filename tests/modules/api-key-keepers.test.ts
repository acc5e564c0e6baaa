/** Who may keep API keys: for everyone else they do not exist. */
import { describe, expect, test } from 'vitest';
import type { Role } from '../../src/modules/access/permissions.ts';
import { createKey, createMutation, listQuery, revokeMutation, storedKeys } from '../support/api-keys.ts';
import { ask, sharedApp } from '../support/app.ts';
import { createCouncil, type World } from '../support/world.ts';

const app = await sharedApp();
const create = (world: World, input: object, key?: string) => createKey(app, world, input, key);

describe('those who do not keep keys', () => {
  const others: (Role | undefined)[] = [undefined, 'PARTNER', 'MEMBER', 'OFFICER', 'CLERK'];

  test.each(others)('%s: cannot list, find, create or revoke them', async (role) => {
    const world = await createCouncil();
    const { apiKey: made } = await create(world, { name: 'Website', permissions: [] });
    const key = role && (await world.key(role));
    const code = role ? 'FORBIDDEN' : 'UNAUTHENTICATED';
    expect(await ask(app, listQuery, { slug: world.slug }, key)).toMatchObject({
      data: { council: { name: `Council ${world.slug}`, apiKeys: null } },
      errors: [{ path: ['council', 'apiKeys'], extensions: { code: 'FORBIDDEN' } }],
    });
    expect(await ask(app, `{ node(id: "${made.id}") { id } }`, {}, key)).toEqual({ data: { node: null } });
    const input = { council: world.slug, name: 'Mine', permissions: [] };
    expect(await ask(app, createMutation, { input }, key)).toMatchObject({ errors: [{ extensions: { code } }] });
    expect(await ask(app, revokeMutation, { id: made.id }, key)).toMatchObject({ errors: [{ extensions: { code } }] });
    expect((await storedKeys(world)).find(({ name }) => name === 'Website')?.revokedAt).toBeNull();
  });

  test("are also another council's administrators, to whom a key of this council does not exist", async () => {
    const [world, other] = [await createCouncil(), await createCouncil()];
    const { apiKey: made } = await create(world, { name: 'Website', permissions: [] });
    const stranger = await other.key();
    expect(await ask(app, `{ node(id: "${made.id}") { id } }`, {}, stranger)).toEqual({ data: { node: null } });
    expect(await ask(app, listQuery, { slug: world.slug }, stranger)).toMatchObject({ data: { council: { apiKeys: null } } });
    expect((await ask(app, revokeMutation, { id: made.id }, stranger)).data.revokeApiKey).toEqual({
      apiKey: null,
      userErrors: [{ code: 'NOT_FOUND', field: ['apiKey'], message: 'There is no such API key in this council.' }],
    });
  });
});

test('an administrator lists all keys, newest first, and reads who made them, which the public does not', async () => {
  const world = await createCouncil();
  const administrator = await world.key();
  const { apiKey: made } = await create(world, { name: 'Website', permissions: [] }, administrator);
  await ask(app, revokeMutation, { id: made.id }, administrator);
  expect((await ask(app, listQuery, { slug: world.slug }, administrator)).data.council.apiKeys).toEqual([
    { name: 'Website', permissions: [], revokedAt: expect.any(String) },
    { name: `ADMINISTRATOR of ${world.slug}`, permissions: expect.arrayContaining(['MANAGE_COUNCIL']), revokedAt: null },
  ]);
  const history = `{ council(slug: "${world.slug}") { history { nodes { type operation subjectId actor { name } } } } }`;
  const entry = { type: 'API_KEY_CHANGED', subjectId: made.id, actor: { name: `ADMINISTRATOR of ${world.slug}` } };
  expect((await ask(app, history, {}, administrator)).data.council.history.nodes).toEqual([
    { ...entry, operation: 'UPDATED' },
    { ...entry, operation: 'CREATED' },
  ]);
  expect((await ask(app, history)).data.council.history.nodes).toEqual([]);
});
