/**
 * Thousands of random queries, and all fields of all records, have the same bytes with the cache and without it: when they are new, when they are
 * repeated, and after a mutation that changes what some of them read.
 */
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { declaredMutations } from '../../src/graphql/mutation.ts';
import { panel } from '../../src/modules/panels/panels.table.ts';
import { nodesQuery } from '../isolation/whole-schema.ts';
import { caseOf, documentOf } from '../mutations/cases.ts';
import { createScene, type SceneIds } from '../mutations/scene.ts';
import { ask, sharedApp } from '../support/app.ts';
import { send, startCaching } from '../support/cached.ts';
import { comparable } from '../support/comparable.ts';
import { RandomQueries } from '../support/random-query.ts';
import { owner } from '../support/world.ts';
import { Random } from '../torture/random.ts';

/** The choices of a run; a failure names it. To repeat a run, write the number here. */
const seed = Date.now() % 100_000;
const scenes = 4;
const queriesInScene = 80;

const kept = await startCaching({ connectionsMax: 10, cache: {} });
const bare = await sharedApp();

interface Question {
  query: string;
  variables: Record<string, unknown>;
}

/** An answer beside the query, so that a difference shows it. */
const beside = ({ query }: Question, text: string) => ({ query, text: comparable(text) });

async function answered(question: Question) {
  const { text } = await send(kept.http, question.query, { variables: question.variables });
  return beside(question, text);
}

/** The answer without the cache, for the same host. */
async function executed(question: Question) {
  const request = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(question) };
  return beside(question, await (await bare.fetch(new Request(kept.http, request))).text());
}

/** The queries of a scene, each with its variables: one for all fields of the records of a type, the others random. */
async function queriesOf(ids: SceneIds, councilId: number, slug: string, random: Random): Promise<Question[]> {
  const records = Object.values(ids).filter((id): id is string => typeof id === 'string' && /^[A-Z]\w*_/.test(id));
  const [row] = await owner().select({ slug: panel.slug }).from(panel).where(eq(panel.councilId, councilId));
  const subject = { slug, panelSlug: row?.slug ?? '', ids: records, words: ['guest', 'item', 'statement', 'position'] };
  const generator = new RandomQueries(random, subject);
  const ofType = Map.groupBy(records, (id) => id.slice(0, id.indexOf('_')));
  const type = random.pick([...ofType.keys()].filter((each) => !['ApiKey', 'Webhook'].includes(each)));
  const everything = { query: nodesQuery(type), variables: { ids: ofType.get(type) } };
  return [everything, ...Array.from({ length: queriesInScene }, () => ({ query: generator.next(), variables: {} }))];
}

test(`answers with and without the cache are the same, seed ${seed}`, { timeout: 120_000 }, async () => {
  const random = new Random(seed);
  const names = [...declaredMutations().keys()];
  const asked = { all: 0, withoutErrors: 0 };
  for (let scene = 0; scene < scenes; scene++) {
    const name = random.pick(names);
    const { state, input } = caseOf(name);
    const { world, ids } = await createScene(state);
    const queries = await queriesOf(ids, world.councilId, world.slug, random);
    const [given, without] = [() => Promise.all(queries.map(answered)), () => Promise.all(queries.map(executed))];
    const first = await given();
    expect(first).toEqual(await without());
    expect(await given()).toEqual(first);
    const answer = await ask(kept.app, documentOf(name), { input: input(ids) }, await world.key());
    expect([name, answer.data[name].userErrors]).toEqual([name, []]);
    expect(await given()).toEqual(await without());
    asked.all += queries.length;
    asked.withoutErrors += first.filter(({ text }) => !text.startsWith('{"errors"')).length;
  }
  expect(asked.withoutErrors).toBeGreaterThan(asked.all / 2);
});
