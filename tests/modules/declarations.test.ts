import { and, eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { agendaItem } from '../../src/modules/agendas/agenda-items.table.ts';
import { sharedApp } from '../support/app.ts';
import { places, refusals, run } from '../support/commands.ts';
import { day } from '../support/ledger.ts';
import { addRestriction } from '../support/minuted.ts';
import { read } from '../support/read.ts';
import { createRoll, events } from '../support/roll.ts';
import { createCouncil, type Made, owner } from '../support/world.ts';

const app = await sharedApp();

const declared = `query Q($m: ID!) { node(id: $m) { ... on Meeting { version declarations {
  id kind isNil isSensitive leftRoom text person { displayName } agendaItem { id }
} } } }`;

const declarationOf = (details: object) => ({
  id: expect.any(String),
  kind: 'OTHER_INTEREST',
  isNil: false,
  isSensitive: false,
  leftRoom: null,
  text: null,
  person: null,
  agendaItem: null,
  ...details,
});

describe('recordDeclaration', () => {
  async function createDeclared() {
    const roll = await createRoll({ liveStatus: 'IN_PUBLIC_SESSION' });
    const [open, closed] = (await roll.world.createAgenda(roll.meeting, [{}, {}])) as [Made, Made];
    await addRestriction(roll.world, { agendaItemId: closed.id });
    return { ...roll, open, closed };
  }

  test('adds a declaration and leaves the version of the meeting', async () => {
    const { world, meeting, ash, open, key } = await createDeclared();
    const given = {
      kind: 'DISCLOSABLE_PECUNIARY_INTEREST',
      isNil: false,
      person: ash.globalId,
      agendaItem: open.globalId,
      text: ' Owns a placement. ',
      leftRoom: true,
    };
    const { declaration } = await run(
      app,
      key,
      'recordDeclaration',
      { meeting: meeting.globalId, ...given },
      'declaration { id }',
    );
    const expected = declarationOf({
      id: declaration.id,
      kind: 'DISCLOSABLE_PECUNIARY_INTEREST',
      leftRoom: true,
      text: 'Owns a placement.',
      person: { displayName: 'Ash' },
      agendaItem: { id: open.globalId },
    });
    expect((await read(app, declared, { m: meeting.globalId })).node).toEqual({ version: 1, declarations: [expected] });
    const { nodes } = (await read(app, events, { slug: world.slug })).council.history;
    expect(nodes).toEqual([{ type: 'MEETING_CHANGED', operation: 'CREATED', subjectId: declaration.id }]);
  });

  test('keeps the text of a sensitive interest, and of one in a restricted item, from the public', async () => {
    const { meeting, ash, open, closed, key } = await createDeclared();
    const given = { meeting: meeting.globalId, kind: 'OTHER_INTEREST', isNil: false, person: ash.globalId, text: 'The address.' };
    await run(app, key, 'recordDeclaration', { ...given, agendaItem: open.globalId, isSensitive: true });
    await run(app, key, 'recordDeclaration', { ...given, agendaItem: closed.globalId });
    const shown = (text: string | null) => [
      declarationOf({ isSensitive: true, text, person: { displayName: 'Ash' }, agendaItem: { id: open.globalId } }),
      declarationOf({ text, person: { displayName: 'Ash' }, agendaItem: { id: closed.globalId } }),
    ];
    const seenBy = async (reader?: string) => (await read(app, declared, { m: meeting.globalId }, reader)).node.declarations;
    expect(await seenBy()).toEqual(shown(null));
    expect(await seenBy(await (await createCouncil()).key())).toEqual(shown(null));
    expect(await seenBy(key)).toEqual(shown('The address.'));
  });

  test('on an item of a draft agenda is a draft', async () => {
    const { world, meeting, ash, open, key } = await createDeclared();
    const ofItem = and(eq(agendaItem.councilId, world.councilId), eq(agendaItem.id, open.id));
    await owner().update(agendaItem).set({ visibility: 'DRAFT' }).where(ofItem);
    const given = { meeting: meeting.globalId, kind: 'OTHER_INTEREST', isNil: false, person: ash.globalId, text: 'A school.' };
    await run(app, key, 'recordDeclaration', { ...given, agendaItem: open.globalId });
    expect((await read(app, declared, { m: meeting.globalId })).node.declarations).toEqual([]);
    expect((await read(app, declared, { m: meeting.globalId }, key)).node.declarations).toHaveLength(1);
    expect((await read(app, events, { slug: world.slug })).council.history.nodes).toEqual([]);
  });

  test('records that nobody declared anything, once for each kind', async () => {
    const { meeting, ash, open, key } = await createDeclared();
    const nil = { meeting: meeting.globalId, kind: 'PARTY_WHIP', isNil: true, text: 'There were none.' };
    const refuse = async (input: object) =>
      places(await refusals(app, key, 'recordDeclaration', { ...nil, ...input }, 'declaration'));
    const named = { person: ash.globalId, agendaItem: open.globalId, isSensitive: true, leftRoom: false };
    expect(await refuse(named)).toEqual([
      ['INVALID', 'person'],
      ['INVALID', 'agendaItem'],
      ['INVALID', 'isSensitive'],
      ['INVALID', 'leftRoom'],
    ]);
    await run(app, key, 'recordDeclaration', nil);
    expect(await refuse({})).toEqual([['ALREADY_EXISTS', 'isNil']]);
    await run(app, key, 'recordDeclaration', { ...nil, kind: 'SCRUTINY_INTEREST' });
    const { declarations } = (await read(app, declared, { m: meeting.globalId })).node;
    expect(declarations).toEqual([
      declarationOf({ kind: 'PARTY_WHIP', isNil: true, text: 'There were none.' }),
      declarationOf({ kind: 'SCRUTINY_INTEREST', isNil: true, text: 'There were none.' }),
    ]);
  });

  test('names a person, and an item of the same meeting', async () => {
    const { world, panel, meeting, ash, key } = await createDeclared();
    const [elsewhere] = await world.createAgenda(await world.createMeeting(panel, { date: day(-20) }));
    const given = { meeting: meeting.globalId, kind: 'OTHER_INTEREST', isNil: false };
    const refuse = async (input: object) =>
      places(await refusals(app, key, 'recordDeclaration', { ...given, ...input }, 'declaration'));
    expect(await refuse({ agendaItem: elsewhere?.globalId })).toEqual([
      ['REQUIRED', 'person'],
      ['INVALID', 'agendaItem'],
    ]);
    expect(await refuse({ person: 'Person_none', agendaItem: ash.globalId })).toEqual([
      ['NOT_FOUND', 'person'],
      ['NOT_FOUND', 'agendaItem'],
    ]);
    expect((await read(app, declared, { m: meeting.globalId }, key)).node.declarations).toEqual([]);
  });
});
