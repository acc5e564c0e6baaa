/** Announces documents, and dates those that become public. */
import { and, eq, inArray, isNotNull, isNull, notInArray, or, sql } from 'drizzle-orm';
import type { Command } from '../../commands/command.ts';
import type { Visibility } from '../../db/access.ts';
import type { NewEvent } from '../../events/append.ts';
import type { MeetingRow } from '../meetings/meetings.table.ts';
import { minutesKinds } from './documents.rules.ts';
import { document, documentFile, documentRecord } from './documents.table.ts';

type Placed = Pick<typeof document.$inferSelect, 'id' | 'visibility' | 'meetingId' | 'agendaItemId'>;

export function announceDocument(
  command: Command,
  row: Placed,
  how: { operation?: NewEvent['operation']; reason?: string | null } = {},
): void {
  const facts = { documentId: row.id, meetingId: row.meetingId, agendaItemId: row.agendaItemId };
  command.announce('DOCUMENT_CHANGED', documentRecord, row, facts, how);
}

/**
 * Announces the drafts that are about to become as visible as their meeting, with the agenda or with the minutes. `isToday`: whether they
 * become public now; the time at which a document of an earlier day became public is not known.
 */
export async function announceDrafts(
  command: Command,
  meeting: MeetingRow,
  { publishedWith, isToday }: { publishedWith: 'AGENDA' | 'MINUTES'; isToday: boolean },
): Promise<void> {
  const { tx, now } = command;
  const isMinutes = and(isNull(document.agendaItemId), inArray(document.kind, [...minutesKinds]));
  const isOther = or(isNotNull(document.agendaItemId), notInArray(document.kind, [...minutesKinds]));
  const drafts = and(
    eq(document.councilId, tx.councilId),
    eq(document.meetingId, meeting.id),
    eq(document.visibility, 'DRAFT'),
    publishedWith === 'MINUTES' ? isMinutes : isOther,
  );
  if (isToday) {
    await tx
      .update(documentFile)
      .set({ publishedAt: sql`coalesce(${documentFile.publishedAt}, ${now.toISOString()}::timestamptz)` })
      .where(
        and(
          eq(documentFile.councilId, tx.councilId),
          eq(documentFile.visibility, 'DRAFT'),
          inArray(documentFile.documentId, tx.select({ id: document.id }).from(document).where(drafts)),
        ),
      );
  }
  const rows = await tx.select().from(document).where(drafts).orderBy(document.id);
  const visibility: Visibility = meeting.visibility;
  for (const row of rows) announceDocument(command, { ...row, visibility }, { operation: 'CREATED' });
}
