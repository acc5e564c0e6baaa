import { asc, getTableColumns, sql } from 'drizzle-orm';
import { manyBy, oneBy, oneById, rowsOf, type Select } from '../../db/loader.ts';
import { type CorporateGoalRow, corporateGoal } from '../councils/corporate-plans.table.ts';
import { report, reportGoal, reportPaper } from './reports.table.ts';

export const reportById = oneById('reportById', report, rowsOf(report));

export const reportByItem = oneBy('reportByItem', report, report.agendaItemId, rowsOf(report));

/** Appendices and background papers, each in the order listed. */
export const papersByReport = manyBy(
  'papersByReport',
  reportPaper,
  reportPaper.reportId,
  rowsOf(reportPaper, reportPaper.kind, reportPaper.position),
);

const selectGoals: Select<CorporateGoalRow & { reportId: string }> = (from, where) =>
  from
    .select({ ...getTableColumns(corporateGoal), reportId: reportGoal.reportId })
    .from(reportGoal)
    .innerJoin(
      corporateGoal,
      sql`${corporateGoal.councilId} = ${reportGoal.councilId} and ${corporateGoal.id} = ${reportGoal.goalId}`,
    )
    .where(where)
    .orderBy(asc(corporateGoal.position));

export const goalsByReport = manyBy('goalsByReport', reportGoal, reportGoal.reportId, selectGoals);
