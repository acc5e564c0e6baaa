import { describe, expect, test } from 'vitest';
import { sharedApp } from '../support/app.ts';
import { createLedger, day, refused, take } from '../support/ledger.ts';
import { read } from '../support/read.ts';

const app = await sharedApp();

const standing = 'recommendation { status isOnMonitoringList nextReportTo { id } }';

const whole = `query Q($id: ID!) { node(id: $id) { ... on Recommendation {
  version status isOnMonitoringList nextReportTo { id }
  completionReviews { isAccepted reason meeting { id } resolution { id } }
  statusHistory { previousStatus status reason meeting { id } }
} } }`;

/** A panel that met a month ago, and meets again in one month and in two. */
async function panelWithMeetings() {
  const ledger = await createLedger();
  const { world, panel } = ledger;
  const held = await world.createMeeting(panel, { date: day(-30), liveStatus: 'CLOSED' });
  const next = await world.createMeeting(panel, { date: day(30) });
  const later = await world.createMeeting(panel, { date: day(60) });
  // A cancelled meeting and a meeting of another panel are not the panel's next meeting.
  await world.createMeeting(panel, { date: day(10), scheduleStatus: 'CANCELLED' });
  await world.createMeeting(await world.createPanel(), { date: day(5) });
  return { ...ledger, held, next, later };
}

describe('completion', () => {
  test('that is reported keeps a recommendation on the list until the panel accepts it', async () => {
    const { key, recommend, resolve, held, next } = await panelWithMeetings();
    const made = await recommend();
    const reported = await take(
      app,
      key,
      'reportRecommendationProgress',
      { recommendation: made.globalId, claim: 'COMPLETE', actionTaken: 'Circulated', statusAsPublished: 'Completed' },
      'recommendation { status statusAsPublished isOnMonitoringList nextReportTo { id } }',
    );
    expect(reported.recommendation).toEqual({
      status: 'REPORTED_COMPLETE',
      statusAsPublished: 'Completed',
      isOnMonitoringList: true,
      nextReportTo: { id: next.globalId },
    });

    const resolution = await resolve(held);
    const input = { recommendation: made.globalId, meeting: held.globalId, resolution: resolution.globalId };
    const accepted = await take(app, key, 'acceptRecommendationCompletion', input, standing);
    expect(accepted.recommendation).toEqual({ status: 'CLOSED', isOnMonitoringList: false, nextReportTo: null });
    expect((await read(app, whole, { id: made.globalId })).node).toEqual({
      version: 3,
      status: 'CLOSED',
      isOnMonitoringList: false,
      nextReportTo: null,
      completionReviews: [
        { isAccepted: true, reason: null, meeting: { id: held.globalId }, resolution: { id: resolution.globalId } },
      ],
      statusHistory: [
        { previousStatus: 'MADE', status: 'REPORTED_COMPLETE', reason: null, meeting: null },
        { previousStatus: 'REPORTED_COMPLETE', status: 'CLOSED', reason: null, meeting: { id: held.globalId } },
      ],
    });
    expect(await refused(app, key, 'acceptRecommendationCompletion', input)).toMatchObject({ code: 'INVALID_TRANSITION' });
  });

  test("that is not accepted comes back to the panel's next meeting each time", async () => {
    const { key, recommend, held, next } = await panelWithMeetings();
    const made = await recommend({ status: 'REPORTED_COMPLETE' });
    const input = { recommendation: made.globalId, meeting: held.globalId };
    const first = await take(app, key, 'rejectRecommendationCompletion', { ...input, reason: ' No figures ' }, standing);
    expect(first.recommendation).toEqual({
      status: 'OUTSTANDING',
      isOnMonitoringList: true,
      nextReportTo: { id: next.globalId },
    });
    await take(app, key, 'reportRecommendationProgress', {
      recommendation: made.globalId,
      claim: 'COMPLETE',
      actionTaken: 'Figures sent',
    });
    await take(app, key, 'rejectRecommendationCompletion', { ...input, reason: 'Wrong figures' });
    const { node } = await read(app, whole, { id: made.globalId });
    expect(node).toMatchObject({
      version: 4,
      status: 'OUTSTANDING',
      isOnMonitoringList: true,
      nextReportTo: { id: next.globalId },
    });
    expect(node.completionReviews).toEqual([
      { isAccepted: false, reason: 'No figures', meeting: { id: held.globalId }, resolution: null },
      { isAccepted: false, reason: 'Wrong figures', meeting: { id: held.globalId }, resolution: null },
    ]);
    expect(node.statusHistory.map((change: { reason: string }) => change.reason)).toEqual(['No figures', null, 'Wrong figures']);
  });

  test('that is not accepted comes back to the meeting after the one that decided, to the meeting given, or to none', async () => {
    const { world, panel, key, recommend, held, next, later } = await panelWithMeetings();
    const rejectAt = async (meeting: string, nextReportTo?: string) => {
      const made = await recommend({ status: 'REPORTED_COMPLETE', nextReportToMeetingId: next.id });
      const input = { recommendation: made.globalId, meeting, reason: 'No figures', nextReportTo };
      return (await take(app, key, 'rejectRecommendationCompletion', input, standing)).recommendation.nextReportTo;
    };
    const sitting = await world.createMeeting(panel, { date: day(40), liveStatus: 'IN_PUBLIC_SESSION' });
    const last = await world.createMeeting(panel, { date: day(90), liveStatus: 'ADJOURNED' });
    expect(await rejectAt(held.globalId)).toEqual({ id: next.globalId });
    expect(await rejectAt(held.globalId, later.globalId)).toEqual({ id: later.globalId });
    expect(await rejectAt(sitting.globalId)).toEqual({ id: later.globalId });
    expect(await rejectAt(last.globalId)).toBeNull();
    const reported = await recommend({ status: 'REPORTED_COMPLETE' });
    const back = { recommendation: reported.globalId, meeting: last.globalId, reason: 'No figures', nextReportTo: held.globalId };
    expect(await refused(app, key, 'rejectRecommendationCompletion', back)).toMatchObject({
      code: 'INVALID',
      field: ['nextReportTo'],
    });
  });

  test.for(['MADE', 'ACCEPTED', 'IN_PROGRESS', 'OUTSTANDING', 'REJECTED'] as const)(
    'of a recommendation that is %s can be neither accepted nor rejected: nobody reported it',
    async (status) => {
      const { key, recommend, held } = await panelWithMeetings();
      const made = await recommend({ status });
      const input = { recommendation: made.globalId, meeting: held.globalId };
      const refusal = {
        code: 'COMPLETION_NOT_REPORTED',
        field: ['recommendation'],
        message: `Recommendation R-1 is ${status}: there is no report of completion to accept or reject. Report progress with the claim COMPLETE first.`,
        currentVersion: null,
      };
      expect(await refused(app, key, 'acceptRecommendationCompletion', input)).toEqual(refusal);
      expect(await refused(app, key, 'rejectRecommendationCompletion', { ...input, reason: 'No' })).toEqual(refusal);
      const { node } = await read(app, whole, { id: made.globalId });
      expect(node).toMatchObject({ version: 1, status, completionReviews: [], statusHistory: [] });
    },
  );

  test('is decided at a meeting of the panel that has begun, by a resolution made there', async () => {
    const { world, key, panel, recommend, resolve, held, next, later } = await panelWithMeetings();
    const made = await recommend({ status: 'REPORTED_COMPLETE' });
    const elsewhere = await world.createMeeting(await world.createPanel(), { date: day(-1), liveStatus: 'CLOSED' });
    const cancelled = await world.createMeeting(panel, { date: day(-1), scheduleStatus: 'CANCELLED' });
    const resolution = await resolve(later);
    const wrong: [object, string][] = [
      [{ meeting: next.globalId }, 'meeting'],
      [{ meeting: cancelled.globalId }, 'meeting'],
      [{ meeting: elsewhere.globalId }, 'meeting'],
      [{ meeting: held.globalId, resolution: resolution.globalId }, 'resolution'],
    ];
    for (const [named, field] of wrong) {
      const input = { recommendation: made.globalId, ...named };
      const refusal = { code: 'INVALID', field: [field] };
      expect(await refused(app, key, 'acceptRecommendationCompletion', input)).toMatchObject(refusal);
      expect(await refused(app, key, 'rejectRecommendationCompletion', { ...input, reason: 'No' })).toMatchObject(refusal);
    }
    const blank = { recommendation: made.globalId, meeting: held.globalId, reason: ' ' };
    expect(await refused(app, key, 'rejectRecommendationCompletion', blank)).toMatchObject({
      code: 'REQUIRED',
      field: ['reason'],
    });
    expect((await read(app, whole, { id: made.globalId })).node).toMatchObject({ version: 1, completionReviews: [] });
  });
});

describe('an outstanding recommendation', () => {
  test("comes back to the meeting that it is reported to; once that meeting is over, to the panel's next", async () => {
    const { world, panel, key, recommend, held, next, later } = await panelWithMeetings();
    const missed = await world.createMeeting(panel, { date: day(-3) });
    const off = await world.createMeeting(panel, { date: day(3), scheduleStatus: 'CANCELLED' });
    const sitting = await world.createMeeting(panel, { date: day(0), liveStatus: 'IN_PUBLIC_SESSION' });
    const returnsTo = async (reportedTo?: string) => {
      const made = await recommend({ status: 'IN_PROGRESS' });
      const input = { recommendation: made.globalId, claim: 'OUTSTANDING', actionTaken: 'Not yet', reportedTo };
      const taken = await take(app, key, 'reportRecommendationProgress', input, `${standing} progress { reportedTo { id } }`);
      expect(taken.recommendation).toMatchObject({ status: 'OUTSTANDING', isOnMonitoringList: true });
      expect(taken.progress).toEqual({ reportedTo: reportedTo === undefined ? null : { id: reportedTo } });
      return taken.recommendation.nextReportTo.id;
    };
    expect(await returnsTo()).toBe(next.globalId);
    expect(await returnsTo(later.globalId)).toBe(later.globalId);
    expect(await returnsTo(sitting.globalId)).toBe(sitting.globalId);
    for (const over of [held, missed, off]) expect(await returnsTo(over.globalId)).toBe(next.globalId);
  });
});

describe('a rejected recommendation', () => {
  test('leaves the list only after it was reported to a meeting of the panel held since', async () => {
    const { world, panel, key, recommend, held, next } = await panelWithMeetings();
    const made = await recommend({ status: 'AWAITING_RESPONSE' });
    await take(app, key, 'recordRecommendationResponse', {
      recommendation: made.globalId,
      decision: 'REJECTED',
      respondedOn: day(-20),
      respondent: 'Cabinet',
    });
    const meetings = await Promise.all([
      world.createMeeting(panel, { date: day(-10), scheduleStatus: 'CANCELLED' }),
      world.createMeeting(panel, { date: day(-10), scheduleStatus: 'POSTPONED' }),
      world.createMeeting(panel, { date: day(-10), scheduleStatus: 'PROVISIONAL' }),
      world.createMeeting(panel, { date: day(-10), liveStatus: 'ABANDONED_INQUORATE' }),
      world.createMeeting(panel),
    ]);
    // `held` took place before the rejection, so it cannot have been told of it.
    for (const meeting of [next, held, ...meetings]) {
      const input = { recommendation: made.globalId, reportedTo: meeting.globalId };
      expect(await refused(app, key, 'removeRejectedRecommendation', input)).toEqual({
        code: 'RECOMMENDATION_NOT_REPORTED',
        field: ['recommendation'],
        message:
          'Recommendation R-1 may leave the list only once it has been reported to a meeting of its panel held since it was rejected.',
        currentVersion: null,
      });
    }
    expect((await read(app, whole, { id: made.globalId })).node).toMatchObject({ status: 'REJECTED', isOnMonitoringList: true });

    const later = await world.createMeeting(panel, { date: day(-20) });
    const input = { recommendation: made.globalId, reportedTo: later.globalId };
    const removed = await take(app, key, 'removeRejectedRecommendation', input, standing);
    expect(removed.recommendation).toEqual({ status: 'REMOVED', isOnMonitoringList: false, nextReportTo: null });
    const { node } = await read(app, whole, { id: made.globalId });
    expect(node.statusHistory).toEqual([
      { previousStatus: 'AWAITING_RESPONSE', status: 'REJECTED', reason: null, meeting: null },
      { previousStatus: 'REJECTED', status: 'REMOVED', reason: null, meeting: { id: later.globalId } },
    ]);
  });

  test.for(['IN_PUBLIC_SESSION', 'IN_PRIVATE_SESSION', 'ADJOURNED', 'CLOSED'] as const)(
    'may be removed after a meeting whose live status is %s',
    async (liveStatus) => {
      const { world, panel, key, recommend } = await createLedger();
      const made = await recommend({ status: 'REJECTED' });
      const meeting = await world.createMeeting(panel, { liveStatus });
      const input = { recommendation: made.globalId, reportedTo: meeting.globalId };
      expect((await take(app, key, 'removeRejectedRecommendation', input)).recommendation.status).toBe('REMOVED');
    },
  );

  test('is the only kind that can be removed, and only after a meeting of its own panel', async () => {
    const { world, key, recommend, held } = await panelWithMeetings();
    const elsewhere = await world.createMeeting(await world.createPanel(), { date: day(-1), liveStatus: 'CLOSED' });
    const [accepted, rejected] = [await recommend({ status: 'ACCEPTED' }), await recommend({ status: 'REJECTED' })];
    const remove = (recommendation: string, reportedTo: string) =>
      refused(app, key, 'removeRejectedRecommendation', { recommendation, reportedTo });
    expect(await remove(accepted.globalId, held.globalId)).toMatchObject({ code: 'INVALID_TRANSITION' });
    expect(await remove(rejected.globalId, elsewhere.globalId)).toMatchObject({ code: 'INVALID', field: ['reportedTo'] });
  });
});
