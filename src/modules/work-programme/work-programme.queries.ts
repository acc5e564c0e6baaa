/** Lists of work programmes and issues. */
import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { Key } from '../../db/loader.ts';
import { nullsLast } from '../../db/nulls-last.ts';
import type { Listing } from '../../db/page.ts';
import { matchesWords } from '../../db/words.ts';
import { agendaItem } from '../agendas/agenda-items.table.ts';
import { meeting } from '../meetings/meetings.table.ts';
import { issue, issueItem } from './issues.table.ts';
import { workProgrammeItem, type workProgrammeStatus } from './work-programme.table.ts';

export interface WorkProgrammeFilterValue {
  query?: string | null;
  statuses?: (typeof workProgrammeStatus.enumValues)[number][] | null;
  /** Planned for this year, or for a meeting in it. */
  municipalYear?: Key | null | undefined;
}

/** A panel's work programme by planned date; items without a date come last. */
export function workProgrammeListing(filter: WorkProgrammeFilterValue): Listing<typeof workProgrammeItem> {
  const { municipalYear } = filter;
  const ofTarget = (expression: SQL) => sql`(select ${expression} from ${meeting}
    where ${meeting.councilId} = ${workProgrammeItem.councilId} and ${meeting.id} = ${workProgrammeItem.targetMeetingId})`;
  return {
    name: 'workProgrammeByPanel',
    table: workProgrammeItem,
    parentColumn: workProgrammeItem.panelId,
    order: {
      name: 'TARGET ASC',
      by: nullsLast(sql`coalesce(${workProgrammeItem.targetOn}, ${ofTarget(sql`${meeting.date}`)})`, 'date', 'ASC'),
      type: 'date',
      direction: 'ASC',
    },
    where: and(
      filter.query != null ? matchesWords(filter.query, workProgrammeItem.title, workProgrammeItem.description) : undefined,
      filter.statuses ? inArray(workProgrammeItem.status, filter.statuses) : undefined,
      municipalYear
        ? and(
            eq(workProgrammeItem.councilId, municipalYear.councilId),
            sql`${municipalYear.id} in (${workProgrammeItem.municipalYearId}, ${ofTarget(sql`${meeting.municipalYearId}`)})`,
          )
        : undefined,
    ),
  };
}

export interface IssueFilterValue {
  query?: string | null;
  panel?: Key | null;
}

/** Issues, most recently discussed first; issues without a dated meeting come last. */
export function issueListing(filter: IssueFilterValue): Listing<typeof issue> {
  const { query, panel } = filter;
  return {
    name: 'issues',
    table: issue,
    order: {
      name: 'DISCUSSED DESC',
      by: nullsLast(ofItems(sql`max(${meeting.ordersAt})`), 'timestamptz', 'DESC'),
      type: 'timestamptz',
      direction: 'DESC',
    },
    where: and(
      query != null ? matchesWords(query, issue.title, ofItems(sql`string_agg(${agendaItem.title}, ' ')`)) : undefined,
      panel
        ? and(eq(issue.councilId, panel.councilId), sql`${ofItems(sql`bool_or(${meeting.panelId} = ${panel.id})`)} is true`)
        : undefined,
    ),
  };
}

/** Agenda items on an issue, newest meeting first; items of an undated meeting come last. Null `isListed` gives both listed and joined items. */
export function occurrenceListing(isListed: boolean | null | undefined): Listing<typeof agendaItem> {
  return {
    name: 'occurrencesByIssue',
    table: agendaItem,
    membership: sql`exists (select from ${issueItem}
      where ${issueItem.councilId} = parent.council_id and ${issueItem.issueId} = parent.id and ${issueItem.agendaItemId} = ${agendaItem.id}
        and ${isListed == null ? sql`true` : eq(issueItem.isListed, isListed)})`,
    order: {
      name: 'MEETING DESC',
      by: nullsLast(
        sql`(select ${meeting.ordersAt} from ${meeting}
        where ${meeting.councilId} = ${agendaItem.councilId} and ${meeting.id} = ${agendaItem.meetingId})`,
        'timestamptz',
        'DESC',
      ),
      type: 'timestamptz',
      direction: 'DESC',
    },
  };
}

function ofItems(aggregate: SQL): SQL {
  return sql`(select ${aggregate} from ${issueItem}
    join ${agendaItem} on ${agendaItem.councilId} = ${issueItem.councilId} and ${agendaItem.id} = ${issueItem.agendaItemId}
    join ${meeting} on ${meeting.councilId} = ${agendaItem.councilId} and ${meeting.id} = ${agendaItem.meetingId}
    where ${issueItem.councilId} = ${issue.councilId} and ${issueItem.issueId} = ${issue.id})`;
}
