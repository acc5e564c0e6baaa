/** Queries that are asked again read ahead: what belongs to the records of a list comes before a resolver asks for it. */
import { expect, test } from 'vitest';
import { createPage, startCaching } from '../support/cached.ts';

const compiling = { compile: { afterExecutions: 0, savedMsMax: Number.POSITIVE_INFINITY } };

const query = `query($slug: String!, $to: Date, $more: Boolean!) {
  council(slug: $slug) { meetings(filter: { to: $to }) { nodes { date panel @include(if: $more) { name } agenda @include(if: $more) { status } } } }
}`;

async function startPage() {
  const { council } = await createPage();
  const { send, statements } = await startCaching(compiling);
  return async (to: string, more: boolean) => {
    statements.length = 0;
    const { data, errors } = JSON.parse((await send(query, { variables: { slug: council.slug, to, more } })).text);
    expect(errors).toBeUndefined();
    const read = statements.map((text) => /\/\* (\w+) \*\//.exec(text)?.[1]);
    return { meetings: data.council.meetings.nodes, read: read.filter((name) => name !== 'councilBySlug') };
  };
}

test('the answers, and the statements, are the same', async () => {
  const ask = await startPage();
  const first = await ask('2026-01-03', true);
  const again = await ask('2026-01-02', true);
  expect(again.meetings).toEqual(first.meetings.slice(1));
  expect(again.meetings[0]).toEqual({ date: '2026-01-02', panel: { name: 'Test Scrutiny Panel' }, agenda: { status: 'NONE' } });
  expect(first.read.toSorted()).toEqual(['agendaByMeeting', 'meetings', 'panelById']);
  expect(again.read.toSorted()).toEqual(first.read.toSorted());
});

test('an operation that no longer asks for it soon reads it no more', async () => {
  const ask = await startPage();
  await ask('2026-01-03', true);
  for (let time = 0; time < 100; time++) {
    // Answers are kept, so each question differs.
    const { read, meetings } = await ask(`${2027 + time}-01-01`, false);
    expect(read.toSorted()).toEqual(['agendaByMeeting', 'meetings', 'panelById']);
    expect(meetings.at(-1)).toEqual({ date: '2026-01-01' });
  }
  expect((await ask('2026-01-02', false)).read).toEqual(['meetings']);
  const whole = { panel: { name: 'Test Scrutiny Panel' }, agenda: { status: 'NONE' } };
  expect((await ask('2026-01-01', true)).meetings).toEqual([{ date: '2026-01-01', ...whole }]);
});
