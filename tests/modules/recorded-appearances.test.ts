/** Who appeared before a panel, as minuted, invited or not. */
import { describe, expect, test } from 'vitest';
import { agendaItem } from '../../src/modules/agendas/agenda-items.table.ts';
import { appearance, invitationNote } from '../../src/modules/appearances/appearances.table.ts';
import { restriction } from '../../src/modules/restrictions/restrictions.table.ts';
import { sharedApp } from '../support/app.ts';
import { appearanceFields, createPlanned } from '../support/invited.ts';
import { eventsOf, mutate } from '../support/mutate.ts';
import { addPart, addRecord } from '../support/rows.ts';

const app = await sharedApp();

async function createHeld(details: Parameters<typeof createPlanned>[1] = {}) {
  const planned = await createPlanned(app, { date: '2026-01-15', liveStatus: 'CLOSED', ...details });
  const { world, panel, made, item, key, on } = planned;
  const invited = (given: Partial<typeof appearance.$inferInsert> = {}) =>
    addRecord(world, 'Appearance', appearance, {
      ...{ meetingId: made.id, panelId: panel.id, agendaItemId: item?.id ?? null, position: 1, isInvited: true },
      ...{ capacity: 'GUEST_SPEAKER', status: 'ACCEPTED', nameAsRecorded: 'C O’Neill', organisationAsRecorded: 'LGA' },
      ...{ attendanceMode: 'VIRTUAL', topic: 'A Council-wide approach' },
      ...given,
    });
  const record = (input: object) =>
    mutate(
      app,
      'recordAppearance',
      { meeting: on.meeting, capacity: 'GUEST_SPEAKER', status: 'ATTENDED', ...input },
      `appearance { id ${appearanceFields} }`,
      key,
    );
  return { ...planned, invited, record };
}

describe('someone new', () => {
  test('is recorded word for word, without an invitation', async () => {
    const { world, on, record, appearances } = await createHeld();
    const { appearance: asStaff, userErrors } = await record({
      ...{ agendaItem: on.agendaItem, capacity: 'PARTNER', nameAsRecorded: 'Superintendent Kelly Whiting' },
      ...{ organisationAsRecorded: 'Hampshire Constabulary', withConsentOfChair: true },
    });
    expect(userErrors).toEqual([]);
    expect(asStaff).toEqual({
      ...{ id: expect.any(String), version: 1, capacity: 'PARTNER', status: 'ATTENDED', position: 1 },
      ...{ nameAsRecorded: 'Superintendent Kelly Whiting', roleAsRecorded: null, displayName: 'Superintendent Kelly Whiting' },
      ...{ organisationAsRecorded: 'Hampshire Constabulary', topic: null, biography: null, attendanceMode: 'UNKNOWN' },
      ...{ withConsentOfChair: true, agendaItem: { title: 'Item 1' }, person: null, invitation: null },
      organisation: { name: 'Hampshire Constabulary', kind: 'NOT_STATED' },
    });
    expect(await appearances()).toEqual([asStaff]);
    const created = { operation: 'CREATED', reason: null };
    expect(await eventsOf(app, world.slug)).toEqual([
      { ...created, type: 'COUNCIL_CHANGED', subjectId: expect.stringMatching(/^Organisation_/) },
      { ...created, type: 'APPEARANCE_CHANGED', subjectId: asStaff.id },
    ]);
  });

  test('is refused with all mistakes, and nothing is written', async () => {
    const { world, key, record, appearances } = await createHeld();
    const wrong = { status: 'INVITED', nameAsRecorded: ' ', person: 'Person_none', agendaItem: 'AgendaItem_none' };
    expect((await record(wrong)).userErrors).toEqual([
      { code: 'NOT_FOUND', field: ['agendaItem'], message: 'There is no such agenda item in this council.' },
      { code: 'NOT_FOUND', field: ['person'], message: 'There is no such person in this council.' },
      { code: 'INVALID', field: ['status'], message: 'Say whether they came: ATTENDED or DID_NOT_ATTEND.' },
      {
        code: 'REQUIRED',
        field: ['nameAsRecorded'],
        message: 'Give the name, the role or the organisation, as minuted.',
      },
    ]);
    expect(await appearances(key)).toEqual([]);
    expect(await eventsOf(app, world.slug, key)).toEqual([]);
  });

  test.for([
    ['that has been cancelled', { scheduleStatus: 'CANCELLED', liveStatus: 'NOT_STARTED' }, 'CANCELLED, dated 2026-01-15'],
    ['that is still to come', { date: '2999-01-15', liveStatus: 'NOT_STARTED' }, 'SCHEDULED, dated 2999-01-15'],
  ] as const)('is not recorded at a meeting %s', async ([, details, state]) => {
    const { record, appearances, key } = await createHeld(details);
    expect((await record({ nameAsRecorded: 'A Body' })).userErrors).toEqual([
      {
        code: 'INVALID_TRANSITION',
        field: ['meeting'],
        message: `This meeting is ${state}; people appear at a meeting that has begun or taken place.`,
      },
    ]);
    expect(await appearances(key)).toEqual([]);
  });

  test('is recorded at a meeting in session, and at one of which no record gives the day', async () => {
    for (const details of [{ liveStatus: 'IN_PUBLIC_SESSION' }, { liveStatus: 'NOT_STARTED', date: null }] as const) {
      const { record } = await createHeld(details);
      expect((await record({ roleAsRecorded: 'Head of Service: Safeguarding', capacity: 'OFFICER' })).userErrors).toEqual([]);
    }
  });
});

describe('someone who was invited', () => {
  test('fulfils the invitation; what the minutes do not say stays as it was', async () => {
    const { world, invited, record, appearances } = await createHeld();
    const made = await invited();
    const { appearance: asStaff } = await record({
      ...{ appearance: made.globalId, nameAsRecorded: 'Caroline O’Neill', withConsentOfChair: true },
    });
    expect(asStaff).toMatchObject({
      ...{ id: made.globalId, version: 2, status: 'ATTENDED', nameAsRecorded: 'Caroline O’Neill', organisationAsRecorded: 'LGA' },
      ...{
        attendanceMode: 'VIRTUAL',
        topic: 'A Council-wide approach',
        withConsentOfChair: true,
        agendaItem: { title: 'Item 1' },
      },
      invitation: { respondedOn: null },
    });
    expect(await appearances()).toEqual([asStaff]);
    expect(await eventsOf(app, world.slug)).toEqual([
      { type: 'APPEARANCE_CHANGED', operation: 'UPDATED', reason: null, subjectId: made.globalId },
    ]);
    // A correction: they did not come after all.
    const { appearance: corrected } = await record({ appearance: made.globalId, status: 'DID_NOT_ATTEND' });
    expect(corrected).toMatchObject({ version: 3, status: 'DID_NOT_ATTEND', nameAsRecorded: 'Caroline O’Neill' });
  });

  test('and declined was not expected', async () => {
    const { invited, record, appearances } = await createHeld();
    const made = await invited({ status: 'DECLINED' });
    expect((await record({ appearance: made.globalId, status: 'DID_NOT_ATTEND' })).userErrors).toEqual([
      {
        code: 'INVALID_TRANSITION',
        field: ['appearance'],
        message:
          'This appearance is DECLINED, which this action does not fit. Possible now: respondToInvitation, recordAppearance.',
      },
    ]);
    expect(await appearances()).toMatchObject([{ version: 1, status: 'DECLINED' }]);
    expect((await record({ appearance: made.globalId })).appearance).toMatchObject({ version: 2, status: 'ATTENDED' });
  });

  test('to another meeting is not recorded here', async () => {
    const { invited, record, world, panel } = await createHeld();
    const elsewhere = await world.createMeeting(panel);
    const made = await invited({ meetingId: elsewhere.id, agendaItemId: null });
    expect((await record({ appearance: made.globalId })).userErrors).toEqual([
      { code: 'INVALID', field: ['appearance'], message: 'This is an appearance at another meeting.' },
    ]);
  });

  test('is not overwritten by a client that saw an earlier version', async () => {
    const { invited, record, appearances } = await createHeld();
    const made = await invited();
    const input = { appearance: made.globalId, appearanceVersion: 1 };
    const both = await Promise.all([record(input), record({ ...input, status: 'DID_NOT_ATTEND' })]);
    expect(both.flatMap(({ userErrors }) => userErrors)).toEqual([
      {
        code: 'STALE_VERSION',
        field: ['appearanceVersion'],
        message: 'This appearance is not at version 1: it is at version 2 now. Read it again before you change it.',
      },
    ]);
    expect(await appearances()).toMatchObject([{ version: 2 }]);
  });

  test('is hidden, with the note, once it is recorded under a restricted item', async () => {
    const { world, made: at, key, invited, record, appearances } = await createHeld();
    const closed = await addRestricted(world, at);
    const made = await invited();
    await addPart(world, invitationNote, { appearanceId: made.id, visibility: 'STAFF', note: 'Needs a loop' });
    expect(await appearances()).toHaveLength(1);
    expect((await record({ appearance: made.globalId, agendaItem: closed })).userErrors).toEqual([]);
    expect(await appearances()).toEqual([]);
    expect(await appearances(await world.key('OFFICER'))).toEqual([]);
    expect(await appearances(key)).toMatchObject([
      { position: 1, agendaItem: { title: 'Placements' }, invitation: { note: 'Needs a loop' } },
    ]);
    expect(await eventsOf(app, world.slug)).toEqual([]);
  });
});

type Held = Awaited<ReturnType<typeof createHeld>>;

/** Adds a second, restricted item to the agenda. */
async function addRestricted(world: Held['world'], at: Held['made']): Promise<string> {
  const placements = await addRecord(world, 'AgendaItem', agendaItem, {
    ...{ meetingId: at.id, position: 2, kind: 'REPORT', title: 'Placements' },
  });
  await addRecord(world, 'AccessRestriction', restriction, {
    ...{ agendaItemId: placements.id, level: 'EXEMPT', scheme: 'LOCAL_CONSTITUTION', groundAsRecorded: 'Rule 10.4' },
  });
  return placements.globalId;
}
