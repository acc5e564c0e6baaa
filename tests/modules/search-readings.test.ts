/** Corrections of misspelt words, and acronyms with their expansions; the answer states both. */
import { describe, expect, test } from 'vitest';
import { glossaryTerm } from '../../src/modules/glossary/glossary.table.ts';
import { minuteEntry, minuteEntryText } from '../../src/modules/minutes/minute-entries.table.ts';
import { organisation } from '../../src/modules/organisations/organisations.table.ts';
import { sharedApp } from '../support/app.ts';
import { addPart, addRecord } from '../support/rows.ts';
import { inventedWord, search, slipIn } from '../support/search.ts';
import { createCouncil, type World } from '../support/world.ts';

const app = await sharedApp();

/** A council, with functions to add a minute entry there and to search there. */
async function council() {
  const world = await createCouncil();
  const [item] = await world.createAgenda(await world.createMeeting(await world.createPanel()));
  let position = 0;
  const minute = async (text: string) => {
    position += 1;
    const entry = await addRecord(world, 'MinuteEntry', minuteEntry, {
      ...{ agendaItemId: item?.id ?? '', position, kind: 'NARRATIVE' },
    } as never);
    await addPart(world, minuteEntryText, { minuteEntryId: entry.id, text, html: '<p></p>' });
    return entry.globalId;
  };
  const answer = async (query: string) => {
    const { isPartial, readings, edges } = await search(app, { query, council: world.slug });
    return { isPartial, readings, found: edges.map(({ node, snippet }) => [node.id, snippet]) };
  };
  return { world, minute, answer };
}

const explain = (world: World, term: string, expansion: string) =>
  addRecord(world, 'GlossaryTerm', glossaryTerm, { term, expansion });

describe('a misspelt word', () => {
  test('is corrected to the most similar word on record, which the snippet shows', async () => {
    const { minute, answer } = await council();
    const entry = await minute('Ofsted inspected the school');
    for (const query of ['Ofstead', 'OFSTEAD', 'ofstd', 'Osfted'])
      expect(await answer(query)).toEqual({
        isPartial: false,
        readings: [{ word: query, readAs: ['ofsted'], basis: 'SPELLING' }],
        found: [[entry, '<mark>Ofsted</mark> inspected the school']],
      });
    expect(await answer('school ofstead')).toMatchObject({
      found: [[entry, '<mark>Ofsted</mark> inspected the <mark>school</mark>']],
    });
  });

  test('is not corrected if a record has it, in any inflection', async () => {
    const { minute, answer } = await council();
    await minute('The panel moved the notice');
    const slip = await minute('The panel mooved the notice');
    expect(await answer('mooving')).toEqual({
      isPartial: false,
      readings: [],
      found: [[slip, 'panel <mark>mooved</mark> the notice']],
    });
  });

  test('is corrected across two slips if it is long, across one if it is short, and only to an acronym if it has four letters', async () => {
    const { world, minute, answer } = await council();
    await minute('The recommendation on turnover came soon from the board');
    await explain(world, 'LSCB', 'Local Safeguarding Children Board');
    const readAs = async (query: string) => (await answer(query)).readings.flatMap((reading) => reading.readAs);
    expect(await readAs('recomendatoin')).toEqual(['recommendation']);
    expect(await readAs('boraad')).toEqual([]);
    expect(await readAs('moon')).toEqual([]);
    expect(await readAs('LSCP')).toEqual(['lscb', 'Local Safeguarding Children Board']);
  });

  test('is not corrected in a query with quotes or exclusions', async () => {
    const { minute, answer } = await council();
    await minute('Ofsted inspected the school');
    for (const query of ['"ofstead"', 'ofstead -bridge', '"school" ofstead']) expect((await answer(query)).readings).toEqual([]);
  });

  test('is corrected to words of the council that is searched, or of every council if none is named', async () => {
    const [here, there] = [await council(), await council()];
    const word = inventedWord();
    const entry = await there.minute(word);
    expect(await here.answer(slipIn(word))).toEqual({ isPartial: false, readings: [], found: [] });
    const { readings, edges } = await search(app, { query: slipIn(word) });
    expect(readings).toEqual([{ word: slipIn(word), readAs: [word], basis: 'SPELLING' }]);
    expect(edges.map(({ node }) => node.id)).toEqual([entry]);
  });
});

describe('an acronym', () => {
  const camhs = 'Child and Adolescent Mental Health Services';

  test('finds its expansion, in singular and plural, which the snippet shows', async () => {
    const { world, minute, answer } = await council();
    const { globalId } = await explain(world, 'CAMHS', camhs);
    const written = await minute('Demand for the Children and Adolescent Mental Health Service grew');
    const short = await minute('Demand for CAMHS grew');
    await minute('The health of a child, and mental services for adolescents');
    expect(await answer('camhs')).toEqual({
      isPartial: false,
      readings: [{ word: 'camhs', readAs: [camhs], basis: 'GLOSSARY' }],
      found: [
        [globalId, null],
        [short, 'Demand for <mark>CAMHS</mark> grew'],
        [
          written,
          'Demand for the <mark>Children</mark> and <mark>Adolescent</mark> <mark>Mental</mark> <mark>Health</mark> <mark>Service</mark> grew',
        ],
      ],
    });
    expect((await answer('CAMHS demand')).found.map(([id]) => id).sort()).toEqual([written, short].sort());
  });

  test('is found by its expansion, and by its expansion without the last word', async () => {
    const { world, minute, answer } = await council();
    await explain(world, 'CAMHS', camhs);
    const short = await minute('Demand for CAMHS grew');
    for (const words of [camhs, 'children and adolescent mental health', 'child adolescent mental health services'])
      expect(await answer(`demand for ${words}`)).toEqual({
        isPartial: false,
        readings: [{ word: words, readAs: ['camhs'], basis: 'GLOSSARY' }],
        found: [[short, '<mark>Demand</mark> for <mark>CAMHS</mark> grew']],
      });
    for (const words of ['adolescent mental health', '"child and adolescent" mental health services', 'mental health'])
      expect((await answer(`demand for ${words}`)).readings).toEqual([]);
  });

  test('may belong to an organisation, a panel or several terms', async () => {
    const { world, minute, answer } = await council();
    await addRecord(world, 'Organisation', organisation, {
      ...{ name: 'Local Government Association', alsoKnownAs: ['LGA', 'The Association'], kind: 'SECTOR_BODY' },
    } as never);
    await world.createPanel({ name: 'Overview and Scrutiny Board', otherNames: [{ name: 'OSB' }] });
    await explain(world, 'SWF (SWwF)', 'Social Work with Families');
    await explain(world, 'CC', 'Continuing Care');
    await explain(world, 'CC', 'County Council');
    await minute('An association of local government');
    const readAs = async (query: string) => (await answer(query)).readings.map((reading) => reading.readAs);
    expect(await readAs('lga')).toEqual([['Local Government Association']]);
    expect(await readAs('local government association')).toEqual([['lga']]);
    expect(await readAs('OSB')).toEqual([['Overview and Scrutiny Board']]);
    expect(await readAs('swf swwf')).toEqual([['Social Work with Families'], ['Social Work with Families']]);
    expect((await readAs('CC')).flat().sort()).toEqual(['Continuing Care', 'County Council']);
    expect(await readAs('the association')).toEqual([]);
  });

  test('has no expansion if its term is hidden or belongs to another council', async () => {
    const [here, there] = [await council(), await council()];
    await here.minute('Care goes on');
    for (const [world, visibility] of [
      [there.world, 'PUBLIC'],
      [here.world, 'DRAFT'],
      [here.world, 'RESTRICTED'],
    ] as const)
      await addRecord(world, 'GlossaryTerm', glossaryTerm, { term: 'XQZ', expansion: 'Care Goes On', visibility });
    expect(await here.answer('XQZ')).toEqual({ isPartial: false, readings: [], found: [] });
    expect((await here.answer('care goes on')).readings).toEqual([]);
    expect((await there.answer('XQZ')).readings).toEqual([{ word: 'XQZ', readAs: ['Care Goes On'], basis: 'GLOSSARY' }]);
  });
});

test('irregular plurals and their singulars find each other', async () => {
  const { minute, answer } = await council();
  const [child, people] = [await minute('A child left'), await minute('Young people stayed')];
  expect((await answer('children')).found).toEqual([[child, '<mark>child</mark> left']]);
  expect((await answer('young person')).found).toEqual([[people, '<mark>Young</mark> <mark>people</mark> stayed']]);
});
