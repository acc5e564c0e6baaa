/** Invented meetings with their agendas, speakers, documents and attendance. */
import { agendaItem } from '../../src/modules/agendas/agenda-items.table.ts';
import { agenda } from '../../src/modules/agendas/agendas.table.ts';
import { appearance } from '../../src/modules/appearances/appearances.table.ts';
import { attendance } from '../../src/modules/attendance/attendance.table.ts';
import { document, documentFile } from '../../src/modules/documents/documents.table.ts';
import { meeting } from '../../src/modules/meetings/meetings.table.ts';
import { type CouncilParts, firstDay } from './councils.ts';
import { dateOf, daysAfter, type Making, recorded } from './rows.ts';
import { itemTitle, sentences, topicOf } from './words.ts';

/** Meetings before this day are concluded. */
const today = new Date('2026-04-01T00:00:00Z');
/** Weeks from a meeting of a panel to the next. */
const interval = 6;

/** An item without a title has one of its own at each meeting. */
const items = [
  { kind: 'APOLOGIES', title: 'Apologies and changes in membership' },
  { kind: 'DECLARATION_OF_INTERESTS', title: 'Disclosure of personal and pecuniary interests' },
  { kind: 'MINUTES', title: 'Minutes of the previous meeting' },
  { kind: 'CHAIR_STATEMENT', title: 'Statement from the Chair' },
  { kind: 'REPORT', title: null },
  { kind: 'GUEST_SPEAKER', title: null },
  { kind: 'PERFORMANCE', title: null },
  { kind: 'RECOMMENDATION_MONITORING', title: 'Monitoring scrutiny recommendations' },
] as const;

export interface MadeMeeting {
  id: string;
  panelId: string;
  startsAt: Date;
  isConcluded: boolean;
  /** Ids in agenda order. */
  items: string[];
}

/** The meeting of a panel by its number from 0. */
export function makeMeeting(making: Making, parts: CouncilParts, panelNumber: number, number: number): MadeMeeting {
  const { rows, random } = making;
  const panel = parts.panels[panelNumber] as CouncilParts['panels'][number];
  // A council's panels meet on one day of the week, each in a week of its own.
  const week = number * interval + ((making.councilId + panelNumber) % interval);
  const startsAt = daysAfter(firstDay, week * 7 + (making.councilId % 5), 17.5);
  const isConcluded = startsAt < today;
  const published = daysAfter(startsAt, -8);
  const row = {
    ...recorded(making, daysAfter(startsAt, -60)),
    panelId: panel.id,
    municipalYearId: parts.years.findLast((year) => year.startsOn <= startsAt)?.id,
    kind: 'ORDINARY' as const,
    date: dateOf(startsAt),
    startsAt,
    startedAt: isConcluded ? startsAt : null,
    finishedAt: isConcluded ? daysAfter(startsAt, 0, 2) : null,
    scheduleStatus: 'CONFIRMED' as const,
    liveStatus: isConcluded ? ('CLOSED' as const) : ('NOT_STARTED' as const),
    venue: { name: 'Council Chamber', address: 'Civic Centre' },
    attendanceMode: 'IN_PERSON' as const,
    isOpenToPublic: true,
  };
  rows.add(meeting, row);
  const { councilId } = making;
  rows.add(agenda, { councilId, meetingId: row.id, status: 'PUBLISHED', publishedOn: dateOf(published), isComplete: true });
  const made = {
    ...{ id: row.id, panelId: panel.id, startsAt, isConcluded },
    items: items.map(({ kind, title }, index) => {
      const item = {
        ...recorded(making, published),
        meetingId: row.id,
        position: index + 1,
        agendaNumber: String(index + 1),
        kind,
        title: title ?? itemTitle(random),
        summary: title ? null : sentences(random, 1),
        liveState: isConcluded ? ('CLOSED' as const) : ('PENDING' as const),
      };
      rows.add(agendaItem, item);
      return item.id;
    }),
  };
  makeSpeakers(making, parts, made);
  makeDocuments(making, made, published);
  if (isConcluded) {
    for (const { id: seatId, holder } of panel.seats) {
      const status = random.below(8) === 0 ? ('APOLOGIES' as const) : ('PRESENT' as const);
      rows.add(attendance, { councilId, meetingId: row.id, personId: holder.id, seatId, status });
    }
  }
  return made;
}

/** Two people at the report, two guest speakers at the next item. */
function makeSpeakers(
  making: Making,
  { officers, organisations }: CouncilParts,
  { id, panelId, startsAt, isConcluded, items }: MadeMeeting,
): void {
  const { rows, random } = making;
  for (let number = 0; number < 4; number++) {
    const isGuest = number >= 2;
    const speaker = random.pick(officers);
    const organisation = random.pick(organisations);
    rows.add(appearance, {
      ...recorded(making, daysAfter(startsAt, -20)),
      meetingId: id,
      panelId,
      agendaItemId: items[isGuest ? 5 : 4],
      capacity: isGuest ? 'GUEST_SPEAKER' : 'OFFICER',
      status: isConcluded ? 'ATTENDED' : 'ACCEPTED',
      nameAsRecorded: speaker.name,
      roleAsRecorded: speaker.post,
      organisationAsRecorded: isGuest ? organisation.name : null,
      personId: speaker.id,
      organisationId: isGuest ? organisation.id : null,
      topic: isGuest ? topicOf(random) : null,
      position: number + 1,
    });
  }
}

/** The pack of the meeting and the report of one item. */
function makeDocuments(making: Making, { id, items }: MadeMeeting, published: Date): void {
  const { rows, random, councilId } = making;
  for (const [kind, title, agendaItemId] of [
    ['AGENDA_PACK', 'Public reports pack', null],
    ['REPORT', 'Report of the Director', items[4]],
  ] as const) {
    const row = { ...recorded(making, published), meetingId: id, agendaItemId, title, kind, position: 1 };
    rows.add(document, row);
    rows.add(documentFile, {
      councilId,
      documentId: row.id,
      url: `https://papers.example/${row.id}.pdf`,
      mediaType: 'application/pdf',
      byteSize: 50_000 + random.below(2_000_000),
      pageCount: 2 + random.below(100),
      plainText: agendaItemId ? sentences(random, 3) : null,
      publishedAt: published,
    });
  }
}
