import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { globalId } from '../../src/graphql/ids.ts';
import { glossaryTerm } from '../../src/modules/glossary/glossary.table.ts';
import { membership, seat } from '../../src/modules/panels/seats.table.ts';
import { person } from '../../src/modules/people/people.table.ts';
import { todayInCouncilTime } from '../../src/time/council-time.ts';
import { sharedApp } from '../support/app.ts';
import { read } from '../support/read.ts';
import { createCouncil, type Made, owner, type World } from '../support/world.ts';

const app = await sharedApp();

type Found = [filter: object | null, expected: string[]];

/** Each filter finds exactly the expected records in the council's list, and counts as many. */
async function expectToFind(world: World, list: string, type: string, name: string, cases: Found[]): Promise<void> {
  for (const [filter, expected] of cases) {
    const data = await read(
      app,
      `query Q($slug: String!, $filter: ${type}) { council(slug: $slug) { list: ${list}(filter: $filter) { totalCount nodes { ${name} } } } }`,
      { slug: world.slug, filter },
    );
    const { totalCount, nodes } = data.council.list;
    expect({ filter, found: nodes.map((node: Record<string, string>) => node[name]), totalCount }).toEqual({
      filter,
      found: expected,
      totalCount: expected.length,
    });
  }
}

const day = (days: number) => todayInCouncilTime(new Date(Date.now() + days * 86_400_000));

/** Seats on a panel: `null` for one that was recorded as vacant yesterday, else the membership. */
async function createSeats(
  { councilId }: World,
  panel: Made,
  held: ({ personId: string; startsOn?: string; endsOn?: string; recordedOn?: string } | null)[],
) {
  for (const [index, holding] of held.entries()) {
    const seatId = uuidv7();
    await owner()
      .insert(seat)
      .values({
        councilId,
        id: seatId,
        panelId: panel.id,
        position: index + 1,
        kind: 'COUNCILLOR',
        vacancyRecordedOn: holding ? null : day(-1),
      });
    if (holding)
      await owner()
        .insert(membership)
        .values({ councilId, id: uuidv7(), seatId, panelId: panel.id, role: 'MEMBER', ...holding });
  }
}

async function createPerson({ councilId }: World, displayName: string, alsoKnownAs: string[] = []): Promise<string> {
  const id = uuidv7();
  const sortName = displayName.split(' ').toReversed().join(' ').toLowerCase();
  await owner().insert(person).values({ councilId, id, displayName, alsoKnownAs, sortName });
  return id;
}

test('panels: words in any name, kinds, active panels, vacant seats', async () => {
  const world = await createCouncil();
  const holder = { personId: await createPerson(world, 'A Member'), recordedOn: '2020-01-01' };
  const full = await world.createPanel({
    name: "Children's Panel",
    otherNames: [{ name: 'Families & “Young” People', from: '2020-01-01' }],
  });
  const vacant = await world.createPanel({ name: 'Health Board', kind: 'OVERVIEW_COMMITTEE', otherNames: [{ name: 'HOSC' }] });
  const left = await world.createPanel({ name: 'Ports Group', kind: 'TASK_AND_FINISH', disbandedOn: day(0) });
  const leaving = await world.createPanel({ name: 'Roads 100%_Group', kind: 'TASK_AND_FINISH', disbandedOn: day(1) });
  await createSeats(world, full, [{ ...holder, endsOn: day(0) }]);
  await createSeats(world, vacant, [holder, null]);
  // Nobody is recorded to hold these two seats today, which does not make them vacant.
  await createSeats(world, left, [{ ...holder, endsOn: day(-1) }]);
  await createSeats(world, leaving, [{ ...holder, startsOn: day(1) }]);
  const [children, health, ports, roads] = ["Children's Panel", 'Health Board', 'Ports Group', 'Roads 100%_Group'] as const;
  await expectToFind(world, 'panels', 'PanelFilter', 'name', [
    [null, [children, health, ports, roads]],
    [{ query: '' }, [children, health, ports, roads]],
    [{ query: ' GROUP ' }, [ports, roads]],
    [{ query: 'group ports' }, [ports]],
    [{ query: 'children’s' }, [children]],
    [{ query: 'families "young"' }, [children]],
    [{ query: 'hosc' }, [health]],
    // A search must not find property names of the stored JSON, nor its dates.
    [{ query: 'name' }, []],
    [{ query: 'from' }, []],
    [{ query: '2020-01-01' }, []],
    [{ query: '{' }, []],
    [{ query: '%' }, [roads]],
    [{ query: 'd_1' }, []],
    [{ query: '\\' }, []],
    [{ query: 'group '.repeat(100_000) }, [ports, roads]],
    [{ kinds: ['TASK_AND_FINISH', 'OVERVIEW_COMMITTEE'] }, [health, ports, roads]],
    [{ kinds: [] }, []],
    [{ isActive: true }, [children, health, roads]],
    [{ isActive: false }, [ports]],
    [{ hasVacancy: true }, [health]],
    [{ hasVacancy: false }, [children]],
    [{ query: 'board', kinds: ['OVERVIEW_COMMITTEE'], isActive: true, hasVacancy: true }, [health]],
  ]);
});

test('people: words in any form of the name, present holders of seats', async () => {
  const world = await createCouncil();
  const panel = await world.createPanel();
  const [anna, bob, cleo, zoe] = ['Anna Zander', 'Bob O’Yonge', 'Cleo Xu-Young', 'Zoe Able'] as const;
  await createPerson(world, zoe);
  const held = await createPerson(world, anna, ['A Zander', 'Anna Zander-Smith']);
  const was = await createPerson(world, bob);
  const willBe = await createPerson(world, cleo);
  await createSeats(world, panel, [
    { personId: held, startsOn: day(0) },
    { personId: was, endsOn: day(-1) },
    { personId: willBe, startsOn: day(1) },
  ]);
  await expectToFind(world, 'people', 'PersonFilter', 'displayName', [
    [null, [zoe, bob, cleo, anna]],
    [{ query: "o'y" }, [bob]],
    [{ query: 'smith anna' }, [anna]],
    [{ query: 'xu–young' }, [cleo]],
    [{ query: 'an' }, [anna]],
    [{ query: 'anna xu' }, []],
    [{ isSeated: true }, [anna]],
    [{ isSeated: false }, [zoe, bob, cleo]],
    [{ query: 'o', isSeated: false }, [zoe, bob, cleo]],
  ]);
});

test('councils: words in the name, nations, kinds', async () => {
  const tag = uuidv7();
  const make = (name: string, nation: 'ENGLAND' | 'WALES' | 'SCOTLAND', kind: 'UNITARY' | 'COUNTY') =>
    createCouncil({ name: `${name} ${tag}`, nation, kind });
  await make('Exeshire', 'ENGLAND', 'COUNTY');
  await make('Wyeshire', 'WALES', 'UNITARY');
  await make('Zedshire', 'SCOTLAND', 'UNITARY');
  const found = async (filter: object) => {
    const data = await read(app, 'query Q($filter: CouncilFilter) { councils(filter: $filter) { totalCount nodes { name } } }', {
      filter,
    });
    expect(data.councils.totalCount).toBe(data.councils.nodes.length);
    return data.councils.nodes.map(({ name }: { name: string }) => name.split(' ')[0]);
  };
  expect(await found({ query: tag })).toEqual(['Exeshire', 'Wyeshire', 'Zedshire']);
  expect(await found({ query: `${tag} wye` })).toEqual(['Wyeshire']);
  expect(await found({ query: tag, nations: ['ENGLAND', 'SCOTLAND'] })).toEqual(['Exeshire', 'Zedshire']);
  expect(await found({ query: tag, nations: [] })).toEqual([]);
  expect(await found({ query: tag, kinds: ['UNITARY'] })).toEqual(['Wyeshire', 'Zedshire']);
  expect(await found({ query: tag, kinds: ['UNITARY'], nations: ['WALES'] })).toEqual(['Wyeshire']);
});

test('glossary: words in term, expansion or definition; a whole term; terms of an item', async () => {
  const world = await createCouncil();
  const { councilId } = world;
  const meeting = await world.createMeeting(await world.createPanel());
  const [item] = await world.createAgenda(meeting);
  const add = (term: string, expansion: string | null, definition: string | null, agendaItemId: string | null = null) =>
    owner().insert(glossaryTerm).values({ councilId, id: uuidv7(), term, expansion, definition, agendaItemId });
  await add('ABC', 'Alphabet Board for Children', null, item?.id);
  await add('abc', null, 'the same letters, small');
  await add('CL', 'Care Leaver', "no longer 'in care'", item?.id);
  await expectToFind(world, 'glossary', 'GlossaryFilter', 'expansion', [
    [{ query: 'board' }, ['Alphabet Board for Children']],
    [{ query: '‘in' }, ['Care Leaver']],
    [{ query: 'leaver longer' }, ['Care Leaver']],
    [{ query: 'leaver board' }, []],
    [{ term: 'cl' }, ['Care Leaver']],
    [{ term: 'c' }, []],
    [{ term: 'C%' }, []],
    [{ agendaItem: item?.globalId, query: 'board' }, ['Alphabet Board for Children']],
    [{ agendaItem: globalId('AgendaItem', { councilId: councilId + 1, id: item?.id as string }) }, []],
  ]);
  await expectToFind(world, 'glossary', 'GlossaryFilter', 'term', [
    [{ agendaItem: item?.globalId }, ['ABC', 'CL']],
    [{ query: 'letters' }, ['abc']],
    [{ term: 'ABC', agendaItem: item?.globalId }, ['ABC']],
  ]);
});
