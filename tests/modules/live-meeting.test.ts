import { describe, expect, test } from 'vitest';
import { ask, sharedApp } from '../support/app.ts';
import { createCouncil } from '../support/world.ts';

const app = await sharedApp();

const start = `mutation Start($input: StartMeetingInput!) {
  startMeeting(input: $input) { meeting { id version status liveStatus startedAt } userErrors { code field message currentVersion } }
}`;

describe('moving a meeting', () => {
  test('from start to conclusion records each step once in its history', async () => {
    const world = await createCouncil();
    const meeting = await world.createMeeting(await world.createPanel(), { date: '2026-01-15' });
    const [item] = await world.createAgenda(meeting);
    const key = await world.key();
    const input = { meeting: meeting.globalId };

    const answer = await ask(
      app,
      `mutation Day($meeting: ID!, $item: ID!) {
        a: startMeeting(input: { meeting: $meeting }) { meeting { status version } userErrors { code } }
        b: openAgendaItem(input: { agendaItem: $item }) { agendaItem { liveState openedAt meeting { currentAgendaItem { displayNumber } } } userErrors { code } }
        c: adjournMeeting(input: { meeting: $meeting, reason: "Fire alarm" }) { meeting { status statusReason } userErrors { code } }
        d: resumeMeeting(input: { meeting: $meeting }) { meeting { status statusReason } userErrors { code } }
        e: concludeMeeting(input: { meeting: $meeting }) { meeting { status version currentAgendaItem { id } agenda { items { liveState } } } userErrors { code } }
      }`,
      { ...input, item: item?.globalId },
      key,
    );
    expect(answer.errors).toBeUndefined();
    expect(answer.data).toEqual({
      a: { meeting: { status: 'IN_PUBLIC_SESSION', version: 2 }, userErrors: [] },
      b: {
        agendaItem: { liveState: 'OPEN', openedAt: expect.any(String), meeting: { currentAgendaItem: { displayNumber: '1' } } },
        userErrors: [],
      },
      c: { meeting: { status: 'ADJOURNED', statusReason: 'Fire alarm' }, userErrors: [] },
      d: { meeting: { status: 'IN_PUBLIC_SESSION', statusReason: null }, userErrors: [] },
      e: {
        meeting: { status: 'CONCLUDED', version: 5, currentAgendaItem: null, agenda: { items: [{ liveState: 'CLOSED' }] } },
        userErrors: [],
      },
    });

    const history = await ask(
      app,
      `query History($id: ID!) { node(id: $id) { ... on Meeting { statusHistory { previousStatus status reason agendaItem { displayNumber } cursor } } } }`,
      { id: meeting.globalId },
    );
    expect(history.data.node.statusHistory).toEqual([
      { previousStatus: 'SCHEDULED', status: 'IN_PUBLIC_SESSION', reason: null, agendaItem: null, cursor: expect.any(String) },
      {
        previousStatus: 'IN_PUBLIC_SESSION',
        status: 'ADJOURNED',
        reason: 'Fire alarm',
        agendaItem: { displayNumber: '1' },
        cursor: expect.any(String),
      },
      {
        previousStatus: 'ADJOURNED',
        status: 'IN_PUBLIC_SESSION',
        reason: null,
        agendaItem: { displayNumber: '1' },
        cursor: expect.any(String),
      },
      {
        previousStatus: 'IN_PUBLIC_SESSION',
        status: 'CONCLUDED',
        reason: null,
        agendaItem: { displayNumber: '1' },
        cursor: expect.any(String),
      },
    ]);
  });

  test('refuses an illegal step with the state and the possible steps, and writes nothing', async () => {
    const world = await createCouncil();
    const meeting = await world.createMeeting(await world.createPanel(), { scheduleStatus: 'PROVISIONAL' });
    const key = await world.key();
    const answer = await ask(app, start, { input: { meeting: meeting.globalId } }, key);
    expect(answer.data.startMeeting).toEqual({
      meeting: null,
      userErrors: [
        {
          code: 'MEETING_NOT_CONFIRMED',
          field: ['meeting'],
          message:
            'This meeting is PROVISIONAL, and only a confirmed meeting can be started or abandoned. Possible now: confirmMeeting, postponeMeeting, cancelMeeting.',
          currentVersion: null,
        },
      ],
    });
    const after = await ask(
      app,
      `query Q($id: ID!) { node(id: $id) { ... on Meeting { version status statusHistory { status } council { feed { sequence } } } } }`,
      {
        id: meeting.globalId,
      },
    );
    expect(after.data.node).toEqual({ version: 1, status: 'PROVISIONAL', statusHistory: [], council: { feed: { sequence: 0 } } });
  });

  test('neither starts nor is abandoned before its day', async () => {
    const world = await createCouncil();
    const panel = await world.createPanel();
    const [later, earlier] = [
      await world.createMeeting(panel, { date: '2999-01-15' }),
      await world.createMeeting(panel, { date: '2024-01-15' }),
    ];
    const answer = await ask(
      app,
      `mutation M($later: ID!, $earlier: ID!) {
        start: startMeeting(input: { meeting: $later }) { meeting { id } userErrors { code field } }
        abandon: abandonMeeting(input: { meeting: $later }) { meeting { id } userErrors { code field } }
        startedAt: startMeeting(input: { meeting: $earlier, startedAt: "2024-01-14T23:59:00Z" }) { meeting { id } userErrors { code field } }
        onItsDay: startMeeting(input: { meeting: $earlier, startedAt: "2024-01-15T00:00:00Z" }) { meeting { status } userErrors { code } }
      }`,
      { later: later.globalId, earlier: earlier.globalId },
      await world.key('CLERK'),
    );
    const refused = (field: string) => ({ meeting: null, userErrors: [{ code: 'INVALID', field: [field] }] });
    expect(answer.data).toEqual({
      start: refused('meeting'),
      abandon: refused('meeting'),
      startedAt: refused('startedAt'),
      onItsDay: { meeting: { status: 'IN_PUBLIC_SESSION' }, userErrors: [] },
    });
  });

  test('needs a public reason to postpone or cancel', async () => {
    const world = await createCouncil();
    const panel = await world.createPanel();
    const [a, b] = [await world.createMeeting(panel), await world.createMeeting(panel)];
    const key = await world.key('CLERK');
    const answer = await ask(
      app,
      `mutation M($a: ID!, $b: ID!) {
        none: cancelMeeting(input: { meeting: $a, reason: "  " }) { meeting { id } userErrors { code field } }
        cancel: cancelMeeting(input: { meeting: $a, reason: "Storm" }) { meeting { status statusReason } userErrors { code } }
        postpone: postponeMeeting(input: { meeting: $b, reason: "Papers late" }) { meeting { status statusReason } userErrors { code } }
        again: startMeeting(input: { meeting: $b }) { meeting { status } userErrors { code message } }
      }`,
      { a: a?.globalId, b: b?.globalId },
      key,
    );
    expect(answer.data).toEqual({
      none: { meeting: null, userErrors: [{ code: 'REQUIRED', field: ['reason'] }] },
      cancel: { meeting: { status: 'CANCELLED', statusReason: 'Storm' }, userErrors: [] },
      postpone: { meeting: { status: 'POSTPONED', statusReason: 'Papers late' }, userErrors: [] },
      again: {
        meeting: null,
        userErrors: [
          {
            code: 'MEETING_NOT_CONFIRMED',
            message:
              'This meeting is POSTPONED, and only a confirmed meeting can be started or abandoned. Possible now: confirmMeeting, rescheduleMeeting, cancelMeeting.',
          },
        ],
      },
    });
  });
});

describe('who may', () => {
  test('no request without a credential, with one that lacks the permission, or with a wrong one', async () => {
    const world = await createCouncil();
    const meeting = await world.createMeeting(await world.createPanel());
    const input = { input: { meeting: meeting.globalId } };
    const codes = async (key?: string) => (await ask(app, start, input, key)).errors?.map((error) => error.extensions.code);
    expect(await codes()).toEqual(['UNAUTHENTICATED']);
    expect(await codes(await world.key('OFFICER'))).toEqual(['FORBIDDEN']);
    expect(await codes('osk_wrong')).toEqual(['UNAUTHENTICATED']);
  });

  test('no staff of another council, for whom the meeting does not exist', async () => {
    const [ours, theirs] = [await createCouncil(), await createCouncil()];
    const meeting = await theirs.createMeeting(await theirs.createPanel());
    const key = await ours.key();
    const real = await ask(app, start, { input: { meeting: meeting.globalId } }, key);
    const invented = await ask(app, start, { input: { meeting: 'Meeting_AAAAAQAAAAAAAAAAAAAAAAAAAAA' } }, key);
    expect(real.data.startMeeting.userErrors).toEqual([
      { code: 'NOT_FOUND', field: ['meeting'], message: 'There is no such meeting in this council.', currentVersion: null },
    ]);
    expect(real).toEqual(invented);
  });
});

describe('safe writing', () => {
  test('of eight requests with one idempotency key only one takes effect, and all get its answer', async () => {
    const world = await createCouncil();
    const meeting = await world.createMeeting(await world.createPanel());
    const key = await world.key();
    const input = { meeting: meeting.globalId, idempotencyKey: 'start-1' };
    const answers = await Promise.all(Array.from({ length: 8 }, () => ask(app, start, { input }, key)));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]?.data.startMeeting).toMatchObject({ meeting: { status: 'IN_PUBLIC_SESSION', version: 2 }, userErrors: [] });

    const other = await ask(app, start, { input: { ...input, startedAt: '2026-01-01T10:00:00Z' } }, key);
    expect(other.data.startMeeting.userErrors).toMatchObject([{ code: 'IDEMPOTENCY_KEY_REUSED', field: ['idempotencyKey'] }]);
  });

  test('of two requests with one version only one succeeds, and the other gets the present version', async () => {
    const world = await createCouncil();
    const meeting = await world.createMeeting(await world.createPanel());
    const key = await world.key();
    const input = { meeting: meeting.globalId, expectedVersion: 1 };
    const answers = await Promise.all([ask(app, start, { input }, key), ask(app, start, { input }, key)]);
    const errors = answers.flatMap((answer) => answer.data.startMeeting.userErrors);
    expect(errors).toMatchObject([{ code: 'STALE_VERSION', field: ['expectedVersion'], currentVersion: 2 }]);
  });

  test('only one item is open at a time, and only while the meeting is in session', async () => {
    const world = await createCouncil();
    const meeting = await world.createMeeting(await world.createPanel());
    const [first, second] = await world.createAgenda(meeting, [{}, {}]);
    const key = await world.key();
    const open = `mutation Open($item: ID!) { openAgendaItem(input: { agendaItem: $item }) { agendaItem { liveState } userErrors { code message } } }`;
    const before = await ask(app, open, { item: first?.globalId }, key);
    expect(before.data.openAgendaItem.userErrors).toEqual([
      {
        code: 'MEETING_NOT_IN_SESSION',
        message: 'The meeting is SCHEDULED; items can be opened and closed only while it is in session.',
      },
    ]);
    await ask(app, start, { input: { meeting: meeting.globalId } }, key);
    const answers = await Promise.all([first, second].map((item) => ask(app, open, { item: item?.globalId }, key)));
    const codes = answers.flatMap((answer) => answer.data.openAgendaItem.userErrors.map((error: { code: string }) => error.code));
    expect(codes).toEqual(['ITEM_ALREADY_OPEN']);
  });
});
