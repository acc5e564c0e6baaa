/** Publishing an agenda: one act makes it and everything under it public together. */
import { and, eq, isNull, sql } from 'drizzle-orm';
import { optionalText, pastDay, reasonMax } from '../../commands/checks.ts';
import type { Command } from '../../commands/command.ts';
import { type InputPath, Mistake, mistake, refusal } from '../../commands/refusal.ts';
import type { InputOf } from '../../graphql/mutation.ts';
import { dateDrafts } from '../documents/document-events.commands.ts';
import { type MeetingRow, meetingRecord } from '../meetings/meetings.table.ts';
import { agendaFrontOf } from '../restrictions/agenda-front.commands.ts';
import { contentsOf } from '../restrictions/item-contents.commands.ts';
import { showRows } from '../restrictions/shown-rows.commands.ts';
import { agendaItem } from './agenda-items.table.ts';
import type { publishInput } from './agendas.mutations.schema.ts';
import { isPublished } from './agendas.rules.ts';
import { type AgendaRow, agenda } from './agendas.table.ts';

export async function publishAgenda(command: Command<MeetingRow>, input: InputOf<typeof publishInput>): Promise<void> {
  const { target: meeting, today } = command;
  const current = await agendaOf(command, meeting.id);
  const itemIds = await itemIdsOf(command, meeting.id);
  // A draft that the caller cannot read behaves as none.
  if (!current || !command.caller.reads.includes(current.visibility) || itemIds.length === 0)
    throw refusal(
      'INVALID_TRANSITION',
      'This meeting has no agenda to publish. Add its items with addAgendaItem first.',
      'meeting',
    );
  const isFirst = !isPublished(current.status);
  const { publishedOn, signatoryTitle, reason } = await command.check({
    publishedOn: notBeforeLast(current, pastDay(input.publishedOn, today, 'publishedOn'), 'publishedOn'),
    signatoryTitle: optionalText(input.signatoryTitle, 'signatoryTitle', 300),
    reason: supplementReason(isFirst, input.supplementReason, 'supplementReason'),
  });
  const day = publishedOn ?? today;
  // Nobody publishes drafts that they cannot read.
  const isBlind = !command.caller.reads.includes('DRAFT');
  if (!isFirst && !isBlind) await dateNewItems(command, meeting.id, day);
  const facts = { meetingId: meeting.id, agendaItemId: null, change: 'AGENDA_PUBLISHED' as const };
  command.announce('AGENDA_CHANGED', meetingRecord, meeting, facts, { reason });
  const shown = isBlind ? 0 : await show(command, meeting, itemIds, day === today);
  if (!isFirst && shown === 0 && reason === null) {
    const message =
      'Nothing waits to be published: changes to items of a published agenda are public at once. Give `supplementReason` to record a supplement all the same.';
    throw refusal('INVALID_TRANSITION', message, 'meeting');
  }
  await store(command, current, {
    visibility: meeting.visibility,
    ...(signatoryTitle !== null && { signatoryTitle }),
    ...(isFirst
      ? { status: 'PUBLISHED', publishedOn: day, isComplete: true }
      : { status: 'REVISED', supplements: [...current.supplements, { number: nextNumber(current), publishedOn: day, reason }] }),
  });
  // The agenda is part of its meeting, whose version rises with it.
  await command.update(meetingRecord, meeting, {});
}

/**
 * Makes public what waits under an agenda that another system has published. The day on which it did so is not known, nor are the moments
 * at which its documents became public.
 */
export async function publishRecordedAgenda(command: Command<MeetingRow>): Promise<void> {
  const { target: meeting } = command;
  const current = await agendaOf(command, meeting.id);
  if (!current) return;
  const facts = { meetingId: meeting.id, agendaItemId: null, change: 'AGENDA_PUBLISHED' as const };
  command.announce('AGENDA_CHANGED', meetingRecord, meeting, facts);
  await show(command, meeting, await itemIdsOf(command, meeting.id), false);
  const status = isPublished(current.status) ? current.status : 'PUBLISHED';
  await store(command, current, { visibility: meeting.visibility, status });
  await command.update(meetingRecord, meeting, {});
}

/** The agenda of a meeting, if there is one. Stable while the command holds the meeting's lock. */
export async function agendaOf({ tx }: Command, meetingId: string): Promise<AgendaRow | undefined> {
  const [row] = await tx
    .select()
    .from(agenda)
    .where(and(eq(agenda.councilId, tx.councilId), eq(agenda.meetingId, meetingId)));
  return row;
}

/** Makes the drafts under the agenda as visible as the meeting; returns their number. Restricted parts stay restricted. */
async function show(command: Command, meeting: MeetingRow, itemIds: string[], isToday: boolean): Promise<number> {
  const contents = [...agendaFrontOf(command, meeting.id), ...contentsOf(command, itemIds)];
  const published = contents.filter(({ publishedWith }) => publishedWith === 'AGENDA');
  if (isToday) await dateDrafts(command, meeting, 'AGENDA');
  return showRows(command, published, ['DRAFT'], () => meeting.visibility, { change: 'AGENDA_PUBLISHED' });
}

async function itemIdsOf({ tx }: Command, meetingId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: agendaItem.id })
    .from(agendaItem)
    .where(and(eq(agendaItem.councilId, tx.councilId), eq(agendaItem.meetingId, meetingId)));
  return rows.map(({ id }) => id);
}

/** An item that joins a published agenda says on which day it did: notice of it is counted from then. */
async function dateNewItems({ tx }: Command, meetingId: string, day: string): Promise<void> {
  await tx
    .update(agendaItem)
    .set({ addedOn: day })
    .where(
      and(
        eq(agendaItem.councilId, tx.councilId),
        eq(agendaItem.meetingId, meetingId),
        eq(agendaItem.visibility, 'DRAFT'),
        isNull(agendaItem.addedOn),
      ),
    );
}

async function store({ tx }: Command, { meetingId }: AgendaRow, set: Partial<typeof agenda.$inferInsert>): Promise<void> {
  await tx
    .update(agenda)
    .set({ ...set, version: sql`${agenda.version} + 1` })
    .where(and(eq(agenda.councilId, tx.councilId), eq(agenda.meetingId, meetingId)));
}

function nextNumber({ supplements }: AgendaRow): number {
  return Math.max(0, ...supplements.map(({ number }) => number)) + 1;
}

function notBeforeLast(current: AgendaRow, day: string | null | Mistake, path: InputPath): string | null | Mistake {
  if (typeof day === 'string' && day < '1974-04-01')
    return mistake('INVALID', 'This day is before 1 April 1974, when the Act that asks for agendas came into force.', path);
  const last = isPublished(current.status) ? (current.supplements.at(-1)?.publishedOn ?? current.publishedOn) : null;
  if (day === null || day instanceof Mistake || last === null || day >= last) return day;
  return mistake('INVALID', `The agenda was last published on ${last}; it cannot be published again before that.`, path);
}

function supplementReason(isFirst: boolean, reason: string | null | undefined, path: InputPath): string | null | Mistake {
  if (isFirst && reason != null) {
    return mistake('INVALID', 'A supplement is recorded when an agenda is published again; this is its first publication.', path);
  }
  return optionalText(reason, path, reasonMax);
}
