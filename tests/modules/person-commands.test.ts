/** People as administrators add and change them. */
import { describe, expect, test } from 'vitest';
import { person } from '../../src/modules/people/people.table.ts';
import { sharedApp } from '../support/app.ts';
import { read } from '../support/read.ts';
import { addRecord } from '../support/rows.ts';
import { createCouncil } from '../support/world.ts';
import { eventsOf, refusals, write } from '../support/write.ts';

const app = await sharedApp();

const shown = `displayName honorific givenName familyName alsoKnownAs email phone photoUrl
  councillorTerms { ward party startsOn endsOn } executiveRoles { title startsOn endsOn periodAsRecorded recordedOn }`;
const nothing = { honorific: null, givenName: null, familyName: null, alsoKnownAs: [], email: null, phone: null, photoUrl: null };
const noPosts = { councillorTerms: [], executiveRoles: [] };

const namesOf = async (slug: string) => {
  const document = 'query Q($slug: String!) { council(slug: $slug) { people { nodes { displayName } } } }';
  const { council } = await read(app, document, { slug });
  return council.people.nodes.map(({ displayName }: { displayName: string }) => displayName);
};

describe('a new person', () => {
  test('is public at once, with all details, and is announced', async () => {
    const world = await createCouncil();
    const key = await world.key();
    const details = {
      ...{ displayName: ' Councillor A Bunday ', honorific: 'Councillor', givenName: 'A', familyName: 'Bunday' },
      alsoKnownAs: ['Cllr Bunday'],
      ...{ email: 'a.bunday@example.org', phone: '023 8083 2390', photoUrl: 'https://example.org/bunday.jpg' },
      councillorTerms: [
        { ward: 'Redbridge', startsOn: '2018-05-07', endsOn: '2022-05-08' },
        { ward: 'Redbridge', party: 'Labour', startsOn: '2022-05-09' },
      ],
      executiveRoles: [{ title: 'Cabinet Member for Education' }, { title: 'Leader', startsOn: '2026-05-20' }],
    };
    const { person: made } = await write(
      app,
      key,
      'createPerson',
      { council: world.slug, details },
      `person { ${shown} version }`,
    );
    expect(made).toEqual({
      ...details,
      displayName: 'Councillor A Bunday',
      councillorTerms: [
        { ward: 'Redbridge', party: 'Labour', startsOn: '2022-05-09', endsOn: null },
        { ward: 'Redbridge', party: null, startsOn: '2018-05-07', endsOn: '2022-05-08' },
      ],
      executiveRoles: [
        { title: 'Leader', startsOn: '2026-05-20', endsOn: null, periodAsRecorded: null, recordedOn: null },
        { title: 'Cabinet Member for Education', startsOn: null, endsOn: null, periodAsRecorded: null, recordedOn: null },
      ],
      version: 1,
    });
    expect(await eventsOf(app, world.slug)).toEqual(['CREATED PERSON_CHANGED Person']);
  });

  test('is listed by surname, or by the name shown where none is given', async () => {
    const world = await createCouncil();
    const key = await world.key();
    const add = (details: object) => write(app, key, 'createPerson', { council: world.slug, details }, `person { ${shown} }`);
    expect((await add({ displayName: 'Mel Creighton', familyName: 'Creighton' })).person).toEqual({
      ...{ ...nothing, ...noPosts, displayName: 'Mel Creighton', familyName: 'Creighton' },
    });
    await add({ displayName: 'Councillor B Ash', givenName: 'B', familyName: 'Ash' });
    await add({ displayName: 'Councillor A Ash', givenName: 'A', familyName: 'Ash', email: null });
    await add({ displayName: 'Boatman' });
    expect(await namesOf(world.slug)).toEqual(['Councillor A Ash', 'Councillor B Ash', 'Boatman', 'Mel Creighton']);
  });

  test('is refused for all mistakes together, and nothing is stored', async () => {
    const world = await createCouncil();
    const key = await world.key();
    const details = {
      ...{ displayName: null, alsoKnownAs: ['A', ''], email: 'nobody', honorific: 'x'.repeat(301) },
      councillorTerms: [{ ward: ' ' }, { ward: 'Redbridge', startsOn: '2022-05-09', endsOn: '2022-05-08' }],
      executiveRoles: [{ title: '' }],
    };
    expect(await refusals(app, key, 'createPerson', { council: world.slug, details })).toEqual([
      ['REQUIRED', 'details.displayName', 'Give the name to show.'],
      ['TOO_LONG', 'details.honorific', 'This text has 301 characters; at most 300 are allowed.'],
      ['REQUIRED', 'details.alsoKnownAs.1', 'A name cannot be blank.'],
      ['INVALID', 'details.email', 'This is not an e-mail address.'],
      ['REQUIRED', 'details.councillorTerms.0', 'Give the ward, the party or a day of the term.'],
      ['INVALID', 'details.councillorTerms.1.endsOn', 'The period ends before it begins: it begins on 2022-05-09.'],
      ['REQUIRED', 'details.executiveRoles.0.title', 'Give the title of the post.'],
    ]);
    expect(await namesOf(world.slug)).toEqual([]);
    expect(await eventsOf(app, world.slug, key)).toEqual([]);
  });
});

describe('a changed person', () => {
  const recorded = { periodAsRecorded: 'previously', recordedOn: '2023-07-20' };

  async function createRecorded() {
    const world = await createCouncil();
    const who = await addRecord(world, 'Person', person, {
      ...{ displayName: 'Councillor P Baillie', familyName: 'Baillie', sortName: 'baillie', email: 'p@example.org' },
      executiveRoles: [{ title: 'Cabinet Member', ...recorded }],
    });
    await addRecord(world, 'Person', person, { displayName: 'Cole', sortName: 'cole' });
    return { world, who, key: await world.key() };
  }

  test('moves in the list with the surname; null clears and what is absent stays', async () => {
    const { world, who, key } = await createRecorded();
    const patch = { displayName: 'Councillor P Davis', familyName: 'Davis', email: null };
    const input = { id: who.globalId, patch, expectedVersion: 1 };
    expect((await write(app, key, 'updatePerson', input, 'person { displayName familyName email version }')).person).toEqual({
      ...{ ...patch, version: 2 },
    });
    expect(await namesOf(world.slug)).toEqual(['Cole', 'Councillor P Davis']);
    await write(app, key, 'updatePerson', { id: who.globalId, patch: { familyName: 'Baillie' } }, '__typename');
    expect(await namesOf(world.slug)).toEqual(['Councillor P Davis', 'Cole']);
    expect(await eventsOf(app, world.slug)).toEqual(['UPDATED PERSON_CHANGED Person', 'UPDATED PERSON_CHANGED Person']);
    expect(
      await refusals(app, key, 'updatePerson', { id: who.globalId, patch: { displayName: null, alsoKnownAs: null } }),
    ).toEqual([
      ['REQUIRED', 'patch.displayName', '`displayName` cannot be cleared. Leave it out to keep it as it is.'],
      [
        'REQUIRED',
        'patch.alsoKnownAs',
        '`alsoKnownAs` is a list. To clear it, give an empty list; to keep it as it is, leave it out.',
      ],
    ]);
  });

  test('keeps what a document says of a post that is given again', async () => {
    const { who, key } = await createRecorded();
    const executiveRoles = [{ title: 'Leader' }, { title: 'Cabinet Member', endsOn: '2024-05-14' }];
    const input = { id: who.globalId, patch: { executiveRoles } };
    const fields = 'person { executiveRoles { title startsOn endsOn periodAsRecorded recordedOn } }';
    expect((await write(app, key, 'updatePerson', input, fields)).person.executiveRoles).toEqual([
      { title: 'Leader', startsOn: null, endsOn: null, periodAsRecorded: null, recordedOn: null },
      { title: 'Cabinet Member', startsOn: null, endsOn: '2024-05-14', ...recorded },
    ]);
  });
});
