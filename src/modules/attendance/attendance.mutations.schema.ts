/** The mutations that record attendance and declarations. */
import { builder } from '../../graphql/builder.ts';
import { inputFields, mutation } from '../../graphql/mutation.ts';
import { gives } from '../../graphql/payload.ts';
import { meetingById } from '../meetings/meetings.loaders.ts';
import { AttendanceMode, Meeting } from '../meetings/meetings.schema.ts';
import { meetingRecord } from '../meetings/meetings.table.ts';
import { recordAttendance, recordDeclaration } from './attendance.commands.ts';
import { declarationById } from './attendance.loaders.ts';
import { AttendanceStatus, Declaration, DeclarationKind } from './attendance.schema.ts';

export const AttendanceInput = builder.inputType('AttendanceInput', {
  description: "One member's attendance.",
  fields: (t) => ({
    person: t.id({ required: true, description: 'The member or substitute.' }),
    status: t.field({
      type: AttendanceStatus,
      required: true,
      description: 'Present, absent and so on. Before the meeting has begun or its day has come, only EXPECTED and APOLOGIES.',
    }),
    statusAsRecorded: t.string({ description: 'Status as minuted.' }),
    mode: t.field({ type: AttendanceMode, defaultValue: 'UNKNOWN', description: 'In person or online.' }),
    substitutesFor: t.id({ description: 'Member whom the substitute replaces.' }),
    arrivedAt: t.field({ type: 'DateTime', description: 'Time of late arrival.' }),
    leftAt: t.field({ type: 'DateTime', description: 'Time of early departure.' }),
  }),
});

export const attendanceInput = inputFields((t) => ({
  entries: t.field({
    type: [AttendanceInput],
    required: true,
    description: 'Who was there and who was not; at most 100. An entry replaces what was recorded of the person before.',
  }),
}));

mutation({
  name: 'recordAttendance',
  description:
    "Records members' attendance; those not named are left as they are. The seat of each is the one that a record states for the day of the meeting.",
  permission: 'RECORD_MINUTES',
  target: { record: meetingRecord, field: 'meeting', description: 'The meeting.' },
  input: attendanceInput,
  payload: { meeting: gives(Meeting, meetingById, 'The meeting with its attendance.') },
  command: recordAttendance,
});

export const declarationInput = inputFields((t) => ({
  kind: t.field({ type: DeclarationKind, required: true, description: 'Kind of declaration.' }),
  isNil: t.boolean({
    required: true,
    description: 'Whether nobody declared anything of this kind; then there is neither a person nor an item.',
  }),
  person: t.id({ description: 'Who declared it; required unless it is a nil return.' }),
  agendaItem: t.id({ description: 'Item that it concerns; an item of this meeting.' }),
  text: t.string({ description: 'As minuted. The public does not see the text about a restricted item.' }),
  isSensitive: t.boolean({
    defaultValue: false,
    description: 'Whether details are withheld; Localism Act 2011 s.32. The public sees kind, person and item, and no text.',
  }),
  leftRoom: t.boolean({ description: 'Whether the person left the room for the item.' }),
}));

mutation({
  name: 'recordDeclaration',
  description: 'Records a declaration, or that there was none.',
  permission: 'RECORD_MINUTES',
  target: { record: meetingRecord, field: 'meeting', description: 'The meeting.', addsTo: true },
  input: declarationInput,
  payload: { declaration: gives(Declaration, declarationById, 'The declaration.') },
  command: recordDeclaration,
});
