/** The commands that record resolutions. */
import { and, eq, max } from 'drizzle-orm';
import type { Command } from '../../commands/command.ts';
import type { Visibility } from '../../db/access.ts';
import type { Key } from '../../db/loader.ts';
import type { RowOf } from '../../db/record-kind.ts';
import type { InputOf } from '../../graphql/mutation.ts';
import { agendaItemRecord } from '../agendas/agenda-items.table.ts';
import type { PersonRow } from '../people/people.table.ts';
import { addRestriction } from '../restrictions/restrictions.commands.ts';
import { dropBases } from '../sources/sources.commands.ts';
import { untitledGround } from './minutes-grounds.checks.ts';
import { beginMinutes, openMinutes } from './minutes-status.commands.ts';
import { clausesOf, replacementOf, storedClauses, writeClauses } from './resolution-clauses.commands.ts';
import { detailChecks } from './resolution-details.checks.ts';
import type { resolutionInput, resolutionPatchInput } from './resolutions.mutations.schema.ts';
import { resolution, resolutionDetail, resolutionRecord, voteRecord } from './resolutions.table.ts';
import type { CheckedVote } from './votes.checks.ts';

type ItemRow = RowOf<typeof agendaItemRecord>;
type ResolutionRow = RowOf<typeof resolutionRecord>;
type DetailSet = Partial<typeof resolutionDetail.$inferInsert>;

export async function recordResolution(
  command: Command<ItemRow>,
  input: InputOf<typeof resolutionInput>,
): Promise<{ resolution: Key }> {
  const { target: item } = command;
  const opened = await openMinutes(command, item, 'agendaItem');
  const { meeting, visibility } = opened;
  const { clauses: given, ...details } = input.details;
  const { clauses, ground, kind, textAsRecorded, ...rest } = await command.check({
    ...detailChecks(command, { item, meeting }, details, null, 'details'),
    clauses: clausesOf(given ?? [], ['details', 'clauses']),
    ground: untitledGround(input.restriction),
  });
  await beginMinutes(command, opened);
  const position = await nextPosition(command, item.id);
  const made = await command.insert(resolution, {
    visibility,
    agendaItemId: item.id,
    position,
    kind: kind as NonNullable<typeof kind>,
  });
  const words = ground ? 'RESTRICTED' : visibility;
  await command.insert(resolutionDetail, {
    visibility: words,
    resolutionId: made.id,
    textAsRecorded: textAsRecorded as string,
    ...detailSet(rest),
  });
  await writeClauses(command, made.id, [], clauses, words);
  await writeVotes(command, made.id, rest.vote, words);
  if (ground) await addRestriction(command, { resolutionId: made.id }, ground, visibility);
  announce(command, { id: made.id, visibility }, meeting.id, 'CREATED');
  return { resolution: made };
}

export async function updateResolution(
  command: Command<ResolutionRow>,
  { patch }: InputOf<typeof resolutionPatchInput>,
): Promise<{ resolution: Key }> {
  const { tx, target } = command;
  const { councilId, id } = target;
  const item = command.locked(agendaItemRecord, target.agendaItemId);
  const { meeting } = await openMinutes(command, item, 'id');
  const ofResolution = and(eq(resolutionDetail.councilId, councilId), eq(resolutionDetail.resolutionId, id));
  const [detail] = await tx.select().from(resolutionDetail).where(ofResolution);
  if (!detail) throw new Error(`resolution ${id} has no detail`);
  // Only those who can read restricted words may replace them.
  if (detail.visibility === 'RESTRICTED') command.demand('READ_RESTRICTED');
  const stored = await storedClauses(command, id);
  const { clauses: given, ...details } = patch;
  const { clauses, kind, textAsRecorded, ...rest } = await command.check({
    ...detailChecks(command, { item, meeting }, details, detail, 'patch'),
    clauses: given === undefined ? undefined : replacementOf(command, stored, given ?? [], ['patch', 'clauses']),
  });
  await command.update(resolutionRecord, target, kind === undefined ? {} : { kind: kind as NonNullable<typeof kind> });
  const set = { ...detailSet(rest), ...(textAsRecorded !== undefined && { textAsRecorded }) };
  if (Object.keys(set).length > 0) await tx.update(resolutionDetail).set(set).where(ofResolution);
  if (clauses !== undefined) await writeClauses(command, id, stored, clauses, detail.visibility);
  await writeVotes(command, id, rest.vote, detail.visibility);
  await dropBases(command, id, Object.keys(patch));
  announce(command, target, meeting.id, 'UPDATED');
  return { resolution: { councilId, id } };
}

interface CheckedDetails {
  stem?: string | null | undefined;
  outcome?: (typeof resolutionDetail.$inferInsert)['outcome'];
  proposer?: PersonRow | null | undefined;
  seconder?: PersonRow | null | undefined;
  vote?: CheckedVote | null | undefined;
}

/** The columns that the details give; those that are absent are left alone. */
function detailSet({ stem, outcome, proposer, seconder, vote }: CheckedDetails): DetailSet {
  return {
    ...(stem !== undefined && { stem }),
    ...(outcome !== undefined && { outcome }),
    ...(proposer !== undefined && { proposerId: proposer?.id ?? null }),
    ...(seconder !== undefined && { seconderId: seconder?.id ?? null }),
    ...(vote !== undefined && {
      votesFor: vote?.count.for ?? null,
      votesAgainst: vote?.count.against ?? null,
      abstentions: vote?.count.abstentions ?? null,
    }),
  };
}

/** Replaces the votes of named members, unless no vote is given. */
async function writeVotes(
  { tx }: Command,
  resolutionId: string,
  vote: CheckedVote | null | undefined,
  visibility: Visibility,
): Promise<void> {
  if (vote === undefined) return;
  const { councilId } = tx;
  await tx.delete(voteRecord).where(and(eq(voteRecord.councilId, councilId), eq(voteRecord.resolutionId, resolutionId)));
  const records = vote?.records ?? [];
  if (records.length > 0)
    await tx.insert(voteRecord).values(records.map((record) => ({ councilId, visibility, resolutionId, ...record })));
}

async function nextPosition({ tx }: Command, agendaItemId: string): Promise<number> {
  const [last] = await tx
    .select({ position: max(resolution.position) })
    .from(resolution)
    .where(and(eq(resolution.councilId, tx.councilId), eq(resolution.agendaItemId, agendaItemId)));
  return (last?.position ?? 0) + 1;
}

function announce(
  command: Command,
  row: { id: string; visibility: Visibility },
  meetingId: string,
  operation: 'CREATED' | 'UPDATED',
): void {
  command.announce('RESOLUTION_CHANGED', resolutionRecord, row, { resolutionId: row.id, meetingId }, { operation });
}
