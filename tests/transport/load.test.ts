import { expect, test } from 'vitest';
import { ask, startApp } from '../support/app.ts';
import { within } from '../support/deadline.ts';
import { createCouncil } from '../support/world.ts';

/** Fewer connections than concurrent operations: if one held a connection while it waited for another, all could wait for ever. */
const app = await startApp({ connectionsMax: 3 });

test('many concurrent operations on few connections all complete', async () => {
  const world = await createCouncil();
  const meeting = await world.createMeeting(await world.createPanel());
  const key = await world.key();
  const page = `{ council(slug: "${world.slug}") { feed { sequence } panels { nodes { name meetings { nodes { status statusHistory { cursor } } } } } } }`;
  const move = (reason: string) => `mutation {
    a: adjournMeeting(input: { meeting: "${meeting.globalId}", reason: "${reason}" }) { meeting { status } userErrors { code } }
    b: resumeMeeting(input: { meeting: "${meeting.globalId}" }) { meeting { panel { name } } userErrors { code } }
  }`;
  await ask(app, `mutation { startMeeting(input: { meeting: "${meeting.globalId}" }) { userErrors { code } } }`, {}, key);
  const all = Array.from({ length: 20 }, (_, index) => [
    ask(app, page, {}, key),
    ask(app, page),
    ask(app, move(`Round ${index}`), {}, key),
  ]);
  const answers = await within(15_000, 'the end of them all', Promise.all(all.flat()));
  expect(answers.filter(({ errors }) => errors)).toEqual([]);
});

test("staff who ask for another council's feed, more at a time than there are connections, all get it", async () => {
  const [world, other] = [await createCouncil(), await createCouncil()];
  const key = await world.key();
  const query = `{ council(slug: "${other.slug}") { feed { sequence } } }`;
  const asked = Array.from({ length: 10 }, () => ask(app, query, {}, key));
  const answers = await within(15_000, 'the answers', Promise.all(asked));
  expect(answers).toEqual(asked.map(() => ({ data: { council: { feed: { sequence: 0 } } } })));
});
