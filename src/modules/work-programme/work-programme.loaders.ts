import { asc, getTableColumns, sql } from 'drizzle-orm';
import { manyBy, oneById, rowsOf, type Select } from '../../db/loader.ts';
import { type IssueRow, issue, issueItem } from './issues.table.ts';
import { workProgrammeItem } from './work-programme.table.ts';

export const workProgrammeItemById = oneById('workProgrammeItemById', workProgrammeItem, rowsOf(workProgrammeItem));

/** Items of the work programme that an agenda item fulfilled. */
export const workProgrammeByItem = manyBy(
  'workProgrammeByItem',
  workProgrammeItem,
  workProgrammeItem.fulfilledByItemId,
  rowsOf(workProgrammeItem, workProgrammeItem.id),
);

/** Items of the work programme that a clause asked for. */
export const workProgrammeByClause = manyBy(
  'workProgrammeByClause',
  workProgrammeItem,
  workProgrammeItem.clauseId,
  rowsOf(workProgrammeItem, workProgrammeItem.id),
);

export const issueById = oneById('issueById', issue, rowsOf(issue));

const selectIssuesOfItems: Select<IssueRow & { agendaItemId: string }> = (from, where) =>
  from
    .select({ ...getTableColumns(issue), agendaItemId: issueItem.agendaItemId })
    .from(issueItem)
    .innerJoin(issue, sql`${issue.councilId} = ${issueItem.councilId} and ${issue.id} = ${issueItem.issueId}`)
    .where(where)
    .orderBy(asc(issue.title), asc(issue.id));

export const issuesByItem = manyBy('issuesByItem', issueItem, issueItem.agendaItemId, selectIssuesOfItems);
