/** Announces documents, and dates those that become public. */
import { and, eq, inArray, isNotNull, isNull, notInArray, or, sql } from 'drizzle-orm';
import type { Command } from '../../commands/command.ts';
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
 * Dates the drafts that are about to become as visible as their meeting, with the agenda or with the minutes: they become public now. Not for
 * a meeting whose agenda or minutes were published on an earlier day: the time at which its documents became public is not known.
 */
export async function dateDrafts({ tx, now }: Command, meeting: MeetingRow, publishedWith: 'AGENDA' | 'MINUTES'): Promise<void> {
  const isMinutes = and(isNull(document.agendaItemId), inArray(document.kind, [...minutesKinds]));
  const isOther = or(isNotNull(document.agendaItemId), notInArray(document.kind, [...minutesKinds]));
  const drafts = and(
    eq(document.councilId, tx.councilId),
    eq(document.meetingId, meeting.id),
    eq(document.visibility, 'DRAFT'),
    publishedWith === 'MINUTES' ? isMinutes : isOther,
  );
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
