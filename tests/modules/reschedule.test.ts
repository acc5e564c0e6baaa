/** A meeting that is replaced by a new one at another time. */
import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { agenda } from '../../src/modules/agendas/agendas.table.ts';
import { appearance } from '../../src/modules/appearances/appearances.table.ts';
import { attendance, declaration } from '../../src/modules/attendance/attendance.table.ts';
import { document, documentFile } from '../../src/modules/documents/documents.table.ts';
import type { meeting } from '../../src/modules/meetings/meetings.table.ts';
import { minutes } from '../../src/modules/minutes/minutes.table.ts';
import { publicNotice } from '../../src/modules/notices/notices.table.ts';
import { person } from '../../src/modules/people/people.table.ts';
import { sharedApp } from '../support/app.ts';
import { eventsOf, mutate } from '../support/mutate.ts';
import { read } from '../support/read.ts';
import { addPart, addRecord } from '../support/rows.ts';
import { createCouncil, owner } from '../support/world.ts';

const app = await sharedApp();

async function createPlanned(details: Partial<typeof meeting.$inferInsert> = {}) {
  const world = await createCouncil();
  const panel = await world.createPanel();
  const made = await world.createMeeting(panel, {
    ...{ date: '2031-02-12', startsAt: new Date('2031-02-12T17:30:00Z'), plannedFinishAt: new Date('2031-02-12T20:00:00Z') },
    startsAtAsRecorded: 'Wednesday, 12th February, 2031 at 5.30 pm',
    ...{ notice: 'PLEASE NOTE TIME OF MEETING', isOpenToPublic: true, attendanceMode: 'HYBRID' },
    venue: { asRecorded: 'Conference Room 3 - Civic Centre', name: 'Civic Centre', room: 'Conference Room 3' },
    links: [{ kind: 'JOIN', url: 'https://example.org/12-february' }],
    contacts: [{ purpose: 'OTHER', names: ['Pat Wood'] }],
    ...details,
  });
  const key = await world.key('CLERK');
  const node = async (id: string, selection: string, reader?: string) =>
    (await read(app, `query Q($id: ID!) { node(id: $id) { ... on Meeting { ${selection} } } }`, { id }, reader)).node;
  const reschedule = (input: object = {}) =>
    mutate(
      app,
      'rescheduleMeeting',
      { meeting: made.globalId, startsAt: '2031-02-26T18:00:00Z', reason: 'Storm', ...input },
      'meeting { id } replacement { id }',
      key,
    );
  return { world, panel, made, key, node, reschedule };
}

const particulars = `version status scheduleStatus statusReason date startsAt startsAtAsRecorded plannedFinishAt
  venue { asRecorded name room } attendanceMode isOpenToPublic notice links { url } contacts { names }
  rescheduledTo { id } rescheduledFrom { id }`;

describe('a meeting that is rescheduled', () => {
  test('keeps its date and links to a new, confirmed meeting at the new time', async () => {
    const { world, made, node, reschedule } = await createPlanned();
    const { meeting: old, replacement, userErrors } = await reschedule();
    expect([old, userErrors]).toEqual([{ id: made.globalId }, []]);
    const kept = { attendanceMode: 'HYBRID', isOpenToPublic: true, contacts: [{ names: ['Pat Wood'] }] };
    expect(await node(made.globalId, particulars)).toEqual({
      ...{ version: 2, status: 'RESCHEDULED', scheduleStatus: 'RESCHEDULED', statusReason: 'Storm', date: '2031-02-12' },
      ...{ startsAt: '2031-02-12T17:30:00+00:00', startsAtAsRecorded: 'Wednesday, 12th February, 2031 at 5.30 pm' },
      plannedFinishAt: '2031-02-12T20:00:00+00:00',
      venue: { asRecorded: 'Conference Room 3 - Civic Centre', name: 'Civic Centre', room: 'Conference Room 3' },
      ...{ ...kept, notice: 'PLEASE NOTE TIME OF MEETING', links: [{ url: 'https://example.org/12-february' }] },
      ...{ rescheduledTo: { id: replacement.id }, rescheduledFrom: null },
    });
    expect(await node(replacement.id, particulars)).toEqual({
      ...{ version: 1, status: 'SCHEDULED', scheduleStatus: 'CONFIRMED', statusReason: null, date: '2031-02-26' },
      ...{ startsAt: '2031-02-26T18:00:00+00:00', startsAtAsRecorded: null, plannedFinishAt: null },
      venue: { asRecorded: null, name: 'Civic Centre', room: 'Conference Room 3' },
      ...{ ...kept, notice: null, links: [] },
      ...{ rescheduledTo: null, rescheduledFrom: { id: made.globalId } },
    });
    expect(await eventsOf(app, world.slug)).toEqual([
      { type: 'MEETING_CHANGED', operation: 'CREATED', reason: null, subjectId: replacement.id },
      { type: 'MEETING_STATUS_CHANGED', operation: 'CREATED', reason: null, subjectId: replacement.id },
      { type: 'MEETING_STATUS_CHANGED', operation: 'UPDATED', reason: 'Storm', subjectId: made.globalId },
    ]);
  });

  test('passes its agenda on, with items, documents, notices, invitations and declarations; apologies stay', async () => {
    const { world, panel, made, node, reschedule } = await createPlanned();
    const [item] = await world.createAgenda(made);
    await owner().update(agenda).set({ publishedOn: '2031-02-05' }).where(eq(agenda.meetingId, made.id));
    const ofMeeting = { meetingId: made.id };
    const guest = await addRecord(world, 'Appearance', appearance, {
      ...{ ...ofMeeting, panelId: panel.id, agendaItemId: item?.id ?? null, position: 1, isInvited: true },
      ...{ capacity: 'GUEST_SPEAKER', status: 'ACCEPTED', nameAsRecorded: 'A Guest' },
    });
    await addRecord(world, 'Document', document, { ...ofMeeting, title: 'Agenda', kind: 'AGENDA_PACK', position: 1 });
    await addRecord(world, 'PublicNotice', publicNotice, {
      ...{ ...ofMeeting, kind: 'SMOKING', position: 1, title: 'Smoking', text: 'No smoking.', html: '<p>No smoking.</p>' },
    });
    const lee = await addRecord(world, 'Person', person, { displayName: 'Councillor A Lee', sortName: 'lee' });
    const declared = { kind: 'OTHER_INTEREST', isNil: false, agendaItemId: item?.id ?? null } as const;
    await addRecord(world, 'Declaration', declaration, { ...ofMeeting, ...declared, personId: lee.id });
    await addPart(world, attendance, { ...ofMeeting, personId: lee.id, status: 'APOLOGIES' });

    const { replacement } = await reschedule();
    const contents = `agenda { status publishedOn items { version title appearances { nameAsRecorded } } }
      documents { version title } publicNotices { title } guestSpeakers { version status }
      declarations { kind agendaItem { title } } attendance { status }`;
    const none = { documents: [], publicNotices: [], guestSpeakers: [], declarations: [] };
    expect(await node(made.globalId, contents)).toEqual({
      ...{ agenda: { status: 'NONE', publishedOn: null, items: [] }, ...none, attendance: [{ status: 'APOLOGIES' }] },
    });
    const today = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/London' }).format(new Date());
    expect(await node(replacement.id, contents)).toEqual({
      agenda: {
        // Notice of the new day is given today, not on the day on which the agenda of the former day was published.
        ...{ status: 'PUBLISHED', publishedOn: today },
        items: [{ version: 2, title: 'Item 1', appearances: [{ nameAsRecorded: 'A Guest' }] }],
      },
      ...{ documents: [{ version: 2, title: 'Agenda' }], publicNotices: [{ title: 'Smoking' }] },
      ...{ guestSpeakers: [{ version: 2, status: 'ACCEPTED' }] },
      ...{ declarations: [{ kind: 'OTHER_INTEREST', agendaItem: { title: 'Item 1' } }], attendance: [] },
    });
    const told = (await eventsOf(app, world.slug)).map(({ type, subjectId }) => [type, subjectId]).slice(3);
    expect(told).toEqual([
      ['AGENDA_CHANGED', made.globalId],
      ['AGENDA_CHANGED', replacement.id],
      ['AGENDA_CHANGED', expect.stringMatching(/^AgendaItem_/)],
      ['DOCUMENT_CHANGED', expect.stringMatching(/^Document_/)],
      ['COUNCIL_CHANGED', expect.stringMatching(/^PublicNotice_/)],
      ['MEETING_CHANGED', expect.stringMatching(/^Declaration_/)],
      ['APPEARANCE_CHANGED', guest.globalId],
    ]);
  });

  test('passes a draft agenda on as a draft, of which the public learns nothing', async () => {
    const { world, made, key, node, reschedule } = await createPlanned();
    await world.createAgenda(made, [{ visibility: 'DRAFT' }]);
    await owner().update(agenda).set({ visibility: 'DRAFT', status: 'DRAFT' }).where(eq(agenda.meetingId, made.id));
    const { replacement } = await reschedule();
    const contents = 'agenda { status publishedOn items { title } }';
    expect(await node(replacement.id, contents)).toEqual({ agenda: { status: 'NONE', publishedOn: null, items: [] } });
    expect(await node(replacement.id, contents, key)).toEqual({
      agenda: { status: 'DRAFT', publishedOn: null, items: [{ title: 'Item 1' }] },
    });
    const types = async (reader?: string) => (await eventsOf(app, world.slug, reader)).map(({ type }) => type);
    const ofMeetings = ['MEETING_CHANGED', 'MEETING_STATUS_CHANGED', 'MEETING_STATUS_CHANGED'];
    expect(await types()).toEqual(ofMeetings);
    expect(await types(key)).toEqual([...ofMeetings, ...Array(3).fill('AGENDA_CHANGED')]);
  });

  test('tells the public nothing of a restricted paper, which moves along', async () => {
    const { world, made, key, node, reschedule } = await createPlanned();
    const hidden = { visibility: 'RESTRICTED' } as const;
    const paper = await addRecord(world, 'Document', document, {
      ...{ ...hidden, meetingId: made.id, title: 'Placements', kind: 'REPORT', position: 1 },
    });
    await addPart(world, documentFile, { ...hidden, documentId: paper.id });
    const { replacement } = await reschedule();
    expect(await node(replacement.id, 'documents { title }', key)).toEqual({ documents: [{ title: 'Placements' }] });
    expect(await node(replacement.id, 'documents { title }')).toEqual({ documents: [] });
    const types = (await eventsOf(app, world.slug)).map(({ type }) => type);
    expect(types).not.toContain('AGENDA_CHANGED');
  });

  test('to a day that has passed leaves open when notice was given', async () => {
    const { world, made, node, reschedule } = await createPlanned();
    await world.createAgenda(made);
    await owner().update(agenda).set({ publishedOn: '2020-01-05' }).where(eq(agenda.meetingId, made.id));
    const { replacement } = await reschedule({ startsAt: '2020-01-22T17:30:00Z' });
    expect(await node(replacement.id, 'agenda { status publishedOn clearDaysNotice }')).toEqual({
      agenda: { status: 'PUBLISHED', publishedOn: null, clearDaysNotice: null },
    });
  });
});

describe('rescheduling is refused', () => {
  const unmoved = { version: 1, scheduleStatus: 'CONFIRMED', rescheduledTo: null };

  test('with all mistakes: a time that is taken, a venue without a name', async () => {
    const { world, panel, made, key, node, reschedule } = await createPlanned();
    await world.createMeeting(panel, { date: '2031-02-26', startsAt: new Date('2031-02-26T18:00:00Z') });
    expect((await reschedule({ venue: { name: '' } })).userErrors).toEqual([
      { code: 'ALREADY_EXISTS', field: ['startsAt'], message: 'A meeting of this panel at this time is on record already.' },
      { code: 'REQUIRED', field: ['venue', 'name'], message: 'Name the building, or write e.g. “Virtual”.' },
    ]);
    expect(await node(made.globalId, 'version scheduleStatus rescheduledTo { id }')).toEqual(unmoved);
    expect(await eventsOf(app, world.slug, key)).toEqual([]);
  });

  test('to the time that it has', async () => {
    const { reschedule } = await createPlanned();
    expect((await reschedule({ startsAt: '2031-02-12T17:30:00Z' })).userErrors).toEqual([
      {
        code: 'INVALID',
        field: ['startsAt'],
        message: 'This is the time of the meeting now. Change its other particulars with updateMeeting.',
      },
    ]);
  });

  test('where minutes are on record, and where it is provisional, called off or begun', async () => {
    const minuted = await createPlanned();
    await addPart(minuted.world, minutes, { meetingId: minuted.made.id, status: 'PUBLISHED' });
    expect((await minuted.reschedule()).userErrors).toEqual([
      {
        code: 'INVALID_TRANSITION',
        field: ['meeting'],
        message: 'Minutes of this meeting are on record, so it cannot be moved to another time.',
      },
    ]);
    expect(await minuted.node(minuted.made.globalId, 'version scheduleStatus rescheduledTo { id }')).toEqual(unmoved);
    for (const details of [
      { scheduleStatus: 'PROVISIONAL' },
      { scheduleStatus: 'CANCELLED' },
      { liveStatus: 'IN_PUBLIC_SESSION' },
    ] as const) {
      const { reschedule } = await createPlanned(details);
      expect((await reschedule()).userErrors).toMatchObject([{ code: 'INVALID_TRANSITION', field: ['meeting'] }]);
    }
  });
});
