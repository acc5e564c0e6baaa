/** The days and times that meetings can have. */
import { expect, test } from 'vitest';
import { sharedApp } from '../support/app.ts';
import { refusals, run } from '../support/commands.ts';
import { createCouncil } from '../support/world.ts';

const app = await sharedApp();

test.for(['1974-03-31T17:30:00+01:00', '2999-02-12T17:30:00Z'])('no meeting begins at %s', async (startsAt) => {
  const world = await createCouncil();
  const panel = await world.createPanel();
  const key = await world.key('CLERK');
  const [provisional, confirmed] = [
    await world.createMeeting(panel, { scheduleStatus: 'PROVISIONAL' }),
    await world.createMeeting(panel, { date: '2026-02-12' }),
  ];
  const planned = { panel: panel.globalId, kind: 'ORDINARY', isConfirmed: true };
  const attempts: [string, Record<string, unknown>, string, string][] = [
    ['createMeeting', { ...planned, details: { startsAt } }, 'meeting', 'details.startsAt'],
    ['createMeetings', { ...planned, dates: [{ startsAt }] }, 'meetings', 'dates.0.startsAt'],
    ['updateMeeting', { id: provisional.globalId, patch: { startsAt } }, 'meeting', 'patch.startsAt'],
    ['confirmMeeting', { meeting: provisional.globalId, startsAt }, 'meeting', 'startsAt'],
    ['rescheduleMeeting', { meeting: confirmed.globalId, startsAt }, 'replacement', 'startsAt'],
  ];
  for (const [name, input, result, place] of attempts) {
    const [refused] = await refusals(app, key, name, input, result);
    expect([name, refused?.code, refused?.field?.join('.')]).toEqual([name, 'INVALID', place]);
    expect(refused?.message).toMatch(/^A meeting is on a day from 1974-04-01 to \d{4}-12-31; this is /);
  }
});

test('a postponed meeting is not confirmed for a time that another meeting has taken', async () => {
  const world = await createCouncil();
  const panel = await world.createPanel();
  const key = await world.key('CLERK');
  const startsAt = '2027-02-11T17:30:00+00:00';
  const create = { panel: panel.globalId, kind: 'ORDINARY', isConfirmed: true, details: { startsAt } };
  const { meeting: put } = await run(app, key, 'createMeeting', create, 'meeting { id }');
  await run(app, key, 'postponeMeeting', { meeting: put.id, reason: 'Snow' });
  await run(app, key, 'createMeeting', create);
  const [refused] = await refusals(app, key, 'confirmMeeting', { meeting: put.id, startsAt }, 'meeting');
  expect(refused).toMatchObject({ code: 'ALREADY_EXISTS', field: ['startsAt'] });
});
