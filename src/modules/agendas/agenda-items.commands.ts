/** The commands that turn a sitting meeting to an item and finish it. */
import { and, eq, sql } from 'drizzle-orm';
import type { Key } from '../../db/loader.ts';
import { newEvent } from '../../events/append.ts';
import { type CommandCall, lockRecord, Refusal, type Writing } from '../../events/command.ts';
import { keyFromId } from '../../graphql/ids.ts';
import { isInSession } from '../meetings/meetings.rules.ts';
import { type MeetingRow, meeting } from '../meetings/meetings.table.ts';
import { agendaItem } from './agenda-items.table.ts';
import type { AgendaChangeKind } from './agendas.events.ts';
import { canOpen, openItemSteps } from './agendas.rules.ts';

export type AgendaItemAnswer = { agendaItem: Key };

type ItemRow = typeof agendaItem.$inferSelect;

interface ItemInput {
  agendaItem: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

export function openAgendaItem(input: ItemInput): CommandCall<AgendaItemAnswer> {
  return itemStep('openAgendaItem', input, async (writing, item) => {
    if (!canOpen(item.liveState)) throw wrongState(item);
    const open = await findOpenItem(writing, item.councilId, item.meetingId);
    if (open) {
      throw new Refusal('ITEM_ALREADY_OPEN', `Item ${numberOf(open)} is open. Close it with closeAgendaItem first.`, {
        field: ['agendaItem'],
      });
    }
    await setState(writing, item, 'ITEM_OPENED', { liveState: 'OPEN', openedAt: writing.now, closedAt: null });
  });
}

export function closeAgendaItem(input: ItemInput): CommandCall<AgendaItemAnswer> {
  return itemStep('closeAgendaItem', input, async (writing, item) => {
    if (item.liveState !== 'OPEN') throw wrongState(item);
    await setState(writing, item, 'ITEM_CLOSED', { liveState: 'CLOSED', closedAt: writing.now });
  });
}

/** For a meeting that ends: its open item, if any, ends with it. */
export async function closeOpenItem(writing: Writing, ofMeeting: MeetingRow): Promise<void> {
  const open = await findOpenItem(writing, ofMeeting.councilId, ofMeeting.id);
  if (open) await setState(writing, open, 'ITEM_CLOSED', { liveState: 'CLOSED', closedAt: writing.now });
}

function itemStep(
  name: string,
  input: ItemInput,
  take: (writing: Writing, item: ItemRow) => Promise<void>,
): CommandCall<AgendaItemAnswer> {
  return {
    name,
    input,
    work: async (writing) => {
      const { tx } = writing;
      const key = keyFromId('AgendaItem', input.agendaItem);
      const { meetingId } = await lockRecord(tx, agendaItem, 'agenda item', 'agendaItem', key, input.expectedVersion);
      // The meeting's lock comes between, so that two items cannot be opened, nor one while the meeting ends.
      const sitting = await lockRecord(tx, meeting, 'meeting', 'agendaItem', { councilId: tx.councilId, id: meetingId });
      if (!isInSession(sitting.liveStatus)) {
        throw new Refusal('MEETING_NOT_IN_SESSION', `The meeting is ${sitting.status}; items are taken while it is in session.`, {
          field: ['agendaItem'],
        });
      }
      const item = await lockRecord(tx, agendaItem, 'agenda item', 'agendaItem', key);
      await take(writing, item);
      return { agendaItem: { councilId: item.councilId, id: item.id } };
    },
  };
}

export async function findOpenItem({ tx }: Writing, councilId: number, meetingId: string): Promise<ItemRow | undefined> {
  const [open] = await tx
    .select()
    .from(agendaItem)
    .where(and(eq(agendaItem.councilId, councilId), eq(agendaItem.meetingId, meetingId), eq(agendaItem.liveState, 'OPEN')));
  return open;
}

async function setState(
  { tx, now, announce }: Writing,
  item: ItemRow,
  change: AgendaChangeKind,
  set: Partial<typeof agendaItem.$inferInsert>,
): Promise<void> {
  await tx
    .update(agendaItem)
    .set({ ...set, version: sql`${agendaItem.version} + 1`, updatedAt: now })
    .where(and(eq(agendaItem.councilId, item.councilId), eq(agendaItem.id, item.id)));
  announce(
    newEvent<'AGENDA_CHANGED'>({
      type: 'AGENDA_CHANGED',
      operation: 'UPDATED',
      subjectType: 'AgendaItem',
      subjectId: item.id,
      facts: { meetingId: item.meetingId, agendaItemId: item.id, change },
      visibility: item.visibility,
    }),
  );
}

function wrongState(item: ItemRow): Refusal {
  const steps = openItemSteps(item.liveState);
  const open = steps.length > 0 ? `Open from here: ${steps.join(', ')}.` : 'No step is open from here.';
  return new Refusal('INVALID_TRANSITION', `Item ${numberOf(item)} is ${item.liveState}. ${open}`, { field: ['agendaItem'] });
}

function numberOf(item: ItemRow): string {
  return item.agendaNumber ?? item.minuteNumber ?? `at position ${item.position}`;
}
