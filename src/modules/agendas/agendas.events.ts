/** Events of agendas. */
declare module '../../events/catalogue.ts' {
  interface EventFacts {
    AGENDA_CHANGED: { meetingId: string; agendaItemId: string | null; change: AgendaChangeKind };
  }
}

export const agendaChange = [
  'SNAPSHOT',
  'AGENDA_PUBLISHED',
  'AGENDA_MOVED',
  'ITEM_ADDED',
  'ITEM_UPDATED',
  'ITEM_MOVED',
  'ITEM_OPENED',
  'ITEM_CLOSED',
  'ITEM_DEFERRED',
  'ITEM_WITHDRAWN',
  'ITEM_RESTRICTED',
  'ITEM_RELEASED',
  'ITEM_DOCUMENTS_CHANGED',
] as const;

export type AgendaChangeKind = (typeof agendaChange)[number];
