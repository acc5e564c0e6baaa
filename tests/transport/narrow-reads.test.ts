/** Queries that are asked again read only the columns that they use, and give the same answers. */
import { expect, test } from 'vitest';
import { createPage, startCaching } from '../support/cached.ts';

/** Compiles at the first execution. Answers are kept, so each question differs from those before. */
const compiling = { compile: { afterExecutions: 0, savedMsMax: Number.POSITIVE_INFINITY } };

async function startPage() {
  const { council } = await createPage();
  const { send, statements } = await startCaching(compiling);
  const ask = async (query: string, variables: Record<string, unknown>) => {
    statements.length = 0;
    const { data, errors } = JSON.parse((await send(query, { variables: { slug: council.slug, ...variables } })).text);
    expect(errors).toBeUndefined();
    const meetings = statements.filter((text) => text.includes('/* meetings */'));
    return { meetings: data.council.meetings.nodes, statements: meetings };
  };
  return { ask };
}

const dates = `query($slug: String!, $to: Date) { council(slug: $slug) { meetings(filter: { to: $to }) { nodes { date } } } }`;

test('the second execution reads only what the first has used', async () => {
  const { ask } = await startPage();
  const first = await ask(dates, { to: '2026-01-03' });
  expect(first.statements[0]).toContain('"attendance_mode"');
  const second = await ask(dates, { to: '2026-01-02' });
  expect(second.statements[0]).toContain('"date"');
  expect(second.statements[0]).not.toContain('"attendance_mode"');
  expect(second.meetings).toEqual(first.meetings.slice(1));
});

const parts = `query($slug: String!, $to: Date, $more: Boolean!) {
  council(slug: $slug) { meetings(filter: { to: $to }) { nodes { date attendanceMode @include(if: $more) panel @include(if: $more) { name } } } }
}`;

test('a column that was not read before is read by a second execution, and is known from then on', async () => {
  const { ask } = await startPage();
  await ask(parts, { to: '2026-01-03', more: false });
  expect((await ask(parts, { to: '2026-01-02', more: false })).statements[0]).not.toContain('"attendance_mode"');
  const all = await ask(parts, { to: '2026-01-02', more: true });
  const whole = { attendanceMode: 'UNKNOWN', panel: { name: 'Test Scrutiny Panel' } };
  expect(all.meetings).toEqual([
    { date: '2026-01-02', ...whole },
    { date: '2026-01-01', ...whole },
  ]);
  expect(all.statements).toHaveLength(2);
  const again = await ask(parts, { to: '2026-01-01', more: true });
  expect(again.meetings).toEqual([{ date: '2026-01-01', ...whole }]);
  expect(again.statements).toHaveLength(1);
  expect(again.statements[0]).toContain('"attendance_mode"');
  expect(again.statements[0]).not.toContain('"version"');
});

test('executions at the same time learn together', async () => {
  const { ask } = await startPage();
  const days = ['2026-01-03', '2026-01-04', '2026-01-05', '2026-01-06'];
  for (let round = 0; round < 2; round++) {
    const answers = await Promise.all(days.map((to, place) => ask(parts, { to, more: (place + round) % 2 === 0 })));
    for (const [place, { meetings }] of answers.entries()) {
      expect(meetings).toHaveLength(place + 3);
      expect('attendanceMode' in meetings[0]).toBe((place + round) % 2 === 0);
    }
  }
});

test('where nothing was found at first, rows are read when there are some', async () => {
  const { ask } = await startPage();
  expect((await ask(dates, { to: '2000-01-01' })).meetings).toEqual([]);
  expect((await ask(dates, { to: '2026-01-01' })).meetings).toEqual([{ date: '2026-01-01' }]);
});

test('records that are kept for one query are not given to another that uses more of them', async () => {
  const { panel } = await createPage();
  const { send } = await startCaching({ ...compiling, cache: {} });
  const ask = async (fields: string) => {
    const query = `query($ids: [ID!]!) { nodes(ids: $ids) { ... on Panel { ${fields} } } }`;
    const answers = [];
    for (const other of ['a', 'b', 'c']) answers.push(await send(query, { variables: { ids: [panel.globalId, other] } }));
    return answers.map(({ text }) => JSON.parse(text).data.nodes[0]);
  };
  const [name, kind] = [{ name: 'Test Scrutiny Panel' }, { kind: 'SCRUTINY_PANEL' }];
  expect(await ask('name')).toEqual([name, name, name]);
  expect(await ask('kind')).toEqual([kind, kind, kind]);
  expect(await ask('name kind')).toEqual(Array(3).fill({ ...name, ...kind }));
});
