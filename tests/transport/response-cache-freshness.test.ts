/** For how long answers are given again: until a change, in whichever process, and no longer where changes may go unnoticed. */
import { setTimeout as pause } from 'node:timers/promises';
import { eq, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { expect, inject, test } from 'vitest';
import { councilFeed } from '../../src/events/log.table.ts';
import { municipalYear } from '../../src/modules/councils/municipal-years.table.ts';
import { addCouncil, readCouncil } from '../../src/modules/councils/new-council.ts';
import { meeting } from '../../src/modules/meetings/meetings.table.ts';
import { todayInCouncilTime } from '../../src/time/council-time.ts';
import { succeed } from '../support/agendas.ts';
import { send, startCaching } from '../support/cached.ts';
import { within } from '../support/deadline.ts';
import { startLineProxy } from '../support/line-proxy.ts';
import { createCouncil, owner, type World } from '../support/world.ts';

/** Milliseconds after the answer to a write in which another process may still give the answer before it. */
const latencyMs = 2000;

/** A meeting whose notice counts the writes. */
async function createCounter(council: World) {
  const meeting = await council.createMeeting(await council.createPanel(), { date: '2030-01-01' });
  const key = await council.key('CLERK');
  const query = `{ node(id: "${meeting.globalId}") { ... on Meeting { notice } } }`;
  return {
    query,
    /** Resolves when the write is answered. */
    write: (app: Parameters<typeof succeed>[0], count: number) =>
      succeed(app, 'updateMeeting', { id: meeting.globalId, patch: { notice: String(count) } }, key),
    read: async (http: string) => Number(JSON.parse((await send(http, query)).text).data.node.notice),
  };
}

test('a reader of another process never gets an answer older than the latency of the feed, and the writer none before its own', async () => {
  const council = await createCouncil();
  const [writing, reading] = [await startCaching(), await startCaching()];
  const { read, write, query } = await createCounter(council);
  await write(writing.app, 0);
  let [written, isOver] = [0, false];
  const writes = 24;
  /** When the write of each number was answered. */
  const answeredAt: number[] = [performance.now()];
  const delays: number[] = [];
  const reader = async () => {
    while (!isOver) {
      const begin = performance.now();
      const count = await read(reading.http);
      // The newest write that was answered longer ago than the latency, when the reader asked.
      const due = answeredAt.findLastIndex((at) => at < begin - latencyMs);
      expect(count).toBeGreaterThanOrEqual(due);
      await pause(2);
    }
  };
  const readers = Array.from({ length: 2 }, reader);
  for (let count = 1; count <= writes; count++) {
    await write(writing.app, count);
    written = count;
    answeredAt[count] = performance.now();
    expect(await read(writing.http)).toBe(count);
    while ((await read(reading.http)) < written) await pause(5);
    delays.push(performance.now() - (answeredAt[count] as number));
  }
  isOver = true;
  await Promise.all(readers);
  expect(delays.sort((a, b) => a - b)[writes / 2]).toBeLessThan(latencyMs / 4);
  const count = reading.statements.length;
  for (let n = 0; n < 10; n++) await send(reading.http, query);
  expect(reading.statements.length).toBe(count);
});

test('a change drops the answers of its own council and those over all councils, and no others', async () => {
  const [changed, other] = [await createCouncil(), await createCouncil()];
  const { app, send: ask, statements } = await startCaching();
  const counter = await createCounter(changed);
  const slug = `panel-${uuidv7()}`;
  await changed.createPanel({ slug });
  const questions = {
    council: `{ council(slug: "${changed.slug}") { name } }`,
    panel: `{ panel(council: "${changed.slug}", slug: "${slug}") { name } }`,
    noPanel: `{ panel(council: "${changed.slug}", slug: "none") { name } }`,
    records: `{ council(slug: "${changed.slug}") { name panels { nodes { name meetings { nodes { date } } } } } }`,
    other: `{ council(slug: "${other.slug}") { name panels { nodes { name } } } }`,
    all: '{ meetings(first: 1, filter: { from: "2999-01-01" }) { nodes { id } } }',
    none: '{ __schema { queryType { name } } }',
  };
  const executed = async () => {
    const run: string[] = [];
    for (const [name, query] of Object.entries(questions)) {
      const before = statements.length;
      await ask(query);
      if (statements.length > before) run.push(name);
    }
    return run;
  };
  expect(await executed()).toEqual(['council', 'panel', 'noPanel', 'records', 'other', 'all']);
  // Other tests change other councils meanwhile.
  const ofAll = ['noPanel', 'all'];
  expect((await executed()).filter((name) => !ofAll.includes(name))).toEqual([]);
  await counter.write(app, 1);
  expect(await executed()).toEqual(['council', 'panel', 'noPanel', 'records', 'all']);
});

test('a staff change that the public cannot see drops nothing', async () => {
  const council = await createCouncil();
  const { app, send: ask, statements } = await startCaching();
  const meeting = await council.createMeeting(await council.createPanel());
  const query = `{ node(id: "${meeting.globalId}") { ... on Meeting { status agenda { items { title } } } } }`;
  const { text } = await ask(query);
  const key = await council.key('CLERK');
  await succeed(app, 'addAgendaItem', { meeting: meeting.globalId, details: { title: 'A draft', kind: 'REPORT' } }, key);
  const count = statements.length;
  expect((await ask(query)).text).toBe(text);
  expect(statements.length).toBe(count);
  await succeed(app, 'publishAgenda', { meeting: meeting.globalId }, key);
  expect(JSON.parse((await ask(query)).text).data.node.agenda.items).toEqual([{ title: 'A draft' }]);
});

test('a council that the operator adds is in the lists at once', async () => {
  const { send: ask } = await startCaching();
  const slug = `test-${crypto.randomUUID()}`;
  const questions = [`{ council(slug: "${slug}") { slug } }`, `{ councils(filter: { query: "${slug}" }) { nodes { slug } } }`];
  const empty = [{ council: null }, { councils: { nodes: [] } }];
  const answers = async () => Promise.all(questions.map(async (query) => JSON.parse((await ask(query)).text).data));
  expect([await answers(), await answers()]).toEqual([empty, empty]);
  const council = readCouncil({ slug, name: slug });
  if (Array.isArray(council)) throw new Error(council.join());
  await addCouncil(owner(), council);
  const added = async () => {
    while ((await answers())[0].council === null) await pause(5);
    return answers();
  };
  expect(await within(30_000, 'the council', added())).toEqual([{ council: { slug } }, { councils: { nodes: [{ slug }] } }]);
});

test('a change of which no notice has come is found by the poll', async () => {
  const council = await createCouncil();
  const { http, send: ask, statements } = await startCaching({ feed: { pollMs: 100 } });
  const { read, query } = await createCounter(council);
  const isKept = async () => {
    const count = statements.length;
    await ask(query);
    return statements.length === count;
  };
  while (!(await isKept())) await pause(5);
  // As another process does, whose notice is lost.
  await owner().transaction(async (tx) => {
    await tx.update(meeting).set({ notice: '7' }).where(eq(meeting.councilId, council.councilId));
    const oneMore = sql`${councilFeed.publicHead} + 1`;
    await tx.update(councilFeed).set({ publicHead: oneMore }).where(eq(councilFeed.councilId, council.councilId));
  });
  const isFound = async () => {
    while ((await read(http)) !== 7) await pause(5);
  };
  await within(10_000, 'the change', isFound());
});

test('an answer that the clock changes is given again until then', async () => {
  const { councilId, createPanel, createMeeting } = await createCouncil();
  const { send: ask, statements } = await startCaching();
  const municipalYearId = uuidv7();
  await owner().insert(municipalYear).values({ councilId, id: municipalYearId, label: '2026/27' });
  const panel = await createPanel();
  const startsAt = new Date(Date.now() + 5000);
  const meeting = await createMeeting(panel, { startsAt, date: todayInCouncilTime(startsAt), municipalYearId });
  const query = `{ node(id: "${panel.globalId}") { ... on Panel { schedule { next { id } } } } }`;
  const next = async () => JSON.parse((await ask(query)).text).data.node.schedule.next;
  expect(await next()).toEqual({ id: meeting.globalId });
  const count = statements.length;
  expect(await next()).toEqual({ id: meeting.globalId });
  expect(statements.length).toBe(count);
  while ((await next()) !== null) {
    expect(Date.now()).toBeLessThan(startsAt.getTime() + 500);
    await pause(20);
  }
  expect(Date.now()).toBeGreaterThanOrEqual(startsAt.getTime());
});

test('while notices do not arrive, nothing is given again; afterwards nothing that may have changed meanwhile', async () => {
  const council = await createCouncil();
  const [writing, reading] = [await startCaching(), await startCaching()];
  const { read, write } = await createCounter(council);
  const delays: number[] = [];
  for (let count = 1; count <= 5; count++) {
    await write(writing.app, count);
    while ((await read(reading.http)) < count) await pause(5);
    // It may not listen again yet.
    while ((await reading.loseNotices()) === 0) await pause(50);
    await write(writing.app, count + 100);
    const begin = performance.now();
    while ((await read(reading.http)) !== count + 100) await pause(5);
    delays.push(performance.now() - begin);
  }
  expect(Math.max(...delays)).toBeLessThan(latencyMs);
  // A kept answer would be given until the server listens again, half a second later.
  expect(delays.sort((a, b) => a - b)[2]).toBeLessThan(450);
});

test('a server whose line to the database has gone dead gives no kept answer after a few seconds', async () => {
  const line = await startLineProxy(inject('databaseUrl'));
  const databaseUrl = new URL(inject('databaseUrl'));
  databaseUrl.port = new URL(line.http).port;
  const council = await createCouncil();
  const writing = await startCaching();
  const reading = await startCaching({ databaseUrl: databaseUrl.href, feed: { pollMs: 100 } });
  const { read, write, query } = await createCounter(council);
  await write(writing.app, 1);
  while ((await read(reading.http)) !== 1) await pause(5);
  const isKeptNow = async () => {
    const count = reading.statements.length;
    await read(reading.http);
    return reading.statements.length === count;
  };
  while (!(await isKeptNow())) await pause(5);
  line.stall();
  const begin = performance.now();
  await write(writing.app, 2);
  // An execution waits for the database; a kept answer comes at once.
  const isKept = () => Promise.race([send(reading.http, query).then(({ text }) => text.includes('"1"')), pause(300, false)]);
  while (await isKept()) expect(performance.now() - begin).toBeLessThan(2 * 100 + 1000 + 500);
});
