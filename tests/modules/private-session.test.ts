/** Press and public are excluded by a carried resolution or for a confidential item; and meetings that are abandoned for lack of a quorum. */
import { describe, expect, test } from 'vitest';
import type { agendaItem } from '../../src/modules/agendas/agenda-items.table.ts';
import type { meeting } from '../../src/modules/meetings/meetings.table.ts';
import { resolution, resolutionDetail } from '../../src/modules/minutes/resolutions.table.ts';
import { restriction } from '../../src/modules/restrictions/restrictions.table.ts';
import { sharedApp } from '../support/app.ts';
import { eventsOf, mutate } from '../support/mutate.ts';
import { read } from '../support/read.ts';
import { addPart, addRecord } from '../support/rows.ts';
import { createCouncil, type Made } from '../support/world.ts';

const app = await sharedApp();

type Resolved = Pick<typeof resolution.$inferInsert, 'kind'> & Pick<typeof resolutionDetail.$inferInsert, 'outcome'>;

async function createInSession(
  details: Partial<typeof meeting.$inferInsert> = {},
  item: Partial<typeof agendaItem.$inferInsert> = {},
) {
  const world = await createCouncil();
  const made = await world.createMeeting(await world.createPanel(), {
    ...{ date: '2026-01-15', liveStatus: 'IN_PUBLIC_SESSION' },
    ...details,
  });
  const [first] = await world.createAgenda(made, [item]);
  const key = await world.key('CLERK');
  const run = (name: string, input: object = {}) =>
    mutate(app, name, { meeting: made.globalId, ...input }, 'meeting { status version }', key);
  const asPublic = async (selection: string) =>
    (await read(app, `query Q($id: ID!) { node(id: $id) { ... on Meeting { ${selection} } } }`, { id: made.globalId })).node;
  const resolve = async ({ kind, outcome }: Resolved, of: Made | undefined = first) => {
    const resolved = await addRecord(world, 'Resolution', resolution, { agendaItemId: of?.id ?? '', position: 1, kind });
    await addPart(world, resolutionDetail, { resolutionId: resolved.id, outcome, textAsRecorded: 'RESOLVED' });
    return resolved.globalId;
  };
  const restrict = (level: 'EXEMPT' | 'CONFIDENTIAL', releasedAt: Date | null = null) =>
    addRecord(world, 'AccessRestriction', restriction, {
      ...{ agendaItemId: first?.id ?? null, level, scheme: 'LOCAL_CONSTITUTION', groundAsRecorded: 'Rule 10.4', releasedAt },
    });
  return { world, made, item: first, key, run, asPublic, resolve, restrict };
}

const required = (message: string) => [{ code: 'EXCLUSION_RESOLUTION_REQUIRED', field: ['resolution'], message }];
const notNamed = required(
  'Name the resolution of this meeting that excludes press and public. Only for a confidential item, once it is open, none is needed.',
);
const notCarried = required(
  'This is not a carried resolution to exclude press and public. Record its kind as EXCLUSION and its outcome as CARRIED first.',
);

describe('a private session', () => {
  test('begins on a carried exclusion resolution, ends, and is kept in the history', async () => {
    const { world, made, run, asPublic, resolve } = await createInSession();
    const excluded = await resolve({ kind: 'EXCLUSION', outcome: 'CARRIED' });
    expect(await run('enterPrivateSession', { resolution: excluded })).toEqual({
      meeting: { status: 'IN_PRIVATE_SESSION', version: 2 },
      userErrors: [],
    });
    expect(await run('returnToPublicSession')).toEqual({ meeting: { status: 'IN_PUBLIC_SESSION', version: 3 }, userErrors: [] });
    expect(await asPublic('liveStatus statusHistory { previousStatus status }')).toEqual({
      liveStatus: 'IN_PUBLIC_SESSION',
      statusHistory: [
        { previousStatus: 'IN_PUBLIC_SESSION', status: 'IN_PRIVATE_SESSION' },
        { previousStatus: 'IN_PRIVATE_SESSION', status: 'IN_PUBLIC_SESSION' },
      ],
    });
    const changed = { type: 'MEETING_STATUS_CHANGED', operation: 'UPDATED', reason: null, subjectId: made.globalId };
    expect(await eventsOf(app, world.slug)).toEqual([changed, changed]);
  });

  test('resumes in private after an adjournment', async () => {
    const { run } = await createInSession({ liveStatus: 'IN_PRIVATE_SESSION' });
    await run('adjournMeeting');
    expect((await run('returnToPublicSession')).userErrors).toEqual([
      {
        code: 'MEETING_NOT_IN_SESSION',
        field: ['meeting'],
        message:
          'This meeting is ADJOURNED, and it must be in session for this. Possible now: resumeMeeting, concludeMeeting, abandonMeeting.',
      },
    ]);
    expect((await run('resumeMeeting')).meeting).toEqual({ status: 'IN_PRIVATE_SESSION', version: 3 });
  });

  test('needs no resolution for a confidential item that is open', async () => {
    const { run, restrict } = await createInSession({}, { liveState: 'OPEN' });
    await restrict('CONFIDENTIAL');
    expect((await run('enterPrivateSession')).meeting).toEqual({ status: 'IN_PRIVATE_SESSION', version: 2 });
  });

  test.for([
    ['an exempt item that is open', 'OPEN', 'EXEMPT', null],
    ['a confidential item that is not open', 'PENDING', 'CONFIDENTIAL', null],
    ['an open item that has been released', 'OPEN', 'CONFIDENTIAL', new Date('2026-01-01T12:00:00Z')],
  ] as const)('needs a resolution for %s', async ([, liveState, level, releasedAt]) => {
    const { world, key, run, restrict, asPublic } = await createInSession({}, { liveState });
    await restrict(level, releasedAt);
    expect(await run('enterPrivateSession')).toEqual({ meeting: null, userErrors: notNamed });
    expect(await asPublic('version liveStatus')).toEqual({ version: 1, liveStatus: 'IN_PUBLIC_SESSION' });
    expect(await eventsOf(app, world.slug, key)).toEqual([]);
  });

  test.for<[string, Resolved]>([
    ['was lost', { kind: 'EXCLUSION', outcome: 'LOST' }],
    ['is not recorded as carried', { kind: 'EXCLUSION', outcome: 'UNRECORDED' }],
    ['is about other business', { kind: 'RESOLVED', outcome: 'CARRIED' }],
  ])('cannot begin on a resolution that %s', async ([, resolved]) => {
    const { run, resolve } = await createInSession();
    expect((await run('enterPrivateSession', { resolution: await resolve(resolved) })).userErrors).toEqual(notCarried);
  });

  test('cannot begin on a resolution of another meeting, or without one while no item is open', async () => {
    const { world, run, resolve } = await createInSession();
    const [elsewhere] = await world.createAgenda(await world.createMeeting(await world.createPanel()));
    const excluded = await resolve({ kind: 'EXCLUSION', outcome: 'CARRIED' }, elsewhere);
    expect((await run('enterPrivateSession', { resolution: excluded })).userErrors).toEqual([
      { code: 'INVALID', field: ['resolution'], message: 'This resolution was made at another meeting.' },
    ]);
    expect((await run('enterPrivateSession')).userErrors).toEqual(notNamed);
  });
});

describe('a meeting is abandoned for lack of a quorum', () => {
  test('in session: its open item is closed and it has ended', async () => {
    const { world, made, item, run, asPublic } = await createInSession({}, { liveState: 'OPEN' });
    expect((await run('abandonMeeting', { reason: 'Two members left' })).userErrors).toEqual([]);
    expect(await asPublic('status statusReason startedAt finishedAt agenda { items { liveState } }')).toEqual({
      ...{ status: 'INQUORATE', statusReason: 'Two members left', startedAt: null, finishedAt: expect.any(String) },
      agenda: { items: [{ liveState: 'CLOSED' }] },
    });
    expect(await eventsOf(app, world.slug)).toEqual([
      { type: 'AGENDA_CHANGED', operation: 'UPDATED', reason: null, subjectId: item?.globalId },
      { type: 'MEETING_STATUS_CHANGED', operation: 'UPDATED', reason: 'Two members left', subjectId: made.globalId },
    ]);
  });

  test('before it begins: it never began and did not end', async () => {
    const { run, asPublic } = await createInSession({ liveStatus: 'NOT_STARTED' });
    expect((await run('abandonMeeting')).userErrors).toEqual([]);
    expect(await asPublic('status statusReason startedAt finishedAt')).toEqual({
      ...{ status: 'INQUORATE', statusReason: null, startedAt: null, finishedAt: null },
    });
  });

  test('not if it was never confirmed, and not twice', async () => {
    const provisional = await createInSession({ liveStatus: 'NOT_STARTED', scheduleStatus: 'PROVISIONAL' });
    expect((await provisional.run('abandonMeeting')).userErrors).toMatchObject([{ code: 'MEETING_NOT_CONFIRMED' }]);
    const over = await createInSession({ liveStatus: 'ABANDONED_INQUORATE' });
    expect((await over.run('abandonMeeting')).userErrors).toEqual([
      {
        code: 'INVALID_TRANSITION',
        field: ['meeting'],
        message: 'This meeting is INQUORATE, which this action does not fit. Nothing is possible now.',
      },
    ]);
  });
});
