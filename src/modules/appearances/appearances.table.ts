/** People who appear before a panel, from invitation to minutes. A guest speaker is an appearance with capacity GUEST_SPEAKER. */
import { sql } from 'drizzle-orm';
import { boolean, check, date, index, integer, pgEnum, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { partColumns, recordColumns, recordKey, tenantKey, within } from '../../db/columns.ts';
import { recordKind } from '../../db/record-kind.ts';
import { agendaItem } from '../agendas/agenda-items.table.ts';
import { council } from '../councils/councils.table.ts';
import { attendanceMode, meeting, meetingRecord } from '../meetings/meetings.table.ts';
import { organisation } from '../organisations/organisations.table.ts';
import { panel } from '../panels/panels.table.ts';
import { person } from '../people/people.table.ts';

export const appearanceCapacity = pgEnum('appearance_capacity', [
  'GUEST_SPEAKER',
  'CABINET_MEMBER',
  'OFFICER',
  'PARTNER',
  'INDEPENDENT_CHAIR',
  'WITNESS',
  'PUBLIC_SPEAKER',
]);

export const appearanceStatus = pgEnum('appearance_status', [
  'INVITED',
  'ACCEPTED',
  'DECLINED',
  'CANCELLED',
  'ATTENDED',
  'DID_NOT_ATTEND',
]);

export const appearance = pgTable(
  'appearance',
  {
    ...recordColumns(),
    meetingId: uuid().notNull(),
    /** The meeting's panel, repeated here for Panel.guestSpeakers. */
    panelId: uuid().notNull(),
    agendaItemId: uuid(),
    capacity: appearanceCapacity().notNull(),
    status: appearanceStatus().notNull(),
    nameAsRecorded: text(),
    roleAsRecorded: text(),
    organisationAsRecorded: text(),
    displayName: text().notNull().generatedAlwaysAs(sql`coalesce(name_as_recorded, role_as_recorded, organisation_as_recorded)`),
    personId: uuid(),
    organisationId: uuid(),
    topic: text(),
    biography: text(),
    attendanceMode: attendanceMode().notNull().default('UNKNOWN'),
    withConsentOfChair: boolean().notNull().default(false),
    position: integer().notNull(),
    /** Whether an invitation is recorded; the four columns below describe it. */
    isInvited: boolean().notNull().default(false),
    invitedOn: date(),
    invitationPurpose: text(),
    isRequirement: boolean().notNull().default(false),
    respondedOn: date(),
  },
  (t) => [
    ...recordKey(t, council),
    within(t, t.meetingId, meeting),
    within(t, t.panelId, panel),
    within(t, t.agendaItemId, agendaItem),
    within(t, t.personId, person),
    within(t, t.organisationId, organisation),
    check('appearance_named', sql`num_nonnulls(${t.nameAsRecorded}, ${t.roleAsRecorded}, ${t.organisationAsRecorded}) > 0`),
    index('appearance_by_meeting').on(t.councilId, t.meetingId),
    index('appearance_by_agenda_item').on(t.councilId, t.agendaItemId, t.position),
    index('appearance_by_panel').on(t.councilId, t.panelId, t.capacity),
    index('appearance_by_person').on(t.councilId, t.personId),
    index('appearance_by_update').on(t.updatedAt, t.id),
  ],
);

/** Its commands lock the meeting first: whether somebody can be invited, or can have appeared, depends on it. */
export const appearanceRecord = recordKind('Appearance', appearance, { kind: meetingRecord, column: appearance.meetingId });

/** The council's own note on the answer to an invitation: never public, hence a row of its own with visibility STAFF. */
export const invitationNote = pgTable(
  'invitation_note',
  { ...partColumns(), appearanceId: uuid().notNull(), note: text().notNull() },
  (t) => [
    primaryKey({ columns: [t.councilId, t.appearanceId] }),
    tenantKey(t, council),
    within(t, t.appearanceId, appearance),
    check('invitation_note_never_public', sql`${t.visibility} <> 'PUBLIC'`),
  ],
);
