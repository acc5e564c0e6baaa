/**
 * The types of events. Each module adds its own in `<thing>.events.ts` by declaration merging, with the facts of each type: values at the
 * moment of the event, which the records may no longer have when the event is read. Ids in facts are of the event's council.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by the modules
export interface EventFacts {}

export type EventType = keyof EventFacts;
