import { expect, test } from 'vitest';
import { isOutcomeRecorded, statusOf } from '../../src/modules/meetings/meetings.rules.ts';
import { liveStatus, meetingStatus, scheduleStatus } from '../../src/modules/meetings/meetings.table.ts';
import { ask, sharedApp } from '../support/app.ts';
import { createCouncil } from '../support/world.ts';

const app = await sharedApp();

test('the database and the rule give the same status and outcome for each schedule and live status', async () => {
  const states = scheduleStatus.enumValues.flatMap((schedule) =>
    liveStatus.enumValues.map((live) => ({ scheduleStatus: schedule, liveStatus: live })),
  );
  const world = await createCouncil();
  const panel = await world.createPanel();
  const meetings = await Promise.all(states.map((state) => world.createMeeting(panel, state)));

  const answer = await ask(
    app,
    `query Statuses($ids: [ID!]!) { nodes(ids: $ids) { ... on Meeting { scheduleStatus liveStatus status isOutcomeRecorded } } }`,
    { ids: meetings.map((made) => made.globalId) },
  );
  const expected = states.map((state) => {
    const status = statusOf(state);
    return { ...state, status, isOutcomeRecorded: isOutcomeRecorded(status) };
  });
  expect(answer).toEqual({ data: { nodes: expected } });
  expect(new Set(expected.map(({ status }) => status))).toEqual(new Set(meetingStatus.enumValues));
});
