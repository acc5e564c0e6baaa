/** Attendance of members, and their declarations. */
import { builder } from '../../graphql/builder.ts';
import { nodeOf } from '../../graphql/node.ts';
import { AgendaItem } from '../agendas/agenda-items.schema.ts';
import { agendaItemById } from '../agendas/agendas.loaders.ts';
import { CouncilRecord } from '../councils/councils.schema.ts';
import { meetingById } from '../meetings/meetings.loaders.ts';
import { AttendanceMode, Meeting } from '../meetings/meetings.schema.ts';
import { seatById } from '../panels/panels.loaders.ts';
import { Seat } from '../panels/seats.schema.ts';
import { personById } from '../people/people.loaders.ts';
import { Person } from '../people/people.schema.ts';
import { attendanceByMeeting, type DeclarationRow, declarationById, declarationsByMeeting } from './attendance.loaders.ts';
import type { AttendanceRow } from './attendance.table.ts';

export const AttendanceStatus = builder.enumType('AttendanceStatus', {
  description: 'Attendance of a member.',
  values: {
    EXPECTED: { description: 'Expected; the meeting is still to be held, or its attendance still to be recorded.' },
    PRESENT: { description: 'Present as a member.' },
    PRESENT_AS_SUBSTITUTE: { description: 'Present for another member.' },
    IN_ATTENDANCE: { description: 'Present, but not as a member.' },
    APOLOGIES: { description: 'Sent apologies.' },
    ABSENT: { description: 'Absent without apologies.' },
  },
});

export const DeclarationKind = builder.enumType('DeclarationKind', {
  description: 'Kinds of declaration.',
  values: {
    DISCLOSABLE_PECUNIARY_INTEREST: { description: 'Localism Act 2011 s.30.' },
    OTHER_INTEREST: { description: 'Other interest under the code of conduct.' },
    SCRUTINY_INTEREST: { description: 'Participation in a decision that the panel scrutinises.' },
    PARTY_WHIP: { description: 'Party political whip on the matter.' },
    ANY_INTEREST: { description: 'Interests in general, where the record does not give the kind.' },
  },
});

export const Attendance = builder.objectRef<AttendanceRow>('Attendance');

builder.objectType(Attendance, {
  description: "One member's attendance at one meeting. Cancelled meetings never count as absence.",
  fields: (t) => ({
    person: t.field({
      type: Person,
      description: 'The member or substitute.',
      resolve: (row, _, ctx) => ctx.required(personById, row, row.personId),
    }),
    seat: t.field({
      type: Seat,
      nullable: true,
      description: 'Seat held; null when in attendance only, or when not recorded.',
      resolve: (row, _, ctx) => ctx.related(seatById, row, row.seatId),
    }),
    status: t.expose('status', {
      type: AttendanceStatus,
      description: 'Derived: present, absent and so on, by `statusAsRecorded` where there is one.',
    }),
    statusAsRecorded: t.exposeString('statusAsRecorded', { nullable: true, description: 'Status as minuted.' }),
    mode: t.expose('mode', { type: AttendanceMode, description: 'In person or online.' }),
    substitutesFor: t.field({
      type: Person,
      nullable: true,
      description: 'Member whom the substitute replaces.',
      resolve: (row, _, ctx) => ctx.related(personById, row, row.substitutesForId),
    }),
    arrivedAt: t.expose('arrivedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Time of late arrival; null when not recorded.',
    }),
    leftAt: t.expose('leftAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Time of early departure; null when not recorded.',
    }),
  }),
});

export const Declaration = builder.objectRef<DeclarationRow>('Declaration');

builder.node(Declaration, {
  ...nodeOf('Declaration', declarationById),
  interfaces: [CouncilRecord],
  description: 'A declaration made at a meeting, or the record that there was none.',
  fields: (t) => ({
    meeting: t.field({
      type: Meeting,
      description: 'The meeting.',
      resolve: (row, _, ctx) => ctx.required(meetingById, row, row.meetingId),
    }),
    agendaItem: t.field({
      type: AgendaItem,
      nullable: true,
      description: 'Item that the declaration concerns; null for a nil return, or when not recorded.',
      resolve: (row, _, ctx) => ctx.related(agendaItemById, row, row.agendaItemId),
    }),
    kind: t.expose('kind', {
      type: DeclarationKind,
      description: 'Derived: kind of declaration, as classified here from its wording.',
    }),
    isNil: t.exposeBoolean('isNil', { description: 'True when the record says that nobody declared anything of this kind.' }),
    person: t.field({
      type: Person,
      nullable: true,
      description: 'Person who made the declaration; null for a nil return.',
      resolve: (row, _, ctx) => ctx.related(personById, row, row.personId),
    }),
    text: t.exposeString('text', {
      nullable: true,
      description: 'As minuted, e.g. “There were no Declarations of Interest made by Members at this point in the meeting.”',
    }),
    isSensitive: t.exposeBoolean('isSensitive', { description: 'Whether details are withheld; Localism Act 2011 s.32.' }),
    leftRoom: t.exposeBoolean('leftRoom', {
      nullable: true,
      description: 'Whether the person left the room for the item; null when not recorded.',
    }),
  }),
});

builder.objectFields(Meeting, (t) => ({
  attendance: t.field({
    type: [Attendance],
    extensions: { usualRecords: 10 },
    description:
      'Members and substitutes whose attendance is recorded. A member who is not listed may have attended: minutes may name only those who sent apologies.',
    resolve: (row, _, ctx) => ctx.load(attendanceByMeeting, row),
  }),
  declarations: t.field({
    type: [Declaration],
    description: 'Declarations of interests, scrutiny interests and party whip, nil returns included.',
    resolve: (row, _, ctx) => ctx.load(declarationsByMeeting, row),
  }),
}));
