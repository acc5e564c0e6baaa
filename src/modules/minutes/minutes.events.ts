/** Events of minutes. */
import type { MinutesStatusValue } from './minutes.rules.ts';

declare module '../../events/catalogue.ts' {
  interface EventFacts {
    MINUTES_CHANGED: { meetingId: string; status: MinutesStatusValue };
  }
}
