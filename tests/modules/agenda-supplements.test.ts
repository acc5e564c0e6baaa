/** Publishing an agenda again, and items that come late. */
import { describe, expect, test } from 'vitest';
import { todayInCouncilTime } from '../../src/time/council-time.ts';
import {
  addItem,
  agendaSeen,
  type Building,
  createBuilding,
  eventsOf,
  refused,
  succeed,
  titlesSeen,
} from '../support/agendas.ts';
import { sharedApp } from '../support/app.ts';
import { day } from '../support/ledger.ts';
import { read } from '../support/read.ts';

const app = await sharedApp();
const restriction = { level: 'EXEMPT', scheme: 'SCHEDULE_12A_ENGLAND', paragraphs: ['3'], groundAsRecorded: 'Paragraph 3' };

const publish = (building: Building, input: object = {}) =>
  succeed(app, 'publishAgenda', { meeting: building.meeting.globalId, ...input }, building.clerk);

const notesQuery = `query Q($id: ID!) { node(id: $id) { ... on Meeting {
  complianceNotes { code agendaItem { title } } agenda { items { title addedOn urgency { reason } } }
} } }`;
const notesSeen = async ({ meeting }: Building, key?: string) =>
  (await read(app, notesQuery, { id: meeting.globalId }, key)).node;

describe('publishing again', () => {
  test('makes the items that were added since public, and records a supplement with its number, day and reason', async () => {
    const building = await createBuilding();
    await addItem(app, building, 'Performance');
    await publish(building, { publishedOn: day(-3), signatoryTitle: 'Director' });
    const late = await addItem(app, building, 'Placements', { after: null });
    expect(await titlesSeen(app, building)).toEqual({
      public: ['Performance'],
      clerk: ['Placements', 'Performance'],
      stranger: ['Performance'],
    });
    await publish(building, { publishedOn: day(-2), supplementReason: 'Asked for by the chair' });
    await publish(building, { supplementReason: 'Printing error' });
    const today = todayInCouncilTime();
    for (const key of [undefined, building.clerk, building.stranger]) {
      expect(await agendaSeen(app, building, key)).toMatchObject({
        status: 'REVISED',
        publishedOn: day(-3),
        signatoryTitle: 'Director',
        supplements: [
          { number: 1, publishedOn: day(-2), reason: 'Asked for by the chair' },
          { number: 2, publishedOn: today, reason: 'Printing error' },
        ],
        items: [
          { id: late, position: 1 },
          { title: 'Performance', position: 2 },
        ],
      });
    }
    expect((await notesSeen(building)).agenda.items).toMatchObject([{ addedOn: day(-2) }, { addedOn: null }]);
  });

  test('is refused when nothing waits and no reason is given, and before the last publication', async () => {
    const building = await createBuilding();
    await addItem(app, building, 'Performance');
    await publish(building, { publishedOn: day(-1) });
    const again = (input: object) =>
      refused(app, 'publishAgenda', { meeting: building.meeting.globalId, ...input }, building.clerk);
    expect(await again({})).toEqual([['INVALID_TRANSITION', 'meeting']]);
    expect(await again({ publishedOn: day(-2), supplementReason: 'Late' })).toEqual([['INVALID', 'publishedOn']]);
    expect(await agendaSeen(app, building)).toMatchObject({ status: 'PUBLISHED', supplements: [] });
  });
});

describe('a late item', () => {
  test('is accepted without a reason of urgency, and noted until the reason is recorded', async () => {
    const building = await createBuilding({ date: day(2) });
    await addItem(app, building, 'Performance');
    await publish(building, { publishedOn: day(-20) });
    const urgent = await addItem(app, building, 'Urgent', { after: null, urgencyReason: 'Ofsted letter came today' });
    const late = await addItem(app, building, 'Late', { after: urgent });
    expect((await notesSeen(building)).complianceNotes).toEqual([]);
    await publish(building);
    for (const key of [undefined, building.clerk, building.stranger]) {
      expect(await notesSeen(building, key)).toMatchObject({
        complianceNotes: [{ code: 'LATE_ITEM_WITHOUT_REASON', agendaItem: { title: 'Late' } }],
        agenda: {
          items: [{ title: 'Urgent', urgency: { reason: 'Ofsted letter came today' } }, { title: 'Late', urgency: null }, {}],
        },
      });
    }
    await succeed(app, 'updateAgendaItem', { id: late, patch: {}, urgencyReason: 'The chair agreed' }, building.clerk);
    expect((await notesSeen(building)).complianceNotes).toEqual([]);
  });

  test('of a meeting under way is public at once, also from those who run the meeting', async () => {
    const building = await createBuilding({ date: todayInCouncilTime(), liveStatus: 'ADJOURNED' });
    await building.world.createAgenda(building.meeting, [{ title: 'Performance' }]);
    await addItem(app, building, 'Urgent', { after: null, urgencyReason: 'Came today' });
    expect(await titlesSeen(app, building)).toEqual({
      public: ['Urgent', 'Performance'],
      clerk: ['Urgent', 'Performance'],
      stranger: ['Urgent', 'Performance'],
    });
    expect((await notesSeen(building)).agenda.items[0]).toMatchObject({ addedOn: todayInCouncilTime() });
    await addItem(app, building, 'Late', { after: null, restriction });
    // The reason of a restricted item is restricted, so its absence is noted for staff alone.
    const noted = [{ code: 'LATE_ITEM_WITHOUT_REASON', agendaItem: { title: 'Late' } }];
    expect((await notesSeen(building)).complianceNotes).toEqual([]);
    expect((await notesSeen(building, building.clerk)).complianceNotes).toEqual(noted);
    expect(await eventsOf(building.world)).toEqual(Array(2).fill('AGENDA_CHANGED CREATED ITEM_ADDED both feeds'));
  });

  test('of a meeting under way with a draft agenda stays a draft', async () => {
    const building = await createBuilding({ liveStatus: 'IN_PUBLIC_SESSION' });
    await addItem(app, building, 'Performance');
    expect(await titlesSeen(app, building)).toEqual({ public: [], clerk: ['Performance'], stranger: [] });
  });
});
