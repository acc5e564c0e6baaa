import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { minuteEntry, minuteEntryText } from '../../src/modules/minutes/minute-entries.table.ts';
import { minutes } from '../../src/modules/minutes/minutes.table.ts';
import { ask, startApp } from '../support/app.ts';
import { createCouncil, type Made, owner } from '../support/world.ts';

const app = await startApp();

const publish =
  'mutation P($m: ID!) { publishDraftMinutes(input: { meeting: $m }) { meeting { minutes { status entries { text } } } userErrors { code message } } }';
const approve = `mutation A($at: ID!, $of: [ID!]!, $amendments: String) {
  approveMinutes(input: { approvingMeeting: $at, meetings: $of, amendments: $amendments }) {
    approvingMeeting { id }
    approvedMeetings { minutes { status approval { approvingMeeting { id } approvedMeetings { id } amendments signedBy { id } } } }
    userErrors { code field message }
  }
}`;

/** A panel with two meetings whose minutes are drafts, and a later ordinary one. */
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
  test('are not there for the public until they are published as a draft', async () => {
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

  test('of two meetings are settled by one approval, which both point to', async () => {
    const { first, second, later, key } = await minuted();
    for (const meeting of [first, second]) await ask(app, publish, { m: meeting.globalId }, key);
    const answer = await ask(
      app,
      approve,
      { at: later.globalId, of: [second.globalId, first.globalId], amendments: 'A name' },
      key,
    );
    const settled = {
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
      approvedMeetings: [settled, settled],
      userErrors: [],
    });
    const again = await ask(app, publish, { m: first.globalId }, key);
    expect(again.data.publishDraftMinutes.userErrors).toMatchObject([{ code: 'INVALID_TRANSITION' }]);
  });

  test('are refused where the law or their state is against it, and nothing is written', async () => {
    const { world, panel, first, second, later, key } = await minuted();
    await ask(app, publish, { m: second.globalId }, key);
    const special = await world.createMeeting(panel, { date: '2026-04-01', kind: 'EXTRAORDINARY' });
    const elsewhere = await world.createMeeting(await world.createPanel(), { date: '2026-04-01' });
    const codes = async (at: Made, of: Made[]) => {
      const answer = await ask(app, approve, { at: at.globalId, of: of.map((meeting) => meeting.globalId) }, key);
      return answer.data.approveMinutes.userErrors.map((error: { code: string }) => error.code);
    };
    expect(await codes(later, [second, first])).toEqual(['MINUTES_NOT_PUBLISHED']);
    expect(await codes(first, [second])).toEqual(['APPROVING_MEETING_NOT_LATER']);
    expect(await codes(special, [second])).toEqual(['APPROVING_MEETING_NOT_SUITABLE']);
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
