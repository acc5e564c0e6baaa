/** Characters that texts cannot have: refused with their place, whichever way they come, and never stored. */
import { describe, expect, test } from 'vitest';
import { ask, sharedApp } from '../support/app.ts';
import { createCouncil } from '../support/world.ts';

const app = await sharedApp();

const cancel =
  'mutation M($input: CancelMeetingInput!) { cancelMeeting(input: $input) { meeting { statusReason } userErrors { code } } }';

async function createMeeting() {
  const world = await createCouncil();
  const meeting = (await world.createMeeting(await world.createPanel())).globalId;
  const key = await world.key();
  return { key, meeting, cancelFor: (reason: string) => ask(app, cancel, { input: { meeting, reason } }, key) };
}

const refused: [what: string, character: string, code: string][] = [
  ['a null byte', '\0', 'U+0000'],
  ['a bell', '\u0007', 'U+0007'],
  ['an escape', '\u001B', 'U+001B'],
  ['a form feed', '\f', 'U+000C'],
  ['a delete', '\u007F', 'U+007F'],
  ['a control character of Latin-1', '\u0085', 'U+0085'],
  ['a right-to-left mark', '\u200F', 'U+200F'],
  ['a left-to-right mark', '\u200E', 'U+200E'],
  ['an Arabic letter mark', '\u061C', 'U+061C'],
  ['a right-to-left override', '\u202E', 'U+202E'],
  ['the end of an override', '\u202C', 'U+202C'],
  ['an isolate', '\u2066', 'U+2066'],
  ['half of a character', '\uD83D', 'U+D83D'],
];

describe('a mutation is refused for', () => {
  test.for(refused)('%s', async ([, character, code]) => {
    const { key, meeting, cancelFor } = await createMeeting();
    const message = `contains the character ${code}, at position 6, which cannot be stored. Remove it.`;
    const byVariable = await cancelFor(`Storm${character}`);
    expect(byVariable.errors).toMatchObject([
      { message: `The text at \`input.reason\` ${message}`, extensions: { code: 'BAD_USER_INPUT', errorId: expect.any(String) } },
    ]);
    const reason = JSON.stringify(`Storm${character}`);
    const byLiteral = await ask(
      app,
      `mutation { cancelMeeting(input: { meeting: "${meeting}", reason: ${reason} }) { userErrors { code } } }`,
      {},
      key,
    );
    // A half is no text of GraphQL at all.
    const isHalf = code === 'U+D83D';
    expect(byLiteral.errors).toMatchObject([
      { extensions: { code: isHalf ? 'GRAPHQL_PARSE_FAILED' : 'GRAPHQL_VALIDATION_FAILED' } },
    ]);
    if (!isHalf) expect(byLiteral.errors?.[0]?.message).toBe(`A text ${message}`);
    const { data } = await ask(app, 'query Q($id: ID!) { node(id: $id) { ... on Meeting { status version } } }', { id: meeting });
    expect(data.node).toEqual({ status: 'SCHEDULED', version: 1 });
  });
});

test('tabs, line breaks, accents, emoji and texts that are written from right to left are stored as they are', async () => {
  const { cancelFor } = await createMeeting();
  const reason = 'Élections:\tstorm 🌩️👩‍👧\r\n\nعاصفة סערה';
  expect((await cancelFor(reason)).data.cancelMeeting).toEqual({ meeting: { statusReason: reason }, userErrors: [] });
});

test('a query may search for texts as they were pasted, except with a null byte', async () => {
  const search = (slug: string) => ask(app, 'query Q($slug: String!) { council(slug: $slug) { name } }', { slug });
  expect(await search('x\u200F\u202E')).toEqual({ data: { council: null } });
  expect((await search('x\0')).errors?.[0]?.message).toBe(
    'The text at `slug` contains the character U+0000, at position 2, which cannot be stored. Remove it.',
  );
});
