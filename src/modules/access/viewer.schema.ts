/** The viewer: whoever sends the request, and their rights. */
import { builder } from '../../graphql/builder.ts';
import type { Viewer as ViewerValue } from '../../graphql/context.ts';
import { councilByNumber } from '../councils/councils.loaders.ts';
import { Council } from '../councils/councils.schema.ts';
import { personById } from '../people/people.loaders.ts';
import { Person } from '../people/people.schema.ts';

export const ViewerKind = builder.enumType('ViewerKind', {
  description: 'Sorts of credential.',
  values: {
    ANONYMOUS: { description: 'No credential.' },
    PERSON: { description: 'A signed-in person.' },
    API_KEY: { description: "A program's key." },
  },
});

export const ViewerRole = builder.enumType('ViewerRole', {
  description: 'Bundles of permissions.',
  values: {
    PUBLIC: { description: 'Reads public records.' },
    PARTNER: { description: 'A partner organisation; reads public records.' },
    MEMBER: { description: 'A councillor or appointed member; also reads restricted papers of their panels.' },
    CLERK: { description: 'Runs meetings, agendas, minutes and the recommendation ledger.' },
    OFFICER: { description: 'Answers recommendations and publishes plans and performance.' },
    ADMINISTRATOR: { description: "All of a council's permissions, keys and webhooks included." },
  },
});

export const Permission = builder.enumType('Permission', {
  description: 'Single rights. A role or an API key is a set of them.',
  values: {
    READ_DRAFTS: { description: 'See unpublished agendas, minutes and records.' },
    READ_RESTRICTED: { description: 'See exempt and confidential content.' },
    MANAGE_COUNCIL: { description: 'Change council details, people, notices, goals and glossary.' },
    MANAGE_PANELS: { description: 'Change panels, terms of reference, seats and members.' },
    MANAGE_MEETINGS: { description: 'Schedule meetings, build agendas, publish reports, invite speakers.' },
    RUN_MEETINGS: { description: 'Start, steer and end meetings.' },
    RECORD_MINUTES: { description: 'Record attendance, declarations, minutes and resolutions.' },
    MANAGE_ACCESS: { description: 'Restrict and release items and documents.' },
    MANAGE_RECOMMENDATIONS: { description: 'Keep the recommendation ledger and the work programme.' },
    RESPOND_TO_RECOMMENDATIONS: { description: 'Answer recommendations and report progress.' },
    MANAGE_IMPROVEMENT: { description: 'Keep improvement plans, reviews and indicators.' },
    MANAGE_INTEGRATIONS: { description: 'Keep API keys and webhooks.' },
  },
});

export const Viewer = builder.objectRef<ViewerValue>('Viewer');

builder.objectType(Viewer, {
  description: 'Whoever sends the request. A credential belongs to one council at most.',
  fields: (t) => ({
    kind: t.expose('kind', { type: ViewerKind, description: 'Whether the viewer is anonymous, a person or a program.' }),
    name: t.exposeString('name', { nullable: true, description: 'Name of the person or API key; null when anonymous.' }),
    person: t.field({
      type: Person,
      nullable: true,
      description: "The viewer's own record; null unless the viewer is a councillor or officer on record.",
      resolve: (row, _, ctx) =>
        row.councilId === null ? null : ctx.related(personById, { councilId: row.councilId }, row.personId),
    }),
    council: t.field({
      type: Council,
      nullable: true,
      description: 'The council that the credential belongs to; null for anonymous viewers and partners of several councils.',
      resolve: (row, _, ctx) => (row.councilId === null ? null : ctx.load(councilByNumber, row.councilId)),
    }),
    role: t.expose('role', { type: ViewerRole, description: 'The bundle of permissions that the viewer holds.' }),
    permissions: t.field({
      type: [Permission],
      description: 'Permissions that the viewer holds within `council`.',
      resolve: (row) => [...row.permissions],
    }),
  }),
});

builder.queryFields((t) => ({
  viewer: t.field({
    type: Viewer,
    nullable: true,
    description: 'Whoever sends the request, with their rights.',
    resolve: (_, __, ctx) => ctx.viewer,
  }),
}));
