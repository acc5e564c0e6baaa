/** Building an agenda: items are added, changed and moved; a draft shows to nobody but those who may read drafts. */
import { describe, expect, test } from 'vitest';
import { addItem, agendaSeen, createBuilding, eventsOf, refused, succeed, titlesSeen } from '../support/agendas.ts';
import { ask, sharedApp } from '../support/app.ts';
import { read } from '../support/read.ts';

const app = await sharedApp();

const itemQuery = `query Q($id: ID!) { node(id: $id) { ... on AgendaItem {
  version position title kind summary printedNumber agendaNumber minuteNumber isEducationMatter addedOn liveState
  packPages { from to } parent { title } excludesItems { title } refersToMeeting { id } references { text url }
  urgency { reason } access { level isTitleWithheld restriction { groundAsRecorded paragraphs } }
} } }`;

const itemSeen = async (id: string, key?: string) => (await read(app, itemQuery, { id }, key)).node;

const withEverything = {
  title: ' Exclusion of press and public ',
  kind: 'EXCLUSION_MOTION',
  summary: 'To consider a motion.',
  agendaNumber: '8',
  minuteNumber: '21/50',
  packPages: { from: 5, to: 9 },
  isEducationMatter: true,
  references: [{ text: 'Council Procedure Rule 4.3' }, { text: 'LGA 1972 s.100A', url: 'https://www.legislation.gov.uk/' }],
};

describe('adding an item', () => {
  test('puts it last, or last under its heading; null puts it first', async () => {
    const building = await createBuilding();
    const heading = await addItem(app, building, 'Reports', { details: { kind: 'HEADING' } });
    await addItem(app, building, 'Close');
    await addItem(app, building, 'Fostering', { details: { parent: heading } });
    await addItem(app, building, 'Costs', { details: { parent: heading } });
    await addItem(app, building, 'Apologies', { after: null });
    const { clerk } = await titlesSeen(app, building);
    expect(clerk).toEqual(['Apologies', 'Reports', 'Fostering', 'Costs', 'Close']);
  });

  test('makes a draft agenda with draft items, of which the public and other councils see nothing', async () => {
    const building = await createBuilding();
    const first = await addItem(app, building, 'Apologies', { details: { kind: 'APOLOGIES' } });
    await addItem(app, building, 'Performance', { after: first });
    await addItem(app, building, 'Minutes', { after: first });
    expect(await titlesSeen(app, building)).toEqual({
      public: [],
      clerk: ['Apologies', 'Minutes', 'Performance'],
      stranger: [],
    });
    expect(await agendaSeen(app, building)).toMatchObject({ status: 'NONE' });
    expect(await agendaSeen(app, building, building.clerk)).toMatchObject({
      status: 'DRAFT',
      items: [{ position: 1 }, { position: 2 }, { position: 3 }],
    });
    expect(await itemSeen(first)).toBeNull();
    expect(await itemSeen(first, building.stranger)).toBeNull();
    expect(await eventsOf(building.world)).toEqual(Array(3).fill('AGENDA_CHANGED CREATED ITEM_ADDED staff feed'));
    const { version } = (
      await read(app, 'query Q($id: ID!) { node(id: $id) { ... on Meeting { version } } }', { id: building.meeting.globalId })
    ).node;
    expect(version).toBe(1);
  });

  test('keeps every detail', async () => {
    const building = await createBuilding();
    const heading = await addItem(app, building, 'Part B', { details: { kind: 'HEADING' } });
    const report = await addItem(app, building, 'Placements', { details: { parent: heading } });
    const details = { ...withEverything, parent: heading, excludesItems: [report], refersToMeeting: building.meeting.globalId };
    const id = await addItem(app, building, '', { details, after: null });
    expect(await itemSeen(id, building.clerk)).toEqual({
      version: 1,
      position: 2,
      title: 'Exclusion of press and public',
      kind: 'EXCLUSION_MOTION',
      summary: 'To consider a motion.',
      printedNumber: '8',
      agendaNumber: '8',
      minuteNumber: '21/50',
      isEducationMatter: true,
      addedOn: null,
      liveState: 'PENDING',
      packPages: { from: 5, to: 9 },
      parent: { title: 'Part B' },
      excludesItems: [{ title: 'Placements' }],
      refersToMeeting: { id: building.meeting.globalId },
      references: [
        { text: 'Council Procedure Rule 4.3', url: null },
        { text: 'LGA 1972 s.100A', url: 'https://www.legislation.gov.uk/' },
      ],
      urgency: null,
      access: { level: 'OPEN', isTitleWithheld: false, restriction: null },
    });
  });

  test('tells all mistakes together and writes nothing', async () => {
    const [building, other] = [await createBuilding(), await createBuilding()];
    const elsewhere = await addItem(app, other, 'Elsewhere');
    const input = {
      meeting: building.meeting.globalId,
      after: elsewhere,
      urgencyReason: 'x'.repeat(2001),
      details: {
        title: '  ',
        agendaNumber: 'x'.repeat(51),
        parent: elsewhere,
        packPages: { from: 9, to: 5 },
        excludesItems: ['AgendaItem_none'],
        refersToMeeting: other.meeting.globalId,
        references: [{ text: ' ' }],
      },
      restriction: { level: 'EXEMPT', scheme: 'SCHEDULE_12A_ENGLAND', groundAsRecorded: '' },
    };
    expect(await refused(app, 'addAgendaItem', input, building.clerk)).toEqual([
      ['REQUIRED', 'details.title'],
      ['REQUIRED', 'details.kind'],
      ['TOO_LONG', 'details.agendaNumber'],
      ['NOT_FOUND', 'details.parent'],
      ['INVALID', 'details.packPages.to'],
      ['NOT_FOUND', 'details.refersToMeeting'],
      ['REQUIRED', 'details.references.0.text'],
      ['INVALID', 'details.excludesItems'],
      ['NOT_FOUND', 'after'],
      ['TOO_LONG', 'urgencyReason'],
      ['RESTRICTION_GROUND_REQUIRED', 'restriction.paragraphs'],
      ['RESTRICTION_GROUND_REQUIRED', 'restriction.groundAsRecorded'],
    ]);
    expect(await agendaSeen(app, building, building.clerk)).toMatchObject({ status: 'NONE', items: [] });
    expect(await eventsOf(building.world)).toEqual([]);
  });

  test('is refused beside an item of another meeting or heading, and with a number that is taken', async () => {
    const building = await createBuilding();
    const meeting = await building.world.createMeeting(building.panel);
    const elsewhere = await addItem(app, { ...building, meeting }, 'Elsewhere');
    const heading = await addItem(app, building, 'Part B', { details: { kind: 'HEADING', agendaNumber: '1' } });
    const under = await addItem(app, building, 'Placements', { details: { parent: heading } });
    await addItem(app, building, 'Costs', { after: under, details: { parent: heading } });
    const add = (input: object, details: object = {}) =>
      refused(
        app,
        'addAgendaItem',
        { meeting: building.meeting.globalId, details: { title: 'A', kind: 'OTHER', ...details }, ...input },
        building.clerk,
      );
    expect(await add({ after: elsewhere })).toEqual([['INVALID', 'after']]);
    expect(await add({}, { parent: elsewhere })).toEqual([['INVALID', 'details.parent']]);
    expect(await add({}, { kind: 'EXCLUSION_MOTION', excludesItems: [elsewhere] })).toEqual([
      ['INVALID', 'details.excludesItems.0'],
    ]);
    expect(await add({ after: under })).toEqual([['INVALID', 'after']]);
    expect(await add({}, { agendaNumber: '1' })).toEqual([['ALREADY_EXISTS', 'details.agendaNumber']]);
    expect((await titlesSeen(app, building)).clerk).toEqual(['Part B', 'Placements', 'Costs']);
  });

  test('needs MANAGE_MEETINGS until the meeting has begun', async () => {
    const building = await createBuilding();
    const input = { meeting: building.meeting.globalId, details: { title: 'A', kind: 'OTHER' } };
    const document = 'mutation M($input: AddAgendaItemInput!) { addAgendaItem(input: $input) { userErrors { code } } }';
    const codes = async (key?: string) =>
      (await ask(app, document, { input }, key)).errors?.map(({ extensions }) => extensions.code);
    expect(await codes()).toEqual(['UNAUTHENTICATED']);
    expect(await codes(await building.world.key('OFFICER'))).toEqual(['FORBIDDEN']);
    expect(await codes(building.clerk)).toBeUndefined();
  });
});

describe('changing an item', () => {
  test('changes what is given, clears what is null and leaves the rest', async () => {
    const building = await createBuilding();
    const report = await addItem(app, building, 'Placements');
    const id = await addItem(app, building, '', { details: { ...withEverything, excludesItems: [report] }, after: report });
    const patch = { title: 'Exclusion', summary: null, packPages: null, references: null, agendaNumber: '9' };
    const payload = await succeed(app, 'updateAgendaItem', { id, patch, urgencyReason: 'Came today' }, building.clerk);
    expect(payload.agendaItem).toEqual({ id });
    expect(await itemSeen(id, building.clerk)).toMatchObject({
      ...{ version: 2, position: 2, title: 'Exclusion', kind: 'EXCLUSION_MOTION', summary: null, packPages: null },
      ...{ references: [], agendaNumber: '9', minuteNumber: '21/50', excludesItems: [{ title: 'Placements' }] },
      urgency: { reason: 'Came today' },
    });
    await succeed(app, 'updateAgendaItem', { id, patch: { kind: 'OTHER' }, urgencyReason: null }, building.clerk);
    expect(await itemSeen(id, building.clerk)).toMatchObject({ kind: 'OTHER', excludesItems: [], urgency: null });
  });

  test('shows to the public at once once the agenda is published, and says so', async () => {
    const building = await createBuilding();
    const [item] = await building.world.createAgenda(building.meeting, [
      { title: 'Before', printedNumber: '32', agendaNumber: null },
    ]);
    const id = item?.globalId as string;
    await succeed(app, 'updateAgendaItem', { id, patch: { title: 'After', agendaNumber: '5' } }, building.clerk);
    // The number that was printed before is known to be that of the agenda now.
    const expected = { title: 'After', printedNumber: '5', agendaNumber: '5' };
    for (const key of [undefined, building.clerk, building.stranger]) expect(await itemSeen(id, key)).toMatchObject(expected);
    expect(await eventsOf(building.world)).toEqual(['AGENDA_CHANGED UPDATED ITEM_UPDATED both feeds']);
  });

  test('puts it last under a new heading, and behind all items without one', async () => {
    const building = await createBuilding();
    const heading = await addItem(app, building, 'Part B', { details: { kind: 'HEADING' } });
    await addItem(app, building, 'Placements', { details: { parent: heading } });
    const id = await addItem(app, building, 'Costs', { after: heading });
    const order = async () =>
      (await agendaSeen(app, building, building.clerk)).items.map(({ title, parent }) => [title, parent?.title ?? null]);
    await addItem(app, building, 'Close', { after: id });
    await succeed(app, 'updateAgendaItem', { id, patch: { parent: heading } }, building.clerk);
    expect(await order()).toEqual([
      ['Part B', null],
      ['Placements', 'Part B'],
      ['Costs', 'Part B'],
      ['Close', null],
    ]);
    await succeed(app, 'updateAgendaItem', { id, patch: { parent: null } }, building.clerk);
    expect(await order()).toEqual([
      ['Part B', null],
      ['Placements', 'Part B'],
      ['Close', null],
      ['Costs', null],
    ]);
  });

  test('is refused without a title or kind, and under itself', async () => {
    const building = await createBuilding();
    const id = await addItem(app, building, 'Part B', { details: { kind: 'HEADING' } });
    const under = await addItem(app, building, 'Placements', { details: { parent: id } });
    const patch = { title: null, kind: null, parent: under, excludesItems: [under] };
    expect(await refused(app, 'updateAgendaItem', { id, patch }, building.clerk)).toEqual([
      ['REQUIRED', 'patch.title'],
      ['REQUIRED', 'patch.kind'],
      ['INVALID', 'patch.parent'],
      ['INVALID', 'patch.excludesItems'],
    ]);
    expect(await itemSeen(id, building.clerk)).toMatchObject({ version: 1, title: 'Part B', parent: null });
    const foreign = await createBuilding();
    expect(await refused(app, 'updateAgendaItem', { id, patch: {} }, foreign.clerk)).toEqual([['NOT_FOUND', 'id']]);
  });
});
