/** Events of appearances. */
import type { AppearanceStatusValue } from './appearances.rules.ts';

declare module '../../events/catalogue.ts' {
  interface EventFacts {
    APPEARANCE_CHANGED: {
      appearanceId: string;
      meetingId: string;
      /** Null for a new appearance. */
      previousStatus: AppearanceStatusValue | null;
      status: AppearanceStatusValue;
    };
  }
}
