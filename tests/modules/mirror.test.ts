/** A partner who mirrors a council from nothing, as the header says, while its staff change, restrict and withdraw records. */
import { expect, test } from 'vitest';
import { cases, documentOf } from '../mutations/cases.ts';
import { createScene } from '../mutations/scene.ts';
import { work } from '../mutations/work.ts';
import { ask, startApp, unlimited } from '../support/app.ts';
import { contentsOf, freshFor, Mirror } from '../support/mirror.ts';

// It asks for all fields of a hundred records at a time.
const app = await startApp({ connectionsMax: 10, costs: unlimited });

test('has all public records, and no others, after it read the pages while records changed, and then `changes`', {
  timeout: 120_000,
}, async () => {
  const scene = await createScene();
  const { world, ids } = scene;
  const mirror = new Mirror(app, world.slug);
  const count = Object.keys(cases).length;
  const [, first] = await Promise.all([mirror.begin(), work(app, scene, 0, count / 2)]);
  await mirror.catchUp();
  const second = await work(app, scene, count / 2, count);
  await mirror.catchUp();
  expect(first.length + second.length).toBeGreaterThan(40);
  expect(contentsOf(mirror.records.values())).toEqual(await freshFor(app, mirror, world.slug));

  const restriction = { level: 'EXEMPT', scheme: 'SCHEDULE_12A_ENGLAND', paragraphs: ['3'], groundAsRecorded: 'Paragraph 3' };
  const key = await world.key();
  await ask(app, documentOf('restrictAgendaItem'), { input: { agendaItem: ids.agendaItem, restriction } }, key);
  await ask(app, documentOf('withdrawRecord'), { input: { id: ids.document, reason: 'Names a child' } }, key);
  await mirror.catchUp();
  expect(contentsOf(mirror.records.values())).toEqual(await freshFor(app, mirror, world.slug));
  expect(mirror.tombstones.get(ids.appearance)).toBe('Paragraph 3');
  expect(mirror.tombstones.get(ids.document)).toBe('Names a child');
});
