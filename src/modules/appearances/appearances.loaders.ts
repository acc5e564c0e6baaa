import { asc, getTableColumns, sql } from 'drizzle-orm';
import { manyBy, oneById, type Select } from '../../db/loader.ts';
import { agendaItem } from '../agendas/agenda-items.table.ts';
import { appearance, invitationNote } from './appearances.table.ts';

/** An appearance with the council's own note, which is null where the reader may not see it. */
export type AppearanceRow = typeof appearance.$inferSelect & { note: string | null };

/** In agenda order; appearances for the whole meeting come first. */
const selectAppearances: Select<AppearanceRow> = (from, where) =>
  from
    .select({ ...getTableColumns(appearance), note: invitationNote.note })
    .from(appearance)
    .leftJoin(
      invitationNote,
      sql`${invitationNote.councilId} = ${appearance.councilId} and ${invitationNote.appearanceId} = ${appearance.id}`,
    )
    .leftJoin(
      agendaItem,
      sql`${agendaItem.councilId} = ${appearance.councilId} and ${agendaItem.id} = ${appearance.agendaItemId}`,
    )
    .where(where)
    .orderBy(sql`${agendaItem.position} nulls first`, asc(appearance.position), asc(appearance.id));

export const appearanceById = oneById('appearanceById', appearance, selectAppearances);

export const appearancesByMeeting = manyBy('appearancesByMeeting', appearance, appearance.meetingId, selectAppearances);

export const appearancesByItem = manyBy('appearancesByItem', appearance, appearance.agendaItemId, selectAppearances);
