/** Events of people. */
declare module '../../events/catalogue.ts' {
  interface EventFacts {
    PERSON_CHANGED: { personId: string };
  }
}

export {};
