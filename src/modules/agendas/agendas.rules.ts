/** Rules of agendas and their items, as pure functions. */
import type { LiveStatusValue } from '../meetings/meetings.rules.ts';
import type { agendaItemLiveState } from './agenda-items.table.ts';
import type { agendaStatus } from './agendas.table.ts';

export type ItemState = (typeof agendaItemLiveState.enumValues)[number];
export type AgendaStatusValue = (typeof agendaStatus.enumValues)[number];

export type ItemStep = 'open' | 'close' | 'defer' | 'withdraw';

export type ItemStepResult = { state: ItemState } | { refusal: 'INVALID_TRANSITION' | 'MEETING_NOT_IN_SESSION' };

/**
 * The state after a step, or the reason for refusing it. Items are opened and closed only in session; a pending item can be deferred or
 * withdrawn at any time, since a meeting that has ended leaves the items that it did not reach pending.
 */
export function stepItem(state: ItemState, step: ItemStep, isInSession: boolean): ItemStepResult {
  const to = stateAfter[step][state];
  if (!isInSession && (step === 'open' || step === 'close')) return { refusal: 'MEETING_NOT_IN_SESSION' };
  if (to === undefined) return { refusal: 'INVALID_TRANSITION' };
  return !isInSession && state === 'OPEN' ? { refusal: 'MEETING_NOT_IN_SESSION' } : { state: to };
}

/** By step and present state. A closed item can be opened again; a deferred or withdrawn one stays as it is. */
const stateAfter: Record<ItemStep, Partial<Record<ItemState, ItemState>>> = {
  open: { PENDING: 'OPEN', CLOSED: 'OPEN' },
  close: { OPEN: 'CLOSED' },
  defer: { PENDING: 'DEFERRED', OPEN: 'DEFERRED' },
  withdraw: { PENDING: 'WITHDRAWN', OPEN: 'WITHDRAWN' },
};

const mutationOfStep: Record<ItemStep, string> = {
  open: 'openAgendaItem',
  close: 'closeAgendaItem',
  defer: 'deferAgendaItem',
  withdraw: 'withdrawAgendaItem',
};

/** The mutations that an item in this state accepts; a refusal lists them. */
export function openItemSteps(state: ItemState, isInSession: boolean): string[] {
  return (Object.keys(mutationOfStep) as ItemStep[])
    .filter((step) => 'state' in stepItem(state, step, isInSession))
    .map((step) => mutationOfStep[step]);
}

/** Whether the meeting has begun and not ended: a chair may then change the order of business at once. */
export function isUnderWay(live: LiveStatusValue): boolean {
  return live === 'IN_PUBLIC_SESSION' || live === 'IN_PRIVATE_SESSION' || live === 'ADJOURNED';
}

/** Whether an agenda in this status is public. */
export function isPublished(status: AgendaStatusValue): boolean {
  return status === 'PUBLISHED' || status === 'REVISED';
}

export interface ItemNumbers {
  agendaNumber: string | null;
  minuteNumber: string | null;
  printedNumber: string | null;
}

/** The number printed beside an item, even if not a number of an item; null where none is printed. */
export function printedNumberOf({ agendaNumber, minuteNumber, printedNumber }: ItemNumbers): string | null {
  return printedNumber ?? agendaNumber ?? minuteNumber;
}

/** Day of publication: as recorded, else inferred from the date above the signature of the officer who gives notice. */
export function publicationOf(agenda: { publishedOn: string | null; signedOn: string | null }): {
  date: string | null;
  isInferred: boolean;
} {
  if (agenda.publishedOn !== null) return { date: agenda.publishedOn, isInferred: false };
  return { date: agenda.signedOn, isInferred: agenda.signedOn !== null };
}
