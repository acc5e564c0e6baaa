/** Events of resolutions. */
declare module '../../events/catalogue.ts' {
  interface EventFacts {
    RESOLUTION_CHANGED: { resolutionId: string; meetingId: string };
  }
}

export {};
