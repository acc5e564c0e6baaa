/** The commands of the day: each takes one step of the state machine in `meetings.rules.ts`. */
import { and, eq } from 'drizzle-orm';
import { futureInstant, optionalText, pastInstant, reasonMax } from '../../commands/checks.ts';
import { type InputPath, Mistake, mistake, refusal } from '../../commands/refusal.ts';
import type { InputOf } from '../../graphql/mutation.ts';
import { inCouncilTime } from '../../time/council-time.ts';
import { findOpenItem } from '../agendas/agenda-items.commands.ts';
import { resolutionMadeAt } from '../minutes/resolutions.checks.ts';
import { resolution, resolutionDetail } from '../minutes/resolutions.table.ts';
import { isStatedFor } from '../panels/panels.rules.ts';
import { membership } from '../panels/seats.table.ts';
import { personRecord } from '../people/people.table.ts';
import { restrictionInForce } from '../restrictions/restrictions.commands.ts';
import { type MeetingCommand, moveTo, nextState } from './meeting-steps.commands.ts';
import type { abandonInput, adjournInput, concludeInput, enterPrivateInput, startInput } from './meetings.mutations.schema.ts';

export async function startMeeting(command: MeetingCommand, input: InputOf<typeof startInput>): Promise<void> {
  const state = nextState(command.target, 'start');
  const { startedAt, presiding } = await command.check({
    startedAt: onItsDay(command, pastInstant(input.startedAt, command.now, 'startedAt'), 'startedAt'),
    presiding: command.referIfGiven(personRecord, input.presidingPerson, 'presidingPerson'),
  });
  const presidingPersonId = presiding?.id ?? (await chairOf(command)) ?? command.target.presidingPersonId;
  await moveTo(command, state, { startedAt: startedAt ?? command.now, presidingPersonId, statusReason: null });
}

export async function adjournMeeting(command: MeetingCommand, input: InputOf<typeof adjournInput>): Promise<void> {
  const state = nextState(command.target, 'adjourn');
  const { resumesAt, reason } = await command.check({
    resumesAt: futureInstant(
      input.resumesAt,
      command.now,
      'A meeting resumes at a time in the future. Leave this out if the time is not known.',
      'resumesAt',
    ),
    reason: optionalText(input.reason, 'reason', reasonMax),
  });
  await moveTo(command, state, { resumesAt, statusReason: reason });
}

export async function resumeMeeting(command: MeetingCommand): Promise<void> {
  await moveTo(command, nextState(command.target, 'resume'), { resumesAt: null, statusReason: null });
}

export async function enterPrivateSession(command: MeetingCommand, input: InputOf<typeof enterPrivateInput>): Promise<void> {
  const { target } = command;
  const state = nextState(target, 'enterPrivate');
  const { resolutionId } = await command.check({
    resolutionId: resolutionMadeAt(command, Promise.resolve(target), input.resolution, 'resolution'),
  });
  if (resolutionId === null ? !(await isOpenItemConfidential(command)) : !(await excludesPublic(command, resolutionId))) {
    const message =
      resolutionId === null
        ? 'Name the resolution of this meeting that excludes press and public. Only for a confidential item, once it is open, none is needed.'
        : 'This is not a carried resolution to exclude press and public. Record its kind as EXCLUSION and its outcome as CARRIED first.';
    throw refusal('EXCLUSION_RESOLUTION_REQUIRED', message, 'resolution');
  }
  await moveTo(command, state, { statusReason: null });
}

export async function returnToPublicSession(command: MeetingCommand): Promise<void> {
  await moveTo(command, nextState(command.target, 'returnToPublic'), { statusReason: null });
}

export async function concludeMeeting(command: MeetingCommand, input: InputOf<typeof concludeInput>): Promise<void> {
  const { target, now } = command;
  const state = nextState(target, 'conclude');
  const { finishedAt } = await command.check({
    finishedAt: notBeforeStart(pastInstant(input.finishedAt, now, 'finishedAt'), target.startedAt, 'finishedAt'),
  });
  await moveTo(command, state, { finishedAt: finishedAt ?? now, resumesAt: null, statusReason: null });
}

export async function abandonMeeting(command: MeetingCommand, input: InputOf<typeof abandonInput>): Promise<void> {
  const { target, now } = command;
  const state = nextState(target, 'abandon');
  const { reason } = await command.check({
    onItsDay: target.liveStatus === 'NOT_STARTED' ? onItsDay(command, null, 'meeting') : null,
    reason: optionalText(input.reason, 'reason', reasonMax),
  });
  // A meeting that never began did not end either.
  const finishedAt = target.liveStatus === 'NOT_STARTED' ? null : now;
  await moveTo(command, state, { finishedAt, resumesAt: null, statusReason: reason });
}

async function excludesPublic({ tx }: MeetingCommand, resolutionId: string): Promise<boolean> {
  const [carried] = await tx
    .select({ id: resolution.id })
    .from(resolution)
    .innerJoin(
      resolutionDetail,
      and(eq(resolutionDetail.councilId, resolution.councilId), eq(resolutionDetail.resolutionId, resolution.id)),
    )
    .where(
      and(
        eq(resolution.councilId, tx.councilId),
        eq(resolution.id, resolutionId),
        eq(resolution.kind, 'EXCLUSION'),
        eq(resolutionDetail.outcome, 'CARRIED'),
      ),
    );
  return carried !== undefined;
}

/** LGA 1972 s.100A(2): the public must be excluded from a confidential item, without a resolution. */
async function isOpenItemConfidential(command: MeetingCommand): Promise<boolean> {
  const open = await findOpenItem(command, command.target.id);
  const inForce = open && (await restrictionInForce(command, { agendaItemId: open.id }));
  return inForce?.level === 'CONFIDENTIAL';
}

/** The person whom a record states to chair the panel today; null where none does. A chair last recorded in an earlier year may have left. */
async function chairOf({ tx, target, today }: MeetingCommand): Promise<string | null> {
  const chairs = await tx
    .select()
    .from(membership)
    .where(and(eq(membership.councilId, target.councilId), eq(membership.panelId, target.panelId), eq(membership.role, 'CHAIR')));
  return chairs.find((held) => isStatedFor(held, today))?.personId ?? null;
}

/** Neither beginning nor abandoning a meeting can be undone, and before its day another meeting was probably meant. */
function onItsDay({ target, now }: MeetingCommand, at: Date | null | Mistake, path: InputPath): Date | null | Mistake {
  if (at instanceof Mistake || target.date === null || inCouncilTime(at ?? now).slice(0, 10) >= target.date) return at;
  const message = `This meeting is on ${target.date}, and neither begins nor is abandoned before that day. If it is held earlier, move it with rescheduleMeeting first.`;
  return mistake('INVALID', message, at === null ? 'meeting' : path);
}

function notBeforeStart(at: Date | null | Mistake, startedAt: Date | null, path: InputPath): Date | null | Mistake {
  if (!at || at instanceof Mistake || !startedAt || at >= startedAt) return at;
  return mistake('INVALID', `This meeting began at ${inCouncilTime(startedAt)}, so it cannot have ended before that.`, path);
}
