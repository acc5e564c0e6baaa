/** Events of improvement plans, their updates and reviews. */
declare module '../../events/catalogue.ts' {
  interface EventFacts {
    /** The plan concerned, which for a review is the plan that it prompted; and the update or review, if the event is about one. */
    IMPROVEMENT_PLAN_UPDATED: { planId: string | null; updateId: string | null; reviewId: string | null };
  }
}

export {};
