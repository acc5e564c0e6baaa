/** The viewer: whoever sends the request, and their rights. */
import { builder } from '../../graphql/builder.ts';
import type { Budget, Viewer as ViewerValue } from '../../graphql/context.ts';
import { describedEnum } from '../../graphql/described-enum.ts';
import { councilByNumber } from '../councils/councils.loaders.ts';
import { Council } from '../councils/councils.schema.ts';
import { personById } from '../people/people.loaders.ts';
import { Person } from '../people/people.schema.ts';
import { permissionDescriptions, roleDescriptions } from './permissions.ts';

export const ViewerKind = builder.enumType('ViewerKind', {
  description: 'Sorts of credential.',
  values: {
    ANONYMOUS: { description: 'No credential.' },
    PERSON: { description: 'A signed-in person.' },
    API_KEY: { description: "A program's key." },
  },
});

export const ViewerRole = describedEnum('ViewerRole', 'Sets of permissions.', roleDescriptions);

export const Permission = describedEnum(
  'Permission',
  'Single rights. A role or an API key is a set of them.',
  permissionDescriptions,
);

const RateLimit = builder.objectRef<Budget>('RateLimit');

builder.objectType(RateLimit, {
  description: "Budget of the viewer's API key or person or, when anonymous, of the network address; see COST in the header.",
  fields: (t) => ({
    limit: t.exposeInt('limit', { description: 'Cost points in a full budget.' }),
    remaining: t.exposeInt('remaining', { description: 'Points left, after this operation.' }),
    windowSeconds: t.exposeInt('windowSeconds', { description: 'Seconds in which an empty budget becomes full.' }),
    resetsAt: t.expose('resetsAt', { type: 'DateTime', description: 'When the budget is full again, if nothing more is spent.' }),
  }),
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
      description: "The viewer's own record; null unless the credential names a person on record.",
      resolve: (row, _, ctx) =>
        row.councilId === null ? null : ctx.related(personById, { councilId: row.councilId }, row.personId),
    }),
    council: t.field({
      type: Council,
      nullable: true,
      description: 'The council that the credential belongs to; null for anonymous viewers and partners of several councils.',
      resolve: (row, _, ctx) => (row.councilId === null ? null : ctx.load(councilByNumber, row.councilId)),
    }),
    role: t.expose('role', { type: ViewerRole, description: 'Role of the credential; `permissions` says what it may do.' }),
    permissions: t.field({
      type: [Permission],
      description: 'Permissions that the viewer holds within `council`.',
      resolve: (row) => [...row.permissions],
    }),
    rateLimit: t.field({
      type: RateLimit,
      description: 'Budget that the viewer spends on operations.',
      resolve: (_, __, ctx) => ctx.budget(),
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
