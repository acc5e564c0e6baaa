/** The states of the items of a work programme, as pure rules. */
import type { workProgrammeStatus } from './work-programme.table.ts';

export type WorkProgrammeStatusValue = (typeof workProgrammeStatus.enumValues)[number];

/** Whether an item may get a status. What was taken stays taken; what was dropped may be planned again. */
export function canBecome(from: WorkProgrammeStatusValue, to: WorkProgrammeStatusValue): boolean {
  if (from === to) return true;
  if (from === 'TAKEN') return false;
  return from !== 'DROPPED' || to === 'PLANNED' || to === 'SCHEDULED';
}

/** What an item is planned for, and whether it was taken. */
export interface Plan {
  status: WorkProgrammeStatusValue;
  targetMeetingId: string | null;
  targetOn: string | null;
  fulfilledByItemId: string | null;
}

/** The status that follows from what a new item is planned for. */
export function statusOfNew({ targetMeetingId, targetOn, fulfilledByItemId }: Omit<Plan, 'status'>): WorkProgrammeStatusValue {
  if (fulfilledByItemId !== null) return 'TAKEN';
  return targetMeetingId === null && targetOn === null ? 'PLANNED' : 'SCHEDULED';
}

/** The status that follows from a change, where the change gives none: an item given a target is scheduled, and one that loses it planned. */
export function statusAfter(before: Plan, after: Omit<Plan, 'status'>): WorkProgrammeStatusValue {
  const { status } = before;
  if (after.fulfilledByItemId !== before.fulfilledByItemId && after.fulfilledByItemId !== null) return 'TAKEN';
  if (status === 'TAKEN' || status === 'DROPPED') return status;
  const isMoved = after.targetMeetingId !== before.targetMeetingId || after.targetOn !== before.targetOn;
  return isMoved ? statusOfNew({ ...after, fulfilledByItemId: null }) : status;
}

export type PlanProblem = 'TWO_TARGETS' | 'TARGET_NEEDED' | 'HAS_TARGET' | 'NOT_TAKEN';

/** What contradicts itself in a plan; null where nothing does. */
export function planProblem({ status, targetMeetingId, targetOn, fulfilledByItemId }: Plan): PlanProblem | null {
  const hasTarget = targetMeetingId !== null || targetOn !== null;
  if (targetMeetingId !== null && targetOn !== null) return 'TWO_TARGETS';
  if (status === 'SCHEDULED' && !hasTarget) return 'TARGET_NEEDED';
  if (status === 'PLANNED' && targetMeetingId !== null) return 'HAS_TARGET';
  return fulfilledByItemId !== null && status !== 'TAKEN' ? 'NOT_TAKEN' : null;
}
