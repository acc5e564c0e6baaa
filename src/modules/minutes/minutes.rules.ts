/** The states of minutes, and the meetings that may approve them, as pure rules. */
import type { minutesStatus } from './minutes.table.ts';

export type MinutesStatusValue = (typeof minutesStatus.enumValues)[number];

/** Drafts can be published, and published again after corrections. Also allowed when approval is not recorded; the clerk decides. */
export function canPublishDraft(status: MinutesStatusValue): boolean {
  return !isSettled(status);
}

/** Approved minutes are the record: they can no longer be changed. */
export function isSettled(status: MinutesStatusValue): boolean {
  return status === 'APPROVED' || status === 'APPROVED_AS_AMENDED' || status === 'SIGNED';
}

/** Whether the public may read the minutes. What is added to them then is public at once. */
export function arePublished(status: MinutesStatusValue): boolean {
  return status !== 'NONE' && status !== 'DRAFT';
}

/** The status of minutes to which an entry or a resolution is added, or which are corrected; null where they can no longer be changed. */
export function statusOnWriting(status: MinutesStatusValue): MinutesStatusValue | null {
  if (isSettled(status)) return null;
  return status === 'NONE' ? 'DRAFT' : status;
}

export interface Minuted {
  panelId: string;
  /** When the meeting was held; null where not recorded. */
  heldAt: Date | null;
}

export type ApprovalRefusal =
  | 'MINUTES_NOT_PUBLISHED'
  | 'APPROVING_MEETING_NOT_LATER'
  | 'APPROVING_MEETING_NOT_SUITABLE'
  | 'INVALID_TRANSITION';

/**
 * Why a meeting cannot approve the minutes of another; null when it can. Minutes are signed at the same or next suitable meeting of the body
 * that met (LGA 1972 Sch. 12 para. 41(1), for committees by para. 44). The rule that an extraordinary meeting need not sign them is about
 * meetings of the whole council (SI 1993/202 Sch. 2 para. 2), so it does not apply to panels.
 */
export function approvalRefusal(status: MinutesStatusValue, minuted: Minuted, approving: Minuted): ApprovalRefusal | null {
  if (isSettled(status)) return 'INVALID_TRANSITION';
  if (status === 'NONE' || status === 'DRAFT') return 'MINUTES_NOT_PUBLISHED';
  if (approving.panelId !== minuted.panelId) return 'APPROVING_MEETING_NOT_SUITABLE';
  // Not checked without both dates.
  if (approving.heldAt && minuted.heldAt && approving.heldAt < minuted.heldAt) return 'APPROVING_MEETING_NOT_LATER';
  return null;
}

/** The status of minutes once approved. */
export function statusOnApproval(amendments: string | null, isSigned: boolean): MinutesStatusValue {
  if (isSigned) return 'SIGNED';
  return amendments === null ? 'APPROVED' : 'APPROVED_AS_AMENDED';
}
