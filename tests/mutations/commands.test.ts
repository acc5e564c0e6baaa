/** What every command is offered: all mistakes at once, patches, secrets, and retries of what PostgreSQL gives up. */
import { eq } from 'drizzle-orm';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { requiredText } from '../../src/commands/checks.ts';
import type { Command } from '../../src/commands/command.ts';
import { mistake } from '../../src/commands/refusal.ts';
import { type CommandInput, CommandRunner, type CommandSpec } from '../../src/commands/runner.ts';
import { openAccess } from '../../src/db/access.ts';
import type { RowOf } from '../../src/db/record-kind.ts';
import { permissions } from '../../src/modules/access/permissions.ts';
import { document, documentRecord } from '../../src/modules/documents/documents.table.ts';
import { ask, sharedApp } from '../support/app.ts';
import { addRecord } from '../support/rows.ts';
import { createCouncil, owner, type World } from '../support/world.ts';
import { documentOf } from './cases.ts';
import { createScene } from './scene.ts';

const app = await sharedApp();
const access = openAccess(inject('databaseUrl'), { max: 5 });
afterAll(() => access.close());
const runner = new CommandRunner(access, () => {});

describe('all mistakes of an input are reported, each with its path', () => {
  test('four in a report of progress', async () => {
    const { world, ids } = await createScene();
    const input = {
      recommendation: ids.recommendation,
      claim: 'COMPLETE',
      actionTaken: '  ',
      actedOn: '2999-01-01',
      reportedTo: 'Meeting_none',
      documents: [ids.document, 'rubbish'],
    };
    const answer = await ask(app, documentOf('reportRecommendationProgress'), { input }, await world.key());
    expect(answer.data.reportRecommendationProgress.userErrors).toEqual([
      { code: 'REQUIRED', field: ['actionTaken'], message: 'Say what was done.', currentVersion: null },
      { code: 'INVALID', field: ['actedOn'], message: expect.stringMatching(/^This day is in the future/), currentVersion: null },
      {
        code: 'NOT_FOUND',
        field: ['reportedTo'],
        message: 'There is no such meeting in this council.',
        currentVersion: null,
      },
      {
        code: 'NOT_FOUND',
        field: ['documents', '1'],
        message: 'There is no such document in this council.',
        currentVersion: null,
      },
    ]);
  });

  test('in an approval of minutes, the list of meetings included', async () => {
    const { world, ids } = await createScene({ minutes: 'DRAFT_PUBLISHED' });
    const input = {
      approvingMeeting: 'rubbish',
      meetings: ['Meeting_none', ids.earlierMeeting, 'rubbish'],
      resolution: 'Resolution_none',
      signedBy: 'Person_none',
      signedOn: '2999-01-01',
    };
    const answer = await ask(app, documentOf('approveMinutes'), { input }, await world.key());
    const told = answer.data.approveMinutes.userErrors.map(({ code, field }: Record<string, unknown>) => [code, field]);
    expect(told).toEqual([
      ['NOT_FOUND', ['meetings', '0']],
      ['NOT_FOUND', ['meetings', '2']],
      ['NOT_FOUND', ['approvingMeeting']],
      ['NOT_FOUND', ['resolution']],
      ['NOT_FOUND', ['signedBy']],
      ['INVALID', ['signedOn']],
    ]);
  });

  test('a text over its length is told so before it is stored', async () => {
    expect(requiredText('x'.repeat(11), 'Say why.', 'reason', 10)).toMatchObject({
      userErrors: [{ code: 'TOO_LONG', field: ['reason'], message: 'This text has 11 characters; at most 10 are allowed.' }],
    });
  });
});

type DocumentCommand = Command<RowOf<typeof documentRecord>>;

/** A command on a document that only these tests know. */
function commandOn(world: World, work: (command: DocumentCommand, input: CommandInput) => Promise<Record<string, unknown>>) {
  const spec: CommandSpec = {
    name: 'testDocument',
    permissions: ['MANAGE_MEETINGS'],
    target: { record: documentRecord, field: 'document' },
    secrets: ['secret'],
    run: (command, input) => work(command as DocumentCommand, input),
  };
  const caller = {
    actor: { kind: 'API_KEY' as const, name: 'test', personId: null },
    councilId: world.councilId,
    reads: ['PUBLIC', 'STAFF'] as const,
    permissions: new Set(permissions),
  };
  return (input: CommandInput) => runner.run(caller, spec, input);
}

async function createDocument() {
  const world = await createCouncil();
  const made = await addRecord(world, 'Document', document, { title: 'Letter', kind: 'RESPONSE', position: 1 });
  const stored = async () => (await owner().select().from(document).where(eq(document.id, made.id)))[0];
  return { world, made, stored };
}

describe('a patch', () => {
  test('leaves what is absent, clears what is null, and refuses to clear what a record must have', async () => {
    const { world, made, stored } = await createDocument();
    const change = commandOn(world, async (command, input) => {
      const { set } = await command.check({ set: command.checkPatch(documentRecord, input.patch as object) });
      await command.update(documentRecord, command.target, set);
      return {};
    });
    const input = { document: made.globalId };
    await change({ ...input, patch: { position: 2, title: undefined } });
    expect(await stored()).toMatchObject({ title: 'Letter', position: 2, version: 2 });
    await change({ ...input, patch: { title: null } });
    expect(await stored()).toMatchObject({ title: null, position: 2, version: 3 });
    const refused = await change({
      ...input,
      patch: { position: null, kind: null, title: mistake('TOO_LONG', 'Too long.', 'x') },
    });
    expect(refused.userErrors.map(({ code, field }) => [code, field])).toEqual([
      ['REQUIRED', ['patch', 'position']],
      ['REQUIRED', ['patch', 'kind']],
      ['TOO_LONG', ['x']],
    ]);
    expect(await stored()).toMatchObject({ position: 2, kind: 'RESPONSE', version: 3 });
  });
});

describe('a list of checks', () => {
  test('is reported like single values', async () => {
    const { world, made } = await createDocument();
    const change = commandOn(world, async (command) => {
      await command.check({ texts: ['a', '', ' '].map((text, index) => requiredText(text, 'Say why.', ['texts', index])) });
      return {};
    });
    const { userErrors } = await change({ document: made.globalId });
    expect(userErrors.map(({ code, field }) => [code, field])).toEqual([
      ['REQUIRED', ['texts', '1']],
      ['REQUIRED', ['texts', '2']],
    ]);
  });
});

describe('an idempotency key', () => {
  test.for([
    ['blank', ' ', 'INVALID'],
    ['longer than an index can hold', 'x'.repeat(256), 'TOO_LONG'],
  ] as const)('that is %s is refused', async ([, idempotencyKey, code]) => {
    const { world, made } = await createDocument();
    const change = commandOn(world, async () => ({}));
    const { userErrors } = await change({ document: made.globalId, idempotencyKey });
    expect(userErrors).toMatchObject([{ code, field: ['idempotencyKey'] }]);
  });
});

describe('a secret', () => {
  test('is shown once: a repeat with the same key gives null in its place, and nothing keeps it', async () => {
    const { world, made } = await createDocument();
    const issue = commandOn(world, async () => ({ secret: 'letter-secret-1', shown: 'name' }));
    const input = { document: made.globalId, idempotencyKey: 'k' };
    expect(await issue(input)).toEqual({ result: { secret: 'letter-secret-1', shown: 'name' }, userErrors: [] });
    expect(await issue(input)).toEqual({ result: { secret: null, shown: 'name' }, userErrors: [] });
    const kept = await owner().execute(`select answer::text from idempotent_answer where council_id = ${world.councilId}`);
    expect([...kept]).toEqual([{ answer: '{"shown": "name", "secret": null}' }]);
  });
});

describe('a transaction that PostgreSQL ends', () => {
  test('is run again, from the rows as they are then', async () => {
    const { world, made, stored } = await createDocument();
    let attempts = 0;
    const change = commandOn(world, async (command) => {
      await command.update(documentRecord, command.target, { title: `Attempt ${++attempts}` });
      if (attempts < 3) await command.tx.execute(`do $$ begin raise exception 'met' using errcode = '40P01'; end $$`);
      return {};
    });
    expect(await change({ document: made.globalId })).toEqual({ result: {}, userErrors: [] });
    expect(await stored()).toMatchObject({ title: 'Attempt 3', version: 2 });
  });

  test('is given up after five attempts', async () => {
    const { world, made, stored } = await createDocument();
    let attempts = 0;
    const change = commandOn(world, async (command) => {
      attempts++;
      await command.tx.execute(`do $$ begin raise exception 'met' using errcode = '40001'; end $$`);
      return {};
    });
    await expect(change({ document: made.globalId })).rejects.toThrow();
    expect(attempts).toBe(5);
    expect(await stored()).toMatchObject({ title: 'Letter', version: 1 });
  });
});
