/** Moving items: positions change, printed numbers do not unless asked. */
import { describe, expect, test } from 'vitest';
import { addItem, agendaSeen, createBuilding, eventsOf, refused, succeed } from '../support/agendas.ts';
import { sharedApp } from '../support/app.ts';
import { read } from '../support/read.ts';

const app = await sharedApp();

const versionOf = async (id: unknown) =>
  (await read(app, 'query Q($id: ID!) { node(id: $id) { ... on AgendaItem { version } } }', { id })).node.version;

describe('moving an item', () => {
  /** A published agenda: 9 a, 10 b, and under the heading h the items 11 c and 12 d. */
  async function published() {
    const building = await createBuilding();
    const [a, b, h] = await building.world.createAgenda(building.meeting, [
      { title: 'a', agendaNumber: '9' },
      { title: 'b', agendaNumber: '10' },
      { title: 'h', agendaNumber: null, kind: 'HEADING' },
      { title: 'c', agendaNumber: '11' },
      { title: 'd', agendaNumber: '12' },
    ]);
    const { items } = await agendaSeen(app, building);
    const ids = Object.fromEntries(items.map(({ title, id }) => [title, id])) as Record<string, string>;
    for (const id of [ids.c, ids.d])
      await succeed(app, 'updateAgendaItem', { id, patch: { parent: h?.globalId } }, building.clerk);
    const seen = async (key?: string) =>
      (await agendaSeen(app, building, key)).items.map(({ title, agendaNumber }) => `${agendaNumber ?? '-'} ${title}`);
    return { ...building, ids: { ...ids, a: a?.globalId, b: b?.globalId } as Record<string, string>, seen };
  }

  test('changes positions, and no printed number', async () => {
    const { ids, seen, clerk, stranger } = await published();
    const moved = await succeed(app, 'moveAgendaItem', { agendaItem: ids.b }, clerk);
    expect(moved.agendaItem).toEqual({ id: ids.b });
    for (const key of [undefined, clerk, stranger]) expect(await seen(key)).toEqual(['10 b', '9 a', '- h', '11 c', '12 d']);
    await succeed(app, 'moveAgendaItem', { agendaItem: ids.h, after: null }, clerk);
    expect(await seen()).toEqual(['- h', '11 c', '12 d', '10 b', '9 a']);
    await succeed(app, 'moveAgendaItem', { agendaItem: ids.c, after: ids.d }, clerk);
    expect(await seen()).toEqual(['- h', '12 d', '11 c', '10 b', '9 a']);
  });

  test('gives the numbers again when asked, and announces each item that has another one', async () => {
    const { ids, seen, clerk, world } = await published();
    const before = (await eventsOf(world)).length;
    await succeed(app, 'moveAgendaItem', { agendaItem: ids.b, after: null, renumber: true }, clerk);
    expect(await seen()).toEqual(['9 b', '10 a', '- h', '11 c', '12 d']);
    expect((await eventsOf(world)).slice(before)).toEqual([
      'AGENDA_CHANGED UPDATED ITEM_UPDATED both feeds',
      'AGENDA_CHANGED UPDATED ITEM_MOVED both feeds',
    ]);
    expect([await versionOf(ids.a), await versionOf(ids.b)]).toEqual([2, 2]);
  });

  test('is refused behind itself and behind items under another heading', async () => {
    const { ids, seen, clerk } = await published();
    for (const [agendaItem, after] of [
      [ids.h, ids.d],
      [ids.c, ids.a],
      [ids.a, ids.c],
    ]) {
      expect(await refused(app, 'moveAgendaItem', { agendaItem, after }, clerk)).toEqual([['INVALID', 'after']]);
    }
    expect(await seen()).toEqual(['9 a', '10 b', '- h', '11 c', '12 d']);
  });

  test('of a waiting draft among public items shows in no position, version or number of theirs', async () => {
    const { ids, clerk, ...building } = await published();
    const query = `query Q($id: ID!) { node(id: $id) { ... on Meeting { version updatedAt agenda { items { position version updatedAt agendaNumber title } } } } }`;
    const seen = () => read(app, query, { id: building.meeting.globalId });
    const before = await seen();
    const late = await addItem(app, { ...building, clerk }, 'late', { after: ids.a, details: { agendaNumber: '9a' } });
    expect(await seen()).toEqual(before);
    await succeed(app, 'moveAgendaItem', { agendaItem: late, after: null, renumber: true }, clerk);
    expect(await seen()).toEqual(before);
    await succeed(app, 'moveAgendaItem', { agendaItem: ids.b, after: null, renumber: true }, clerk);
    expect(
      (await agendaSeen(app, building as never, clerk)).items.map(({ title, agendaNumber }) => [title, agendaNumber]),
    ).toEqual([
      ['b', '9'],
      ['late', '9a'],
      ['a', '10'],
      ['h', null],
      ['c', '11'],
      ['d', '12'],
    ]);
  });
});
