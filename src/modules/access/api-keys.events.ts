/** Events of API keys, in the staff feed only. */
declare module '../../events/catalogue.ts' {
  interface EventFacts {
    API_KEY_CHANGED: { name: string; change: 'CREATED' | 'REVOKED' };
  }
}

export {};
