/** Every business reason for refusing a command, with the description that the GraphQL enum prints. */
export const userErrorCodes = {
  INVALID: 'A value is malformed or contradicts another.',
  REQUIRED: 'A value is needed in this situation.',
  TOO_LONG: 'A text or list is longer than allowed.',
  NOT_FOUND: 'No such record in this council.',
  ALREADY_EXISTS: 'A record with that slug, number, term or date exists already.',
  STALE_VERSION: 'The record changed since `expectedVersion`; read it again.',
  IDEMPOTENCY_KEY_REUSED: 'The key was used before with another input.',
  INVALID_TRANSITION: "The action does not fit the record's present state.",
  MEETING_NOT_CONFIRMED: 'Only a confirmed meeting can be started or abandoned.',
  MEETING_NOT_IN_SESSION: 'The meeting must be in session for this.',
  ITEM_ALREADY_OPEN: 'Another agenda item is open; close it first.',
  EXCLUSION_RESOLUTION_REQUIRED:
    'A private session needs a carried exclusion resolution or a confidential item; LGA 1972 s.100A.',
  RESTRICTION_GROUND_REQUIRED: 'The ground is missing, or is not in the scheme.',
  NOT_RESTRICTED: 'There is no restriction to lift.',
  SEAT_OCCUPIED: 'The seat is held on those dates.',
  SEAT_NOT_OCCUPIED: 'The seat has no holder.',
  CHAIR_ALREADY_APPOINTED: 'The panel has a chair on those dates.',
  NOT_ENTITLED_TO_VOTE: 'A recorded vote names a member whose seat has no vote on this item.',
  APPROVING_MEETING_NOT_LATER:
    'Minutes cannot be approved at a meeting before the one they record; LGA 1972 Sch. 12 para. 41(1) asks for the same or next suitable meeting.',
  APPROVING_MEETING_NOT_SUITABLE: 'Only a meeting of the same panel, which has begun, can approve these minutes.',
  MINUTES_NOT_PUBLISHED: 'The minutes must be published first.',
  RECOMMENDATION_NOT_REPORTED: 'It must be reported to the panel before it may leave the list.',
  COMPLETION_NOT_REPORTED: 'There is no report of completion to accept or reject.',
  PLAN_CLOSED: 'The improvement plan is closed.',
  LIMIT_REACHED: 'The council has as many of these as it may have.',
} as const;

export type UserErrorCode = keyof typeof userErrorCodes;
