/** The commands on agendas that need one permission or another, by the state of the meeting. */
import { afterAll, expect, inject, test } from 'vitest';
import { MissingPermission } from '../../src/commands/refusal.ts';
import { CommandRunner } from '../../src/commands/runner.ts';
import { openAccess, type Visibility } from '../../src/db/access.ts';
import { declaredMutations } from '../../src/graphql/mutation.ts';
import '../../src/graphql/schema.ts';
import type { Permission } from '../../src/modules/access/permissions.ts';
import { appearance } from '../../src/modules/appearances/appearances.table.ts';
import { addRestriction } from '../support/minuted.ts';
import { addRecord } from '../support/rows.ts';
import { createCouncil, type World } from '../support/world.ts';

const access = openAccess(inject('databaseUrl'), { max: 5 });
afterAll(() => access.close());
const runner = new CommandRunner(access, () => {});

const liveStatuses = ['NOT_STARTED', 'IN_PUBLIC_SESSION', 'ADJOURNED', 'CLOSED'] as const;

type Ids = { meeting: string; item: string };

/** Whether a caller with this one permission may run a mutation, in each of `liveStatuses`. */
async function mayRun(name: string, permission: Permission, input: (ids: Ids) => object): Promise<boolean[]> {
  const spec = declaredMutations().get(name);
  if (!spec) throw new Error(`there is no mutation ${name}`);
  const world = await createCouncil();
  const panel = await world.createPanel();
  const answers = liveStatuses.map(async (liveStatus) => {
    const meeting = await world.createMeeting(panel, { liveStatus });
    const [item] = await world.createAgenda(meeting);
    const caller = {
      actor: { kind: 'API_KEY' as const, name: 'test', personId: null },
      councilId: world.councilId,
      reads: ['PUBLIC', 'STAFF', 'DRAFT'] as const,
      permissions: new Set([permission]),
    };
    const ids = { meeting: meeting.globalId, item: item?.globalId ?? '' };
    try {
      return (await runner.run(caller, spec, input(ids) as never)).userErrors.length === 0;
    } catch (error) {
      if (error instanceof MissingPermission) return false;
      throw error;
    }
  });
  return Promise.all(answers);
}

/** A command of a caller with these permissions, who reads these visibilities; the code of its refusal, or the missing permission. */
async function outcomeFor(
  world: World,
  name: string,
  permissions: Permission[],
  reads: Visibility[],
  input: object,
): Promise<string> {
  const spec = declaredMutations().get(name);
  if (!spec) throw new Error(`there is no mutation ${name}`);
  const actor = { kind: 'API_KEY' as const, name: 'test', personId: null };
  const caller = { actor, councilId: world.councilId, reads, permissions: new Set(permissions) };
  try {
    return (await runner.run(caller, spec, input as never)).userErrors[0]?.code ?? 'done';
  } catch (error) {
    if (error instanceof MissingPermission) return error.message;
    throw error;
  }
}

test('a draft agenda is none for a caller who may not read drafts', async () => {
  const world = await createCouncil();
  const meeting = await world.createMeeting(await world.createPanel());
  const publish = (reads: Visibility[]) =>
    outcomeFor(world, 'publishAgenda', ['MANAGE_MEETINGS'], reads, { meeting: meeting.globalId });
  const add = { meeting: meeting.globalId, details: { title: 'A', kind: 'OTHER' } };
  expect(await outcomeFor(world, 'addAgendaItem', ['MANAGE_MEETINGS'], ['PUBLIC', 'STAFF'], add)).toBe('done');
  expect(await publish(['PUBLIC', 'STAFF'])).toBe('INVALID_TRANSITION');
  expect(await publish(['PUBLIC', 'STAFF', 'DRAFT'])).toBe('done');
});

test('a document is attached to no record that the caller may not read', async () => {
  const world = await createCouncil();
  const panel = await world.createPanel();
  const meeting = await world.createMeeting(panel, { visibility: 'DRAFT' });
  const [item] = await world.createAgenda(meeting, [{ visibility: 'DRAFT' }]);
  const guest = { meetingId: meeting.id, panelId: panel.id, capacity: 'GUEST_SPEAKER', status: 'INVITED', position: 1 } as const;
  const speaker = await addRecord(world, 'Appearance', appearance, { ...guest, nameAsRecorded: 'A', visibility: 'DRAFT' });
  const file = { url: 'https://example.org/', title: 'A', kind: 'REPORT' };
  for (const [kind, made] of Object.entries({ meeting, agendaItem: item, appearance: speaker })) {
    const attachTo = (reads: Visibility[]) =>
      outcomeFor(world, 'attachDocument', ['MANAGE_MEETINGS'], reads, { ...file, owner: { [kind]: made?.globalId } });
    expect([kind, await attachTo(['PUBLIC', 'STAFF'])]).toEqual([kind, 'NOT_FOUND']);
    expect([kind, await attachTo(['PUBLIC', 'STAFF', 'DRAFT'])]).toEqual([kind, 'done']);
  }
});

test('what a restriction hides is changed by those alone who may read it', async () => {
  const world = await createCouncil();
  const meeting = await world.createMeeting(await world.createPanel());
  const [item] = await world.createAgenda(meeting, [{ title: null }]);
  await addRestriction(world, { agendaItemId: item?.id ?? '' }, { isTitleWithheld: true });
  const id = item?.globalId;
  const change = (name: string, input: object, more: Permission[] = []) =>
    outcomeFor(world, name, ['MANAGE_MEETINGS', ...more], ['PUBLIC', 'STAFF'], input);
  const missing = expect.stringContaining('READ_RESTRICTED');
  expect(await change('updateAgendaItem', { id, patch: { agendaNumber: '9' } })).toBe('done');
  expect(await change('updateAgendaItem', { id, patch: { title: 'A' } })).toEqual(missing);
  expect(await change('updateAgendaItem', { id, patch: { references: [] } })).toEqual(missing);
  expect(await change('publishReport', { agendaItem: id, subject: 'A' })).toEqual(missing);
  expect(await change('updateAgendaItem', { id, patch: { title: 'A' } }, ['READ_RESTRICTED'])).toBe('done');
  expect(await change('publishReport', { agendaItem: id, subject: 'A' }, ['READ_RESTRICTED'])).toBe('done');
});

const add = ({ meeting }: Ids) => ({ meeting, details: { title: 'A', kind: 'OTHER' } });
const ofItem = ({ item }: Ids) => ({ agendaItem: item });
const attach =
  (kind: string) =>
  ({ item }: Ids) => ({ owner: { agendaItem: item }, url: 'https://example.org/', title: 'A', kind });

test.for<[name: string, permission: Permission, input: (ids: Ids) => object, expected: boolean[]]>([
  ['addAgendaItem', 'MANAGE_MEETINGS', add, [true, true, true, true]],
  ['addAgendaItem', 'RUN_MEETINGS', add, [false, true, true, false]],
  ['moveAgendaItem', 'MANAGE_MEETINGS', ofItem, [true, true, true, true]],
  ['moveAgendaItem', 'RUN_MEETINGS', ofItem, [false, true, true, false]],
  ['deferAgendaItem', 'MANAGE_MEETINGS', ofItem, [true, false, false, false]],
  ['deferAgendaItem', 'RUN_MEETINGS', ofItem, [true, true, true, true]],
  ['withdrawAgendaItem', 'MANAGE_MEETINGS', ofItem, [true, false, false, false]],
  ['withdrawAgendaItem', 'RUN_MEETINGS', ofItem, [true, true, true, true]],
  ['attachDocument', 'MANAGE_MEETINGS', attach('MINUTES'), [true, true, true, true]],
  ['attachDocument', 'RECORD_MINUTES', attach('MINUTES'), [true, true, true, true]],
  ['attachDocument', 'RECORD_MINUTES', attach('REPORT'), [false, false, false, false]],
])('%s with %s', async ([name, permission, input, expected]) => {
  expect(await mayRun(name, permission, input)).toEqual(expected);
});

test('drafts are published by those alone who may read them', async () => {
  const world = await createCouncil();
  const meeting = await world.createMeeting(await world.createPanel());
  await world.createAgenda(meeting);
  const both: Visibility[] = ['PUBLIC', 'STAFF', 'DRAFT'];
  const add = { meeting: meeting.globalId, details: { title: 'A', kind: 'OTHER' } };
  expect(await outcomeFor(world, 'addAgendaItem', ['MANAGE_MEETINGS'], both, add)).toBe('done');
  const publish = (reads: Visibility[]) =>
    outcomeFor(world, 'publishAgenda', ['MANAGE_MEETINGS'], reads, { meeting: meeting.globalId });
  expect(await publish(['PUBLIC', 'STAFF'])).toBe('INVALID_TRANSITION');
  expect(await publish(both)).toBe('done');
  const held = await world.createMeeting(await world.createPanel(), { liveStatus: 'CLOSED' });
  const minuted = (more: Permission[]) =>
    outcomeFor(world, 'publishDraftMinutes', ['RECORD_MINUTES', ...more], both, { meeting: held.globalId });
  expect(await minuted([])).toContain('READ_DRAFTS');
  expect(await minuted(['READ_DRAFTS'])).toBe('done');
});

test('terms under a restricted item are defined by those alone who may read them', async () => {
  const world = await createCouncil();
  const meeting = await world.createMeeting(await world.createPanel());
  const [item] = await world.createAgenda(meeting);
  await addRestriction(world, { agendaItemId: item?.id ?? '' });
  const input = { council: world.slug, term: 'CiC', expansion: 'Children in Care', agendaItem: item?.globalId };
  const define = (more: Permission[]) =>
    outcomeFor(world, 'defineGlossaryTerm', ['MANAGE_COUNCIL', ...more], ['PUBLIC', 'STAFF'], input);
  expect(await define([])).toContain('READ_RESTRICTED');
  expect(await define(['READ_RESTRICTED'])).toBe('done');
});

test('an open item that the caller may not read is not named', async () => {
  const world = await createCouncil();
  const meeting = await world.createMeeting(await world.createPanel(), { liveStatus: 'IN_PUBLIC_SESSION' });
  const draft = { visibility: 'DRAFT', liveState: 'OPEN', agendaNumber: 'X9' } as const;
  const [item] = await world.createAgenda(meeting, [{}, draft]);
  const spec = declaredMutations().get('openAgendaItem');
  const actor = { kind: 'API_KEY' as const, name: 'test', personId: null };
  const open = async (reads: Visibility[]) => {
    const caller = { actor, councilId: world.councilId, reads, permissions: new Set<Permission>(['RUN_MEETINGS']) };
    return spec && (await runner.run(caller, spec, { agendaItem: item?.globalId ?? '' })).userErrors[0]?.message;
  };
  expect(await open(['PUBLIC', 'STAFF'])).toBe('Another item is open. Close it with closeAgendaItem first.');
  expect(await open(['PUBLIC', 'STAFF', 'DRAFT'])).toBe('Item X9 is open. Close it with closeAgendaItem first.');
});
