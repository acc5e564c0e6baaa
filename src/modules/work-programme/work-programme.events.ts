/** Events of work programmes and issues. */
declare module '../../events/catalogue.ts' {
  interface EventFacts {
    /** One of the two. */
    WORK_PROGRAMME_CHANGED: { workProgrammeItemId: string | null; issueId: string | null };
  }
}

export {};
