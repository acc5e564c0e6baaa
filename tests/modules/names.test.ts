/** Names and ids that clients give: those that no record has are told, with those that there are. */

import { v7 as uuidv7 } from 'uuid';
import { beforeAll, describe, expect, test } from 'vitest';
import { municipalYear } from '../../src/modules/councils/municipal-years.table.ts';
import { dayBefore, todayInCouncilTime } from '../../src/time/council-time.ts';
import { ask, sharedApp, startApp } from '../support/app.ts';
import { read } from '../support/read.ts';
import { createCouncil, type Made, owner, type World } from '../support/world.ts';

const app = await sharedApp();
let world: World;
let panel: Made;
let slug: string;
const slugOfPanel = `people-${uuidv7()}`;

beforeAll(async () => {
  world = await createCouncil();
  slug = world.slug;
  panel = await world.createPanel({ slug: slugOfPanel });
  await world.createPanel({ slug: 'places' });
  const year = { councilId: world.councilId, id: uuidv7(), label: '2023/24' };
  await owner()
    .insert(municipalYear)
    .values([year, { ...year, id: uuidv7(), label: '2024/25' }]);
  const at = (startsAt: string) =>
    world.createMeeting(panel, { date: startsAt.slice(0, 10), startsAt: new Date(startsAt), municipalYearId: year.id });
  await at('2023-06-08T17:30:00Z');
  await at('2023-07-20T09:00:00Z');
  await at('2023-07-20T16:30:00Z');
  await at('2023-09-28T16:30:00Z');
});

async function messageFor(query: string): Promise<string | undefined> {
  const { errors } = await ask(app, query);
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  return errors?.[0]?.message;
}

const dates = '{ nodes { date } }';
const threeMeetings = { nodes: ['2023-09-28', '2023-07-20', '2023-07-20', '2023-06-08'].map((date) => ({ date })) };

describe('a council that there is not', () => {
  test.for([
    'meetings(councils: ["soton"]) { totalCount }',
    'recommendations(councils: ["soton"]) { totalCount }',
    'search(query: "children", council: "soton") { totalCount }',
    'changes(council: "soton") { totalCount }',
    'meeting(council: "soton", panel: "p", date: "2023-07-20") { id }',
  ])('%s', async (field) => {
    expect(await messageFor(`{ ${field} }`)).toMatch(
      /^There is no council "soton"\. Known: [a-z0-9-]+(, [a-z0-9-]+)+( and \d+ more)?\.$/,
    );
  });
});

describe('a panel', () => {
  const lists = (filter: string) => [
    `{ meetings(councils: ["${slug}"], filter: ${filter}) { totalCount } }`,
    `{ council(slug: "${slug}") { meetings(filter: ${filter}) { totalCount } } }`,
    `{ recommendations(councils: ["${slug}"], filter: ${filter}) { totalCount } }`,
  ];

  test('is named by its slug or its id', async () => {
    for (const name of [slugOfPanel, panel.globalId]) {
      const filter = `{ panels: ["${name}"] }`;
      const { council, ...rest } = await read(
        app,
        `{ council(slug: "${slug}") { meetings(filter: ${filter}) ${dates} } meetings(filter: ${filter}) ${dates} }`,
      );
      expect([council.meetings, rest.meetings]).toEqual([threeMeetings, threeMeetings]);
    }
  });

  test('that there is not is told, with those of the council', async () => {
    const known = [slugOfPanel, 'places'].sort().join(', ');
    for (const query of lists('{ panels: ["peple"] }')) {
      expect(await messageFor(query)).toBe(`There is no panel "peple". Known: ${known}.`);
    }
    for (const list of ['issues', 'improvementPlans', 'reviews']) {
      const query = `{ council(slug: "${slug}") { ${list}(filter: { panel: "peple" }) { totalCount } } }`;
      expect(await messageFor(query)).toBe(`There is no panel "peple". Known: ${known}.`);
    }
  });

  test('is not a meeting, whose id is told to be one', async () => {
    const other = await createCouncil();
    const meeting = await other.createMeeting(await other.createPanel());
    for (const query of lists(`{ panels: ["${meeting.globalId}"] }`)) {
      expect(await messageFor(query)).toBe(
        `"${meeting.globalId}" is the id of a Meeting. Use the \`id\` field of a Panel, unchanged.`,
      );
    }
  });

  test('of another council has no meetings here', async () => {
    const other = await (await createCouncil()).createPanel();
    expect(
      await read(app, `{ council(slug: "${slug}") { meetings(filter: { panels: ["${other.globalId}"] }) ${dates} } }`),
    ).toEqual({
      council: { meetings: { nodes: [] } },
    });
  });
});

test('an id that is none is told, with the type that is wanted', async () => {
  const query = `{ recommendations(councils: ["${slug}"], filter: { meeting: "latest" }) { totalCount } }`;
  expect(await messageFor(query)).toBe('"latest" is not an id. Use the `id` field of a Meeting, unchanged.');
  const inCouncil = (list: string) => messageFor(`{ council(slug: "${slug}") { ${list} { totalCount } } }`);
  expect(await inCouncil('glossary(filter: { agendaItem: "" })')).toBe(
    '"" is not an id. Use the `id` field of an AgendaItem, unchanged.',
  );
  expect(await inCouncil('history(filter: { subject: "x" })')).toBe(
    '"x" is not an id. Use the `id` field of a record, unchanged.',
  );
});

describe('a municipal year', () => {
  const schedule = (name: string) =>
    `{ panel(council: "${slug}", slug: "${slugOfPanel}") { schedule(municipalYear: "${name}") { municipalYear { label } } } }`;

  test('is named as printed, or as in addresses', async () => {
    for (const name of ['2023/24', '2023-24']) {
      expect(await read(app, schedule(name))).toEqual({ panel: { schedule: { municipalYear: { label: '2023/24' } } } });
      expect(await read(app, `{ meetings(councils: ["${slug}"], filter: { municipalYear: "${name}" }) ${dates} }`)).toEqual({
        meetings: threeMeetings,
      });
    }
  });

  test('in which the panel has no meeting has no schedule', async () => {
    expect(await read(app, schedule('2024-25'))).toEqual({ panel: { schedule: null } });
  });

  test('that there is not is told, with those of the council', async () => {
    const message = 'There is no municipal year "2023". Known: 2024/25, 2023/24.';
    expect(await messageFor(schedule('2023'))).toBe(message);
    expect(await messageFor(`{ meetings(councils: ["${slug}"], filter: { municipalYear: "2023" }) { totalCount } }`)).toBe(
      message,
    );
    const workProgramme = `{ panel(council: "${slug}", slug: "${slugOfPanel}") { workProgramme(filter: { municipalYear: "2023" }) { totalCount } } }`;
    expect(await messageFor(workProgramme)).toBe(message);
  });
});

describe('a meeting by its route', () => {
  const route = (date: string, more = '') =>
    `{ meeting(council: "${slug}", panel: "${slugOfPanel}", date: "${date}"${more}) { startsAt } }`;

  test('is found by its date, and by its number where there are two on the day', async () => {
    expect(await read(app, route('2023-06-08'))).toEqual({ meeting: { startsAt: '2023-06-08T18:30:00+01:00' } });
    expect(await read(app, route('2023-07-20', ', number: 1'))).toEqual({ meeting: { startsAt: '2023-07-20T10:00:00+01:00' } });
    expect(await read(app, route('2023-07-20', ', number: 2'))).toEqual({ meeting: { startsAt: '2023-07-20T17:30:00+01:00' } });
  });

  test.for([
    ['2023-07-21', '', 'No meeting of PANEL on 2023-07-21 is on record. The nearest are on 2023-06-08, 2023-07-20, 2023-09-28.'],
    ['2023-07-20', '', 'PANEL has 2 meetings on 2023-07-20. Give `number`: 1 at 10:00, 2 at 17:30.'],
    ['2023-07-20', ', number: 3', 'PANEL has 2 on 2023-07-20: 1 at 10:00, 2 at 17:30. `number` is 3.'],
    ['2023-06-08', ', number: 0', 'PANEL has 1 on 2023-06-08: 1 at 18:30. `number` is 0.'],
  ] as const)('%s%s is refused, with what is near', async ([date, more, message]) => {
    expect(await messageFor(route(date, more))).toBe(message.replace('PANEL', slugOfPanel));
  });

  test('of a panel that there is not is refused, with those that there are', async () => {
    const query = `{ meeting(council: "${slug}", panel: "plces", date: "2023-07-20") { id } }`;
    expect(await messageFor(query)).toBe(
      `There is no panel "plces" in ${slug}. Known: ${[slugOfPanel, 'places'].sort().join(', ')}.`,
    );
  });
});

test('what is past and what is to come are told apart by the day', async () => {
  const own = await createCouncil();
  const ofOwn = await own.createPanel();
  const today = todayInCouncilTime();
  const days = [dayBefore(today), today, '2999-01-01'];
  for (const date of days) await own.createMeeting(ofOwn, { date, startsAt: null });
  await own.createMeeting(ofOwn, { date: null, startsAt: null });
  const of = (filter: string) =>
    `meetings(filter: ${filter}, orderBy: { field: STARTS_AT, direction: ASC }) { nodes { date isPast isOutcomeRecorded } }`;
  const { council } = await read(
    app,
    `{ council(slug: "${own.slug}") { all: ${of('{}')} next: ${of('{ isUpcoming: true }')} past: ${of('{ isUpcoming: false }')}
      late: ${of('{ isUpcoming: true, from: "2900-01-01" }')} early: ${of('{ isUpcoming: false, to: "2000-01-01" }')} } }`,
  );
  const [past, now, future] = days.map((date, index) => ({ date, isPast: index === 0, isOutcomeRecorded: false }));
  const undated = { date: null, isPast: null, isOutcomeRecorded: false };
  expect(council).toEqual({
    all: { nodes: [past, now, future, undated] },
    next: { nodes: [now, future] },
    past: { nodes: [past] },
    late: { nodes: [future] },
    early: { nodes: [] },
  });
});

test('a value that is no value of its type has its place in the document', async () => {
  const { errors } = (await ask(app, '{ meetings(filter: { from: "20 July 2023" }) { totalCount } }')) as unknown as {
    errors: { message: string; locations: unknown }[];
  };
  expect(errors).toMatchObject([{ message: expect.stringContaining('2023-07-20'), locations: [{ line: 1, column: 28 }] }]);
});

test('agendas and minutes are found by their ids, also where there are none', async () => {
  const own = await createCouncil();
  const meeting = await own.createMeeting(await own.createPanel());
  const { node } = await read(
    app,
    `{ node(id: "${meeting.globalId}") { ... on Meeting { agenda { id status } minutes { id status } } } }`,
  );
  expect([node.agenda.status, node.minutes.status]).toEqual(['NONE', 'NONE']);
  const found = await read(app, `{ nodes(ids: ["${node.agenda.id}", "${node.minutes.id}"]) { __typename id } }`);
  expect(found.nodes).toEqual([
    { __typename: 'Agenda', id: node.agenda.id },
    { __typename: 'Minutes', id: node.minutes.id },
  ]);
});

test('names in filters take as many statements for many panels as for one', async () => {
  const statements: string[] = [];
  const counted = await startApp({ onQuery: (text) => void statements.push(text) });
  const own = await createCouncil();
  const year = { councilId: own.councilId, id: uuidv7(), label: '2023/24' };
  await owner().insert(municipalYear).values(year);
  const query = `{ council(slug: "${own.slug}") { panels { nodes {
    schedule(municipalYear: "2023-24") { isComplete }
    workProgramme(filter: { municipalYear: "2023-24" }) { totalCount }
    meetings(filter: { panels: ["first"], municipalYear: "2023-24" }) { totalCount }
  } } } }`;
  const count = async () => {
    const before = statements.length;
    await read(counted, query);
    return statements.length - before;
  };
  await own.createPanel({ slug: 'first' });
  const forOne = await count();
  for (let number = 2; number <= 5; number++) await own.createPanel();
  expect(await count()).toBe(forOne);
});
