/** The mutations that open issues and join agenda items to them. */
import { inputFields, mutation } from '../../graphql/mutation.ts';
import { gives } from '../../graphql/payload.ts';
import { inCouncil } from '../councils/councils.mutations.schema.ts';
import { linkAgendaItemToIssue, openIssue } from './issues.commands.ts';
import { Issue } from './issues.schema.ts';
import { issueRecord } from './issues.table.ts';
import { issueById } from './work-programme.loaders.ts';

export const issueInput = inputFields((t) => ({
  title: t.string({ required: true, description: 'Title; public at once.' }),
  description: t.string({ description: 'Matters that the issue covers; public at once.' }),
  agendaItems: t.idList({ description: 'Items on it; at most 100.' }),
}));

mutation({
  name: 'openIssue',
  description: 'Starts following a subject across meetings.',
  permission: 'MANAGE_RECOMMENDATIONS',
  target: inCouncil,
  input: issueInput,
  payload: { issue: gives(Issue, issueById, 'The new issue.') },
  command: openIssue,
});

export const linkInput = inputFields((t) => ({
  agendaItem: t.id({ required: true, description: 'The item. The public does not see that a restricted item is on the issue.' }),
}));

mutation({
  name: 'linkAgendaItemToIssue',
  description: 'Adds an agenda item to an issue.',
  permission: 'MANAGE_RECOMMENDATIONS',
  target: { record: issueRecord, field: 'issue', description: 'The issue.', addsTo: true },
  input: linkInput,
  payload: { issue: gives(Issue, issueById, 'The issue.') },
  command: linkAgendaItemToIssue,
});
