/** Deferring and withdrawing items. */
import { describe, expect, test } from 'vitest';
import { agendaItemDetail } from '../../src/modules/agendas/agenda-items.table.ts';
import { issue, issueItem } from '../../src/modules/work-programme/issues.table.ts';
import { workProgrammeItem } from '../../src/modules/work-programme/work-programme.table.ts';
import { addItem, createBuilding, eventsOf, refused, succeed } from '../support/agendas.ts';
import { ask, sharedApp } from '../support/app.ts';
import { day } from '../support/ledger.ts';
import { addRestriction } from '../support/minuted.ts';
import { read } from '../support/read.ts';
import { addPart, addRecord } from '../support/rows.ts';

const app = await sharedApp();

const query = `query Q($item: ID!, $panel: ID!) {
  item: node(id: $item) { ... on AgendaItem { liveState stateReason deferredTo { id } closedAt version } }
  panel: node(id: $panel) { ... on Panel { workProgramme { nodes {
    id title status version targetMeeting { id } targetOn targetAsRecorded fulfilledBy { id } deferredFrom { id } issue { title }
  } } } }
}`;

/** A published agenda with one item, and a later meeting of the panel. */
async function createPublished(details: Parameters<typeof createBuilding>[0] = {}, item: object = {}) {
  const building = await createBuilding(details);
  const later = await building.world.createMeeting(building.panel, { date: day(60) });
  const [made] = await building.world.createAgenda(building.meeting, [{ title: 'Placements', ...item }]);
  if (!made) throw new Error('the agenda has an item');
  return {
    ...building,
    later,
    item: made,
    seen: async (key?: string) => {
      const { item: state, panel } = await read(app, query, { item: made.globalId, panel: building.panel.globalId }, key);
      return { ...state, planned: panel.workProgramme.nodes };
    },
  };
}

describe('deferring an item', () => {
  test('gives it a reason and the meeting that is to take it, and puts it into the work programme', async () => {
    const { item, later, clerk, stranger, world, seen } = await createPublished();
    const subject = await addRecord(world, 'Issue', issue, { title: 'Care' });
    await addPart(world, issueItem, { issueId: subject.id, agendaItemId: item.id });
    const input = { agendaItem: item.globalId, to: later.globalId, reason: ' Papers late ' };
    const payload = await succeed(app, 'deferAgendaItem', input, clerk);
    const planned = {
      id: payload.workProgrammeItem?.id,
      title: 'Placements',
      status: 'DEFERRED',
      version: 1,
      targetMeeting: { id: later.globalId },
      ...{ targetOn: null, targetAsRecorded: null, fulfilledBy: null },
      deferredFrom: { id: item.globalId },
      issue: { title: 'Care' },
    };
    for (const key of [undefined, clerk, stranger]) {
      expect(await seen(key)).toEqual({
        ...{ liveState: 'DEFERRED', stateReason: 'Papers late', closedAt: null, version: 2 },
        deferredTo: { id: later.globalId },
        planned: [planned],
      });
    }
    expect(await eventsOf(world)).toEqual([
      'AGENDA_CHANGED UPDATED ITEM_DEFERRED both feeds',
      'WORK_PROGRAMME_CHANGED CREATED both feeds',
    ]);
  });

  test('changes the business that the work programme had planned for it', async () => {
    const { item, clerk, world, panel, seen } = await createPublished();
    const details = {
      panelId: panel.id,
      title: 'Care leavers',
      status: 'SCHEDULED',
      targetOn: day(3),
      targetAsRecorded: 'in March',
    } as const;
    const had = await addRecord(world, 'WorkProgrammeItem', workProgrammeItem, { ...details, fulfilledByItemId: item.id });
    const { workProgrammeItem: stands } = await succeed(app, 'deferAgendaItem', { agendaItem: item.globalId }, clerk);
    expect(stands).toEqual({ id: had.globalId });
    expect((await seen()).planned).toEqual([
      {
        ...{ id: had.globalId, title: 'Care leavers', status: 'DEFERRED', version: 2 },
        ...{ targetMeeting: null, targetOn: null, targetAsRecorded: null, fulfilledBy: null, issue: null },
        deferredFrom: { id: item.globalId },
      },
    ]);
  });

  test('of a restricted item whose title is withheld plans it for those alone who may read it', async () => {
    const { item, clerk, stranger, world, seen } = await createPublished({}, { title: null });
    await addPart(world, agendaItemDetail, {
      visibility: 'RESTRICTED',
      agendaItemId: item.id,
      withheldTitle: 'Site of the home',
    });
    await addRestriction(world, { agendaItemId: item.id }, { isTitleWithheld: true });
    await succeed(app, 'deferAgendaItem', { agendaItem: item.globalId }, clerk);
    for (const key of [undefined, stranger]) expect(await seen(key)).toMatchObject({ liveState: 'DEFERRED', planned: [] });
    expect((await seen(clerk)).planned).toMatchObject([{ title: 'Site of the home' }]);
    expect(await eventsOf(world)).toEqual([
      'AGENDA_CHANGED UPDATED ITEM_DEFERRED both feeds',
      'WORK_PROGRAMME_CHANGED CREATED staff feed',
    ]);
  });

  test('ends an open item', async () => {
    const { item, clerk, seen } = await createPublished({ liveStatus: 'IN_PUBLIC_SESSION' }, { liveState: 'OPEN' });
    await succeed(app, 'deferAgendaItem', { agendaItem: item.globalId }, clerk);
    expect(await seen()).toMatchObject({ liveState: 'DEFERRED', closedAt: expect.any(String) });
  });

  test('is refused to a meeting that cannot take it, and then nothing changes', async () => {
    const { item, meeting, panel, clerk, world, seen, ...building } = await createPublished();
    const other = await world.createPanel();
    const elsewhere = await world.createMeeting(other);
    const cancelled = await world.createMeeting(panel, { scheduleStatus: 'CANCELLED' });
    const over = await world.createMeeting(panel, { liveStatus: 'CLOSED' });
    const earlier = await world.createMeeting(panel, { date: '1999-01-14' });
    const hidden = await world.createMeeting(panel, { visibility: 'DRAFT' });
    const defer = (to: string, key = clerk) => refused(app, 'deferAgendaItem', { agendaItem: item.globalId, to }, key);
    for (const to of [meeting, elsewhere, cancelled, over, earlier])
      expect(await defer(to.globalId)).toEqual([['INVALID', 'to']]);
    expect(await defer('Meeting_none')).toEqual([['NOT_FOUND', 'to']]);
    expect(await defer(hidden.globalId, building.stranger)).toEqual([['NOT_FOUND', 'agendaItem']]);
    expect(await seen()).toMatchObject({ liveState: 'PENDING', version: 1, planned: [] });
    expect(await eventsOf(world)).toEqual([]);
  });
});

describe('withdrawing an item', () => {
  test('keeps it listed with its reason', async () => {
    const { item, clerk, stranger, world, seen } = await createPublished();
    await succeed(app, 'withdrawAgendaItem', { agendaItem: item.globalId, reason: 'Overtaken' }, clerk);
    for (const key of [undefined, clerk, stranger]) {
      expect(await seen(key)).toMatchObject({ liveState: 'WITHDRAWN', stateReason: 'Overtaken', deferredTo: null, planned: [] });
    }
    expect(await eventsOf(world)).toEqual(['AGENDA_CHANGED UPDATED ITEM_WITHDRAWN both feeds']);
    const again = await ask(
      app,
      'mutation M($input: WithdrawAgendaItemInput!) { withdrawAgendaItem(input: $input) { userErrors { code message } } }',
      { input: { agendaItem: item.globalId } },
      clerk,
    );
    const message = 'Item 1 is WITHDRAWN. Nothing is possible now.';
    expect(again.data.withdrawAgendaItem.userErrors).toEqual([{ code: 'INVALID_TRANSITION', message }]);
    expect(await refused(app, 'deferAgendaItem', { agendaItem: item.globalId }, clerk)).toEqual([
      ['INVALID_TRANSITION', 'agendaItem'],
    ]);
  });

  test('of an item of a draft agenda shows to nobody else', async () => {
    const building = await createBuilding();
    const agendaItem = await addItem(app, building, 'Placements');
    await succeed(app, 'withdrawAgendaItem', { agendaItem, reason: 'x' }, building.clerk);
    expect(await eventsOf(building.world)).toEqual([
      'AGENDA_CHANGED CREATED ITEM_ADDED staff feed',
      'AGENDA_CHANGED UPDATED ITEM_WITHDRAWN staff feed',
    ]);
  });

  test('of an open item is refused while the meeting is adjourned', async () => {
    const { item, clerk, seen } = await createPublished({ liveStatus: 'ADJOURNED' }, { liveState: 'OPEN' });
    expect(await refused(app, 'withdrawAgendaItem', { agendaItem: item.globalId }, clerk)).toEqual([
      ['MEETING_NOT_IN_SESSION', 'agendaItem'],
    ]);
    expect(await seen()).toMatchObject({ liveState: 'OPEN', version: 1 });
  });
});
