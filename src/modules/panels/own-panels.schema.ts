/** The panels on which the viewer sits. */
import { builder } from '../../graphql/builder.ts';
import { Viewer } from '../access/viewer.schema.ts';
import { ownPanels } from './own-panels.loaders.ts';
import { Panel } from './panels.schema.ts';

builder.objectField(Viewer, 'ownPanels', (t) =>
  t.field({
    type: [Panel],
    description:
      'Panels on which a member sits today by a record that says so; the member reads their restricted papers. Empty for other viewers.',
    resolve: ({ councilId, permissions }, _, ctx) =>
      councilId !== null && permissions.has('READ_RESTRICTED_OF_OWN_PANELS') ? ctx.load(ownPanels, councilId) : [],
  }),
);
