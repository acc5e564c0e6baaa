/** The form of a meeting's seed record: its agenda, documents, people and restrictions; and of a printed schedule. */
import { z } from 'zod';
import { agendaItemKind, agendaItemLiveState } from '../src/modules/agendas/agenda-items.table.ts';
import { appearanceCapacity, appearanceStatus } from '../src/modules/appearances/appearances.table.ts';
import { attendanceStatus, declarationKind } from '../src/modules/attendance/attendance.table.ts';
import { documentKind, documentRole } from '../src/modules/documents/documents.table.ts';
import { attendanceMode, meetingKind, scheduleStatus } from '../src/modules/meetings/meetings.table.ts';
import { contact, date, instant, itemRef, key, provenance, reference, restriction, text } from './format-parts.ts';

const document = z.strictObject({
  ...provenance,
  title: text,
  kind: z.enum(documentKind.enumValues),
  role: z.enum(documentRole.enumValues),
  url: z.url().optional(),
  mediaType: text.optional(),
  sizeAsPublished: text.optional(),
  pageCount: z.number().int().optional(),
  publishedAt: instant.optional(),
  restriction: restriction.optional(),
});

const appearance = z.strictObject({
  ...provenance,
  capacity: z.enum(appearanceCapacity.enumValues),
  status: z.enum(appearanceStatus.enumValues),
  nameAsRecorded: text.optional(),
  roleAsRecorded: text.optional(),
  organisationAsRecorded: text.optional(),
  person: key.optional(),
  organisation: key.optional(),
  topic: text.optional(),
  attendanceMode: z.enum(attendanceMode.enumValues).default('UNKNOWN'),
  withConsentOfChair: z.boolean().default(false),
  invitation: z
    .strictObject({ invitedOn: date.optional(), purpose: text.optional(), isRequirement: z.boolean().default(false) })
    .optional(),
});

const agendaItem = z.strictObject({
  ...provenance,
  /** Unique in the meeting; what `<meeting>#<item>` refers to. */
  key: text,
  agendaNumber: text.optional(),
  minuteNumber: text.optional(),
  /** Instead of the two above where the source does not say what its number counts. */
  printedNumber: text.optional(),
  title: text,
  kind: z.enum(agendaItemKind.enumValues),
  summary: text.optional(),
  packPages: z.strictObject({ from: z.number().int(), to: z.number().int() }).optional(),
  liveState: z.enum(agendaItemLiveState.enumValues),
  restriction: restriction.optional(),
  excludesItems: z.array(itemRef).default([]),
  refersToMeeting: key.optional(),
  references: z.array(reference).default([]),
  documents: z.array(document).default([]),
  appearances: z.array(appearance).default([]),
});

export const meeting = z.strictObject({
  ...provenance,
  /** The date, or another word where the source states no date. */
  key,
  panel: key,
  municipalYear: text.optional(),
  kind: z.enum(meetingKind.enumValues).default('NOT_STATED'),
  date: date.optional(),
  startsAt: instant.optional(),
  startsAtAsRecorded: text.optional(),
  scheduleStatus: z.enum(scheduleStatus.enumValues).default('NOT_STATED'),
  /** CLOSED where a document tells that it was held; NOT_STARTED where none does. */
  liveStatus: z.enum(['NOT_STARTED', 'CLOSED']),
  venue: z
    .strictObject({
      asRecorded: text,
      name: text,
      room: text.optional(),
      address: text.optional(),
      directionsUrl: z.url().optional(),
    })
    .optional(),
  attendanceMode: z.enum(attendanceMode.enumValues).default('UNKNOWN'),
  isOpenToPublic: z.boolean().optional(),
  notice: text.optional(),
  links: z
    .array(
      z.strictObject({
        kind: z.enum(['JOIN', 'WEBCAST', 'RECORDING', 'TRANSCRIPT']),
        label: text.optional(),
        url: z.url().optional(),
      }),
    )
    .default([]),
  contacts: z.array(contact).default([]),
  presidingPerson: key.optional(),
  presidingAsRecorded: text.optional(),
  agenda: z
    .strictObject({
      status: z.enum(['DRAFT', 'PUBLISHED', 'REVISED']),
      publishedOn: date.optional(),
      signedOn: date.optional(),
      signatoryTitle: text.optional(),
      /** False where the source gives only some of its items. */
      isComplete: z.boolean().optional(),
      items: z.array(agendaItem),
    })
    .optional(),
  /** People who appear for the whole meeting rather than under one item. */
  appearances: z.array(appearance).default([]),
  attendance: z
    .array(
      z.strictObject({
        person: key,
        status: z.enum(attendanceStatus.enumValues),
        statusAsRecorded: text.optional(),
        mode: z.enum(attendanceMode.enumValues).default('UNKNOWN'),
      }),
    )
    .default([]),
  declarations: z
    .array(
      z.strictObject({
        ...provenance,
        kind: z.enum(declarationKind.enumValues),
        isNil: z.boolean(),
        text: text.optional(),
      }),
    )
    .default([]),
});

/** The dates that a document lists for a panel and a municipal year; the meetings are given with the other meetings. */
export const printedSchedule = z.strictObject({
  panel: key,
  municipalYear: text,
  /** Day of the document. */
  recordedOn: date,
});
