/** The rows that belong to an agenda as a whole, and not to one of its items: they are published with it. */
import { and, eq, inArray, isNull, notInArray, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { Command } from '../../commands/command.ts';
import { appearance, invitationNote } from '../appearances/appearances.table.ts';
import { minutesKinds } from '../documents/documents.rules.ts';
import { document, documentFile } from '../documents/documents.table.ts';
import { publicNotice } from '../notices/notices.table.ts';
import { type Content, neverPublic } from './item-contents.commands.ts';
import { restriction } from './restrictions.table.ts';

/** Documents, speakers and notices of the meeting as a whole. Documents of its minutes are published with these. */
export function agendaFrontOf({ tx }: Command, meetingId: string): Content[] {
  const partsOf = (column: AnyPgColumn, table: typeof document | typeof appearance, of: SQL | undefined) =>
    inArray(column, sql`(select ${table.id} from ${table} where ${and(eq(table.councilId, tx.councilId), of)})`);
  const documents = and(
    eq(document.meetingId, meetingId),
    isNull(document.agendaItemId),
    notInArray(document.kind, [...minutesKinds]),
  );
  const guests = and(eq(appearance.meetingId, meetingId), isNull(appearance.agendaItemId));
  const front = (table: Content['table'], of: SQL | undefined): Content => ({
    ...{ table, of, part: 'PRINTED', publishedWith: 'AGENDA' },
  });
  return [
    front(document, documents),
    front(restriction, partsOf(restriction.documentId, document, documents)),
    front(documentFile, partsOf(documentFile.documentId, document, documents)),
    front(appearance, guests),
    { ...front(invitationNote, partsOf(invitationNote.appearanceId, appearance, guests)), shownAs: neverPublic },
    front(publicNotice, eq(publicNotice.meetingId, meetingId)),
  ];
}
