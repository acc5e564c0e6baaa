/** The state machine of an invitation to appear before a panel, and of its fulfilment, as pure rules. */
import type { MeetingStatusValue } from '../meetings/meetings.rules.ts';
import type { appearanceStatus } from './appearances.table.ts';

export type AppearanceStatusValue = (typeof appearanceStatus.enumValues)[number];

export type AppearanceStep = 'accept' | 'decline' | 'cancel' | 'attend' | 'miss';

const statusAfter: Record<AppearanceStep, AppearanceStatusValue> = {
  accept: 'ACCEPTED',
  decline: 'DECLINED',
  cancel: 'CANCELLED',
  attend: 'ATTENDED',
  miss: 'DID_NOT_ATTEND',
};

/**
 * The statuses from which each step can be taken. An answer can be changed until the day, and a record of the day corrected. Someone who
 * declined may have come after all, but was not expected.
 */
const statusesBefore: Record<AppearanceStep, readonly AppearanceStatusValue[]> = {
  accept: ['INVITED', 'ACCEPTED', 'DECLINED'],
  decline: ['INVITED', 'ACCEPTED', 'DECLINED'],
  cancel: ['INVITED', 'ACCEPTED'],
  attend: ['INVITED', 'ACCEPTED', 'DECLINED', 'ATTENDED', 'DID_NOT_ATTEND'],
  miss: ['INVITED', 'ACCEPTED', 'ATTENDED', 'DID_NOT_ATTEND'],
};

/** The status after a step; null where the step does not fit the present status. */
export function stepAppearance(status: AppearanceStatusValue, step: AppearanceStep): AppearanceStatusValue | null {
  return statusesBefore[step].includes(status) ? statusAfter[step] : null;
}

/** Invitations that end with the cancellation of their meeting. */
export const openInvitations = statusesBefore.cancel;

/** A meeting's cancellation takes the remaining step. */
const mutationOfStep: Record<Exclude<AppearanceStep, 'cancel'>, string> = {
  accept: 'respondToInvitation',
  decline: 'respondToInvitation',
  attend: 'recordAppearance',
  miss: 'recordAppearance',
};

/** The mutations that an appearance in this status accepts; a refusal lists them. */
export function openAppearanceSteps(status: AppearanceStatusValue): string[] {
  const open = (Object.keys(mutationOfStep) as (keyof typeof mutationOfStep)[]).filter(
    (step) => stepAppearance(status, step) !== null,
  );
  return [...new Set(open.map((step) => mutationOfStep[step]))];
}

/** Whether people can still be invited: the meeting is neither over nor called off. A postponed one is still to be held. */
export function canInviteTo(status: MeetingStatusValue): boolean {
  return !['CONCLUDED', 'INQUORATE', 'CANCELLED', 'RESCHEDULED'].includes(status);
}

interface Named {
  displayName: string;
  roleAsRecorded: string | null;
  organisationAsRecorded: string | null;
}

/** What stands beside the name: role and organisation, as far as neither the name nor the other says them already; null when nothing is left. */
export function detailBeside({ displayName, roleAsRecorded, organisationAsRecorded }: Named): string | null {
  const parts: string[] = [];
  for (const part of [roleAsRecorded, organisationAsRecorded]) {
    if (part !== null && ![displayName, ...parts].some((said) => said.includes(part))) parts.push(part);
  }
  return parts.join(', ') || null;
}
