/** Who is asking, and with what rights. */
import { builder } from '../../graphql/builder.ts';
import type { Viewer as ViewerValue } from '../../graphql/context.ts';
import { describedEnum } from '../../graphql/described-enum.ts';
import { councilByNumber } from '../councils/councils.loaders.ts';
import { Council } from '../councils/councils.schema.ts';
import { personById } from '../people/people.loaders.ts';
import { Person } from '../people/people.schema.ts';
import { permissionDescriptions, roleDescriptions } from './permissions.ts';

export const ViewerKind = builder.enumType('ViewerKind', {
  description: 'What sort of credential was shown.',
  values: {
    ANONYMOUS: { description: 'None.' },
    PERSON: { description: 'A signed-in person.' },
    API_KEY: { description: "A program's key." },
  },
});

export const ViewerRole = describedEnum('ViewerRole', 'Bundles of permissions.', roleDescriptions);

export const Permission = describedEnum(
  'Permission',
  'Single rights that roles and API keys are made of.',
  permissionDescriptions,
);

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
