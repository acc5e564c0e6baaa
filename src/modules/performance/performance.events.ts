/** Events of indicators and performance reports. */
declare module '../../events/catalogue.ts' {
  interface EventFacts {
    /** The report concerned, or the indicator if that alone changed. */
    INDICATORS_CHANGED: { indicatorSetId: string | null; indicatorId: string | null };
  }
}

export {};
