/** The closed list of permissions, and the most that each role may hold, each with the description that the GraphQL enum prints. */

export const permissionDescriptions = {
  READ_DRAFTS: 'See unpublished agendas, minutes and records.',
  READ_RESTRICTED: 'See exempt and confidential content of the whole council.',
  READ_RESTRICTED_OF_OWN_PANELS: 'See exempt and confidential content of the panels on which the viewer sits today.',
  MANAGE_COUNCIL: 'Change council details, people, notices, goals and glossary.',
  MANAGE_PANELS: 'Change panels, terms of reference, seats and members.',
  MANAGE_MEETINGS: 'Schedule meetings, build agendas, publish reports, invite speakers.',
  RUN_MEETINGS: 'Start, steer and end meetings.',
  RECORD_MINUTES: 'Record attendance, declarations, minutes and resolutions.',
  MANAGE_ACCESS: 'Restrict and release items and documents.',
  MANAGE_RECOMMENDATIONS: 'Keep the recommendation ledger and the work programme.',
  RESPOND_TO_RECOMMENDATIONS: 'Answer recommendations and report progress.',
  MANAGE_IMPROVEMENT: 'Keep improvement plans, reviews and indicators.',
  MANAGE_INTEGRATIONS: 'Keep API keys and webhooks.',
} as const;

export type Permission = keyof typeof permissionDescriptions;

export const permissions = Object.keys(permissionDescriptions) as Permission[];

export const roleDescriptions = {
  PUBLIC: 'Reads what is public.',
  PARTNER: 'A partner integration; reads what is public.',
  MEMBER: 'A councillor or appointed member; also reads restricted papers of the panels on which they sit.',
  CLERK: 'Runs meetings, agendas, minutes and the recommendation ledger.',
  OFFICER: 'Answers recommendations and publishes plans and performance.',
  INTEGRATION: 'A program of the council; its key states its permissions.',
  ADMINISTRATOR: "All of a council's permissions, API keys and webhooks included.",
} as const;

export type Role = keyof typeof roleDescriptions;

/** READ_RESTRICTED includes the permission that is left out here. */
const ofWholeCouncil = permissions.filter((permission) => permission !== 'READ_RESTRICTED_OF_OWN_PANELS');

export const roles: Record<Role, readonly Permission[]> = {
  PUBLIC: [],
  PARTNER: [],
  MEMBER: ['READ_RESTRICTED_OF_OWN_PANELS'],
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
  INTEGRATION: ofWholeCouncil,
  ADMINISTRATOR: ofWholeCouncil,
};

/** Roles that the operator gives to people and keys, the widest first. */
export const givenRoles = ['ADMINISTRATOR', 'CLERK', 'OFFICER', 'MEMBER', 'PARTNER'] as const satisfies Role[];

/** A role as stored; PUBLIC for one that this version does not know. */
export function knownRole(stored: string): Role {
  return Object.hasOwn(roles, stored) ? (stored as Role) : 'PUBLIC';
}

/** The permissions of a stored list that this version knows and the role may hold. */
export function permissionsOf(role: Role, stored: readonly string[]): Set<Permission> {
  return new Set(roles[role].filter((permission) => stored.includes(permission)));
}
