/** Subjects followed across meetings. */
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
  description: 'A subject followed across meetings and panels, under whatever titles.',
  fields: (t) => ({
    title: t.exposeString('title', { description: 'Title, e.g. “Children and Learning Service Improvement Plan”.' }),
    description: t.exposeString('description', { nullable: true, description: 'What it covers.' }),
  }),
});

builder.objectFields(AgendaItem, (t) => ({
  issues: t.field({
    type: [Issue],
    description: 'Subjects it belongs to.',
    resolve: (row, _, ctx) => ctx.load(issuesByItem, row),
  }),
}));
