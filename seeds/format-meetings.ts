/** The form of a meeting's seed record: its agenda, documents, people and restrictions. */
import { z } from 'zod';
import { contact, date, instant, itemRef, key, provenance, reference, restriction, text } from './format-parts.ts';

const document = z.strictObject({
  ...provenance,
  title: text,
  kind: z.enum([
    'AGENDA_FRONT',
    'AGENDA_PACK',
    'SUPPLEMENT',
    'REPORT',
    'APPENDIX',
    'PRESENTATION',
    'LETTER',
    'MINUTES_DRAFT',
    'MINUTES_APPROVED',
    'RESPONSE',
    'BACKGROUND',
    'OTHER',
  ]),
  role: z.enum(['MAIN', 'APPENDIX', 'ADDITIONAL']),
  url: z.url().optional(),
  mediaType: text.optional(),
  sizeAsPublished: text.optional(),
  pageCount: z.number().int().optional(),
  publishedAt: instant.optional(),
  restriction: restriction.optional(),
});

const appearance = z.strictObject({
  ...provenance,
  capacity: z.enum(['GUEST_SPEAKER', 'CABINET_MEMBER', 'OFFICER', 'PARTNER', 'INDEPENDENT_CHAIR', 'WITNESS', 'PUBLIC_SPEAKER']),
  status: z.enum(['INVITED', 'ACCEPTED', 'DECLINED', 'CANCELLED', 'ATTENDED', 'DID_NOT_ATTEND']),
  nameAsRecorded: text.optional(),
  roleAsRecorded: text.optional(),
  organisationAsRecorded: text.optional(),
  person: key.optional(),
  organisation: key.optional(),
  topic: text.optional(),
  attendanceMode: z.enum(['IN_PERSON', 'VIRTUAL', 'HYBRID', 'UNKNOWN']).default('UNKNOWN'),
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
  title: text,
  kind: z.enum([
    'HEADING',
    'APOLOGIES',
    'MINUTES',
    'DECLARATION_OF_INTERESTS',
    'DECLARATION_OF_SCRUTINY_INTEREST',
    'DECLARATION_OF_PARTY_WHIP',
    'CHAIR_STATEMENT',
    'PUBLIC_REPRESENTATIONS',
    'REPORT',
    'GUEST_SPEAKER',
    'PERFORMANCE',
    'RECOMMENDATION_MONITORING',
    'IMPROVEMENT_PLAN',
    'EXCLUSION_MOTION',
    'BODY_UPDATE',
    'NEXT_MEETING',
    'OTHER',
  ]),
  summary: text.optional(),
  packPages: z.strictObject({ from: z.number().int(), to: z.number().int() }).optional(),
  liveState: z.enum(['PENDING', 'OPEN', 'CLOSED', 'DEFERRED', 'WITHDRAWN']),
  restriction: restriction.optional(),
  excludesItems: z.array(itemRef).default([]),
  refersToMeeting: key.optional(),
  references: z.array(reference).default([]),
  documents: z.array(document).default([]),
  appearances: z.array(appearance).default([]),
});

export const meeting = z.strictObject({
  ...provenance,
  /** The date, or a word where the source states none. */
  key,
  panel: key,
  municipalYear: text.optional(),
  kind: z.enum(['ORDINARY', 'ADDITIONAL', 'EXTRAORDINARY', 'ANNUAL', 'INFORMAL', 'JOINT']),
  date: date.optional(),
  startsAt: instant.optional(),
  startsAtAsRecorded: text.optional(),
  scheduleStatus: z.enum(['PROVISIONAL', 'CONFIRMED', 'POSTPONED', 'RESCHEDULED', 'CANCELLED']).default('CONFIRMED'),
  /** CLOSED where a document shows that it was held; NOT_STARTED where none says what happened. */
  liveStatus: z.enum(['NOT_STARTED', 'CLOSED']),
  venue: z
    .strictObject({ name: text, room: text.optional(), address: text.optional(), directionsUrl: z.url().optional() })
    .optional(),
  attendanceMode: z.enum(['IN_PERSON', 'VIRTUAL', 'HYBRID', 'UNKNOWN']).default('UNKNOWN'),
  isOpenToPublic: z.boolean().default(true),
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
      signatoryTitle: text.optional(),
      items: z.array(agendaItem),
    })
    .optional(),
  /** People before the panel for the whole meeting rather than under one item. */
  appearances: z.array(appearance).default([]),
  attendance: z
    .array(
      z.strictObject({
        person: key,
        status: z.enum(['EXPECTED', 'PRESENT', 'PRESENT_AS_SUBSTITUTE', 'IN_ATTENDANCE', 'APOLOGIES', 'ABSENT']),
        statusAsRecorded: text.optional(),
        mode: z.enum(['IN_PERSON', 'VIRTUAL', 'HYBRID', 'UNKNOWN']).default('UNKNOWN'),
      }),
    )
    .default([]),
  declarations: z
    .array(
      z.strictObject({
        ...provenance,
        kind: z.enum(['DISCLOSABLE_PECUNIARY_INTEREST', 'OTHER_INTEREST', 'SCRUTINY_INTEREST', 'PARTY_WHIP', 'ANY_INTEREST']),
        isNil: z.boolean(),
        text: text.optional(),
      }),
    )
    .default([]),
});
