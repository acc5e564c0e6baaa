import { describe, expect, test } from 'vitest';
import { appearance } from '../../src/modules/appearances/appearances.table.ts';
import { glossaryTerm } from '../../src/modules/glossary/glossary.table.ts';
import { organisation } from '../../src/modules/organisations/organisations.table.ts';
import { person } from '../../src/modules/people/people.table.ts';
import { ask, sharedApp } from '../support/app.ts';
import { createLedger } from '../support/ledger.ts';
import { addRecord } from '../support/rows.ts';
import { found, inventedWord, search, searchQuery } from '../support/search.ts';
import { createCouncil, type World } from '../support/world.ts';

const app = await sharedApp();

const addTerm = async (world: World, term: string, definition?: string) =>
  (await addRecord(world, 'GlossaryTerm', glossaryTerm, { term, definition })).globalId;

test('searches all councils, or one', async () => {
  const [first, second] = [await createCouncil(), await createCouncil()];
  const word = inventedWord();
  const [a, b] = [await addTerm(first, word), await addTerm(second, word)];
  expect((await found(app, { query: word })).sort()).toEqual([a, b].sort());
  expect(await found(app, { query: word, council: first.slug })).toEqual([a]);
});

test('ranks matches in the title above matches in the text, and matches in both above either', async () => {
  const world = await createCouncil();
  const word = inventedWord();
  const inBody = await addTerm(world, 'Aim', `What a ${word} is`);
  const inTitle = await addTerm(world, word, 'An aim');
  const inBoth = await addTerm(world, word, `What a ${word} is`);
  const { edges } = await search(app, { query: word });
  expect(edges.map(({ node }) => node)).toEqual([inBoth, inTitle, inBody].map((id) => ({ __typename: 'GlossaryTerm', id })));
  const ranks = edges.map(({ rank }) => rank);
  expect(ranks).toEqual([...new Set(ranks)].sort((a, b) => b - a));
  expect(ranks.every((rank) => rank > 0 && rank < 1)).toBe(true);
});

describe('words', () => {
  async function council() {
    const world = await createCouncil();
    return { world, find: (query: string) => found(app, { query, council: world.slug }) };
  }

  test('are all required, in any case, inflection and order', async () => {
    const { world, find } = await council();
    const both = await addTerm(world, 'Inspection', 'Of schools, by inspectors');
    await addTerm(world, 'Inspection', 'Of bridges');
    expect(await find('INSPECTED school')).toEqual([both]);
    expect(await find('bridge or school')).toHaveLength(2);
    // `or` joins two words; the other words are required with either.
    expect(await find('inspectors bridge or school')).toEqual([both]);
  });

  test('in double quotes match as a phrase', async () => {
    const { world, find } = await council();
    const phrase = await addTerm(world, 'A', 'Help for foster carers');
    const apart = await addTerm(world, 'B', 'Carers who wish to foster');
    expect((await find('foster carers')).sort()).toEqual([phrase, apart].sort());
    expect(await find('"foster carers"')).toEqual([phrase]);
    expect(await find('help "foster carers')).toEqual([phrase]);
  });

  test('after a minus are excluded in every inflection', async () => {
    const { world, find } = await council();
    const plain = await addTerm(world, 'A', 'The budget');
    const met = await addTerm(world, 'B', 'The budget of meetings');
    const foster = await addTerm(world, 'C', 'The budget for foster carers');
    expect((await find('budget')).sort()).toEqual([plain, met, foster].sort());
    for (const word of ['meeting', 'meetings', 'MEETINGS', 'meets']) {
      expect((await find(`budget -${word}`)).sort()).toEqual([plain, foster].sort());
    }
    expect((await find('budget -"foster carers"')).sort()).toEqual([plain, met].sort());
    expect((await find('budget -"carers foster"')).sort()).toEqual([plain, met, foster].sort());
    expect(await find('budget -meetings -foster')).toEqual([plain]);
    expect(await find('budget -budgets')).toEqual([]);
  });

  test('are not excluded by a dash between spaces', async () => {
    const { world, find } = await council();
    const room = await addTerm(world, 'Conference Room 3 - Civic Centre');
    const hyphen = await addTerm(world, 'Well-being');
    expect(await find('Conference Room 3 - Civic Centre')).toEqual([room]);
    expect(await find('well-being')).toEqual([hyphen]);
    expect(await find('conference -civic')).toEqual([]);
  });

  test('may all be exclusions; punctuation alone finds nothing', async () => {
    const { world, find } = await council();
    const term = await addTerm(world, 'Budget');
    expect(await find('-meetings')).toEqual([term]);
    for (const signs of ['--', '""', '&|!', "''", '- -', '\\\\', '%%', '<->', ':*']) expect(await find(signs)).toEqual([]);
  });
});

test('finds only the types in the filter', async () => {
  const world = await createCouncil();
  const word = inventedWord();
  const term = await addTerm(world, word);
  const someone = await addRecord(world, 'Person', person, { displayName: word, sortName: word });
  expect((await found(app, { query: word })).sort()).toEqual([term, someone.globalId].sort());
  expect(await found(app, { query: word, types: ['PERSON'] })).toEqual([someone.globalId]);
  expect(await found(app, { query: word, types: ['GLOSSARY_TERM', 'MEETING'] })).toEqual([term]);
  expect(await found(app, { query: word, types: ['MEETING'] })).toEqual([]);
  expect(await found(app, { query: word, types: [] })).toEqual([]);
});

test('finds records dated between two days, both included, and no undated records', async () => {
  const { recommend } = await createLedger();
  const word = inventedWord();
  const ids: Record<string, string> = {};
  for (const madeOn of ['2023-07-06', '2023-07-20', '2023-09-28', null])
    ids[String(madeOn)] = (await recommend({ title: word, madeOn })).globalId;
  const named = async (range: { from?: string; to?: string }) => {
    const hits = await found(app, { query: word, ...range });
    return Object.keys(ids).filter((madeOn) => hits.includes(ids[madeOn] ?? ''));
  };
  expect(await named({})).toEqual(['2023-07-06', '2023-07-20', '2023-09-28', 'null']);
  expect(await named({ from: '2023-07-20' })).toEqual(['2023-07-20', '2023-09-28']);
  expect(await named({ to: '2023-07-20' })).toEqual(['2023-07-06', '2023-07-20']);
  expect(await named({ from: '2023-07-07', to: '2023-09-27' })).toEqual(['2023-07-20']);
  expect(await named({ from: '2023-09-28', to: '2023-07-06' })).toEqual([]);
});

describe('names', () => {
  async function people() {
    const world = await createCouncil();
    const add = async (displayName: string, alsoKnownAs: string[] = []) =>
      (await addRecord(world, 'Person', person, { displayName, sortName: displayName, alsoKnownAs })).globalId;
    const neill = await add("Caroline O'Neill", ["C O'Neill"]);
    const barnes = await add('Councillor Barnes-Andrews', ['Councillor Barnes Andrews']);
    await add('Councillor Mitchell');
    return { world, neill, barnes, find: (query: string) => found(app, { query, council: world.slug }) };
  }

  test('are found by misspelt names, however they are joined', async () => {
    const { neill, barnes, find } = await people();
    for (const query of ['Carolin ONeil', 'caroline oneill', "O'Neill", 'O’Neill', 'Caroline O Neill', 'Carolline'])
      expect([query, await find(query)]).toEqual([query, [neill]]);
    for (const query of ['Barnes Andrew', 'barnes-andrews', 'Barnes Andrews', 'Barns Andrews', 'Barnesandrews'])
      expect([query, await find(query)]).toEqual([query, [barnes]]);
    expect(await find('Cornelius')).toEqual([]);
  });

  test('an exact name ranks above a similar name', async () => {
    const { world, find } = await people();
    const [slip, right] = [
      await addRecord(world, 'Person', person, { displayName: 'Jonathon Thompson', sortName: 'thompson' }),
      await addRecord(world, 'Person', person, { displayName: 'Jonathan Thompson', sortName: 'thompson' }),
    ];
    expect(await find('Jonathan Thompson')).toEqual([right.globalId, slip.globalId]);
    expect(await find('Jonathon Thompson')).toEqual([slip.globalId, right.globalId]);
  });

  test('are taken literally in quotes and beside an exclusion', async () => {
    const { world, neill, find } = await people();
    expect(await find('"Caroline O\'Neill"')).toEqual([neill]);
    expect(await find('"Carolin ONeil"')).toEqual([]);
    expect(await find('Carolline -Smith')).toEqual([]);
    expect(await find('Caroline -Neill')).toEqual([]);
    // Names may be stop words.
    const will = await addRecord(world, 'Person', person, { displayName: 'Will Don', sortName: 'don' });
    expect(await find('"will don"')).toEqual([will.globalId]);
  });

  test('of a speaker include those of the person and the organisation on record', async () => {
    const world = await createCouncil();
    const panel = await world.createPanel();
    const meeting = await world.createMeeting(panel);
    const body = await addRecord(world, 'Organisation', organisation, {
      name: 'Local Government Association',
      alsoKnownAs: ['Lighthouse Body'],
      kind: 'SECTOR_BODY',
    });
    const someone = await addRecord(world, 'Person', person, { displayName: "Caroline O'Neill", sortName: 'oneill' });
    const speaker = await addRecord(world, 'Appearance', appearance, {
      meetingId: meeting.id,
      panelId: panel.id,
      capacity: 'GUEST_SPEAKER',
      status: 'ATTENDED',
      nameAsRecorded: 'The adviser',
      personId: someone.id,
      organisationId: body.id,
      position: 1,
    });
    for (const query of ['Carolin ONeil', 'Lighthous Body', 'Local Goverment Asociation'])
      expect([query, await found(app, { query, council: world.slug, types: ['APPEARANCE'] })]).toEqual([
        query,
        [speaker.globalId],
      ]);
  });
});

describe('the length of a query', () => {
  test.for(['', '   ', 'a', ' a ', 'x'.repeat(201)])('“%s” is refused', async (query) => {
    const { data, errors } = await ask(app, searchQuery, { query });
    expect(data).toEqual({ search: null });
    expect(errors).toMatchObject([
      { message: '`query` has 2 to 200 characters, or one digit.', path: ['search'], extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });

  test('may be two characters, or two hundred without the spaces around them', async () => {
    const world = await createCouncil();
    const term = await addTerm(world, 'Qz');
    expect(await found(app, { query: ' Qz ', council: world.slug })).toEqual([term]);
    expect(await found(app, { query: ` ${'qz '.repeat(66)}qz `, council: world.slug })).toEqual([term]);
    expect(await found(app, { query: 'x'.repeat(200), council: world.slug })).toEqual([]);
    const hundred = Array.from({ length: 100 }, (_, place) => String.fromCharCode(97 + (place % 26))).join(' ');
    expect(await found(app, { query: hundred, council: world.slug })).toEqual([]);
  });
});
