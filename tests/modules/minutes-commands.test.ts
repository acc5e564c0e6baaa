import { and, eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { minuteEntry, minuteEntryText } from '../../src/modules/minutes/minute-entries.table.ts';
import { minutes } from '../../src/modules/minutes/minutes.table.ts';
import { ask, sharedApp } from '../support/app.ts';
import { createCouncil, type Made, owner } from '../support/world.ts';

const app = await sharedApp();

const publish =
  'mutation P($m: ID!) { publishDraftMinutes(input: { meeting: $m }) { meeting { minutes { status entries { text } } } userErrors { code message } } }';
const approve = `mutation A($at: ID!, $of: [ID!]!, $amendments: String) {
  approveMinutes(input: { approvingMeeting: $at, meetings: $of, amendments: $amendments }) {
    approvingMeeting { id }
    approvedMeetings { minutes { status approval { approvingMeeting { id } approvedMeetings { id } amendments signedBy { id } } } }
    userErrors { code field message }
  }
}`;

/** A panel with two meetings whose minutes are drafts, and a later meeting. */
async function minuted() {
  const world = await createCouncil();
  const panel = await world.createPanel();
  const [first, second, later] = await Promise.all(
    ['2026-01-01', '2026-02-01', '2026-03-01'].map((date) => world.createMeeting(panel, { date, liveStatus: 'CLOSED' })),
  );
  for (const meeting of [first, second] as Made[]) {
    const [item] = await world.createAgenda(meeting);
    const entry = { councilId: world.councilId, visibility: 'DRAFT' as const };
    const id = uuidv7();
    await owner()
      .insert(minutes)
      .values({ ...entry, meetingId: meeting.id, status: 'DRAFT' });
    await owner()
      .insert(minuteEntry)
      .values({ ...entry, id, agendaItemId: item?.id ?? '', position: 1, kind: 'NARRATIVE' });
    await owner()
      .insert(minuteEntryText)
      .values({ ...entry, minuteEntryId: id, text: 'The panel met.', html: '<p>The panel met.</p>' });
  }
  return { world, panel, first: first as Made, second: second as Made, later: later as Made, key: await world.key('CLERK') };
}

const asPublic =
  'query Q($m: ID!) { node(id: $m) { ... on Meeting { minutes { status entries { text } } agenda { items { minuteEntries { text } } } } } }';

describe('minutes', () => {
  test('are hidden from the public until they are published as a draft', async () => {
    const { first, key } = await minuted();
    const before = await ask(app, asPublic, { m: first.globalId });
    expect(before.data.node).toEqual({ minutes: { status: 'NONE', entries: [] }, agenda: { items: [{ minuteEntries: [] }] } });
    const answer = await ask(app, publish, { m: first.globalId }, key);
    expect(answer.data.publishDraftMinutes).toEqual({
      meeting: { minutes: { status: 'DRAFT_PUBLISHED', entries: [{ text: 'The panel met.' }] } },
      userErrors: [],
    });
    const after = await ask(app, asPublic, { m: first.globalId });
    expect(after.data.node).toEqual({
      minutes: { status: 'DRAFT_PUBLISHED', entries: [{ text: 'The panel met.' }] },
      agenda: { items: [{ minuteEntries: [{ text: 'The panel met.' }] }] },
    });
  });

  test('of two meetings can have one approval, which both name', async () => {
    const { first, second, later, key } = await minuted();
    for (const meeting of [first, second]) await ask(app, publish, { m: meeting.globalId }, key);
    const answer = await ask(
      app,
      approve,
      { at: later.globalId, of: [second.globalId, first.globalId], amendments: 'A name' },
      key,
    );
    const approved = {
      minutes: {
        status: 'APPROVED_AS_AMENDED',
        approval: {
          approvingMeeting: { id: later.globalId },
          approvedMeetings: [{ id: first.globalId }, { id: second.globalId }],
          amendments: 'A name',
          signedBy: null,
        },
      },
    };
    expect(answer.data.approveMinutes).toEqual({
      approvingMeeting: { id: later.globalId },
      approvedMeetings: [approved, approved],
      userErrors: [],
    });
    const again = await ask(app, publish, { m: first.globalId }, key);
    expect(again.data.publishDraftMinutes.userErrors).toMatchObject([{ code: 'INVALID_TRANSITION' }]);
  });

  test('whose approval is not recorded can be approved, and published as a draft', async () => {
    const { world, first, later, key } = await minuted();
    const ofFirst = and(eq(minutes.councilId, world.councilId), eq(minutes.meetingId, first.id));
    const asPublished = () => owner().update(minutes).set({ status: 'PUBLISHED', visibility: 'PUBLIC' }).where(ofFirst);
    await asPublished();
    const { node } = (
      await ask(app, 'query Q($m: ID!) { node(id: $m) { ... on Meeting { minutes { status approval { amendments } } } } }', {
        m: first.globalId,
      })
    ).data;
    expect(node).toEqual({ minutes: { status: 'PUBLISHED', approval: null } });
    const published = await ask(app, publish, { m: first.globalId }, key);
    expect(published.data.publishDraftMinutes).toMatchObject({
      meeting: { minutes: { status: 'DRAFT_PUBLISHED' } },
      userErrors: [],
    });
    await asPublished();
    const answer = await ask(app, approve, { at: later.globalId, of: [first.globalId] }, key);
    expect(answer.data.approveMinutes).toMatchObject({ approvedMeetings: [{ minutes: { status: 'APPROVED' } }], userErrors: [] });
  });

  test('can be approved by the meeting itself and by an extraordinary meeting of the panel', async () => {
    const { world, panel, first, second, key } = await minuted();
    const special = await world.createMeeting(panel, { date: '2026-04-01', kind: 'EXTRAORDINARY' });
    for (const [at, of] of [
      [first, first],
      [special, second],
    ] as const) {
      await ask(app, publish, { m: of.globalId }, key);
      const answer = await ask(app, approve, { at: at.globalId, of: [of.globalId] }, key);
      expect(answer.data.approveMinutes).toMatchObject({ approvingMeeting: { id: at.globalId }, userErrors: [] });
    }
  });

  test('are not approved by an earlier meeting, by another panel or before publication, and nothing is written', async () => {
    const { world, first, second, later, key } = await minuted();
    await ask(app, publish, { m: second.globalId }, key);
    const elsewhere = await world.createMeeting(await world.createPanel(), { date: '2026-04-01' });
    const codes = async (at: Made, of: Made[]) => {
      const answer = await ask(app, approve, { at: at.globalId, of: of.map((meeting) => meeting.globalId) }, key);
      return answer.data.approveMinutes.userErrors.map((error: { code: string }) => error.code);
    };
    expect(await codes(later, [second, first])).toEqual(['MINUTES_NOT_PUBLISHED']);
    expect(await codes(first, [second])).toEqual(['APPROVING_MEETING_NOT_LATER']);
    expect(await codes(elsewhere, [second])).toEqual(['APPROVING_MEETING_NOT_SUITABLE']);
    expect(await codes(later, [])).toEqual(['REQUIRED']);
    const after = await ask(
      app,
      'query Q($m: ID!) { node(id: $m) { ... on Meeting { minutes { status approval { amendments } } } } }',
      { m: second.globalId },
    );
    expect(after.data.node).toEqual({ minutes: { status: 'DRAFT_PUBLISHED', approval: null } });
  });
});
