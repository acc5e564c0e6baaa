/** A meeting of a filled council with all that hangs on one: agenda, papers, people, progress, history and events. */
import { eq, sql } from 'drizzle-orm';
import { councilFeed, event, eventActor } from '../../src/events/log.table.ts';
import { agendaItem, agendaItemDetail, excludedItem } from '../../src/modules/agendas/agenda-items.table.ts';
import { agenda } from '../../src/modules/agendas/agendas.table.ts';
import { appearance, invitationNote } from '../../src/modules/appearances/appearances.table.ts';
import { attendance, declaration, declarationText } from '../../src/modules/attendance/attendance.table.ts';
import { document, documentFile } from '../../src/modules/documents/documents.table.ts';
import { glossaryTerm } from '../../src/modules/glossary/glossary.table.ts';
import { planUpdate, planUpdateDocument } from '../../src/modules/improvement/plans.table.ts';
import { reviewDocument, reviewItem, reviewProgress } from '../../src/modules/improvement/reviews.table.ts';
import { meeting } from '../../src/modules/meetings/meetings.table.ts';
import { meetingSchedule } from '../../src/modules/meetings/schedules.table.ts';
import { meetingStatusChange } from '../../src/modules/meetings/status-changes.table.ts';
import { termsOfReference } from '../../src/modules/panels/terms-of-reference.table.ts';
import { todayInCouncilTime } from '../../src/time/council-time.ts';
import { day } from '../support/ledger.ts';
import { owner } from '../support/world.ts';
import type { Filling } from './filled-council.ts';
import { longAgo } from './filled-records.ts';

export async function fillMeeting(filling: Filling, councilId: number): Promise<void> {
  const { ids, home, target, other, put, word, set } = filling;
  await put(meeting, {
    id: ids.meeting,
    panelId: home.panel,
    municipalYearId: target.year,
    presidingPersonId: target.person,
    rescheduledToId: other.meeting ?? null,
    kind: 'ORDINARY',
    // Today and in session, so that snapshots of live status hold it.
    date: todayInCouncilTime(),
    scheduleStatus: 'CONFIRMED',
    liveStatus: 'IN_PUBLIC_SESSION',
    venue: { name: word('meeting', 'venue') },
    links: [{ kind: 'JOIN', label: word('meeting', 'links') }],
    contacts: [{ purpose: 'OTHER', names: [word('meeting', 'contacts')] }],
  });
  await put(meetingSchedule, { panelId: home.panel, municipalYearId: ids.year, recordedOn: longAgo });
  await put(termsOfReference, {
    id: ids.terms,
    panelId: home.panel,
    edition: set.number,
    effectiveFrom: longAgo,
    clauses: [{ text: word('terms_of_reference', 'clauses') }],
    adoptedAtMeetingId: target.meeting,
  });
  await fillAgenda(filling);
  await fillPeople(filling);
  await fillPapers(filling);
  await fillHistory(filling, councilId);
}

async function fillAgenda({ ids, home, target, set, isAlone, put, word }: Filling): Promise<void> {
  await put(agenda, {
    meetingId: ids.meeting,
    status: set.visibility === 'DRAFT' ? 'DRAFT' : 'PUBLISHED',
    // Near the meeting, as each day between them is counted for the notice whenever an agenda is asked for it.
    publishedOn: day(-7),
    supplements: [{ number: 1, publishedOn: longAgo, reason: word('agenda', 'supplements') }],
  });
  const item = {
    meetingId: home.meeting,
    position: set.number,
    deferredToMeetingId: target.meeting,
    refersToMeetingId: target.meeting,
    references: [{ text: word('agenda_item', 'references') }],
  };
  await put(agendaItem, { ...item, id: ids.motion, kind: 'EXCLUSION_MOTION' });
  await put(agendaItem, {
    ...item,
    id: ids.item,
    kind: 'REPORT',
    parentId: target.motion,
    // The words are with the detail, as for a title that is withheld.
    title: null,
    summary: null,
    liveState: isAlone ? 'OPEN' : 'PENDING',
  });
  await put(agendaItemDetail, { agendaItemId: ids.item });
  await put(excludedItem, { motionId: home.motion, agendaItemId: ids.item });
}

async function fillPeople({ set, ids, home, target, put, putHidden }: Filling): Promise<void> {
  await put(appearance, {
    id: ids.appearance,
    meetingId: home.meeting,
    panelId: home.panel,
    agendaItemId: target.item,
    personId: target.person,
    organisationId: target.organisation,
    capacity: 'GUEST_SPEAKER',
    status: 'INVITED',
    position: set.number,
    isInvited: true,
  });
  await putHidden(invitationNote, { appearanceId: ids.appearance });
  await put(attendance, {
    meetingId: home.meeting,
    personId: ids.person,
    seatId: target.seat,
    substitutesForId: target.person,
    status: 'PRESENT',
  });
  await put(declaration, {
    id: ids.declaration,
    meetingId: home.meeting,
    agendaItemId: target.item,
    personId: target.person,
    kind: 'OTHER_INTEREST',
    isNil: false,
  });
  await put(declarationText, { declarationId: ids.declaration });
}

async function fillPapers({ set, ids, home, target, other, isAlone, put }: Filling): Promise<void> {
  const paper = { meetingId: home.meeting, kind: 'REPORT', position: set.number } as const;
  await put(document, { ...paper, id: ids.document, agendaItemId: home.item, appearanceId: target.appearance, title: null });
  await put(documentFile, { documentId: ids.document, supersedesId: other.document ?? null });
  await put(document, { ...paper, id: ids.pack });
  await put(glossaryTerm, { id: ids.term, agendaItemId: target.item });
  await put(reviewItem, { reviewId: ids.review, agendaItemId: home.item });
  if (!isAlone) await put(reviewItem, { reviewId: home.review, agendaItemId: ids.item });
  await put(reviewProgress, { reviewId: home.review, number: '1', position: set.number, agendaItemId: ids.item });
  await put(planUpdate, {
    id: ids.update,
    planId: home.plan,
    agendaItemId: target.item,
    reviewId: target.review,
    reportedOn: longAgo,
  });
  await put(planUpdateDocument, { updateId: home.update, documentId: ids.document });
  await put(reviewDocument, { reviewId: home.review, documentId: ids.document });
}

/** The log goes on from where it is, as a command would write it. */
async function fillHistory({ set, ids, home, target, put, putHidden }: Filling, councilId: number): Promise<void> {
  const isPublic = set.visibility === 'PUBLIC';
  const [heads] = await owner()
    .update(councilFeed)
    .set({
      staffHead: sql`${councilFeed.staffHead} + 1`,
      publicHead: sql`${councilFeed.publicHead} + ${isPublic ? 1 : 0}`,
    })
    .where(eq(councilFeed.councilId, councilId))
    .returning();
  if (!heads) throw new Error('the council has no feed');
  await put(event, {
    id: ids.event,
    sequence: heads.staffHead,
    publicSequence: isPublic ? heads.publicHead : null,
    type: 'MEETING_STATUS_CHANGED',
    operation: 'UPDATED',
    subjectType: 'Meeting',
    subjectId: home.meeting,
    facts: { meetingId: home.meeting, panelId: home.panel, previousStatus: 'SCHEDULED', status: 'IN_PUBLIC_SESSION' },
    occurredAt: new Date(longAgo),
  });
  await putHidden(eventActor, { eventId: ids.event, kind: 'API_KEY' });
  await put(meetingStatusChange, {
    eventId: ids.event,
    meetingId: home.meeting,
    previousStatus: 'SCHEDULED',
    status: 'IN_PUBLIC_SESSION',
    changedAt: new Date(longAgo),
    agendaItemId: target.item,
  });
}
