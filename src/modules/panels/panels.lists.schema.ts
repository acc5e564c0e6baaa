/** The list of a council's panels. */
import { builder } from '../../graphql/builder.ts';
import { connect } from '../../graphql/connection.ts';
import { RecordOrder } from '../../graphql/updates.ts';
import { todayInCouncilTime } from '../../time/council-time.ts';
import { Council } from '../councils/councils.schema.ts';
import { panelListing } from './panels.queries.ts';
import { Panel, PanelKind } from './panels.schema.ts';

export const PanelEdge = builder.edgeObject({ type: Panel, name: 'PanelEdge', description: 'Edge in a list of panels.' });
export const PanelConnection = builder.connectionObject(
  { type: Panel, name: 'PanelConnection', description: 'A page of panels.' },
  PanelEdge,
);

export const PanelFilter = builder.inputType('PanelFilter', {
  description: 'Conditions on panels; all must hold.',
  fields: (t) => ({
    query: t.string({ description: 'Words in any of its names.' }),
    kinds: t.field({ type: [PanelKind], description: 'Sorts of body.' }),
    isActive: t.boolean({
      description: 'Whether the panel still sits; where that is not recorded, the panel is in neither list.',
    }),
    hasVacancy: t.boolean({
      description:
        'True: a seat is vacant as last recorded. False: every seat is held as last recorded. Other panels are in neither list.',
    }),
    updatedSince: t.field({ type: 'DateTime', description: 'Last changed at this time or later.' }),
  }),
});

builder.objectFields(Council, (t) => ({
  panels: t.connection(
    {
      type: Panel,
      description: 'Panels, by name.',
      args: {
        filter: t.arg({ type: PanelFilter, description: 'Filter for panels.' }),
        orderBy: t.arg({ type: RecordOrder, description: 'Order, instead of that of the list.' }),
      },
      resolve: (row, args, ctx) =>
        connect(ctx, args, panelListing(args.filter ?? {}, todayInCouncilTime()), { councilId: row.id }),
    },
    PanelConnection,
    PanelEdge,
  ),
}));
