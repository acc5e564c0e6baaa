/** A council whose panel follows recommendations, and how its staff move them. */
import type { InferInsertModel } from 'drizzle-orm';
import type { App } from '../../src/app.ts';
import { resolution } from '../../src/modules/minutes/resolutions.table.ts';
import { recommendation } from '../../src/modules/recommendations/recommendations.table.ts';
import { todayInCouncilTime } from '../../src/time/council-time.ts';
import { read } from './read.ts';
import { addRecord } from './rows.ts';
import { createCouncil, type Made, type World } from './world.ts';

/** A civil date so many days after today, or before it. */
export function day(fromToday: number): string {
  const date = new Date(`${todayInCouncilTime()}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + fromToday);
  return date.toISOString().slice(0, 10);
}

export interface Ledger {
  world: World;
  panel: Made;
  /** Of an administrator. */
  key: string;
  recommend(details?: Partial<InferInsertModel<typeof recommendation>>): Promise<Made>;
  /** A resolution made at a meeting. */
  resolve(meeting: Made): Promise<Made>;
}

export async function createLedger(): Promise<Ledger> {
  const world = await createCouncil();
  const panel = await world.createPanel();
  let number = 0;
  return {
    world,
    panel,
    key: await world.key(),
    recommend: (details = {}) =>
      addRecord(world, 'Recommendation', recommendation, {
        panelId: panel.id,
        reference: `R-${++number}`,
        title: 'Position Statement',
        text: 'That the statement be circulated.',
        kind: 'INFORMATION_REQUEST',
        status: 'MADE',
        ...details,
      }),
    resolve: async (meeting) => {
      const [item] = await world.createAgenda(meeting);
      return addRecord(world, 'Resolution', resolution, { agendaItemId: item?.id ?? '', position: 1, kind: 'RESOLVED' });
    },
  };
}

export interface Refused {
  code: string;
  field: string[] | null;
  message: string;
  currentVersion: number | null;
}

type Input = Record<string, unknown>;

/** The text of a mutation, with its input as a variable. */
export function mutationOf(name: string, fields = 'recommendation { status }'): string {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  return `mutation M($input: ${type}!) { ${name}(input: $input) { ${fields} userErrors { code field message currentVersion } } }`;
}

/** Takes a step that must be taken, and gives the fields asked for. */
export async function take(app: App, key: string, name: string, input: Input, fields = 'recommendation { status }') {
  const data = await read(app, mutationOf(name, fields), { input }, key);
  const { userErrors, ...taken } = data[name];
  if (userErrors.length > 0) throw new Error(`${name}: ${JSON.stringify(userErrors)}`);
  return taken;
}

/** Takes a step that must be refused for one reason, with nothing to show for it, and gives the reason. */
export async function refused(app: App, key: string, name: string, input: Input): Promise<Refused> {
  const data = await read(app, mutationOf(name), { input }, key);
  const { userErrors, recommendation: shown } = data[name];
  if (userErrors.length !== 1 || shown !== null) throw new Error(`${name} was not refused: ${JSON.stringify(data[name])}`);
  return userErrors[0];
}
