/** Events of meetings. */
import type { MeetingStatusValue } from './meetings.rules.ts';

declare module '../../events/catalogue.ts' {
  interface EventFacts {
    MEETING_CHANGED: { meetingId: string; panelId: string };
    MEETING_STATUS_CHANGED: {
      meetingId: string;
      panelId: string;
      previousStatus: MeetingStatusValue | null;
      status: MeetingStatusValue;
    };
  }
}
