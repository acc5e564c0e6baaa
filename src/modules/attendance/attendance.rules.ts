/** Rules of attendance and declarations, as pure functions. */
import type { attendanceStatus } from './attendance.table.ts';

export type AttendanceStatusValue = (typeof attendanceStatus.enumValues)[number];

/** Present at the meeting, as a member or not. */
export function isPresence(status: AttendanceStatusValue): boolean {
  return status === 'PRESENT' || status === 'PRESENT_AS_SUBSTITUTE' || status === 'IN_ATTENDANCE';
}

/** Whether a status can be recorded of a meeting that has not begun, or was called off. Cancelled meetings never count as absence. */
export function canPrecedeMeeting(status: AttendanceStatusValue): boolean {
  return status === 'EXPECTED' || status === 'APOLOGIES';
}

/** Whether a person with this status may be named as the substitute of a member. */
export function canSubstitute(status: AttendanceStatusValue): boolean {
  return status === 'PRESENT_AS_SUBSTITUTE' || status === 'EXPECTED';
}

/** Whether a person with this status has the seat that they hold: not as a substitute, and not when in attendance only. */
export function takesOwnSeat(status: AttendanceStatusValue): boolean {
  return status !== 'PRESENT_AS_SUBSTITUTE' && status !== 'IN_ATTENDANCE';
}

export interface Attending {
  personId: string;
  status: AttendanceStatusValue;
  /** The member whom the person replaces. */
  substitutesForId: string | null;
}

export type SubstitutionProblem = 'NOT_A_SUBSTITUTE' | 'FOR_THEMSELVES' | 'MEMBER_PRESENT' | 'REPLACED_TWICE' | 'IS_REPLACED';

/** Why one person's attendance contradicts that of the others at the meeting, or itself; null where it does not. */
export function substitutionProblem(one: Attending, others: readonly Attending[]): SubstitutionProblem | null {
  const { personId, status, substitutesForId: memberId } = one;
  if (memberId !== null) {
    if (!canSubstitute(status)) return 'NOT_A_SUBSTITUTE';
    if (memberId === personId) return 'FOR_THEMSELVES';
    if (others.some((other) => other.personId === memberId && other.status === 'PRESENT')) return 'MEMBER_PRESENT';
    if (others.some((other) => other.substitutesForId === memberId)) return 'REPLACED_TWICE';
  }
  const isReplaced = others.some((other) => other.substitutesForId === personId && other.status === 'PRESENT_AS_SUBSTITUTE');
  return status === 'PRESENT' && isReplaced ? 'IS_REPLACED' : null;
}
