/** Every business reason for refusing a command; their descriptions are with the GraphQL enum. */
export const userErrorCodes = [
  'INVALID',
  'REQUIRED',
  'TOO_LONG',
  'NOT_FOUND',
  'STALE_VERSION',
  'IDEMPOTENCY_KEY_REUSED',
  'INVALID_TRANSITION',
  'MEETING_NOT_CONFIRMED',
  'MEETING_NOT_IN_SESSION',
  'ITEM_ALREADY_OPEN',
  'APPROVING_MEETING_NOT_LATER',
  'APPROVING_MEETING_NOT_SUITABLE',
  'MINUTES_NOT_PUBLISHED',
  'RECOMMENDATION_NOT_REPORTED',
  'COMPLETION_NOT_REPORTED',
] as const;

export type UserErrorCode = (typeof userErrorCodes)[number];
