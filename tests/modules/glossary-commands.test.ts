/** Terms as administrators define them. */
import { describe, expect, test } from 'vitest';
import { glossaryTerm } from '../../src/modules/glossary/glossary.table.ts';
import { restriction } from '../../src/modules/restrictions/restrictions.table.ts';
import { sharedApp } from '../support/app.ts';
import { read } from '../support/read.ts';
import { addRecord } from '../support/rows.ts';
import { createCouncil } from '../support/world.ts';
import { eventsOf, refusals, write } from '../support/write.ts';

const app = await sharedApp();

const shown = 'term expansion definition seeAlso agendaItem { title } entryAsPrinted listTitle';

async function createGlossary() {
  const world = await createCouncil();
  const key = await world.key();
  const meeting = await world.createMeeting(await world.createPanel());
  const [item, other] = await world.createAgenda(meeting, [{ title: 'Children in care' }, {}]);
  if (!item || !other) throw new Error('the agenda has two items');
  const define = (input: object) =>
    write(app, key, 'defineGlossaryTerm', { council: world.slug, ...input }, `glossaryTerm { ${shown} version }`);
  const terms = async (reader?: string) => {
    const document = `query Q($slug: String!) { council(slug: $slug) { glossary { nodes { ${shown} } } } }`;
    return (await read(app, document, { slug: world.slug }, reader)).council.glossary.nodes;
  };
  return { world, key, item, other, define, terms };
}

const general = { expansion: null, definition: null, seeAlso: [], agendaItem: null, entryAsPrinted: null, listTitle: null };

describe('a term', () => {
  test('is added, of the council or of an item', async () => {
    const { world, item, define, terms } = await createGlossary();
    const cic = { term: 'CiC', expansion: 'Children in Care', seeAlso: ['Looked After Children'] };
    expect((await define({ ...cic, term: ' CiC ' })).glossaryTerm).toEqual({ ...general, ...cic, version: 1 });
    await define({ ...cic, agendaItem: item.globalId });
    await define({ term: 'Care leaver', definition: 'A young person who was in care.' });
    expect(await terms()).toEqual([
      { ...general, term: 'Care leaver', definition: 'A young person who was in care.' },
      { ...general, ...cic },
      { ...general, ...cic, agendaItem: { title: 'Children in care' } },
    ]);
    expect(await eventsOf(app, world.slug)).toEqual(Array(3).fill('CREATED COUNCIL_CHANGED GlossaryTerm'));
  });

  test('replaces the one with the same term and item, in any case, and what was printed goes', async () => {
    const { world, item, other, define, terms } = await createGlossary();
    const printed = { term: 'CIC', expansion: 'Community Interest Company', entryAsPrinted: 'CIC – ...', listTitle: 'ACRONYMS' };
    for (const agendaItemId of [null, item.id, other.id])
      await addRecord(world, 'GlossaryTerm', glossaryTerm, { ...printed, agendaItemId });
    const cic = { term: 'CiC', expansion: 'Children in Care' };
    expect((await define({ ...cic, agendaItem: item.globalId })).glossaryTerm).toEqual({
      ...{ ...general, ...cic, agendaItem: { title: 'Children in care' }, version: 2 },
    });
    await define(cic);
    expect(await terms()).toEqual(
      expect.arrayContaining([
        { ...general, ...cic },
        { ...general, ...cic, agendaItem: { title: 'Children in care' } },
        { ...general, ...printed, agendaItem: { title: 'Item 2' } },
      ]),
    );
    expect(await eventsOf(app, world.slug)).toEqual(Array(2).fill('UPDATED COUNCIL_CHANGED GlossaryTerm'));
  });

  test('of a restricted item is hidden from the public', async () => {
    const { world, key, item, define, terms } = await createGlossary();
    await addRecord(world, 'Restriction', restriction, {
      ...{ agendaItemId: item.id, level: 'EXEMPT', scheme: 'LOCAL_CONSTITUTION', groundAsRecorded: 'Category 7a' },
    });
    await define({ term: 'Alpha', definition: 'The name of the operation.', agendaItem: item.globalId });
    expect(await terms()).toEqual([]);
    expect((await terms(key)).length).toBe(1);
    expect(await eventsOf(app, world.slug)).toEqual([]);
    expect(await eventsOf(app, world.slug, key)).toEqual(['CREATED COUNCIL_CHANGED GlossaryTerm']);
  });

  test('is refused for all mistakes together, and nothing is stored', async () => {
    const { world, key, terms } = await createGlossary();
    const input = { council: world.slug, term: '', expansion: ' ', seeAlso: ['A', ' '], agendaItem: 'AgendaItem_none' };
    expect(await refusals(app, key, 'defineGlossaryTerm', input)).toEqual([
      ['REQUIRED', 'term', 'Give the term.'],
      ['REQUIRED', 'definition', 'Give the words that the letters stand for, or the explanation.'],
      ['REQUIRED', 'seeAlso.1', 'A term cannot be blank.'],
      ['NOT_FOUND', 'agendaItem', 'There is no such agenda item in this council.'],
    ]);
    expect(await terms(key)).toEqual([]);
    expect(await eventsOf(app, world.slug, key)).toEqual([]);
  });
});
