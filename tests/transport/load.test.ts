import { expect, test } from 'vitest';
import { ask, startApp } from '../support/app.ts';
import { within } from '../support/deadline.ts';
import { createCouncil } from '../support/world.ts';

/** Fewer connections than operations at once: none may hold one while it waits for another. */
const app = await startApp({ connectionsMax: 3 });

test('many operations at once on few connections all end', async () => {
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
