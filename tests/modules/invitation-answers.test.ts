/** Who may read of an invitation, and the answers to it. */
import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { agenda } from '../../src/modules/agendas/agendas.table.ts';
import { appearance } from '../../src/modules/appearances/appearances.table.ts';
import { restriction } from '../../src/modules/restrictions/restrictions.table.ts';
import { sharedApp } from '../support/app.ts';
import { createPlanned, today } from '../support/invited.ts';
import { memberOfEveryPanel } from '../support/members.ts';
import { eventsOf, mutate } from '../support/mutate.ts';
import { read } from '../support/read.ts';
import { addRecord } from '../support/rows.ts';
import { owner } from '../support/world.ts';

const app = await sharedApp();

describe('an invitation', () => {
  test('under a restricted item is hidden, with the organisation that only it names, until an open one names it', async () => {
    const { world, key, item, speaker, appearances } = await createPlanned(app);
    await addRecord(world, 'AccessRestriction', restriction, {
      ...{ agendaItemId: item?.id ?? null, level: 'EXEMPT', scheme: 'LOCAL_CONSTITUTION', groundAsRecorded: 'Rule 10.4' },
    });
    const { appearance: hidden } = await speaker({ organisation: 'Fostering Agency' }, 'id organisation { id }');
    expect(await appearances()).toEqual([]);
    expect(await appearances(await memberOfEveryPanel(world))).toHaveLength(1);
    expect(await eventsOf(app, world.slug)).toEqual([]);
    const types = async (reader?: string) => (await eventsOf(app, world.slug, reader)).map(({ type }) => type);
    expect(await types(key)).toEqual(['COUNCIL_CHANGED', 'APPEARANCE_CHANGED']);
    const organisations = (reader?: string) =>
      read(app, 'query Q($id: ID!) { node(id: $id) { ... on Organisation { name } } }', { id: hidden.organisation.id }, reader);
    expect(await organisations()).toEqual({ node: null });
    expect(await organisations(key)).toEqual({ node: { name: 'Fostering Agency' } });
    // An open appearance of the same meeting stands first: the hidden one leaves no gap.
    const { appearance: open } = await speaker(
      { agendaItem: null, organisation: 'fostering agency' },
      'position organisation { id }',
    );
    expect(open).toEqual({ position: 1, organisation: { id: hidden.organisation.id } });
    expect(await organisations()).toEqual({ node: { name: 'Fostering Agency' } });
    expect(await types()).toEqual(['COUNCIL_CHANGED', 'APPEARANCE_CHANGED']);
  });

  test('is a draft while the agenda is one, with an item or without', async () => {
    const { world, made, key, on, speaker, appearances } = await createPlanned(app);
    await owner().update(agenda).set({ visibility: 'DRAFT', status: 'DRAFT' }).where(eq(agenda.meetingId, made.id));
    await speaker({ agendaItem: null });
    expect(await appearances()).toEqual([]);
    expect(await appearances(await world.key('MEMBER'))).toEqual([]);
    expect(await appearances(key)).toHaveLength(1);
    expect(on.meeting).toBe(made.globalId);
    expect(await eventsOf(app, world.slug)).toEqual([]);
  });

  test('is cancelled with its meeting, unless it was declined', async () => {
    const { world, made, key, speaker, respond, appearances } = await createPlanned(app);
    const ids: string[] = [];
    for (const isAccepted of [null, true, false]) {
      const { id } = (await speaker()).appearance;
      ids.push(id);
      if (isAccepted !== null) await respond(id, { isAccepted });
    }
    await mutate(app, 'cancelMeeting', { meeting: made.globalId, reason: 'Storm' }, 'meeting { id }', key);
    expect((await appearances()).map(({ status, version }: Record<string, unknown>) => [status, version])).toEqual([
      ['CANCELLED', 2],
      ['CANCELLED', 3],
      ['DECLINED', 2],
    ]);
    const told = (await eventsOf(app, world.slug)).slice(-3).map(({ type, subjectId }) => [type, subjectId]);
    expect(told).toEqual([
      ['MEETING_STATUS_CHANGED', made.globalId],
      ['APPEARANCE_CHANGED', ids[0]],
      ['APPEARANCE_CHANGED', ids[1]],
    ]);
    expect((await respond(ids[0] ?? '', { isAccepted: true })).userErrors).toEqual([
      {
        code: 'INVALID_TRANSITION',
        field: ['appearance'],
        message: 'This appearance is CANCELLED, which this action does not fit. Nothing is possible now.',
      },
    ]);
  });
});

describe('the answer to an invitation', () => {
  test('is public, and the note with it is for council staff alone', async () => {
    const { world, key, speaker, respond, appearances } = await createPlanned(app);
    const { id } = (await speaker({ attendanceMode: 'IN_PERSON' })).appearance;
    const { appearance: asStaff } = await respond(id, { isAccepted: true, attendanceMode: 'VIRTUAL', note: 'Needs a loop' });
    const answered = { version: 2, status: 'ACCEPTED', attendanceMode: 'VIRTUAL' };
    expect(asStaff).toMatchObject({ ...answered, invitation: { respondedOn: today, note: 'Needs a loop' } });
    expect(await appearances()).toMatchObject([{ ...answered, invitation: { respondedOn: today, note: null } }]);
    const told = await eventsOf(app, world.slug);
    expect(told.at(-1)).toEqual({ type: 'APPEARANCE_CHANGED', operation: 'UPDATED', reason: null, subjectId: id });
    expect(JSON.stringify(await eventsOf(app, world.slug, key))).not.toContain('loop');
  });

  test('can change; a note and a mode of attendance stay until others are given', async () => {
    const { key, speaker, respond, appearances } = await createPlanned(app);
    const { id } = (await speaker({ attendanceMode: 'IN_PERSON' })).appearance;
    await respond(id, { isAccepted: true, note: 'Needs a loop' });
    await respond(id, { isAccepted: false });
    const [declined] = await appearances(key);
    expect(declined).toMatchObject({ version: 3, status: 'DECLINED', attendanceMode: 'IN_PERSON' });
    expect(declined.invitation.note).toBe('Needs a loop');
    await respond(id, { isAccepted: true, note: 'Arrives late' });
    expect((await appearances(key))[0].invitation.note).toBe('Arrives late');
  });

  test('needs an invitation, and comes before the day is recorded', async () => {
    const { world, panel, made, key, respond, appearances } = await createPlanned(app);
    const add = (details: Pick<typeof appearance.$inferInsert, 'status' | 'isInvited'>) =>
      addRecord(world, 'Appearance', appearance, {
        ...{ meetingId: made.id, panelId: panel.id, capacity: 'OFFICER', nameAsRecorded: 'A Body', position: 1 },
        ...details,
      });
    const [uninvited, attended] = [await add({ status: 'ATTENDED' }), await add({ status: 'ATTENDED', isInvited: true })];
    expect((await respond(uninvited.globalId, { isAccepted: true })).userErrors).toEqual([
      {
        code: 'INVALID_TRANSITION',
        field: ['appearance'],
        message: 'No invitation of this person is on record. Invite them with inviteGuestSpeaker or inviteContributor first.',
      },
    ]);
    expect((await respond(attended.globalId, { isAccepted: false })).userErrors).toEqual([
      {
        code: 'INVALID_TRANSITION',
        field: ['appearance'],
        message: 'This appearance is ATTENDED, which this action does not fit. Possible now: recordAppearance.',
      },
    ]);
    expect((await appearances(key)).map(({ version }: { version: number }) => version)).toEqual([1, 1]);
  });
});
