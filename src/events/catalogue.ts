/**
 * What an event may be. Each module that announces events adds its types here by declaration merging, in `<thing>.events.ts`, with the
 * facts of each: what was true at that moment and may be otherwise when the event is read. Ids in facts belong to the event's council.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by the modules
export interface EventFacts {}

export type EventType = keyof EventFacts;
