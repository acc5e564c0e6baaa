/** The state machine of minutes, and which meeting may approve them, as pure rules. */

export type MinutesStatusValue = 'NONE' | 'DRAFT' | 'DRAFT_PUBLISHED' | 'APPROVED' | 'APPROVED_AS_AMENDED' | 'SIGNED';

/** Drafts can be published, and published again after corrections. */
export function canPublishDraft(status: MinutesStatusValue): boolean {
  return status === 'NONE' || status === 'DRAFT' || status === 'DRAFT_PUBLISHED';
}

/** Approved minutes are the record: they can no longer be changed. */
export function isSettled(status: MinutesStatusValue): boolean {
  return status === 'APPROVED' || status === 'APPROVED_AS_AMENDED' || status === 'SIGNED';
}

export interface Minuted {
  panelId: string;
  kind: string;
  /** When the meeting was held; null where the record states none. */
  heldAt: Date | null;
}

export type ApprovalRefusal =
  | 'MINUTES_NOT_PUBLISHED'
  | 'APPROVING_MEETING_NOT_LATER'
  | 'APPROVING_MEETING_NOT_SUITABLE'
  | 'INVALID_TRANSITION';

/** Why a meeting cannot approve another's minutes; null when it can (LGA 1972 Sch. 12 para. 41: a later suitable meeting, no extraordinary one). */
export function approvalRefusal(status: MinutesStatusValue, minuted: Minuted, approving: Minuted): ApprovalRefusal | null {
  if (isSettled(status)) return 'INVALID_TRANSITION';
  if (status !== 'DRAFT_PUBLISHED') return 'MINUTES_NOT_PUBLISHED';
  if (approving.panelId !== minuted.panelId || approving.kind === 'EXTRAORDINARY') return 'APPROVING_MEETING_NOT_SUITABLE';
  // Where a date is not on record, the order cannot be told and is taken on trust.
  if (approving.heldAt && minuted.heldAt && approving.heldAt <= minuted.heldAt) return 'APPROVING_MEETING_NOT_LATER';
  return null;
}

/** What minutes are once approved. */
export function statusOnApproval(amendments: string | null, isSigned: boolean): MinutesStatusValue {
  if (isSigned) return 'SIGNED';
  return amendments === null ? 'APPROVED' : 'APPROVED_AS_AMENDED';
}
