/** Lists of issues, and of the agenda items on an issue. */
import { builder } from '../../graphql/builder.ts';
import { connect } from '../../graphql/connection.ts';
import type { Context } from '../../graphql/context.ts';
import { RecordOrder } from '../../graphql/updates.ts';
import { AgendaItem } from '../agendas/agenda-items.schema.ts';
import { agendaItemById } from '../agendas/agendas.loaders.ts';
import { Council } from '../councils/councils.schema.ts';
import type { CouncilRow } from '../councils/councils.table.ts';
import { panelKey } from '../panels/named-panels.ts';
import { Issue } from './issues.schema.ts';
import { type IssueFilterValue, issueListing, occurrenceListing } from './work-programme.queries.ts';

export const AgendaItemEdge = builder.edgeObject({
  type: AgendaItem,
  name: 'AgendaItemEdge',
  description: 'Edge in a list of agenda items.',
});
export const AgendaItemConnection = builder.connectionObject(
  { type: AgendaItem, name: 'AgendaItemConnection', description: 'A page of agenda items.' },
  AgendaItemEdge,
);

export const IssueEdge = builder.edgeObject({ type: Issue, name: 'IssueEdge', description: 'Edge in a list of issues.' });
export const IssueConnection = builder.connectionObject(
  { type: Issue, name: 'IssueConnection', description: 'A page of issues.' },
  IssueEdge,
);

export const IssueFilter = builder.inputType('IssueFilter', {
  description: 'Filter for issues.',
  fields: (t) => ({
    query: t.string({ description: 'Words in its title or in the title of any of its agenda items.' }),
    panel: t.id({ description: 'Discussed by this panel; its id or slug.' }),
    updatedSince: t.field({ type: 'DateTime', description: 'Last changed at this time or later.' }),
  }),
});

builder.objectFields(Council, (t) => ({
  issues: t.connection(
    {
      type: Issue,
      description: 'Issues, most recently discussed first.',
      args: {
        filter: t.arg({ type: IssueFilter, description: 'Filter for issues.' }),
        orderBy: t.arg({ type: RecordOrder, description: 'Order, instead of that of the list.' }),
      },
      resolve: async (row, args, ctx) =>
        connect(ctx, args, issueListing(await filterValue(ctx, row, args.filter)), { councilId: row.id }),
    },
    IssueConnection,
    IssueEdge,
  ),
}));

builder.objectFields(Issue, (t) => ({
  occurrences: t.connection(
    {
      type: AgendaItem,
      description: 'Agenda items on this issue, newest meeting first; each has the title and number of its own agenda.',
      args: {
        isListed: t.arg({
          type: 'Boolean',
          description:
            "True for only the items that the council's own page of the issue lists; false for only the items that were joined to it here.",
        }),
      },
      resolve: (row, args, ctx) => connect(ctx, args, occurrenceListing(args.isListed), row, agendaItemById),
    },
    AgendaItemConnection,
    AgendaItemEdge,
  ),
}));

/** Errors: BAD_USER_INPUT. */
async function filterValue(
  ctx: Context,
  { id: councilId }: CouncilRow,
  filter: typeof IssueFilter.$inferInput | null | undefined,
): Promise<IssueFilterValue> {
  if (!filter) return {};
  return { ...filter, panel: await panelKey(ctx, filter.panel, councilId) };
}
