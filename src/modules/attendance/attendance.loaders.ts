import { asc, getTableColumns, sql } from 'drizzle-orm';
import { manyBy, oneById, type Select } from '../../db/loader.ts';
import { person } from '../people/people.table.ts';
import { type AttendanceRow, attendance, declaration, declarationText } from './attendance.table.ts';

const selectAttendance: Select<AttendanceRow> = (from, where) =>
  from
    .select(getTableColumns(attendance))
    .from(attendance)
    .innerJoin(person, sql`${person.councilId} = ${attendance.councilId} and ${person.id} = ${attendance.personId}`)
    .where(where)
    .orderBy(asc(person.sortName), asc(person.id));

/** By surname. */
export const attendanceByMeeting = manyBy('attendanceByMeeting', attendance, attendance.meetingId, selectAttendance);

/** A declaration with its text, which is null where the reader may not see it. */
export type DeclarationRow = typeof declaration.$inferSelect & { text: string | null };

const selectDeclarations: Select<DeclarationRow> = (from, where) =>
  from
    .select({ ...getTableColumns(declaration), text: declarationText.text })
    .from(declaration)
    .leftJoin(
      declarationText,
      sql`${declarationText.councilId} = ${declaration.councilId} and ${declarationText.declarationId} = ${declaration.id}`,
    )
    .where(where)
    .orderBy(asc(declaration.id));

export const declarationById = oneById('declarationById', declaration, selectDeclarations);

export const declarationsByMeeting = manyBy('declarationsByMeeting', declaration, declaration.meetingId, selectDeclarations);
