/** Runs the mutations of improvement plans, reviews and indicators, and reads the feed of their events. */
import type { App } from '../../src/app.ts';
import { keyGiven } from '../../src/graphql/known.ts';
import { restriction } from '../../src/modules/restrictions/restrictions.table.ts';
import { createScene, type Scene, type SceneState } from '../mutations/scene.ts';
import { mutationOf, type Refused } from './ledger.ts';
import { read } from './read.ts';
import { addRecord } from './rows.ts';
import { owner } from './world.ts';

type Input = Record<string, unknown>;

export interface Improvement extends Scene {
  /** An administrator's key. */
  key: string;
  /** Runs a mutation that must succeed, and returns the fields asked for. */
  // biome-ignore lint/suspicious/noExplicitAny: a test states what it expects by comparing it
  take(name: string, input: Input, fields: string, key?: string): Promise<any>;
  /** Runs a mutation that must be refused, and returns the code and the path of each mistake; nothing may have been written. */
  refused(name: string, input: Input, key?: string): Promise<[code: string, path: string | null][]>;
  /** The same with the whole mistakes. */
  mistakes(name: string, input: Input, key?: string): Promise<Refused[]>;
  /** A record as the public, or the holder of a key, reads it; null where there is none for them. */
  // biome-ignore lint/suspicious/noExplicitAny: the same
  node(id: string, fields: string, key?: string): Promise<any>;
  /** The head of the staff feed and that of the public feed. */
  heads(): Promise<[ofStaff: number, ofPublic: number]>;
  /** Restricts the first item of the meeting, as a clerk's command does. */
  restrictItem(): Promise<void>;
}

export async function createImprovement(app: App, state: SceneState = {}): Promise<Improvement> {
  const scene = await createScene(state);
  const administrator = await scene.world.key();
  const feed = 'query Q($slug: String!) { council(slug: $slug) { feed { sequence } } }';
  const headFor = async (key?: string) => (await read(app, feed, { slug: scene.world.slug }, key)).council.feed.sequence;
  const heads = async (): Promise<[number, number]> => [await headFor(administrator), await headFor()];
  const mistakes = async (name: string, input: Input, key = administrator): Promise<Refused[]> => {
    const before = await heads();
    const data = await read(app, mutationOf(name, '__typename'), { input }, key);
    const after = await heads();
    if (after.join() !== before.join()) throw new Error(`${name} was refused but has announced something`);
    if (data[name].userErrors.length === 0) throw new Error(`${name} was not refused`);
    return data[name].userErrors;
  };
  return {
    ...scene,
    key: administrator,
    take: async (name, input, fields, key = administrator) => {
      const data = await read(app, mutationOf(name, fields), { input }, key);
      const { userErrors, ...taken } = data[name];
      if (userErrors.length > 0) throw new Error(`${name}: ${JSON.stringify(userErrors)}`);
      return taken;
    },
    mistakes,
    refused: async (name, input, key) =>
      (await mistakes(name, input, key)).map(({ code, field }) => [code, field?.join('.') ?? null]),
    node: async (id, fields, key) => (await read(app, `query Q($id: ID!) { node(id: $id) { ${fields} } }`, { id }, key)).node,
    heads,
    restrictItem: async () => {
      await addRecord(scene.world, 'AccessRestriction', restriction, {
        agendaItemId: keyGiven('AgendaItem', scene.ids.agendaItem).id,
        level: 'EXEMPT',
        scheme: 'LOCAL_CONSTITUTION',
        groundAsRecorded: 'Paragraph 10.4',
      });
    },
  };
}

/** The facts of the council's newest event, with its type and visibility. */
export async function lastEvent({ world }: Scene) {
  const rows = await owner().execute(
    `select type, operation, subject_type, visibility, facts from event where council_id = ${world.councilId} order by sequence desc limit 1`,
  );
  return rows[0];
}
