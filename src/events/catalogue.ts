/**
 * The types of events. Each module adds its own in `<thing>.events.ts` by declaration merging, with the facts of each type: values at the
 * moment of the event, which the records may no longer have when the event is read. Ids in facts are of the event's council.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by the modules
export interface EventFacts {}

export type EventType = keyof EventFacts;

/** Every type of event, with the description that the GraphQL enum prints. Clients expect new ones. */
export const eventTypes = {
  COUNCIL_CHANGED: "The council's own details, years, goals, notices or glossary.",
  PANEL_CHANGED: 'A panel, its terms of reference, seats or members.',
  PERSON_CHANGED: 'A person.',
  MEETING_CHANGED: "A meeting's particulars, attendance or declarations.",
  MEETING_STATUS_CHANGED: "A meeting's status.",
  AGENDA_CHANGED: 'An agenda or one of its items.',
  APPEARANCE_CHANGED: 'A guest speaker or other contributor.',
  DOCUMENT_CHANGED: 'A document or report.',
  MINUTES_CHANGED: 'Minutes, an entry or their approval.',
  RESOLUTION_CHANGED: 'A resolution.',
  RECOMMENDATION_CHANGED: 'A recommendation in the ledger.',
  WORK_PROGRAMME_CHANGED: 'A work programme item or an issue.',
  IMPROVEMENT_PLAN_UPDATED: 'An improvement plan, an update to it or a review.',
  INDICATORS_CHANGED: 'Indicators, indicator sets or observations.',
  API_KEY_CHANGED: 'An API key; in the staff feed only.',
  WEBHOOK_CHANGED: 'A webhook; in the staff feed only.',
} as const satisfies Record<EventType, string> & Record<string, string>;

/** Types of events that are never about a public record. */
export const staffOnlyTypes: ReadonlySet<EventType> = new Set(['API_KEY_CHANGED', 'WEBHOOK_CHANGED']);

/** The facts of an event of the given type. Errors: the event has another type. */
export function factsOf<T extends EventType>(row: { type: string; facts: Record<string, unknown> }, type: T): EventFacts[T] {
  if (row.type !== type) throw new Error(`expected an event of type ${type}, not ${row.type}`);
  return row.facts as EventFacts[T];
}
