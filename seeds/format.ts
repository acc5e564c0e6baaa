/**
 * The form of the seed records: what one council's public documents state, as typed data.
 *
 * Text is word for word. What a document does not state is left out, never invented. Records name each other
 * by `key`; an agenda item is named `<meeting key>#<item key>`. `parseSeed` rejects an unknown property, a
 * malformed date and a reference to nothing, and names the place.
 */
import { z } from 'zod';

const text = z.string().min(1);
const key = z.string().regex(/^[a-z0-9][a-z0-9-]*$/);
const itemRef = z.string().regex(/^[a-z0-9-]+#.+$/);
const date = z.iso.date();
const instant = z.iso.datetime({ offset: true });
const names = z.array(text).default([]);

const contact = z.strictObject({
  title: text.optional(),
  purpose: z.enum(['DEMOCRATIC_SUPPORT', 'SCRUTINY', 'AUTHOR', 'RESPONSIBLE_DIRECTOR', 'DATA', 'OTHER']),
  names,
  phone: text.optional(),
  email: text.optional(),
});

const reference = z.strictObject({ text, url: z.url().optional() });

/** Where a record was taken from: the page as headed. */
const source = z.strictObject({
  system: text,
  externalId: text.optional(),
  url: z.url().optional(),
  pageKind: text.optional(),
  retrievedAt: instant,
});

const restriction = z.strictObject({
  level: z.enum(['EXEMPT', 'CONFIDENTIAL']),
  scheme: z.enum(['SCHEDULE_12A_ENGLAND', 'SCHEDULE_12A_WALES', 'SECTION_100A_CONFIDENTIAL', 'LOCAL_CONSTITUTION']),
  paragraphs: names,
  groundAsRecorded: text,
  publicInterestReason: text.optional(),
  appliesFrom: instant,
});

const council = z.strictObject({
  slug: key,
  name: text,
  nation: z.enum(['ENGLAND', 'WALES', 'SCOTLAND', 'NORTHERN_IRELAND']),
  kind: z.enum(['UNITARY', 'COUNTY', 'DISTRICT', 'METROPOLITAN_DISTRICT', 'LONDON_BOROUGH', 'COMBINED_AUTHORITY', 'OTHER']),
  gssCode: text.optional(),
  websiteUrl: z.url().optional(),
  contacts: z.array(contact).default([]),
});

const municipalYear = z.strictObject({ label: text, startsOn: date.optional(), endsOn: date.optional() });

const person = z.strictObject({
  key,
  displayName: text,
  honorific: text.optional(),
  givenName: text.optional(),
  familyName: text.optional(),
  alsoKnownAs: names,
  email: text.optional(),
  phone: text.optional(),
  councillorTerms: z
    .array(z.strictObject({ ward: text.optional(), party: text.optional(), startsOn: date.optional(), endsOn: date.optional() }))
    .default([]),
  executiveRoles: z.array(z.strictObject({ title: text, startsOn: date.optional(), endsOn: date.optional() })).default([]),
});

const organisation = z.strictObject({
  key,
  name: text,
  alsoKnownAs: names,
  kind: z.enum(['COUNCIL', 'POLICE', 'HEALTH', 'INSPECTORATE', 'PARTNERSHIP', 'EDUCATION', 'VOLUNTARY', 'SECTOR_BODY', 'OTHER']),
  websiteUrl: z.url().optional(),
});

const membership = z.strictObject({
  person: key,
  role: z.enum(['CHAIR', 'VICE_CHAIR', 'MEMBER']),
  startsOn: date.optional(),
  endsOn: date.optional(),
  endReason: text.optional(),
  /** Day of the document that names the holder; before it nothing is known, unless `startsOn` says so. */
  recordedOn: date,
});

const seat = z.strictObject({
  kind: z.enum(['COUNCILLOR', 'CHURCH_REPRESENTATIVE', 'PARENT_GOVERNOR', 'CO_OPTED', 'EX_OFFICIO']),
  constituency: text.optional(),
  votingRights: z.enum(['FULL', 'EDUCATION_ONLY', 'NONE']),
  vacantSince: date.optional(),
  /** Day of the document that prints the seat; nothing is claimed of it for days before. */
  recordedOn: date,
  memberships: z.array(membership).default([]),
});

const termsOfReference = z.strictObject({
  edition: z.number().int().positive(),
  preamble: text.optional(),
  clauses: z.array(z.strictObject({ label: text.optional(), text })),
  effectiveFrom: date.optional(),
  effectiveTo: date.optional(),
  adoptedAt: key.optional(),
});

const panel = z.strictObject({
  slug: key,
  name: text,
  otherNames: z.array(z.strictObject({ name: text, from: date.optional(), to: date.optional() })).default([]),
  kind: z.enum(['SCRUTINY_PANEL', 'OVERVIEW_COMMITTEE', 'TASK_AND_FINISH', 'JOINT', 'OTHER']),
  parent: key.optional(),
  roleStatement: text.optional(),
  quorum: z.number().int().optional(),
  quorumAsRecorded: text.optional(),
  establishedOn: date.optional(),
  contacts: z.array(contact).default([]),
  referralRules: z
    .array(z.strictObject({ condition: text, panel: key.optional(), organisation: key.optional(), bodyAsRecorded: text }))
    .default([]),
  termsOfReference: z.array(termsOfReference).default([]),
  /** In printed order. */
  seats: z.array(seat).default([]),
  sources: z.array(source).default([]),
});

const publicNotice = z.strictObject({
  kind: z.enum([
    'PUBLIC_REPRESENTATIONS',
    'ACCESS',
    'MOBILE_TELEPHONES',
    'BUSINESS',
    'RECORDING_AND_SOCIAL_MEDIA',
    'PROCEDURE_RULES',
    'SMOKING',
    'FIRE_PROCEDURE',
    'DISCLOSURE_OF_INTERESTS',
    'PRINCIPLES_OF_DECISION_MAKING',
    'OTHER',
  ]),
  panel: key.optional(),
  title: text,
  /** Plain text; paragraphs parted by a blank line, list items begin "- " (or "  - " one level down). */
  text,
  effectiveFrom: date,
  effectiveTo: date.optional(),
});

const glossaryTerm = z.strictObject({
  term: text,
  expansion: text.optional(),
  definition: text.optional(),
  seeAlso: names,
  agendaItem: itemRef.optional(),
});

const document = z.strictObject({
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

const meeting = z.strictObject({
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
        kind: z.enum(['DISCLOSABLE_PECUNIARY_INTEREST', 'OTHER_INTEREST', 'SCRUTINY_INTEREST', 'PARTY_WHIP', 'ANY_INTEREST']),
        isNil: z.boolean(),
        text: text.optional(),
      }),
    )
    .default([]),
  sources: z.array(source).default([]),
});

const review = z.strictObject({
  key,
  title: text,
  kind: z.enum(['INSPECTION', 'MONITORING_VISIT', 'JOINT_INSPECTION', 'CASE_REVIEW', 'THEMATIC_AUDIT', 'PEER_REVIEW', 'OTHER']),
  conductedBy: key.optional(),
  startedOn: date.optional(),
  endedOn: date.optional(),
  reviewerCount: z.number().int().optional(),
  publishedOn: date.optional(),
  judgement: text.optional(),
  focusAreas: names,
  precededBy: key.optional(),
  findings: z
    .array(
      z.strictObject({
        kind: z.enum(['STRENGTH', 'AREA_FOR_DEVELOPMENT', 'OBSERVATION']),
        text,
        comment: text.optional(),
        depth: z.number().int().min(0).default(0),
      }),
    )
    .default([]),
  recommendations: z
    .array(
      z.strictObject({
        number: text,
        text: text.optional(),
        progress: z.array(z.strictObject({ text, agendaItem: itemRef })).default([]),
      }),
    )
    .default([]),
  /** Items under which a panel considered it. */
  agendaItems: z.array(itemRef).default([]),
});

const improvementPlan = z.strictObject({
  key,
  title: text,
  alsoKnownAs: names,
  panel: key.optional(),
  owner: text.optional(),
  status: z.enum(['IN_PROGRESS', 'COMPLETED', 'REPLACED']),
  promptedBy: key.optional(),
  updates: z.array(
    z.strictObject({
      agendaItem: itemRef.optional(),
      /** Null where the meeting's date is not on record. */
      reportedOn: date.optional(),
      periodEndsOn: date.optional(),
      summary: text,
      review: key.optional(),
    }),
  ),
});

export const councilSeed = z.strictObject({
  council,
  municipalYears: z.array(municipalYear),
  organisations: z.array(organisation),
  people: z.array(person),
  panels: z.array(panel),
  publicNotices: z.array(publicNotice),
  meetings: z.array(meeting),
  glossary: z.array(glossaryTerm),
  reviews: z.array(review),
  improvementPlans: z.array(improvementPlan),
});

/** What one council's folder exports; every part may leave out what its documents do not state. */
export type CouncilSeed = z.input<typeof councilSeed>;
export type ParsedCouncilSeed = z.output<typeof councilSeed>;

/** Errors: a ZodError naming each property that is unknown or malformed. */
export function parseSeed(seed: CouncilSeed): ParsedCouncilSeed {
  return councilSeed.parse(seed);
}
