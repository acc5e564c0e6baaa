import { asc, getTableColumns, sql } from 'drizzle-orm';
import { manyBy, oneById, type Select } from '../../db/loader.ts';
import type { From } from '../../db/statement.ts';
import { agendaItem } from '../agendas/agenda-items.table.ts';
import { appearance, invitationNote } from './appearances.table.ts';

/** An appearance with the council's own note, which is null where the reader may not see it. */
export type AppearanceRow = typeof appearance.$inferSelect & { note: string | null };

const withNote = (from: From) =>
  from
    .select({ ...getTableColumns(appearance), note: invitationNote.note })
    .from(appearance)
    .leftJoin(
      invitationNote,
      sql`${invitationNote.councilId} = ${appearance.councilId} and ${invitationNote.appearanceId} = ${appearance.id}`,
    );

/** In agenda order; appearances for the whole meeting come first. */
const inAgendaOrder: Select<AppearanceRow> = (from, where) =>
  withNote(from)
    .leftJoin(
      agendaItem,
      sql`${agendaItem.councilId} = ${appearance.councilId} and ${agendaItem.id} = ${appearance.agendaItemId}`,
    )
    .where(where)
    .orderBy(sql`${agendaItem.position} nulls first`, asc(appearance.position), asc(appearance.id));

const inOrder: Select<AppearanceRow> = (from, where) =>
  withNote(from).where(where).orderBy(asc(appearance.position), asc(appearance.id));

export const appearanceById = oneById('appearanceById', appearance, inOrder);

export const appearancesByMeeting = manyBy('appearancesByMeeting', appearance, appearance.meetingId, inAgendaOrder);

export const appearancesByItem = manyBy('appearancesByItem', appearance, appearance.agendaItemId, inOrder);
