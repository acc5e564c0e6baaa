/** Events of what a council keeps for all its panels. */
declare module '../../events/catalogue.ts' {
  interface EventFacts {
    /** The subject says what changed: the council itself, or one of its years, plans, goals, notices or terms. */
    COUNCIL_CHANGED: Record<string, never>;
  }
}

export {};
