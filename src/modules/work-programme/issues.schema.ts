/** Issues: subjects that come back at several meetings. */
import { builder } from '../../graphql/builder.ts';
import { nodeOf } from '../../graphql/node.ts';
import { AgendaItem } from '../agendas/agenda-items.schema.ts';
import { CouncilRecord } from '../councils/councils.schema.ts';
import type { IssueRow } from './issues.table.ts';
import { issueById, issuesByItem } from './work-programme.loaders.ts';

export const Issue = builder.objectRef<IssueRow>('Issue');

builder.node(Issue, {
  ...nodeOf('Issue', issueById),
  interfaces: [CouncilRecord],
  description: 'A subject that comes back at several meetings or panels, whose agendas may title it differently.',
  fields: (t) => ({
    title: t.exposeString('title', { description: 'Title, e.g. “Children and Learning Service Improvement Plan”.' }),
    description: t.exposeString('description', { nullable: true, description: 'Matters that the issue covers.' }),
  }),
});

builder.objectFields(AgendaItem, (t) => ({
  issues: t.field({
    type: [Issue],
    description: 'Issues that this item is about.',
    resolve: (row, _, ctx) => ctx.load(issuesByItem, row),
  }),
}));
