/** The rows that belong to a meeting as a whole, and not to one of its items: they are published with its agenda or its minutes. */
import { and, eq, inArray, isNull, notInArray, type SQL, sql } from 'drizzle-orm';
import type { Command } from '../../commands/command.ts';
import { appearance, invitationNote } from '../appearances/appearances.table.ts';
import { minutesKinds } from '../documents/documents.rules.ts';
import { document, documentFile } from '../documents/documents.table.ts';
import { publicNotice } from '../notices/notices.table.ts';
import { type Content, neverPublic } from './item-contents.commands.ts';
import { restriction } from './restrictions.table.ts';

/** Documents, speakers and notices of the meeting as a whole. Documents of its minutes are published with these. */
export function agendaFrontOf(command: Command, meetingId: string): Content[] {
  const { tx } = command;
  const guests = and(eq(appearance.meetingId, meetingId), isNull(appearance.agendaItemId));
  const ofGuests = sql`(select ${appearance.id} from ${appearance} where ${and(eq(appearance.councilId, tx.councilId), guests)})`;
  return [
    ...documentsOf(command, meetingId, notInArray(document.kind, [...minutesKinds])),
    front(appearance, guests),
    { ...front(invitationNote, inArray(invitationNote.appearanceId, ofGuests)), shownAs: neverPublic },
    front(publicNotice, eq(publicNotice.meetingId, meetingId)),
  ];
}

/** The documents that are the minutes of a meeting. */
export function minutesDocumentsOf(command: Command, meetingId: string): Content[] {
  return documentsOf(command, meetingId, inArray(document.kind, [...minutesKinds]));
}

function documentsOf({ tx }: Command, meetingId: string, ofKinds: SQL): Content[] {
  const documents = and(eq(document.meetingId, meetingId), isNull(document.agendaItemId), ofKinds);
  const ids = sql`(select ${document.id} from ${document} where ${and(eq(document.councilId, tx.councilId), documents)})`;
  return [
    front(document, documents),
    front(restriction, inArray(restriction.documentId, ids)),
    front(documentFile, inArray(documentFile.documentId, ids)),
  ];
}

function front(table: Content['table'], of: SQL | undefined): Content {
  return { table, of, part: 'PRINTED', publishedWith: 'AGENDA' };
}
