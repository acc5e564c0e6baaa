/** Standing notices as administrators publish them. */
import { describe, expect, test } from 'vitest';
import { publicNotice } from '../../src/modules/notices/notices.table.ts';
import { sharedApp } from '../support/app.ts';
import { day } from '../support/ledger.ts';
import { read } from '../support/read.ts';
import { addRecord } from '../support/rows.ts';
import { createCouncil, type Made } from '../support/world.ts';
import { eventsOf, refusals, write } from '../support/write.ts';

const app = await sharedApp();

const shown = 'kind title text html effectiveFrom effectiveTo panel { name } meeting { date }';
const smoking = { kind: 'SMOKING', title: 'Smoking', html: 'No smoking.' };

async function createNoticed() {
  const world = await createCouncil();
  const key = await world.key();
  const panel = await world.createPanel({ name: 'Families' });
  const publish = (input: object) =>
    write(app, key, 'publishNotice', { council: world.slug, ...input }, `notice { id ${shown} }`);
  const refused = (input: object) => refusals(app, key, 'publishNotice', { council: world.slug, ...input });
  const inForce = async (of: Made | null, selection = 'title effectiveFrom') => {
    const document = `query Q($slug: String!, $ids: [ID!]!) { council(slug: $slug) { publicNotices { ${selection} } }
      nodes(ids: $ids) { ... on Panel { publicNotices { ${selection} } } } }`;
    const { council, nodes } = await read(app, document, { slug: world.slug, ids: of ? [of.globalId] : [] });
    return (of ? nodes[0] : council).publicNotices;
  };
  const byId = async (id: string) =>
    (await read(app, `query Q($id: ID!) { node(id: $id) { ... on PublicNotice { ${shown} } } }`, { id })).node;
  return { world, key, panel, publish, refused, inForce, byId };
}

describe('a published notice', () => {
  test('is in force from today or from the day given, with its words sanitised', async () => {
    const { world, panel, publish, inForce } = await createNoticed();
    const html = '<p>No <strong>smoking</strong>.</p><script>alert(1)</script><p onclick="x()">Anywhere.</p>';
    const { id, ...notice } = (await publish({ ...smoking, panel: panel.globalId, title: ' Smoking ', html })).notice;
    const after = {
      ...{
        kind: 'SMOKING',
        title: 'Smoking',
        text: 'No smoking.\nAnywhere.',
        html: '<p>No <strong>smoking</strong>.</p><p>Anywhere.</p>',
      },
      ...{ effectiveFrom: day(0), effectiveTo: null, panel: { name: 'Families' }, meeting: null },
    };
    expect(notice).toEqual(after);
    expect(await inForce(panel, shown)).toEqual([after]);
    await publish({ kind: 'ACCESS', title: 'Access', html: 'Step-free.', effectiveFrom: day(1) });
    expect(await inForce(null)).toEqual([{ title: 'Smoking', effectiveFrom: day(0) }]);
    expect(await eventsOf(app, world.slug)).toEqual([
      'CREATED COUNCIL_CHANGED PublicNotice',
      'CREATED COUNCIL_CHANGED PublicNotice',
    ]);
  });

  test('ends the one of the same kind and place the day before, and no other', async () => {
    const { world, panel, publish, byId } = await createNoticed();
    const publishFrom = async (input: object) => (await publish({ effectiveFrom: '2024-05-15', ...input })).notice.id;
    const old = await publishFrom(smoking);
    const others = [
      await publishFrom({ ...smoking, panel: panel.globalId }),
      await publishFrom({ ...smoking, kind: 'ACCESS' }),
      await publishFrom({ ...smoking, kind: 'OTHER', title: 'Parking' }),
    ];
    const other = await publishFrom({ ...smoking, kind: 'OTHER', title: 'Water' });
    await publish({ ...smoking, effectiveFrom: '2025-05-21' });
    await publish({ ...smoking, kind: 'OTHER', title: 'Water', effectiveFrom: '2025-05-21' });
    for (const id of [old, other]) expect((await byId(id)).effectiveTo).toBe('2025-05-20');
    for (const id of others) expect((await byId(id)).effectiveTo).toBeNull();
    const updates = (await eventsOf(app, world.slug)).filter((event) => event.startsWith('UPDATED'));
    expect(updates).toEqual(['UPDATED COUNCIL_CHANGED PublicNotice', 'UPDATED COUNCIL_CHANGED PublicNotice']);
  });

  test('stands in place of the one that an earlier pack prints, once it is in force', async () => {
    const { world, panel, publish, inForce } = await createNoticed();
    const may = await world.createMeeting(panel, { date: '2026-05-11' });
    const print = (kind: 'SMOKING' | 'OTHER', title: string) =>
      addRecord(world, 'PublicNotice', publicNotice, {
        ...{ kind, title, text: title, html: title, position: 1, panelId: panel.id, meetingId: may.id },
      });
    await print('SMOKING', 'Smoking, as printed');
    await print('OTHER', 'Parking');
    await publish({ ...smoking, panel: panel.globalId, effectiveFrom: day(1) });
    const titles = async () => (await inForce(panel)).map(({ title }: { title: string }) => title).sort();
    expect(await titles()).toEqual(['Parking', 'Smoking, as printed']);
    await publish({ ...smoking, panel: panel.globalId, title: 'Vaping', kind: 'OTHER' });
    expect(await titles()).toEqual(['Parking', 'Smoking, as printed', 'Vaping']);
    const { panel: families, publish: publishNow, inForce: nowInForce, world: other } = await createNoticed();
    const june = await other.createMeeting(families, { date: '2026-06-08' });
    await addRecord(other, 'PublicNotice', publicNotice, {
      ...{ kind: 'SMOKING', title: 'As printed', text: 'x', html: 'x', position: 1, panelId: families.id, meetingId: june.id },
    });
    await publishNow({ ...smoking, panel: families.globalId, effectiveFrom: '2026-06-09' });
    expect(await nowInForce(families)).toEqual([{ title: 'Smoking', effectiveFrom: '2026-06-09' }]);
  });

  test('is refused for all mistakes together, and nothing is stored', async () => {
    const { world, key, refused, publish, inForce } = await createNoticed();
    expect(await refused({ kind: 'ACCESS', title: ' ', html: '<script>x</script>', panel: 'Panel_none' })).toEqual([
      ['NOT_FOUND', 'panel', 'There is no such panel in this council.'],
      ['REQUIRED', 'title', 'Give the heading of the notice.'],
      ['REQUIRED', 'html', 'Give the wording of the notice.'],
    ]);
    await publish({ ...smoking, effectiveFrom: '2025-05-21' });
    const begun = 'A notice of this kind begins on 2025-05-21. Give a later day, or withdraw that notice first.';
    expect(await refused({ ...smoking, effectiveFrom: '2025-05-21' })).toEqual([['ALREADY_EXISTS', 'effectiveFrom', begun]]);
    expect(await inForce(null)).toEqual([{ title: 'Smoking', effectiveFrom: '2025-05-21' }]);
    expect((await eventsOf(app, world.slug, key)).length).toBe(1);
  });
});
