/** The state machine of an agenda item on the day, as pure rules. */

export type ItemState = 'PENDING' | 'OPEN' | 'CLOSED' | 'DEFERRED' | 'WITHDRAWN';

/** A pending item can be opened, and a closed one taken again. */
export function canOpen(state: ItemState): boolean {
  return state === 'PENDING' || state === 'CLOSED';
}

/** The mutations that an item in this state can take in a sitting meeting. */
export function openItemSteps(state: ItemState): string[] {
  if (canOpen(state)) return ['openAgendaItem'];
  return state === 'OPEN' ? ['closeAgendaItem'] : [];
}
