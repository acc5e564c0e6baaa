/** Creates a council whose panel follows recommendations, and runs the mutations of its ledger. */
import type { InferInsertModel } from 'drizzle-orm';
import type { App } from '../../src/app.ts';
import { resolution } from '../../src/modules/minutes/resolutions.table.ts';
import { recommendation } from '../../src/modules/recommendations/recommendations.table.ts';
import { todayInCouncilTime } from '../../src/time/council-time.ts';
import { read } from './read.ts';
import { addRecord } from './rows.ts';
import { createCouncil, type Made, type World } from './world.ts';

/** The civil date a number of days after today; before today if the number is negative. */
export function day(fromToday: number): string {
  const date = new Date(`${todayInCouncilTime()}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + fromToday);
  return date.toISOString().slice(0, 10);
}

export interface Ledger {
  world: World;
  panel: Made;
  /** An administrator's key. */
  key: string;
  recommend(details?: Partial<InferInsertModel<typeof recommendation>>): Promise<Made>;
  /** Adds a resolution made at a meeting. */
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

/** Runs a mutation that must succeed, and returns the fields asked for. */
export async function take(app: App, key: string, name: string, input: Input, fields = 'recommendation { status }') {
  const data = await read(app, mutationOf(name, fields), { input }, key);
  const { userErrors, ...taken } = data[name];
  if (userErrors.length > 0) throw new Error(`${name}: ${JSON.stringify(userErrors)}`);
  return taken;
}

/** Runs a mutation that must be refused for one reason with a null result, and returns the reason. */
export async function refused(app: App, key: string, name: string, input: Input): Promise<Refused> {
  const data = await read(app, mutationOf(name), { input }, key);
  const { userErrors, recommendation: shown } = data[name];
  if (userErrors.length !== 1 || shown !== null) throw new Error(`${name} was not refused: ${JSON.stringify(data[name])}`);
  return userErrors[0];
}
