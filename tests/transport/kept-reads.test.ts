/** Records that one public query has read, and another reads again. */
import { expect, test } from 'vitest';
import { createPage, startCaching } from '../support/cached.ts';
import { mutate } from '../support/mutate.ts';

/** Keeps reads, and also answers, which are of queries that are the same. */
const keeping = { cache: {} };

test('queries that differ read a record twice at most, until its council changes', async () => {
  const { council, panel } = await createPage();
  const key = await council.key('ADMINISTRATOR');
  const { send, app, statements } = await startCaching(keeping);
  const executedFor = async (query: string) => {
    const count = statements.length;
    const { text } = await send(query);
    return { node: JSON.parse(text).data.node, isRead: statements.length > count };
  };
  const name = (alias: string) => `{ node(id: "${panel.globalId}") { ... on Panel { ${alias}: name } } }`;
  const first = await executedFor(name('first'));
  expect(first.isRead).toBe(true);
  // To keep what is not read again would be for nothing.
  expect(await executedFor(name('again'))).toEqual({ node: { again: first.node.first }, isRead: true });
  expect(await executedFor(name('second'))).toEqual({ node: { second: first.node.first }, isRead: false });
  await mutate(app, 'updatePanel', { id: panel.globalId, patch: { name: 'Renamed Panel' } }, 'panel { name }', key);
  expect(await executedFor(name('third'))).toEqual({ node: { third: 'Renamed Panel' }, isRead: true });
  expect(await executedFor(name('fourth'))).toEqual({ node: { fourth: 'Renamed Panel' }, isRead: false });
});

test('staff read each time, and find what the public may not', async () => {
  const { council, panel } = await createPage();
  const key = await council.key('CLERK');
  const draft = await council.createMeeting(panel, { visibility: 'DRAFT' });
  const { send, statements } = await startCaching(keeping);
  const query = `{ node(id: "${draft.globalId}") { id } }`;
  expect(JSON.parse((await send(query)).text).data).toEqual({ node: null });
  for (let time = 0; time < 2; time++) {
    const count = statements.length;
    expect(JSON.parse((await send(query, { key })).text).data).toEqual({ node: { id: draft.globalId } });
    expect(statements.length).toBeGreaterThan(count);
  }
  expect(JSON.parse((await send(query.replace('id }', 'id __typename }'))).text).data).toEqual({ node: null });
});

test('nothing is given again while notices of changes do not arrive', async () => {
  const { panel } = await createPage();
  const { send, statements, loseNotices } = await startCaching(keeping);
  await send(`{ node(id: "${panel.globalId}") { id } }`);
  await send(`{ node(id: "${panel.globalId}") { id } } `);
  // The server learns of the loss a moment later, and soon listens again: a question may come too early or too late.
  let isRead = false;
  for (let attempt = 0; attempt < 50 && !isRead; attempt++) {
    await loseNotices();
    const count = statements.length;
    await send(`{ node(id: "${panel.globalId}") { again${attempt}: id } }`);
    isRead = statements.length > count;
  }
  expect(isRead).toBe(true);
});
