import { asc, getTableColumns, sql } from 'drizzle-orm';
import { type Key, manyBy, oneBy, oneById, partOf, rowsOf, type Select } from '../../db/loader.ts';
import { meetingById } from '../meetings/meetings.loaders.ts';
import { agendaItem, agendaItemDetail, excludedItem } from './agenda-items.table.ts';
import { type AgendaRow, agenda } from './agendas.table.ts';

export const agendaByMeeting = oneBy('agendaByMeeting', agenda, agenda.meetingId, rowsOf(agenda));

export type AgendaView = Pick<
  AgendaRow,
  'councilId' | 'meetingId' | 'status' | 'publishedOn' | 'signedOn' | 'signatoryTitle' | 'isComplete' | 'supplements'
>;

/** What stands for the agenda where a meeting has none that the viewer may see. */
export function noAgenda({ councilId, id }: Key): AgendaView {
  const nothing = { publishedOn: null, signedOn: null, signatoryTitle: null, isComplete: null, supplements: [] };
  return { councilId, meetingId: id, status: 'NONE', ...nothing };
}

/** By the key of the meeting; null where the viewer may see no such meeting. */
export const agendaOrNone = partOf('agendaOrNone', meetingById, agendaByMeeting, noAgenda);

/** An item with its detail, which is null where the reader may not see it: the database leaves it out. */
export type AgendaItemRow = typeof agendaItem.$inferSelect & { urgencyReason: string | null; urgencyAgreedAt: Date | null };

const { title, summary, packPages, references, ...plainColumns } = getTableColumns(agendaItem);

const selectItems: Select<AgendaItemRow> = (from, where) =>
  from
    .select({
      ...plainColumns,
      title: sql<string | null>`coalesce(${title}, ${agendaItemDetail.withheldTitle})`,
      summary: sql<string | null>`coalesce(${summary}, ${agendaItemDetail.withheldSummary})`,
      packPages: sql<AgendaItemRow['packPages']>`coalesce(${packPages}, ${agendaItemDetail.withheldPackPages})`,
      references: sql<AgendaItemRow['references']>`coalesce(${agendaItemDetail.references}, ${references})`,
      urgencyReason: agendaItemDetail.urgencyReason,
      urgencyAgreedAt: agendaItemDetail.urgencyAgreedAt,
    })
    .from(agendaItem)
    .leftJoin(
      agendaItemDetail,
      sql`${agendaItemDetail.councilId} = ${agendaItem.councilId} and ${agendaItemDetail.agendaItemId} = ${agendaItem.id}`,
    )
    .where(where)
    .orderBy(asc(agendaItem.position), asc(agendaItem.id));

export const agendaItemById = oneById('agendaItemById', agendaItem, selectItems);

/** In the order of business. */
export const agendaItemsByMeeting = manyBy('agendaItemsByMeeting', agendaItem, agendaItem.meetingId, selectItems);

const selectExclusions: Select<typeof excludedItem.$inferSelect> = (from, where) =>
  from
    .select(getTableColumns(excludedItem))
    .from(excludedItem)
    .innerJoin(
      agendaItem,
      sql`${agendaItem.councilId} = ${excludedItem.councilId} and ${agendaItem.id} = ${excludedItem.agendaItemId}`,
    )
    .where(where)
    .orderBy(asc(agendaItem.position), asc(agendaItem.id));

/** The items that an exclusion motion covers, in the order of business. */
export const exclusionsByMotion = manyBy('exclusionsByMotion', excludedItem, excludedItem.motionId, selectExclusions);
