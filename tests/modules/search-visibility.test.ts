import { and, eq, getTableColumns, type SQL } from 'drizzle-orm';
import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core';
import { describe, expect, test } from 'vitest';
import type { Visibility } from '../../src/db/access.ts';
import { agendaItem, agendaItemDetail } from '../../src/modules/agendas/agenda-items.table.ts';
import { glossaryTerm } from '../../src/modules/glossary/glossary.table.ts';
import { review } from '../../src/modules/improvement/reviews.table.ts';
import { meeting } from '../../src/modules/meetings/meetings.table.ts';
import { minuteEntryText } from '../../src/modules/minutes/minute-entries.table.ts';
import { resolutionDetail } from '../../src/modules/minutes/resolutions.table.ts';
import { publicNotice } from '../../src/modules/notices/notices.table.ts';
import { organisation } from '../../src/modules/organisations/organisations.table.ts';
import { panel } from '../../src/modules/panels/panels.table.ts';
import { membership, seat } from '../../src/modules/panels/seats.table.ts';
import { person } from '../../src/modules/people/people.table.ts';
import { recommendationProgress } from '../../src/modules/recommendations/follow-up.table.ts';
import type { SearchTypeValue } from '../../src/modules/search/search.table.ts';
import { issue, issueItem } from '../../src/modules/work-programme/issues.table.ts';
import { sharedApp } from '../support/app.ts';
import { addPart, addRecord } from '../support/rows.ts';
import { found, inventedWord, search, slipIn } from '../support/search.ts';
import { createPlace, kinds } from '../support/searchable.ts';
import { parts } from '../support/searchable-parts.ts';
import { type Made, owner, type World } from '../support/world.ts';

const app = await sharedApp();

const types = Object.keys(kinds) as SearchTypeValue[];
const hidden: Visibility[] = ['STAFF', 'DRAFT', 'RESTRICTED'];

function rowOf(table: PgTable, key: string, { councilId }: World, { id }: Made): SQL | undefined {
  const columns = getTableColumns(table) as Record<string, AnyPgColumn>;
  return and(eq(columns.councilId as AnyPgColumn, councilId), eq(columns[key] as AnyPgColumn, id));
}

async function show(visibility: Visibility, table: PgTable, key: string, world: World, made: Made): Promise<void> {
  await owner()
    .update(table)
    .set({ visibility })
    .where(rowOf(table, key, world, made));
}

async function remove(table: PgTable, key: string, world: World, made: Made): Promise<void> {
  await owner()
    .delete(table)
    .where(rowOf(table, key, world, made));
}

describe('a record of kind', () => {
  test.for(types)('%s is found, also by a misspelt word, only while it exists and is public', async (type) => {
    const { typename, table, add } = kinds[type];
    const place = await createPlace();
    const word = inventedWord();
    const made = await add(place, word);
    const hits = () => found(app, { query: word });
    const misspelt = async () => {
      const { readings, edges } = await search(app, { query: slipIn(word), council: place.world.slug });
      return [readings.flatMap(({ readAs }) => readAs), edges.map(({ node }) => node.id)];
    };
    const { edges } = await search(app, { query: word, types: [type] });
    expect(edges.map(({ node }) => node)).toEqual([{ __typename: typename, id: made.globalId }]);
    for (const visibility of hidden) {
      await show(visibility, table, 'id', place.world, made);
      expect([visibility, await hits(), await misspelt()]).toEqual([visibility, [], [[], []]]);
      await show('PUBLIC', table, 'id', place.world, made);
      expect([await hits(), await misspelt()]).toEqual([[made.globalId], [[word], [made.globalId]]]);
    }
    for (const part of parts) if (part.type === type) await remove(part.table, part.key, place.world, made);
    await remove(table, 'id', place.world, made);
    expect(await hits()).toEqual([]);
  });
});

describe('words in a part of', () => {
  test.for(parts)('$type match only while the part exists and is public', async ({ type, table, key, add }) => {
    const place = await createPlace();
    const word = inventedWord();
    const isWholly = type === 'MINUTE_ENTRY' || type === 'RESOLUTION';
    const made = await kinds[type].add(place, isWholly ? word : 'lantern');
    await add(place, made, word);
    const hits = () => found(app, { query: word, types: [type] });
    expect(await hits()).toEqual([made.globalId]);
    for (const visibility of hidden) {
      await show(visibility, table, key, place.world, made);
      expect([visibility, await hits()]).toEqual([visibility, []]);
      await show('PUBLIC', table, key, place.world, made);
      expect(await hits()).toEqual([made.globalId]);
    }
    await remove(table, key, place.world, made);
    expect(await hits()).toEqual([]);
  });
});

describe('records that belong to', () => {
  const cases: [what: string, table: PgTable, parent: 'item' | 'meeting' | 'panel', under: SearchTypeValue[]][] = [
    ['an agenda item', agendaItem, 'item', ['MINUTE_ENTRY', 'RESOLUTION']],
    ['a meeting', meeting, 'meeting', ['AGENDA_ITEM', 'MINUTE_ENTRY', 'RESOLUTION', 'APPEARANCE']],
    ['a panel', panel, 'panel', ['SEAT', 'WORK_PROGRAMME_ITEM']],
  ];
  test.for(cases)('%s are hidden with it', async ([, table, parent, under]) => {
    const place = await createPlace();
    const word = inventedWord();
    for (const type of under) await kinds[type].add(place, word);
    const count = async () => (await found(app, { query: word, types: under })).length;
    expect(await count()).toBe(under.length);
    await show('DRAFT', table, 'id', place.world, place[parent]);
    expect(await count()).toBe(0);
    await show('PUBLIC', table, 'id', place.world, place[parent]);
    expect(await count()).toBe(under.length);
  });

  test('a panel or meeting, here notices, are hidden with it', async () => {
    const { world, panel: of, meeting: at } = await createPlace();
    const word = inventedWord();
    const notice = { kind: 'OTHER' as const, title: word, text: 'Notice', html: '<p>Notice</p>' };
    const ofPanel = await addRecord(world, 'PublicNotice', publicNotice, { ...notice, position: 1, panelId: of.id });
    const ofMeeting = await addRecord(world, 'PublicNotice', publicNotice, { ...notice, position: 2, meetingId: at.id });
    const ofCouncil = await addRecord(world, 'PublicNotice', publicNotice, { ...notice, position: 3 });
    const hits = async () => (await found(app, { query: word })).sort();
    const all = [ofPanel, ofMeeting, ofCouncil].map(({ globalId }) => globalId).sort();
    expect(await hits()).toEqual(all);
    for (const [table, source, hidden] of [
      [panel, of, ofPanel],
      [meeting, at, ofMeeting],
    ] as const) {
      await show('DRAFT', table, 'id', world, source);
      expect(await hits()).toEqual(all.filter((id) => id !== hidden.globalId));
      await show('PUBLIC', table, 'id', world, source);
      expect(await hits()).toEqual(all);
    }
  });

  test('a hidden meeting do not match by its date', async () => {
    const place = await createPlace();
    const word = inventedWord();
    const paper = await addRecord(place.world, 'Document', kinds.DOCUMENT.table, {
      ...{ title: word, kind: 'REPORT', position: 1, meetingId: place.meeting.id },
    } as never);
    const onTheDay = { query: word, from: '2023-07-20', to: '2023-07-20' };
    expect(await found(app, onTheDay)).toEqual([paper.globalId]);
    await show('DRAFT', meeting, 'id', place.world, place.meeting);
    expect(await found(app, onTheDay)).toEqual([]);
    expect(await found(app, { query: word })).toEqual([paper.globalId]);
  });
});

test('other records lose the names of a hidden panel, person or organisation', async () => {
  const { world, meeting: of } = await createPlace();
  const [ofPanel, ofPerson, ofBody] = [inventedWord(), inventedWord(), inventedWord()];
  const named = await world.createPanel({ name: ofPanel });
  const met = await world.createMeeting(named);
  const someone = await addRecord(world, 'Person', person, { displayName: ofPerson, sortName: 'x' });
  const body = await addRecord(world, 'Organisation', organisation, { name: ofBody, kind: 'OTHER' });
  const spoke = await addRecord(world, 'Appearance', kinds.APPEARANCE.table, {
    ...{ meetingId: of.id, panelId: named.id, personId: someone.id, organisationId: body.id, position: 1 },
    ...{ capacity: 'WITNESS', status: 'ATTENDED', nameAsRecorded: 'The adviser' },
  } as never);
  const place = await addRecord(world, 'Seat', seat, { panelId: named.id, kind: 'COUNCILLOR', position: 1 });
  await addRecord(world, 'Membership', membership, {
    ...{ seatId: place.id, panelId: named.id, personId: someone.id, role: 'MEMBER', recordedOn: '2023-07-12' },
  } as never);
  const visit = await addRecord(world, 'Review', review, { title: 'Visit', kind: 'OTHER', conductedById: body.id });
  const cases: [string, SearchTypeValue, PgTable, Made, Made][] = [
    [ofPerson, 'SEAT', person, someone, place],
    [ofPerson, 'APPEARANCE', person, someone, spoke],
    [ofBody, 'APPEARANCE', organisation, body, spoke],
    [ofBody, 'REVIEW', organisation, body, visit],
    [ofPanel, 'MEETING', panel, named, met],
  ];
  for (const [query, type, table, source, expected] of cases) {
    expect(await found(app, { query, types: [type] })).toEqual([expected.globalId]);
    await show('DRAFT', table, 'id', world, source);
    expect(await found(app, { query, types: [type] })).toEqual([]);
    await show('PUBLIC', table, 'id', world, source);
  }
});

describe('a hidden word does not show', () => {
  test('in rank, snippet or missing words of a record that another word finds', async () => {
    const place = await createPlace();
    const [open, closed] = [inventedWord(), inventedWord()];
    const plain = await kinds.RECOMMENDATION.add(place, open);
    const secretive = await kinds.RECOMMENDATION.add(place, `${open} Two`);
    const details = { recommendationId: secretive.id, claim: 'COMPLETE' as const };
    await addRecord(place.world, 'RecommendationProgress', recommendationProgress, {
      ...details,
      actionTaken: `${open} ${closed} `.repeat(20),
      visibility: 'RESTRICTED',
    });
    const { edges } = await search(app, { query: open });
    expect(edges.map(({ node, rank, snippet }) => [node.id, rank, snippet])).toEqual([
      [plain.globalId, edges[0]?.rank, edges[0]?.snippet],
      [secretive.globalId, edges[0]?.rank, edges[0]?.snippet],
    ]);
    expect(edges[0]?.snippet).not.toContain(closed);
    for (const query of [closed, `"${open} ${closed}"`, `${closed} ${inventedWord()}`])
      expect(await found(app, { query })).toEqual([]);
    // The answer is the same as for a word that no record ever had.
    const [beside, unheard] = [await search(app, { query: `${open} ${closed}` }), inventedWord()];
    expect(beside.edges.map(({ node, missingWords }) => [node.id, missingWords])).toEqual(
      [plain, secretive].map(({ globalId }) => [globalId, [closed]]),
    );
    expect(JSON.stringify(beside).replaceAll(closed, unheard)).toBe(
      JSON.stringify(await search(app, { query: `${open} ${unheard}` })),
    );
    // Excluding the word excludes no record.
    expect(await found(app, { query: `${open} -${closed}` })).toHaveLength(2);
  });

  test('after its minute entry or resolution became restricted', async () => {
    const place = await createPlace();
    const [word, other] = [inventedWord(), inventedWord()];
    const entry = await kinds.MINUTE_ENTRY.add(place, `${word} lantern`);
    const resolved = await kinds.RESOLUTION.add(place, `${word} lantern`);
    await addRecord(place.world, 'GlossaryTerm', glossaryTerm, { term: other, definition: word });
    expect(await found(app, { query: word })).toHaveLength(3);
    await show('RESTRICTED', minuteEntryText, 'minuteEntryId', place.world, entry);
    await show('RESTRICTED', resolutionDetail, 'resolutionId', place.world, resolved);
    const { totalCount, edges } = await search(app, { query: word });
    expect([totalCount, edges.map(({ node, snippet }) => [node.__typename, snippet])]).toEqual([
      1,
      [['GlossaryTerm', `<mark>${word}</mark>`]],
    ]);
  });

  test('in an agenda item whose title is withheld, nor in the issue of the item', async () => {
    const { world, item } = await createPlace();
    const word = inventedWord();
    const subject = await addRecord(world, 'Issue', issue, { title: 'Subject' });
    await addPart(world, issueItem, { issueId: subject.id, agendaItemId: item.id });
    const ofItem = rowOf(agendaItem, 'id', world, item);
    await owner().update(agendaItem).set({ title: word }).where(ofItem);
    expect((await found(app, { query: word })).sort()).toEqual([item.globalId, subject.globalId].sort());
    await owner().update(agendaItem).set({ title: null }).where(ofItem);
    const withheld = { agendaItemId: item.id, withheldTitle: word, visibility: 'RESTRICTED' as const };
    await addPart(world, agendaItemDetail, withheld);
    expect(await found(app, { query: word })).toEqual([]);
    await owner().update(agendaItem).set({ title: word }).where(ofItem);
    expect(await found(app, { query: word })).toHaveLength(2);
  });
});
