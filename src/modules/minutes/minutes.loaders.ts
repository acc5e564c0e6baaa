import { asc, getTableColumns, sql } from 'drizzle-orm';
import { type Key, manyBy, oneBy, oneById, partOf, rowsOf, type Select } from '../../db/loader.ts';
import { agendaItem } from '../agendas/agenda-items.table.ts';
import { meetingById } from '../meetings/meetings.loaders.ts';
import { meeting } from '../meetings/meetings.table.ts';
import { minuteEntry, minuteEntryText } from './minute-entries.table.ts';
import { type MinutesRow, minutes, minutesApproval } from './minutes.table.ts';
import { resolution, resolutionClause, resolutionDetail, voteRecord } from './resolutions.table.ts';

export const minutesByMeeting = oneBy('minutesByMeeting', minutes, minutes.meetingId, rowsOf(minutes));

export type MinutesView = Pick<MinutesRow, 'councilId' | 'meetingId' | 'status' | 'publishedAt' | 'approvalId'>;

/** What stands for the minutes where a meeting has none that the viewer may see. */
export function noMinutes({ councilId, id }: Key): MinutesView {
  return { councilId, meetingId: id, status: 'NONE', publishedAt: null, approvalId: null };
}

/** By the key of the meeting; null where the viewer may see no such meeting. */
export const minutesOrNone = partOf('minutesOrNone', meetingById, minutesByMeeting, noMinutes);

export const approvalById = oneById('approvalById', minutesApproval, rowsOf(minutesApproval));

export const approvalByResolution = oneBy(
  'approvalByResolution',
  minutesApproval,
  minutesApproval.resolutionId,
  rowsOf(minutesApproval),
);

/** The minutes that an approval covers, oldest meeting first. */
const selectApproved: Select<typeof minutes.$inferSelect> = (from, where) =>
  from
    .select(getTableColumns(minutes))
    .from(minutes)
    .innerJoin(meeting, sql`${meeting.councilId} = ${minutes.councilId} and ${meeting.id} = ${minutes.meetingId}`)
    .where(where)
    .orderBy(sql`${meeting.ordersAt} asc nulls last`, asc(meeting.id));

export const minutesByApproval = manyBy('minutesByApproval', minutes, minutes.approvalId, selectApproved);

/** An entry with its text, which is null where the reader may not see it. */
export type MinuteEntryRow = typeof minuteEntry.$inferSelect & {
  text: string | null;
  html: string | null;
  fullTextUrl: string | null;
  meetingId: string;
};

const selectEntries: Select<MinuteEntryRow> = (from, where) =>
  from
    .select({
      ...getTableColumns(minuteEntry),
      text: minuteEntryText.text,
      html: minuteEntryText.html,
      fullTextUrl: minuteEntryText.fullTextUrl,
      meetingId: agendaItem.meetingId,
    })
    .from(minuteEntry)
    .innerJoin(
      agendaItem,
      sql`${agendaItem.councilId} = ${minuteEntry.councilId} and ${agendaItem.id} = ${minuteEntry.agendaItemId}`,
    )
    .leftJoin(
      minuteEntryText,
      sql`${minuteEntryText.councilId} = ${minuteEntry.councilId} and ${minuteEntryText.minuteEntryId} = ${minuteEntry.id}`,
    )
    .where(where)
    .orderBy(asc(agendaItem.position), asc(minuteEntry.position), asc(minuteEntry.id));

export const minuteEntryById = oneById('minuteEntryById', minuteEntry, selectEntries);

export const entriesByItem = manyBy('entriesByItem', minuteEntry, minuteEntry.agendaItemId, selectEntries);

/** In agenda order. */
export const entriesByMeeting = manyBy('entriesByMeeting', agendaItem, agendaItem.meetingId, selectEntries);

type DetailColumns = Omit<typeof resolutionDetail.$inferSelect, 'councilId' | 'visibility' | 'resolutionId'>;

/** A resolution with its detail, which is null where the reader may not see it. */
export type ResolutionRow = typeof resolution.$inferSelect & { [Name in keyof DetailColumns]: DetailColumns[Name] | null } & {
  meetingId: string;
};

const { councilId, visibility, resolutionId, ...detailColumns } = getTableColumns(resolutionDetail);

const selectResolutions: Select<ResolutionRow> = (from, where) =>
  from
    .select({ ...getTableColumns(resolution), ...detailColumns, meetingId: agendaItem.meetingId })
    .from(resolution)
    .innerJoin(
      agendaItem,
      sql`${agendaItem.councilId} = ${resolution.councilId} and ${agendaItem.id} = ${resolution.agendaItemId}`,
    )
    .leftJoin(resolutionDetail, sql`${councilId} = ${resolution.councilId} and ${resolutionId} = ${resolution.id}`)
    .where(where)
    .orderBy(asc(agendaItem.position), asc(resolution.position), asc(resolution.id));

export const resolutionById = oneById('resolutionById', resolution, selectResolutions);

export const resolutionsByItem = manyBy('resolutionsByItem', resolution, resolution.agendaItemId, selectResolutions);

/** In agenda order. */
export const resolutionsByMeeting = manyBy('resolutionsByMeeting', agendaItem, agendaItem.meetingId, selectResolutions);

export const clauseById = oneById('clauseById', resolutionClause, rowsOf(resolutionClause));

/** In reading order. */
export const clausesByResolution = manyBy(
  'clausesByResolution',
  resolutionClause,
  resolutionClause.resolutionId,
  rowsOf(resolutionClause, resolutionClause.position),
);

export const votesByResolution = manyBy(
  'votesByResolution',
  voteRecord,
  voteRecord.resolutionId,
  rowsOf(voteRecord, voteRecord.personId),
);
