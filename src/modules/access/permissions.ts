/** The closed list of rights, and the roles that bundle them. */

export const permissions = [
  'READ_DRAFTS',
  'READ_RESTRICTED',
  'MANAGE_COUNCIL',
  'MANAGE_PANELS',
  'MANAGE_MEETINGS',
  'RUN_MEETINGS',
  'RECORD_MINUTES',
  'MANAGE_ACCESS',
  'MANAGE_RECOMMENDATIONS',
  'RESPOND_TO_RECOMMENDATIONS',
  'MANAGE_IMPROVEMENT',
  'MANAGE_INTEGRATIONS',
] as const;

export type Permission = (typeof permissions)[number];

export const roles = {
  PUBLIC: [],
  PARTNER: [],
  MEMBER: ['READ_RESTRICTED'],
  CLERK: [
    'READ_DRAFTS',
    'READ_RESTRICTED',
    'MANAGE_MEETINGS',
    'RUN_MEETINGS',
    'RECORD_MINUTES',
    'MANAGE_ACCESS',
    'MANAGE_RECOMMENDATIONS',
  ],
  OFFICER: ['READ_DRAFTS', 'RESPOND_TO_RECOMMENDATIONS', 'MANAGE_IMPROVEMENT'],
  ADMINISTRATOR: permissions,
} as const satisfies Record<string, readonly Permission[]>;

export type Role = keyof typeof roles;
