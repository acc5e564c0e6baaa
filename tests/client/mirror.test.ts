/** The example that keeps a copy of a council in another database, from the export and the feed, over a line that breaks. */
import postgres from 'postgres';
import { afterAll, expect, inject, test } from 'vitest';
import { cases } from '../mutations/cases.ts';
import { createScene } from '../mutations/scene.ts';
import { work } from '../mutations/work.ts';
import { startServer, unlimited } from '../support/app.ts';
import { run } from '../support/commands.ts';
import { exportedRecords } from '../support/exported.ts';
import { startLineProxy } from '../support/line-proxy.ts';

const { openMirror } = await import(new URL('../../client/examples/mirror.js', import.meta.url).href);
const server = await startServer({ connectionsMax: 10, costs: unlimited });
const name = `copy_${crypto.randomUUID().replaceAll('-', '')}`;
const login = postgres(inject('databaseUrl'));
await login`create database ${login(name)}`;
const to = Object.assign(new URL(inject('databaseUrl')), { pathname: `/${name}` }).href;
const copy = postgres(to);
afterAll(async () => {
  await copy.end();
  await login`drop database ${login(name)} with (force)`;
  await login.end();
});

/** What a record has only because of others: a copy need not read it again with them. */
const ofOthers = ['schedules', 'schedule', 'panelChair'];

/** The copy, and what an export of now has. */
async function both(council: string): Promise<[unknown[], unknown[]]> {
  const rows = await copy`select type, body from scrutiny_record where council = ${council} order by id collate "C"`;
  const { records } = await exportedRecords(server.app, council);
  const own = (record: object) =>
    JSON.parse(
      JSON.stringify(record, (name, value) => (ofOthers.includes(name) ? undefined : value)).replace(/http:\/\/[^/]+/g, ''),
    );
  return [rows.map(({ type, body }) => own({ type, ...body })), records.sort((a, b) => (a.id < b.id ? -1 : 1)).map(own)];
}

test('has what an export has, after hundreds of changes, breaks in the line and a withdrawal', { timeout: 180_000 }, async () => {
  const scene = await createScene();
  const { slug } = scene.world;
  const key = await scene.world.key();
  const proxy = await startLineProxy(server.http);
  const said: string[] = [];
  const options = { from: new URL(proxy.http).origin, council: slug, to, report: (text: string) => said.push(text) };
  const first = await openMirror(options);
  const writing = work(server.app, scene, 0, Object.keys(cases).length);
  expect(await first.catchUp()).toBeGreaterThanOrEqual(0);
  await writing;
  await first.close();

  const mirror = await openMirror(options);
  const change = async (mutation: string, id: string, word: string, count: number) => {
    for (let i = 0; i < count; i++) await run(server.app, key, mutation, { id, patch: { [word]: `Another ${i}` } });
  };
  const { panel, person, plan, workProgrammeItem } = scene.ids;
  const changing = Promise.all([
    change('updatePanel', panel, 'name', 60),
    change('updatePerson', person, 'displayName', 60),
    change('updateImprovementPlan', plan, 'title', 60),
    change('updateWorkProgrammeItem', workProgrammeItem, 'title', 60),
  ]);
  const cutting = setInterval(() => proxy.cut(), 300);
  while (said.length < 3) await mirror.catchUp();
  clearInterval(cutting);
  await changing;
  await run(server.app, key, 'withdrawRecord', { id: scene.ids.document, reason: 'Names a child' });
  expect(await mirror.catchUp()).toBeGreaterThan(0);
  const [copied, exported] = await both(slug);
  expect(copied).toEqual(exported);
  expect(copied.length).toBeGreaterThan(20);
  expect(JSON.stringify(copied)).not.toContain(`"${scene.ids.document}"`);
  await mirror.close();
});
