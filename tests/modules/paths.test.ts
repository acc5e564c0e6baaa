/** Panels and meetings by their routes: what `path` gives, the root fields take. */
import { expect, test } from 'vitest';
import { sharedApp } from '../support/app.ts';
import { mutate } from '../support/mutate.ts';
import { read } from '../support/read.ts';
import { createCouncil } from '../support/world.ts';

const app = await sharedApp();

/** The record that a path leads to. */
async function at(path: string): Promise<string> {
  const [, council, slug, day] = path.split('/');
  if (day === undefined) return (await read(app, `{ panel(council: "${council}", slug: "${slug}") { id } }`)).panel.id;
  const [, date, number] = /^(\d{4}-\d\d-\d\d)(?:-(\d+))?$/.exec(day) ?? [];
  const place = number === undefined ? '' : `, number: ${number}`;
  return (await read(app, `{ meeting(council: "${council}", panel: "${slug}", date: "${date}"${place}) { id } }`)).meeting.id;
}

test('a path leads to its record', async () => {
  const world = await createCouncil();
  const panel = await world.createPanel({ slug: 'families' });
  const early = await world.createMeeting(panel, { date: '2026-03-01', startsAt: new Date('2026-03-01T10:00:00Z') });
  const late = await world.createMeeting(panel, { date: '2026-03-01', startsAt: new Date('2026-03-01T18:00:00Z') });
  const alone = await world.createMeeting(panel, { date: '2026-03-02' });
  const elsewhere = await world.createMeeting(await world.createPanel(), { date: '2026-03-02' });
  const undated = await world.createMeeting(panel, { date: null });
  const pathsOf = async (ids: string[]) =>
    (
      await read(app, 'query P($ids: [ID!]!) { nodes(ids: $ids) { ... on Panel { path } ... on Meeting { path } } }', { ids })
    ).nodes.map(({ path }: { path: string }) => path);
  const base = `/${world.slug}/families`;
  const ids = [panel, early, late, alone].map(({ globalId }) => globalId);
  const paths = await pathsOf(ids);
  expect(paths).toEqual([base, `${base}/2026-03-01-1`, `${base}/2026-03-01-2`, `${base}/2026-03-02`]);
  expect(await Promise.all(paths.map(at))).toEqual(ids);
  const [other, none] = await pathsOf([elsewhere.globalId, undated.globalId]);
  expect([await at(other), none]).toEqual([elsewhere.globalId, null]);
});

test('a renamed panel keeps its path', async () => {
  const world = await createCouncil();
  const panel = await world.createPanel({ slug: 'families' });
  const patch = { name: 'Children, Young People and Families Panel' };
  await mutate(app, 'updatePanel', { id: panel.globalId, patch }, 'panel { name }', await world.key());
  const path = `/${world.slug}/families`;
  expect([await at(path), (await read(app, `{ node(id: "${panel.globalId}") { ... on Panel { path } } }`)).node.path]).toEqual([
    panel.globalId,
    path,
  ]);
});
