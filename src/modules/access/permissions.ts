/** The closed list of permissions, and the roles that hold them, each with the description that the GraphQL enum prints. */

export const permissionDescriptions = {
  READ_DRAFTS: 'See unpublished agendas, minutes and records.',
  READ_RESTRICTED: 'See exempt and confidential content.',
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
  MEMBER: 'A councillor or appointed member; also reads restricted papers of their panels.',
  CLERK: 'Runs meetings, agendas, minutes and the recommendation ledger.',
  OFFICER: 'Answers recommendations and publishes plans and performance.',
  ADMINISTRATOR: "All of a council's permissions, keys and webhooks included.",
} as const;

export type Role = keyof typeof roleDescriptions;

export const roles: Record<Role, readonly Permission[]> = {
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
};
