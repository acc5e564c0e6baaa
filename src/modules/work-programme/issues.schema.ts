/** Issues: subjects that come back at several meetings. */
import { builder } from '../../graphql/builder.ts';
import { connect } from '../../graphql/connection.ts';
import { keyToMatch } from '../../graphql/ids.ts';
import { nodeOf } from '../../graphql/node.ts';
import { AgendaItem } from '../agendas/agenda-items.schema.ts';
import { agendaItemById } from '../agendas/agendas.loaders.ts';
import { Council, CouncilRecord } from '../councils/councils.schema.ts';
import { Source } from '../councils/shared.schema.ts';
import type { IssueRow } from './issues.table.ts';
import { issueById, issuesByItem } from './work-programme.loaders.ts';
import { type IssueFilterValue, issueListing, occurrenceListing } from './work-programme.queries.ts';

export const AgendaItemEdge = builder.edgeObject({
  type: AgendaItem,
  name: 'AgendaItemEdge',
  description: 'One of a page of agenda items.',
});
export const AgendaItemConnection = builder.connectionObject(
  { type: AgendaItem, name: 'AgendaItemConnection', description: 'A page of agenda items.' },
  AgendaItemEdge,
);

export const Issue = builder.objectRef<IssueRow>('Issue');

builder.node(Issue, {
  ...nodeOf('Issue', issueById),
  interfaces: [CouncilRecord],
  description: 'A subject that comes back at several meetings or panels, whose agendas may title it differently.',
  fields: (t) => ({
    title: t.exposeString('title', { description: 'Title, e.g. “Children and Learning Service Improvement Plan”.' }),
    description: t.exposeString('description', { nullable: true, description: 'What it covers.' }),
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
    sources: t.expose('sources', { type: [Source], description: 'Where the record was taken from.' }),
  }),
});

export const IssueEdge = builder.edgeObject({ type: Issue, name: 'IssueEdge', description: 'One of a page of issues.' });
export const IssueConnection = builder.connectionObject(
  { type: Issue, name: 'IssueConnection', description: 'A page of issues.' },
  IssueEdge,
);

export const IssueFilter = builder.inputType('IssueFilter', {
  description: 'Which issues.',
  fields: (t) => ({
    query: t.string({ description: 'Words in its title or in the title of any of its agenda items.' }),
    panel: t.id({ description: 'Discussed by this panel.' }),
  }),
});

builder.objectFields(Council, (t) => ({
  issues: t.connection(
    {
      type: Issue,
      description: 'Issues, most recently discussed first.',
      args: {
        filter: t.arg({ type: IssueFilter, description: 'Which issues.' }),
      },
      resolve: (row, args, ctx) => connect(ctx, args, issueListing(filterValue(args.filter)), { councilId: row.id }),
    },
    IssueConnection,
    IssueEdge,
  ),
}));

builder.objectFields(AgendaItem, (t) => ({
  issues: t.field({
    type: [Issue],
    description: 'Issues that this item is about.',
    resolve: (row, _, ctx) => ctx.load(issuesByItem, row),
  }),
}));

function filterValue(filter: typeof IssueFilter.$inferInput | null | undefined): IssueFilterValue {
  if (!filter) return {};
  return { ...filter, panel: filter.panel == null ? null : keyToMatch('Panel', filter.panel) };
}
