/** Builds agendas through the API, and reads them as each kind of reader. */
import { asc, eq } from 'drizzle-orm';
import { expect } from 'vitest';
import type { App } from '../../src/app.ts';
import { event } from '../../src/events/log.table.ts';
import { documentOf, type Input } from '../mutations/cases.ts';
import { ask } from './app.ts';
import { day } from './ledger.ts';
import { read } from './read.ts';
import { createCouncil, type Made, owner, type World } from './world.ts';

export interface Building {
  world: World;
  panel: Made;
  meeting: Made;
  clerk: string;
  /** A clerk of another council. */
  stranger: string;
}

/** A council with a panel and a planned meeting without an agenda. */
export async function createBuilding(details: Parameters<World['createMeeting']>[1] = {}): Promise<Building> {
  const [world, other] = [await createCouncil(), await createCouncil()];
  const panel = await world.createPanel();
  const meeting = await world.createMeeting(panel, { date: day(40), ...details });
  return { world, panel, meeting, clerk: await world.key('CLERK'), stranger: await other.key('CLERK') };
}

export interface Refusal {
  code: string;
  field: string[] | null;
  message: string;
}

/** Runs a mutation; gives its payload. */
export async function run(app: App, name: string, input: Input, key: string) {
  const answer = await ask(app, documentOf(name), { input }, key);
  expect(answer.errors).toBeUndefined();
  return answer.data[name];
}

/** Runs a mutation that must succeed; gives the ids of the records in its payload. */
export async function succeed(app: App, name: string, input: Input, key: string): Promise<Record<string, { id: string }>> {
  const payload = await run(app, name, input, key);
  expect([name, payload.userErrors]).toEqual([name, []]);
  return payload;
}

/** Runs a mutation that must be refused; gives the codes and fields of its user errors. */
export async function refused(app: App, name: string, input: Input, key: string): Promise<[string, string | null][]> {
  const { userErrors }: { userErrors: Refusal[] } = await run(app, name, input, key);
  expect(userErrors).not.toEqual([]);
  return userErrors.map(({ code, field }) => [code, field?.join('.') ?? null]);
}

/** Adds an item; gives its id. */
export async function addItem(
  app: App,
  { meeting, clerk }: Building,
  title: string,
  { details = {}, ...input }: Input & { details?: Input } = {},
): Promise<string> {
  const given = { meeting: meeting.globalId, details: { title, kind: 'REPORT', ...details }, ...input };
  return (await succeed(app, 'addAgendaItem', given, clerk)).agendaItem?.id as string;
}

const agendaQuery = `query Q($id: ID!) { node(id: $id) { ... on Meeting {
  version
  agenda { status publishedOn signatoryTitle supplements { number publishedOn reason } items { id position title agendaNumber parent { title } } }
} } }`;

export interface AgendaSeen {
  status: string;
  publishedOn: string | null;
  signatoryTitle: string | null;
  supplements: { number: number; publishedOn: string; reason: string | null }[];
  items: { id: string; position: number; title: string | null; agendaNumber: string | null; parent: { title: string } | null }[];
}

/** The agenda of the meeting as a reader sees it. */
export async function agendaSeen(app: App, { meeting }: Building, key?: string): Promise<AgendaSeen> {
  return (await read(app, agendaQuery, { id: meeting.globalId }, key)).node.agenda;
}

/** The titles of the items as the public, the council's clerk and another council's clerk see them. */
export async function titlesSeen(
  app: App,
  building: Building,
): Promise<Record<'public' | 'clerk' | 'stranger', (string | null)[]>> {
  const titles = async (key?: string) => (await agendaSeen(app, building, key)).items.map(({ title }) => title);
  return { public: await titles(), clerk: await titles(building.clerk), stranger: await titles(building.stranger) };
}

/** The events of a council, in order, each in a line: its type, operation, change, and the feeds that have it. */
export async function eventsOf({ councilId }: Pick<World, 'councilId'>): Promise<string[]> {
  const rows = await owner().select().from(event).where(eq(event.councilId, councilId)).orderBy(asc(event.sequence));
  return rows.map(({ type, operation, facts, visibility }) =>
    [type, operation, facts.change, visibility === 'PUBLIC' ? 'both feeds' : 'staff feed'].filter((word) => word).join(' '),
  );
}
