/** Rows that an operator changes by hand. In a database of its own: the notice is to all servers on it. */
import { expect, test } from 'vitest';
import { send, startCaching } from '../support/cached.ts';
import { within } from '../support/deadline.ts';
import { ownDatabase } from '../support/webhooks.ts';

test('a change by hand is found when the operator says that there was one', async () => {
  const { sql, options, createCouncil } = await ownDatabase();
  const { slug, councilId } = await createCouncil();
  const { http } = await startCaching({ databaseUrl: options.databaseUrl });
  const query = `{ council(slug: "${slug}") { name } }`;
  const name = async () => JSON.parse((await send(http, query)).text).data.council.name;
  const change = (to: string) => sql`update council set name = ${to} where id = ${councilId}`;
  await change('first');
  expect(await name()).toBe('first');
  await change('second');
  expect(await name()).toBe('first');
  await sql`notify scrutiny_feed, 'all'`;
  const isFound = async () => {
    while ((await name()) !== 'second') await new Promise(setImmediate);
  };
  await within(10_000, 'the change', isFound());
});
