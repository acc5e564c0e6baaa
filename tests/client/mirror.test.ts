/** The example that keeps a copy of a council in another database, from the export and the feed, over a line that breaks. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
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
  // Until three breaks were noticed and not longer, or no answer arrives on a machine that takes 300 ms for each.
  const cutting = setInterval(() => (said.length < 3 ? proxy.cut() : clearInterval(cutting)), 300);
  while (said.length < 3) await mirror.catchUp();
  await changing;
  await run(server.app, key, 'withdrawRecord', { id: scene.ids.document, reason: 'Names a child' });
  expect(await mirror.catchUp()).toBeGreaterThan(0);
  const [copied, exported] = await both(slug);
  expect(copied).toEqual(exported);
  expect(copied.length).toBeGreaterThan(20);
  expect(JSON.stringify(copied)).not.toContain(`"${scene.ids.document}"`);
  await mirror.close();
});

test('asks again if the line breaks in the middle of an answer', async () => {
  let asked = 0;
  const breaking = createServer((_, response) => {
    if (asked++ > 0) response.writeHead(404).end('no such council');
    else response.writeHead(200, { 'content-length': 100 }).write('{', () => response.destroy());
  }).listen(0, '127.0.0.1');
  await once(breaking, 'listening');
  const from = `http://127.0.0.1:${(breaking.address() as AddressInfo).port}`;
  const said: string[] = [];
  const report = (text: string) => said.push(text);
  await expect(openMirror({ from, council: 'atlantis', to, report })).rejects.toThrow(/no exports of atlantis: no such council/);
  expect([asked, said]).toEqual([2, [expect.stringMatching(/^Waiting: /)]]);
  breaking.close();
});
