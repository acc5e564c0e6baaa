import { expect, test } from 'vitest';
import { glossaryTerm } from '../../src/modules/glossary/glossary.table.ts';
import { minuteEntry, minuteEntryText } from '../../src/modules/minutes/minute-entries.table.ts';
import { person } from '../../src/modules/people/people.table.ts';
import { sharedApp } from '../support/app.ts';
import { addPart, addRecord } from '../support/rows.ts';
import { search } from '../support/search.ts';
import { createCouncil } from '../support/world.ts';

const app = await sharedApp();

/** The snippet of a minute entry with this text, in a council of its own. */
async function snippetOf(text: string, query: string): Promise<string | null | undefined> {
  const world = await createCouncil();
  const [item] = await world.createAgenda(await world.createMeeting(await world.createPanel()));
  const entry = await addRecord(world, 'MinuteEntry', minuteEntry, {
    agendaItemId: item?.id ?? '',
    position: 1,
    kind: 'NARRATIVE',
  });
  await addPart(world, minuteEntryText, { minuteEntryId: entry.id, text, html: '<p></p>' });
  const { edges } = await search(app, { query, council: world.slug, types: ['MINUTE_ENTRY'] });
  return edges[0]?.snippet;
}

/** The text that a browser would show for a snippet. */
const shown = (html: string) =>
  html
    .replaceAll(/<\/?mark>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

test.for([
  [
    'Keepers lit the lantern <script>alert("1")</script> & slept',
    'lantern',
    'Keepers lit the <mark>lantern</mark> &lt;script&gt;alert("1")&lt;/script&gt; &amp; slept',
  ],
  [
    'Another script of <script>alert</script> ended',
    'script',
    'Another <mark>script</mark> of &lt;<mark>script</mark>&gt;alert&lt;/script&gt; ended',
  ],
  [
    'Keepers <mark>lost</mark> the lantern there & slept',
    'lantern',
    'Keepers &lt;mark&gt;lost&lt;/mark&gt; the <mark>lantern</mark> there &amp; slept',
  ],
  ['Keepers &lt;b&gt; lantern & &amp; slept', 'lantern', 'Keepers &amp;lt;b&amp;gt; <mark>lantern</mark> &amp; &amp;amp; slept'],
  ['Lanterns <img src=x onerror=alert(1)> fell', 'lantern', '<mark>Lanterns</mark> &lt;img src=x onerror=alert(1)&gt; fell'],
  // A snippet neither begins nor ends with a stop word.
  ['<lantern onclick="x">light</lantern>', 'light', 'lantern onclick="x"&gt;<mark>light</mark>&lt;/lantern'],
] as const)('the snippet of “%s” shows markup as text, and has no markup except the marks', async ([text, query, snippet]) => {
  const answer = (await snippetOf(text, query)) ?? '';
  expect(answer).toBe(snippet);
  expect(answer.replaceAll(/<\/?mark>/g, '')).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/);
  expect(text).toContain(shown(answer));
});

test('search finds words between angle brackets', async () => {
  expect(await snippetOf('Write to Jane <jane@example.org>', 'jane@example.org')).toBe(
    'Write to Jane &lt;<mark>jane@example.org</mark>',
  );
  expect(await snippetOf('Rate <target and a lantern> of five', 'lantern target')).toBe(
    'Rate &lt;<mark>target</mark> and a <mark>lantern</mark>&gt; of five',
  );
});

test('the snippet is the passage in which the words are close together', async () => {
  const long = `${'The panel met. A lantern burned. '.repeat(40)}The lantern of the harbour shone. ${'They left. '.repeat(80)}`;
  const snippet = (await snippetOf(long, 'lantern harbour')) ?? '';
  expect(snippet).toContain('<mark>lantern</mark> of the <mark>harbour</mark>');
  expect(snippet.split(/\s+/).length).toBeLessThanOrEqual(35);
  expect(long).toContain(shown(snippet));
});

test('the snippet is the beginning of the text, without marks, if only the title or a name matched', async () => {
  const world = await createCouncil();
  const term = { term: 'Lantern', expansion: 'A light', definition: 'Keepers stand in the harbour' };
  await addRecord(world, 'GlossaryTerm', glossaryTerm, term);
  await addRecord(world, 'Person', person, {
    displayName: "Caroline O'Neill",
    sortName: 'oneill',
    executiveRoles: [{ title: 'Keeper of the light' }],
  });
  const snippets = async (query: string) =>
    (await search(app, { query, council: world.slug })).edges.map(({ snippet }) => snippet);
  expect(await snippets('lanterns')).toEqual(['Keepers stand in the harbour']);
  expect(await snippets('Carolin ONeil')).toEqual(['Keeper of the light']);
  expect(await snippets('harbours')).toEqual(['Keepers stand in the <mark>harbour</mark>']);
  // One of the words is in the title, the other in the text.
  expect(await snippets('lantern harbour')).toEqual(['Keepers stand in the <mark>harbour</mark>']);
  expect(await snippets('lantern -bridge')).toEqual(['Keepers stand in the harbour']);
  expect(await snippets('Caroline keeper')).toEqual(['<mark>Keeper</mark> of the light']);
});
