/** People at a meeting: their attendance, and the seats that they have on its panel. */
import type { Doubts } from '../doubts.ts';
import type { AttendanceValues, SeatValues } from '../records.ts';
import type { Attendee, MeetingAnswer } from './answers.ts';
import type { ImportedMeeting, MapContext } from './mapped.ts';

type Status = AttendanceValues['status'];

const attendanceStatuses: Record<string, Status> = {
  expected: 'EXPECTED',
  present: 'PRESENT',
  'present, as expected': 'PRESENT',
  apologies: 'APOLOGIES',
  'apologies received': 'APOLOGIES',
  'apologies, sent representative': 'APOLOGIES',
  absent: 'ABSENT',
  'in attendance': 'IN_ATTENDANCE',
  'present as substitute': 'PRESENT_AS_SUBSTITUTE',
};

/** What the word for a role says of a seat; roles are free text. */
const roles: readonly (readonly [RegExp, 'CHAIR' | 'VICE_CHAIR' | 'MEMBER' | 'SUBSTITUTE' | 'NO_MEMBER'])[] = [
  [/^(the )?chair(man|woman|person)?$/i, 'CHAIR'],
  [/^(vice|deputy)[- ]?chair(man|woman|person)?$/i, 'VICE_CHAIR'],
  [/^((committee|panel|board|voting|appointed|co-?opted|statutory) )?member$|^co-?optee$/i, 'MEMBER'],
  [/^(substitute|reserve|deputy|named substitute)( member)?$/i, 'SUBSTITUTE'],
  [/\bofficer\b|^(observer|guest|invitee|in attendance|cabinet member|executive member|portfolio holder)$/i, 'NO_MEMBER'],
];

function roleOf({ role }: Attendee) {
  return roles.find(([words]) => words.test(role ?? ''))?.[1] ?? null;
}

function each({ attendees }: MeetingAnswer): Attendee[] {
  return [...new Map(attendees.map((attendee) => [attendee.id, attendee])).values()];
}

/** "Present" is present as a member, where the role is that of one. */
function statusOf(attendee: Attendee): Status | null {
  const status = attendanceStatuses[attendee.attendance?.toLowerCase() ?? ''];
  if (status !== 'PRESENT') return status ?? null;
  const role = roleOf(attendee);
  if (role === null) return null;
  return role === 'SUBSTITUTE' ? 'PRESENT_AS_SUBSTITUTE' : role === 'NO_MEMBER' ? 'IN_ATTENDANCE' : 'PRESENT';
}

export function attendancesOf(answer: MeetingAnswer, hasMet: boolean, doubts: Doubts): ImportedMeeting['attendances'] {
  return each(answer).flatMap((attendee) => {
    const { id, name, attendance, role } = attendee;
    const status = statusOf(attendee);
    // Before the meeting, nobody has been there or stayed away.
    const isPossible = hasMet || status === 'EXPECTED' || status === 'APOLOGIES';
    if (status && isPossible) return [{ personId: id, name, status, statusAsRecorded: attendance?.slice(0, 500) ?? null }];
    const isRoleUnknown = status === null && attendanceStatuses[attendance?.toLowerCase() ?? ''] !== undefined;
    if (isRoleUnknown) doubts.of(`person ${id}`).add('UNKNOWN_ROLE', role?.slice(0, 100));
    else doubts.of(`person ${id}`).add('UNKNOWN_ATTENDANCE', attendance?.slice(0, 100) ?? undefined);
    return [];
  });
}

/** The members of the panel on the day of a meeting that was held, in the order of the list. */
export function membersOf(answer: MeetingAnswer, { councillors }: MapContext, doubts: Doubts): ImportedMeeting['members'] {
  let hasChair = false;
  return each(answer).flatMap((attendee) => {
    const role = roleOf(attendee);
    if (role !== 'CHAIR' && role !== 'VICE_CHAIR' && role !== 'MEMBER') return [];
    const about = doubts.of(`person ${attendee.id}`);
    const seat = seatOf(attendee, councillors);
    if (seat === null) about.add('SEAT_NOT_STATED');
    // A panel has one chair at a time.
    const isSecondChair = role === 'CHAIR' && hasChair;
    if (isSecondChair) about.add('SECOND_CHAIR');
    if (seat === null || isSecondChair) return [];
    hasChair ||= role === 'CHAIR';
    return [{ personId: attendee.id, name: attendee.name, role, seat }];
  });
}

/** Null where the source does not say on what footing somebody sits. */
function seatOf({ id, name, role, ward, representing }: Attendee, councillors: ReadonlySet<string>): SeatValues | null {
  if (councillors.has(id) || /^(councillor|cllr\.?)\s/i.test(name)) return { kind: 'COUNCILLOR', constituency: null };
  // Who has a ward is rather a councillor without the style; what they represent is often the ward.
  if (ward !== null) return null;
  const constituency = representing?.slice(0, 300) ?? null;
  if (/\b(church of england|church in wales|roman catholic|catholic church|diocese|diocesan)\b/i.test(representing ?? ''))
    return { kind: 'CHURCH_REPRESENTATIVE', constituency };
  if (/\bparent governors?\b/i.test(representing ?? '')) return { kind: 'PARENT_GOVERNOR', constituency };
  const isCoOpted = /\bco-?opt/i.test(role ?? '') || (/\bappointed\b/i.test(role ?? '') && constituency !== null);
  return isCoOpted ? { kind: 'CO_OPTED', constituency } : null;
}
