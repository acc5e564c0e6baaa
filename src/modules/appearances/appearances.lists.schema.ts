/** Lists of appearances: a panel's guest speakers, a person's appearances. */

import { builder } from '../../graphql/builder.ts';
import { connect } from '../../graphql/connection.ts';
import { charges } from '../../graphql/cost-weights.ts';
import { keyGiven } from '../../graphql/known.ts';
import { orderInput } from '../../graphql/ordering.ts';
import { latestChange, RecordOrder } from '../../graphql/updates.ts';
import { connectAcross } from '../councils/across-councils.ts';
import { Panel } from '../panels/panels.schema.ts';
import { Person } from '../people/people.schema.ts';
import { appearanceById } from './appearances.loaders.ts';
import {
  type AppearanceFilterValue,
  appearanceListing,
  guestSpeakerListing,
  personAppearanceListing,
} from './appearances.queries.ts';
import { Appearance, AppearanceStatus } from './appearances.schema.ts';

export const AppearanceEdge = builder.edgeObject({
  type: Appearance,
  name: 'AppearanceEdge',
  description: 'Edge in a list of appearances.',
});
export const AppearanceConnection = builder.connectionObject(
  { type: Appearance, name: 'AppearanceConnection', description: 'A page of appearances.' },
  AppearanceEdge,
);

export const AppearanceFilter = builder.inputType('AppearanceFilter', {
  description: 'Filter for appearances.',
  fields: (t) => ({
    query: t.string({ description: 'Words in name, role, organisation or topic.' }),
    from: t.field({ type: 'Date', description: 'Meeting on or after this day.' }),
    to: t.field({ type: 'Date', description: 'Meeting on or before this day.' }),
    statuses: t.field({ type: [AppearanceStatus], description: 'With these statuses.' }),
    organisation: t.id({ description: 'On behalf of this organisation.' }),
    updatedSince: t.field({ type: 'DateTime', description: 'Last changed at this time or later.' }),
  }),
});

export const AppearanceOrderField = builder.enumType('AppearanceOrderField', {
  description: 'Fields that order appearances.',
  values: {
    MEETING_DATE: { description: 'Date of the meeting.' },
    NAME: { description: '`displayName`.' },
    UPDATED_AT: { description: 'Last change.' },
  },
});

export const AppearanceOrder = orderInput('AppearanceOrder', 'appearances', AppearanceOrderField);

builder.objectFields(Panel, (t) => ({
  guestSpeakers: t.connection(
    {
      type: Appearance,
      description: 'Everyone recorded as a guest speaker, invited or heard, latest first unless ordered otherwise.',
      args: {
        filter: t.arg({ type: AppearanceFilter, description: 'Filter for speakers.' }),
        orderBy: t.arg({
          type: AppearanceOrder,
          defaultValue: { field: 'MEETING_DATE', direction: 'DESC' },
          description: 'Order.',
        }),
      },
      resolve: (row, args, ctx) =>
        connect(ctx, args, guestSpeakerListing(filterValue(args.filter), args.orderBy ?? undefined), row, appearanceById),
    },
    AppearanceConnection,
    AppearanceEdge,
  ),
}));

builder.objectFields(Person, (t) => ({
  appearances: t.connection(
    {
      type: Appearance,
      description: 'Appearances before panels, latest first unless ordered otherwise.',
      args: {
        filter: t.arg({ type: AppearanceFilter, description: 'Filter for appearances.' }),
        orderBy: t.arg({
          type: AppearanceOrder,
          defaultValue: { field: 'MEETING_DATE', direction: 'DESC' },
          description: 'Order.',
        }),
      },
      resolve: (row, args, ctx) =>
        connect(ctx, args, personAppearanceListing(filterValue(args.filter), args.orderBy ?? undefined), row, appearanceById),
    },
    AppearanceConnection,
    AppearanceEdge,
  ),
}));

builder.queryFields((t) => ({
  appearances: t.connection(
    {
      type: Appearance,
      extensions: { cost: charges.acrossCouncils },
      nullable: true,
      description: 'Appearances across councils, of guest speakers and others, latest change first unless ordered otherwise.',
      args: {
        councils: t.arg({ type: ['String'], description: 'Slugs to stay within; null for all.' }),
        filter: t.arg({ type: AppearanceFilter, description: 'Filter for appearances.' }),
        orderBy: t.arg({ type: RecordOrder, defaultValue: latestChange, description: 'Order.' }),
      },
      resolve: (_, args, ctx) => connectAcross(ctx, args, appearanceListing(filterValue(args.filter)), appearanceById),
    },
    AppearanceConnection,
    AppearanceEdge,
  ),
}));

function filterValue(filter: typeof AppearanceFilter.$inferInput | null | undefined): AppearanceFilterValue {
  if (!filter) return {};
  const { organisation, ...plain } = filter;
  return { ...plain, organisation: organisation == null ? null : keyGiven('Organisation', organisation) };
}
