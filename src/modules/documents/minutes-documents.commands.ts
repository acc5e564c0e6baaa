/** The documents that are the minutes of a meeting become public with the minutes. */
import type { Command } from '../../commands/command.ts';
import type { MeetingRow } from '../meetings/meetings.table.ts';
import { minutesDocumentsOf } from '../restrictions/agenda-front.commands.ts';
import { showRows } from '../restrictions/item-contents.commands.ts';
import { announceDrafts } from './document-events.commands.ts';

/** For the command that publishes the minutes. */
export async function publishMinutesDocuments(command: Command, meeting: MeetingRow): Promise<void> {
  await announceDrafts(command, meeting, { publishedWith: 'MINUTES', isToday: true });
  await showRows(command, minutesDocumentsOf(command, meeting.id), ['DRAFT'], () => meeting.visibility);
}
