/** What publishing the minutes makes public, and when they can be published and approved. */
import { and, eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { parseId } from '../../src/graphql/ids.ts';
import { agendaItem } from '../../src/modules/agendas/agenda-items.table.ts';
import { minuteEntry } from '../../src/modules/minutes/minute-entries.table.ts';
import { recommendationResponse } from '../../src/modules/recommendations/follow-up.table.ts';
import { recommendation } from '../../src/modules/recommendations/recommendations.table.ts';
import { recordSource, sourceDocument, valueBasis } from '../../src/modules/sources/sources.table.ts';
import { workProgrammeItem } from '../../src/modules/work-programme/work-programme.table.ts';
import { sharedApp } from '../support/app.ts';
import { places, refusals, run } from '../support/commands.ts';
import { day } from '../support/ledger.ts';
import { memberOfEveryPanel } from '../support/members.ts';
import { addEntry, addMinutes, ground } from '../support/minuted.ts';
import { read } from '../support/read.ts';
import { events } from '../support/roll.ts';
import { addPart, addRecord } from '../support/rows.ts';
import { createCouncil, owner } from '../support/world.ts';
import { createMeetingToMinute, minimal, restriction, textAsRecorded } from '../support/writing.ts';

const app = await sharedApp();

describe('publishDraftMinutes', () => {
  test('publishes what was written as a draft and what came from it, and nothing that is restricted', async () => {
    const { world, panel, meeting, item, closed, other, key } = await createMeetingToMinute();
    const entryOf = async (agendaItemId: string, details: object = {}) => {
      const input = { agendaItem: agendaItemId, kind: 'NARRATIVE', html: 'The panel met.', ...details };
      return (await run(app, key, 'recordMinute', input, 'minuteEntry { id }')).minuteEntry.id;
    };
    const resolutionOf = async (agendaItemId: string, details: object = {}) => {
      const clauses = [{ depth: 0, text: 'it be done' }];
      const input = { agendaItem: agendaItemId, details: { ...minimal, clauses }, ...details };
      return (await run(app, key, 'recordResolution', input, 'resolution { id clauses { id } }')).resolution;
    };
    const open = { entry: await entryOf(item.globalId), resolution: await resolutionOf(item.globalId) };
    const onGround = {
      entry: await entryOf(other.globalId, { restriction }),
      resolution: await resolutionOf(other.globalId, { restriction }),
    };
    const hidden = { entry: await entryOf(closed.globalId), resolution: await resolutionOf(closed.globalId) };
    const clauseId = uuidOf(open.resolution.clauses[0].id);
    const draft = { visibility: 'DRAFT', panelId: panel.id, title: 'Figures', clauseId } as const;
    const made = await addRecord(world, 'Recommendation', recommendation, {
      ...{ ...draft, reference: 'R-1', text: 'it be done', kind: 'TO_OFFICERS', status: 'ACCEPTED' },
    });
    const answered = { recommendationId: made.id, decision: 'ACCEPTED', respondedOn: day(0), respondent: 'Cabinet' } as const;
    await addRecord(world, 'Response', recommendationResponse, { ...answered, visibility: 'DRAFT' });
    const planned = await addRecord(world, 'WorkProgrammeItem', workProgrammeItem, { ...draft, status: 'PLANNED' });
    const page = await addRecord(world, 'SourceDocument', sourceDocument, { title: 'Notes' });
    const entryId = uuidOf(open.entry);
    await addPart(world, recordSource, { recordId: entryId, position: 1, sourceDocumentId: page.id, visibility: 'DRAFT' });
    await addPart(world, valueBasis, {
      recordId: entryId,
      field: 'kind',
      basis: 'DERIVED',
      explanation: 'A rule',
      visibility: 'DRAFT',
    });

    const everything = `query Q($ids: [ID!]!) { nodes(ids: $ids) {
      ... on MinuteEntry { text access { restriction { groundAsRecorded } } sources { document { title } } basis { field } }
      ... on Resolution { textAsRecorded clauses { text } access { restriction { groundAsRecorded } } }
      ... on Recommendation { title responses { respondent } } ... on WorkProgrammeItem { title }
    } }`;
    const sets = [open, onGround, hidden];
    const ids = [
      ...sets.map(({ entry }) => entry),
      ...sets.map(({ resolution }) => resolution.id),
      made.globalId,
      planned.globalId,
    ];
    const seenBy = async (reader?: string) => (await read(app, everything, { ids }, reader)).nodes;
    const strangers = [undefined, await (await createCouncil()).key(), await world.key('OFFICER')];
    for (const reader of strangers.slice(0, 2)) expect(await seenBy(reader)).toEqual(Array(8).fill(null));

    const published = await run(app, key, 'publishDraftMinutes', { meeting: meeting.globalId }, 'meeting { minutes { status } }');
    expect(published).toEqual({ meeting: { minutes: { status: 'DRAFT_PUBLISHED' } } });
    const without = { restriction: null };
    const withGround = { restriction: { groundAsRecorded: ground } };
    const bare = { sources: [], basis: [] };
    for (const reader of strangers)
      expect(await seenBy(reader)).toEqual([
        { text: 'The panel met.', access: without, sources: [{ document: { title: 'Notes' } }], basis: [{ field: 'kind' }] },
        { text: null, access: withGround, ...bare },
        null,
        { textAsRecorded, clauses: [{ text: 'it be done' }], access: without },
        { textAsRecorded: null, clauses: [], access: withGround },
        null,
        { title: 'Figures', responses: [{ respondent: 'Cabinet' }] },
        { title: 'Figures' },
      ]);
    const { nodes } = (await read(app, events, { slug: world.slug })).council.history;
    expect(nodes).toEqual([
      { type: 'MINUTES_CHANGED', operation: 'UPDATED', subjectId: meeting.globalId },
      { type: 'WORK_PROGRAMME_CHANGED', operation: 'CREATED', subjectId: planned.globalId },
      { type: 'RECOMMENDATION_CHANGED', operation: 'CREATED', subjectId: made.globalId },
      { type: 'RESOLUTION_CHANGED', operation: 'CREATED', subjectId: onGround.resolution.id },
      { type: 'RESOLUTION_CHANGED', operation: 'CREATED', subjectId: open.resolution.id },
      ...Array(2).fill({ type: 'MINUTES_CHANGED', operation: 'CREATED', subjectId: expect.stringMatching(/^MinuteEntry_/) }),
    ]);
  });

  test('restricts a draft that was written before its item was restricted', async () => {
    const { world, meeting, closed, key } = await createMeetingToMinute();
    const entry = await addEntry(world, closed, 1, 'The fee.', { visibility: 'DRAFT' });
    await run(app, key, 'publishDraftMinutes', { meeting: meeting.globalId });
    const text = async (reader: string) =>
      (await read(app, 'query Q($id: ID!) { node(id: $id) { ... on MinuteEntry { text } } }', { id: entry.globalId }, reader))
        .node;
    expect(await text(await world.key('OFFICER'))).toBeNull();
    expect(await text(await memberOfEveryPanel(world))).toEqual({ text: 'The fee.' });
  });

  test('is refused while an item with a draft is not published, and nothing is written', async () => {
    const { world, meeting, item, key } = await createMeetingToMinute();
    await addEntry(world, item, 1, 'The panel met.', { visibility: 'DRAFT' });
    const ofItem = and(eq(agendaItem.councilId, world.councilId), eq(agendaItem.id, item.id));
    await owner().update(agendaItem).set({ visibility: 'DRAFT' }).where(ofItem);
    expect(await refusals(app, key, 'publishDraftMinutes', { meeting: meeting.globalId }, 'meeting')).toEqual([
      {
        code: 'INVALID_TRANSITION',
        field: ['meeting'],
        message: 'Item 1 is not published. Publish the agenda with publishAgenda first: the minutes refer to its items.',
        currentVersion: null,
      },
    ]);
    const stored = await owner().select().from(minuteEntry).where(eq(minuteEntry.councilId, world.councilId));
    expect(stored).toMatchObject([{ visibility: 'DRAFT', version: 1 }]);
  });

  test.for([
    ['in public session', { liveStatus: 'IN_PUBLIC_SESSION' }, 'IN_PUBLIC_SESSION'],
    ['in private session', { liveStatus: 'IN_PRIVATE_SESSION' }, 'IN_PRIVATE_SESSION'],
    ['adjourned', { liveStatus: 'ADJOURNED' }, 'ADJOURNED'],
    ['cancelled', { scheduleStatus: 'CANCELLED' }, 'CANCELLED'],
    ['still to come', { date: day(1) }, 'SCHEDULED'],
  ] as const)('is refused for a meeting that is %s', async ([, details, status]) => {
    const { world, meeting, item, key } = await createMeetingToMinute(details);
    const entry = await addEntry(world, item, 1, 'The panel met.', { visibility: 'DRAFT' });
    const [reason] = await refusals(app, key, 'publishDraftMinutes', { meeting: meeting.globalId }, 'meeting');
    expect(reason).toMatchObject({ code: 'INVALID_TRANSITION', field: ['meeting'] });
    expect(reason?.message).toMatch(
      new RegExp(`^This meeting is ${status} on .* Its minutes can be published once it is over.$`),
    );
    expect((await read(app, 'query Q($id: ID!) { node(id: $id) { id } }', { id: entry.globalId })).node).toBeNull();
  });
});

describe('approveMinutes', () => {
  test.for([
    ['was cancelled', { date: day(0), scheduleStatus: 'CANCELLED' }, 'CANCELLED'],
    ['is still to come', { date: day(30) }, 'SCHEDULED'],
    ['had no quorum', { date: day(0), liveStatus: 'ABANDONED_INQUORATE' }, 'INQUORATE'],
  ] as const)('is refused at a meeting that %s', async ([, details, status]) => {
    const { world, panel, meeting, key } = await createMeetingToMinute();
    await addMinutes(world, meeting, 'DRAFT_PUBLISHED');
    const approving = await world.createMeeting(panel, details);
    const input = { approvingMeeting: approving.globalId, meetings: [meeting.globalId] };
    expect(await refusals(app, key, 'approveMinutes', input, 'approvedMeetings')).toEqual([
      {
        code: 'APPROVING_MEETING_NOT_SUITABLE',
        field: ['approvingMeeting'],
        message: `Minutes are approved at a meeting that has begun; this one is ${status} on ${details.date}.`,
        currentVersion: null,
      },
    ]);
  });

  test('gives each reason at the place of the meeting in the input', async () => {
    const { world, panel, meeting, key } = await createMeetingToMinute();
    await addMinutes(world, meeting, 'DRAFT_PUBLISHED');
    const [approved, unwritten] = [
      await world.createMeeting(panel, { date: day(-20), liveStatus: 'CLOSED' }),
      await world.createMeeting(panel, { date: day(-10), liveStatus: 'CLOSED' }),
    ];
    await addMinutes(world, approved, 'APPROVED');
    const meetings = [meeting, meeting, unwritten, meeting, approved].map(({ globalId }) => globalId);
    const errors = await refusals(
      app,
      key,
      'approveMinutes',
      { approvingMeeting: meeting.globalId, meetings },
      'approvedMeetings',
    );
    expect(places(errors)).toEqual([
      ['MINUTES_NOT_PUBLISHED', 'meetings.2'],
      ['INVALID_TRANSITION', 'meetings.4'],
    ]);
  });
});

function uuidOf(globalId: string): string {
  return parseId(globalId)?.id ?? '';
}
