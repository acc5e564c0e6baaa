/** Who is asking, and with what rights. */
import { builder } from '../../graphql/builder.ts';
import type { Viewer as ViewerValue } from '../../graphql/context.ts';
import { councilByNumber } from '../councils/councils.loaders.ts';
import { Council } from '../councils/councils.schema.ts';
import { personById } from '../people/people.loaders.ts';
import { Person } from '../people/people.schema.ts';

export const ViewerKind = builder.enumType('ViewerKind', {
  description: 'What sort of credential was shown.',
  values: {
    ANONYMOUS: { description: 'None.' },
    PERSON: { description: 'A signed-in person.' },
    API_KEY: { description: "A program's key." },
  },
});

export const ViewerRole = builder.enumType('ViewerRole', {
  description: 'Bundles of permissions.',
  values: {
    PUBLIC: { description: 'Reads what is public.' },
    PARTNER: { description: 'Reads what is public, with a larger budget.' },
    MEMBER: { description: 'A councillor or appointed member; also reads restricted papers of their panels.' },
    CLERK: { description: 'Runs meetings, agendas, minutes and the recommendation ledger.' },
    OFFICER: { description: 'Answers recommendations and publishes plans and performance.' },
    ADMINISTRATOR: { description: "All of a council's permissions, keys and webhooks included." },
  },
});

export const Permission = builder.enumType('Permission', {
  description: 'Single rights that roles and API keys are made of.',
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
  description: 'Who is asking. A credential belongs to one council at most.',
  fields: (t) => ({
    kind: t.expose('kind', { type: ViewerKind, description: 'Nobody in particular, a person or a program.' }),
    name: t.exposeString('name', { nullable: true, description: 'Name of the person or API key; null when anonymous.' }),
    person: t.field({
      type: Person,
      nullable: true,
      description: "The viewer's own record, when a councillor or officer; else null.",
      resolve: (row, _, ctx) =>
        row.councilId === null ? null : ctx.related(personById, { councilId: row.councilId }, row.personId),
    }),
    council: t.field({
      type: Council,
      nullable: true,
      description: 'The council the credential belongs to; null for anonymous viewers and cross-council partners.',
      resolve: (row, _, ctx) => (row.councilId === null ? null : ctx.load(councilByNumber, row.councilId)),
    }),
    role: t.expose('role', { type: ViewerRole, description: 'The bundle of permissions held.' }),
    permissions: t.field({
      type: [Permission],
      description: 'What the viewer may do, within `council`.',
      resolve: (row) => [...row.permissions],
    }),
  }),
});

builder.queryFields((t) => ({
  viewer: t.field({
    type: Viewer,
    nullable: true,
    description: 'Who is asking, with what rights and what budget left.',
    resolve: (_, __, ctx) => ctx.viewer,
  }),
}));
