/** Events of panels, their terms of reference, seats and members. */
declare module '../../events/catalogue.ts' {
  interface EventFacts {
    PANEL_CHANGED: { panelId: string };
  }
}

export {};
