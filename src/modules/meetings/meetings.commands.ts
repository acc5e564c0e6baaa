/** The commands that move a meeting: each one step of the state machine in `meetings.rules.ts`. */
import { and, eq, sql } from 'drizzle-orm';
import type { CouncilTx } from '../../db/access.ts';
import type { Key } from '../../db/loader.ts';
import { newEvent } from '../../events/append.ts';
import { type CommandCall, lockRecord, Refusal, type Writing } from '../../events/command.ts';
import { keyFromId } from '../../graphql/ids.ts';
import { inCouncilTime, todayInCouncilTime } from '../../time/council-time.ts';
import { closeOpenItem, findOpenItem } from '../agendas/agenda-items.commands.ts';
import { membership } from '../panels/seats.table.ts';
import { person } from '../people/people.table.ts';
import { type MeetingStep, openSteps, statusOf, stepMeeting } from './meetings.rules.ts';
import { type MeetingRow, meeting } from './meetings.table.ts';
import { meetingStatusChange } from './status-changes.table.ts';

/** What these commands answer; a type alias, as the answer of an idempotent command is kept as JSON. */
export type MeetingAnswer = { meeting: Key };

interface StepInput {
  meeting: string;
  expectedVersion?: number | null;
  idempotencyKey?: string | null;
}

type Change = Partial<typeof meeting.$inferInsert>;
type Particulars = (writing: Writing, row: MeetingRow) => Promise<Change> | Change;

export function startMeeting(
  input: StepInput & { presidingPerson?: string | null; startedAt?: Date | null },
): CommandCall<MeetingAnswer> {
  return step('startMeeting', 'start', input, async ({ tx, now }, row) => ({
    startedAt: notInFuture(input.startedAt, now, 'startedAt') ?? now,
    presidingPersonId: await personToPreside(tx, row, input.presidingPerson),
    statusReason: null,
  }));
}

export function adjournMeeting(
  input: StepInput & { resumesAt?: Date | null; reason?: string | null },
): CommandCall<MeetingAnswer> {
  return step('adjournMeeting', 'adjourn', input, ({ now }) => {
    if (input.resumesAt && input.resumesAt <= now) {
      throw new Refusal(
        'INVALID',
        'A meeting can only be adjourned to a time to come. Leave `resumesAt` out if it is not known.',
        { field: ['resumesAt'] },
      );
    }
    return { resumesAt: input.resumesAt ?? null, statusReason: reasonOf(input.reason) };
  });
}

export function resumeMeeting(input: StepInput): CommandCall<MeetingAnswer> {
  return step('resumeMeeting', 'resume', input, () => ({ resumesAt: null, statusReason: null }));
}

export function concludeMeeting(input: StepInput & { finishedAt?: Date | null }): CommandCall<MeetingAnswer> {
  return step('concludeMeeting', 'conclude', input, async (writing, row) => {
    const finishedAt = notInFuture(input.finishedAt, writing.now, 'finishedAt') ?? writing.now;
    if (row.startedAt && finishedAt < row.startedAt) {
      throw new Refusal('INVALID', `This meeting began at ${inCouncilTime(row.startedAt)}, so it cannot have ended before.`, {
        field: ['finishedAt'],
      });
    }
    await closeOpenItem(writing, row);
    return { finishedAt, resumesAt: null, statusReason: null };
  });
}

export function postponeMeeting(input: StepInput & { reason: string }): CommandCall<MeetingAnswer> {
  return step('postponeMeeting', 'postpone', input, () => ({ statusReason: requiredReason(input.reason) }));
}

export function cancelMeeting(input: StepInput & { reason: string }): CommandCall<MeetingAnswer> {
  return step('cancelMeeting', 'cancel', input, () => ({ statusReason: requiredReason(input.reason) }));
}

function step(name: string, taken: MeetingStep, input: StepInput, particulars: Particulars): CommandCall<MeetingAnswer> {
  return {
    name,
    input,
    work: async (writing) => {
      const { tx, now } = writing;
      const row = await lockRecord(tx, meeting, 'meeting', 'meeting', keyFromId('Meeting', input.meeting), input.expectedVersion);
      const result = stepMeeting(row, taken);
      if ('refusal' in result) throw new Refusal(result.refusal, refusalText(row, result.refusal), { field: ['meeting'] });
      const openItem = await findOpenItem(writing, row.councilId, row.id);
      const change = await particulars(writing, row);
      await tx
        .update(meeting)
        .set({ ...change, ...result.state, version: sql`${meeting.version} + 1`, updatedAt: now })
        .where(and(eq(meeting.councilId, row.councilId), eq(meeting.id, row.id)));
      await announceStatus(writing, row, statusOf(result.state), change.statusReason ?? null, openItem?.id ?? null);
      return { meeting: { councilId: row.councilId, id: row.id } };
    },
  };
}

async function announceStatus(
  writing: Writing,
  before: MeetingRow,
  status: MeetingRow['status'],
  reason: string | null,
  agendaItemId: string | null,
): Promise<void> {
  const { councilId, visibility } = before;
  const event = newEvent<'MEETING_STATUS_CHANGED'>({
    type: 'MEETING_STATUS_CHANGED',
    operation: 'UPDATED',
    subjectType: 'Meeting',
    subjectId: before.id,
    facts: { meetingId: before.id, panelId: before.panelId, previousStatus: before.status, status },
    reason,
    visibility,
  });
  await writing.tx.insert(meetingStatusChange).values({
    councilId,
    visibility,
    eventId: event.id,
    meetingId: before.id,
    previousStatus: before.status,
    status,
    changedAt: writing.now,
    reason,
    agendaItemId,
  });
  writing.announce(event);
}

function refusalText(row: MeetingRow, refusal: string): string {
  const steps = openSteps(row);
  const open = steps.length > 0 ? `Open from here: ${steps.join(', ')}.` : 'No step is open from here.';
  const why = {
    MEETING_NOT_CONFIRMED: 'and only a confirmed meeting can be started',
    MEETING_NOT_IN_SESSION: 'and it must be in session for this',
  }[refusal];
  return `This meeting is ${row.status}${why ? `, ${why}` : ', which this action does not fit'}. ${open}`;
}

/** Who takes the chair: the person named, else whoever chairs the panel today; null when nobody is known to. */
async function personToPreside(tx: CouncilTx, row: MeetingRow, personId: string | null | undefined): Promise<string | null> {
  if (personId != null) {
    const named = await lockRecord(tx, person, 'person', 'presidingPerson', keyFromId('Person', personId));
    return named.id;
  }
  const today = todayInCouncilTime();
  const [chair] = await tx
    .select({ personId: membership.personId })
    .from(membership)
    .where(
      and(
        eq(membership.councilId, row.councilId),
        eq(membership.panelId, row.panelId),
        eq(membership.role, 'CHAIR'),
        sql`coalesce(${membership.startsOn}, ${membership.recordedOn}, '-infinity') <= ${today}::date`,
        sql`coalesce(${membership.endsOn}, 'infinity') >= ${today}::date`,
      ),
    );
  return chair?.personId ?? row.presidingPersonId;
}

function notInFuture(at: Date | null | undefined, now: Date, field: string): Date | null {
  if (!at) return null;
  if (at > now)
    throw new Refusal('INVALID', `\`${field}\` is when it happened, so it cannot be later than now.`, { field: [field] });
  return at;
}

const reasonMax = 2000;

function reasonOf(reason: string | null | undefined): string | null {
  const text = reason?.trim();
  if (text && text.length > reasonMax)
    throw new Refusal('TOO_LONG', `A reason has at most ${reasonMax} characters.`, { field: ['reason'] });
  return text || null;
}

function requiredReason(reason: string): string {
  const text = reasonOf(reason);
  if (!text) throw new Refusal('REQUIRED', 'Give the reason that the public is to read.', { field: ['reason'] });
  return text;
}
