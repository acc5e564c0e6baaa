/** The documents that are the minutes of a meeting become public with the minutes. */
import type { Command } from '../../commands/command.ts';
import type { MeetingRow } from '../meetings/meetings.table.ts';
import { minutesDocumentsOf } from '../restrictions/agenda-front.commands.ts';
import { showRows } from '../restrictions/shown-rows.commands.ts';
import { dateDrafts } from './document-events.commands.ts';

/** For the command that publishes the minutes. */
export async function publishMinutesDocuments(command: Command, meeting: MeetingRow): Promise<void> {
  await dateDrafts(command, meeting, 'MINUTES');
  const documents = minutesDocumentsOf(command, meeting.id);
  await showRows(command, documents, ['DRAFT'], () => meeting.visibility, { change: 'ITEM_DOCUMENTS_CHANGED' });
}
