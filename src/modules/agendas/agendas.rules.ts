/** Rules of agendas and their items, as pure functions. */
import type { agendaItemLiveState } from './agenda-items.table.ts';

export type ItemState = (typeof agendaItemLiveState.enumValues)[number];

/** A pending item can be opened, and a closed one opened again. */
export function canOpen(state: ItemState): boolean {
  return state === 'PENDING' || state === 'CLOSED';
}

/** The mutations that an item in this state accepts while the meeting is in session. */
export function openItemSteps(state: ItemState): string[] {
  if (canOpen(state)) return ['openAgendaItem'];
  return state === 'OPEN' ? ['closeAgendaItem'] : [];
}

export interface ItemNumbers {
  agendaNumber: string | null;
  minuteNumber: string | null;
  printedNumber: string | null;
}

/** The number printed beside an item, whatever it counts; null where none is printed. */
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
