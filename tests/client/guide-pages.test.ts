/** The programs of the guides for mobile apps and for partners. */
import { createHash } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { startServer } from '../support/app.ts';
import { within } from '../support/deadline.ts';
import { createFollowedMeeting, renumber } from '../support/followed-meeting.ts';
import { copyGuide } from '../support/guide.ts';
import { createPlanned, today } from '../support/invited.ts';
import { mutate } from '../support/mutate.ts';

type Ask = (query: string, variables?: object) => Promise<Record<string, { [field: string]: unknown }>>;
interface Mirror {
  ask: Ask;
  council: string;
  store: Map<string, object>;
}
interface Programs {
  createAsk(options: { url: string; sha256(text: string): string; kept?: object }): Ask;
  followAgenda(options: object): { close(): void };
  harvest(mirror: Mirror): Promise<string>;
  update(mirror: Mirror & { cursor: string }): Promise<string>;
}

const server = await startServer();
const program = await copyGuide<Programs>();
const { createAsk } = await program('ask.js');
const { followAgenda } = await program('live-agenda.js');
const { harvest, update } = await program('mirror.js');
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const withoutKept = { get() {}, set() {} };

test('ask.js sends a text once, and asks whether an answer still stands', async () => {
  const meeting = await createFollowedMeeting(server.app);
  const calls: [method: string, status: number][] = [];
  const { fetch } = globalThis;
  const recorded = vi.spyOn(globalThis, 'fetch').mockImplementation(async (address, init) => {
    const response = await fetch(address, init);
    if (`${address} ${init?.body}`.includes(meeting.meetingId)) calls.push([init?.method ?? 'GET', response.status]);
    return response;
  });
  const query = 'query Mobile($id: ID!) { node(id: $id) { id ... on Meeting { status } } }';
  const ask = createAsk({ url: server.http, sha256 });
  const answers = [];
  for (const steps of [0, 0, 0, 1]) {
    await meeting.step(steps);
    answers.push((await ask(query, { id: meeting.meetingId })).node?.status);
  }
  recorded.mockRestore();
  expect(answers).toEqual(['SCHEDULED', 'SCHEDULED', 'SCHEDULED', 'IN_PUBLIC_SESSION']);
  expect(calls).toEqual([
    ['GET', 200],
    ['POST', 200],
    ['GET', 200],
    ['GET', 304],
    ['GET', 200],
  ]);
});

test('ask.js waits while the budget is spent, and passes other errors on', async () => {
  const poor = await startServer({ costs: { perMinute: 6_000 } });
  const ask = createAsk({ url: poor.http, sha256, kept: withoutKept });
  const begun = performance.now();
  for (let index = 0; index < 8; index++) {
    const { viewer } = await ask(`query Q${index} { viewer { kind } councils(first: ${index + 40}) { nodes { id } } }`);
    expect(viewer).toEqual({ kind: 'ANONYMOUS' });
  }
  expect(performance.now() - begun).toBeGreaterThan(1_000);
  await expect(createAsk({ url: server.http, sha256 })('{ nothing }')).rejects.toMatchObject({
    code: 'GRAPHQL_VALIDATION_FAILED',
  });
});

test('live-agenda.js shows the agenda as it is, then each change', async () => {
  const { made, item, key } = await createPlanned(server.app, { date: today });
  const { promise, resolve } = Promise.withResolvers<void>();
  const shown: string[] = [];
  const following = followAgenda({
    url: server.http,
    meeting: made.globalId,
    show: ({ agenda }: { agenda: { items: { liveState: string }[] } }) => {
      shown.push(agenda.items.map(({ liveState }) => liveState).join());
      if (shown.length === 1) void open();
      if (shown.at(-1) === 'OPEN') resolve();
    },
    showState: () => {},
  });
  const open = async () => {
    await mutate(server.app, 'startMeeting', { meeting: made.globalId }, '__typename', key);
    await mutate(server.app, 'openAgendaItem', { agendaItem: item?.globalId }, '__typename', key);
  };
  await within(20_000, 'the open item', promise);
  following.close();
  expect([shown[0], shown.at(-1)]).toEqual(['PENDING', 'OPEN']);
});

test('mirror.js has what the council has: after pages, after changes, and again when the cursor has expired', async () => {
  const planned = await createPlanned(server.app);
  const { world, panel, made, key } = planned;
  for (let index = 0; index < 55; index++) await world.createMeeting(panel, { date: '2030-01-10' });
  const { appearance } = await planned.speaker();
  const ask = createAsk({ url: server.http, sha256, kept: withoutKept });
  const mirror = { ask, council: world.slug, store: new Map() };
  let cursor = await harvest(mirror);
  expect(mirror.store.size).toBe(57);

  await planned.speaker({ name: 'Dr J Marsh' });
  await mutate(server.app, 'cancelMeeting', { meeting: made.globalId, reason: 'No business' }, '__typename', key);
  await mutate(server.app, 'withdrawRecord', { id: appearance.id, reason: 'Recorded in error' }, '__typename', key);
  cursor = await update({ ...mirror, cursor });
  expect(await update({ ...mirror, cursor })).toBe(cursor);
  expect(mirror.store.get(made.globalId)).toMatchObject({ status: 'CANCELLED', statusReason: 'No business' });
  expect(mirror.store.has(appearance.id)).toBe(false);
  const fresh = { ...mirror, store: new Map() };
  await harvest(fresh);
  expect(new Map([...mirror.store].sort())).toEqual(new Map([...fresh.store].sort()));

  // As after a restore, when the servers are started again, and have no earlier answers.
  await renumber(planned);
  const restarted = await startServer();
  const ofRestarted = createAsk({ url: restarted.http, sha256, kept: withoutKept });
  await expect(update({ ...mirror, ask: ofRestarted, cursor })).rejects.toMatchObject({ code: 'CURSOR_EXPIRED' });
});
