/** The facts of events about recommendations. */
import type { RecommendationStatusValue } from './ledger.rules.ts';

declare module '../../events/catalogue.ts' {
  interface EventFacts {
    RECOMMENDATION_CHANGED: {
      recommendationId: string;
      panelId: string;
      previousStatus: RecommendationStatusValue | null;
      status: RecommendationStatusValue;
    };
  }
}
