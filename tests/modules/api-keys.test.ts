/** API keys: created, shown once, used, listed, revoked. */

import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { apiKey } from '../../src/modules/access/api-keys.table.ts';
import { readKey } from '../../src/modules/access/keys.ts';
import { createKey, revokeMutation, storedKeys, whoAmI } from '../support/api-keys.ts';
import { ask, sharedApp } from '../support/app.ts';
import { eventually } from '../support/eventually.ts';
import { addRecord } from '../support/rows.ts';
import { createCouncil, owner, type World } from '../support/world.ts';

const app = await sharedApp();

const create = (world: World, input: object, key?: string) => createKey(app, world, input, key);

describe('a key that is created', () => {
  test('is shown once, and stored only as a hash', async () => {
    const world = await createCouncil();
    const administrator = await world.key();
    const expiresAt = '2030-06-30T00:00:00+01:00';
    const input = { name: ' Website ', permissions: ['READ_DRAFTS', 'RUN_MEETINGS', 'READ_DRAFTS'], expiresAt };
    const made = await create(world, input, administrator);
    expect(made).toEqual({
      apiKey: {
        id: expect.stringMatching(/^ApiKey_/),
        name: 'Website',
        prefix: made.secret.slice(0, 12),
        version: 1,
        permissions: ['READ_DRAFTS', 'RUN_MEETINGS'],
        expiresAt,
        lastUsedAt: null,
        revokedAt: null,
        council: { slug: world.slug },
      },
      secret: expect.stringMatching(/^osk_[\w-]{22}_[\w-]{43}_[0-9a-f]{8}$/),
      userErrors: [],
    });
    const secret = readKey(made.secret)?.secret ?? '';
    const stored = (await storedKeys(world)).find(({ name }) => name === 'Website');
    expect(stored?.secretHash).toBe(createHash('sha256').update(secret).digest('hex'));
    expect(JSON.stringify(stored)).not.toContain(secret);
  });

  test('makes its holder a program of the council with its permissions', async () => {
    const world = await createCouncil();
    const { secret } = await create(world, { name: 'Website', permissions: ['RUN_MEETINGS'] });
    expect(await ask(app, whoAmI, {}, secret)).toEqual({
      data: {
        viewer: {
          kind: 'API_KEY',
          name: 'Website',
          role: 'INTEGRATION',
          permissions: ['RUN_MEETINGS'],
          council: { slug: world.slug },
        },
      },
    });
    const meeting = await world.createMeeting(await world.createPanel(), { date: '2026-01-15' });
    const start = `mutation { startMeeting(input: { meeting: "${meeting.globalId}" }) { userErrors { code } } }`;
    const cancel = `mutation { cancelMeeting(input: { meeting: "${meeting.globalId}", reason: "x" }) { userErrors { code } } }`;
    expect(await ask(app, cancel, {}, secret)).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    expect(await ask(app, start, {}, secret)).toEqual({ data: { startMeeting: { userErrors: [] } } });
  });

  test('without permissions reads what the public reads', async () => {
    const world = await createCouncil();
    const hidden = await world.createPanel({ visibility: 'STAFF' });
    const { secret } = await create(world, { name: 'Open data', permissions: [] });
    expect(await ask(app, whoAmI, {}, secret)).toMatchObject({ data: { viewer: { role: 'PARTNER', permissions: [] } } });
    expect(await ask(app, `{ node(id: "${hidden.globalId}") { id } }`, {}, secret)).toEqual({ data: { node: null } });
  });

  test('is not shown again when the request is repeated, and is made once', async () => {
    const world = await createCouncil();
    const administrator = await world.key();
    const input = { name: 'Website', permissions: [], idempotencyKey: 'k' };
    const first = await create(world, input, administrator);
    expect(await create(world, input, administrator)).toEqual({ ...first, secret: null });
    expect(await storedKeys(world)).toHaveLength(2);
    const kept = await owner().execute(`select answer::text from idempotent_answer where council_id = ${world.councilId}`);
    expect(JSON.stringify([...kept])).not.toContain(first.secret);
  });

  test('notes the hour in which it was last used', async () => {
    const world = await createCouncil();
    const { secret } = await create(world, { name: 'Website', permissions: [] });
    await ask(app, whoAmI, {}, secret);
    const lastUsedAt = async () => (await storedKeys(world)).find(({ name }) => name === 'Website')?.lastUsedAt ?? null;
    await eventually(async () => expect(await lastUsedAt()).not.toBeNull());
    const used = (await lastUsedAt()) as Date;
    expect([used.getMinutes(), used.getSeconds()]).toEqual([0, 0]);
    expect(Date.now() - used.getTime()).toBeLessThan(3_700_000);
  });
});

describe('a key is not created', () => {
  test.each<{ what: string; input: object; errors: object[] }>([
    {
      what: 'with several mistakes, all told at once',
      input: { name: '  ', permissions: [], expiresAt: '2020-01-01T00:00:00Z' },
      errors: [
        { code: 'REQUIRED', field: ['name'], message: 'Say what the key is for.' },
        { code: 'INVALID', field: ['expiresAt'], message: 'The key would have expired already. Give a moment in the future.' },
      ],
    },
    {
      what: 'with a name that is too long',
      input: { name: 'x'.repeat(101), permissions: [] },
      errors: [{ code: 'TOO_LONG', field: ['name'], message: 'This text has 101 characters; at most 100 are allowed.' }],
    },
    {
      what: 'for another council',
      input: { council: 'southampton', name: 'Website', permissions: [] },
      errors: [{ code: 'NOT_FOUND', field: ['council'], message: expect.any(String) }],
    },
  ])('$what', async ({ input, errors }) => {
    const world = await createCouncil();
    expect(await create(world, input)).toEqual({ apiKey: null, secret: null, userErrors: errors });
    expect(await storedKeys(world)).toHaveLength(1);
  });

  test('with a permission that its maker lacks, by whatever way the maker got its own', async () => {
    const world = await createCouncil();
    const maker = await create(world, { name: 'Keeper of keys', permissions: ['MANAGE_INTEGRATIONS', 'READ_DRAFTS'] });
    const input = { name: 'Wider', permissions: ['READ_DRAFTS', 'RUN_MEETINGS', 'READ_RESTRICTED'] };
    expect(await create(world, input, maker.secret)).toEqual({
      apiKey: null,
      secret: null,
      userErrors: ['RUN_MEETINGS', 'READ_RESTRICTED'].map((permission, index) => ({
        code: 'INVALID',
        field: ['permissions', String(index + 1)],
        message: `You do not hold ${permission}, so a key that you make cannot hold it.`,
      })),
    });
    const made = await create(world, { name: 'As wide', permissions: ['READ_DRAFTS', 'MANAGE_INTEGRATIONS'] }, maker.secret);
    expect(made.userErrors).toEqual([]);
    // No key sits on a panel.
    const member = await create(world, { name: 'Member', permissions: ['READ_RESTRICTED_OF_OWN_PANELS'] });
    expect(member.userErrors).toMatchObject([{ code: 'INVALID', field: ['permissions', '0'] }]);
  });

  test('in a council that has a hundred valid keys; expired and revoked ones do not count', async () => {
    const world = await createCouncil();
    const administrator = await world.key();
    const key = {
      visibility: 'STAFF',
      name: 'x',
      prefix: 'x',
      secretHash: 'x',
      role: 'PARTNER',
      permissions: [] as string[],
    } as const;
    const past = new Date('2020-01-01');
    await addRecord(world, 'ApiKey', apiKey, { ...key, revokedAt: past });
    await addRecord(world, 'ApiKey', apiKey, { ...key, expiresAt: past });
    await owner()
      .insert(apiKey)
      .values(Array.from({ length: 98 }, () => ({ ...key, councilId: world.councilId, id: uuidv7() })));
    const input = { name: 'Website', permissions: [] };
    // Two at once, for one place.
    const answers = await Promise.all([create(world, input, administrator), create(world, input, administrator)]);
    expect(answers.map(({ userErrors }) => userErrors).sort((a, b) => a.length - b.length)).toEqual([
      [],
      [
        {
          code: 'LIMIT_REACHED',
          field: ['council'],
          message: 'The council has 100 valid keys, the most it may have. Revoke one first.',
        },
      ],
    ]);
  });
});

describe('a key that is revoked', () => {
  test('is refused from then on, while its replacement works', async () => {
    const world = await createCouncil();
    const administrator = await world.key();
    const [old, replacement] = [
      await create(world, { name: 'Old', permissions: ['READ_DRAFTS'] }, administrator),
      await create(world, { name: 'New', permissions: ['READ_DRAFTS'] }, administrator),
    ];
    for (const { secret } of [old, replacement]) expect(await ask(app, whoAmI, {}, secret)).toHaveProperty('data.viewer.name');
    expect(await ask(app, revokeMutation, { id: old.apiKey.id }, administrator)).toEqual({
      data: { revokeApiKey: { apiKey: { id: old.apiKey.id, version: 2, revokedAt: expect.any(String) }, userErrors: [] } },
    });
    expect(await ask(app, whoAmI, {}, old.secret)).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    expect(await ask(app, whoAmI, {}, replacement.secret)).toMatchObject({ data: { viewer: { name: 'New' } } });
    const again = await ask(app, revokeMutation, { id: old.apiKey.id }, administrator);
    expect(again.data.revokeApiKey.userErrors).toEqual([
      { code: 'INVALID_TRANSITION', field: ['apiKey'], message: 'This key has been revoked already.' },
    ]);
  });

  test('may be the one that revokes', async () => {
    const world = await createCouncil();
    const { apiKey: made, secret } = await create(world, { name: 'Short-lived', permissions: ['MANAGE_INTEGRATIONS'] });
    expect((await ask(app, revokeMutation, { id: made.id }, secret)).data.revokeApiKey.userErrors).toEqual([]);
    expect(await ask(app, whoAmI, {}, secret)).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });
});
