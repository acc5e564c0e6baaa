/** The commands that keep the work programmes of panels. */
import type { Command } from '../../commands/command.ts';
import { leastVisible } from '../../commands/visibility.ts';
import type { Visibility } from '../../db/access.ts';
import type { Key } from '../../db/loader.ts';
import type { RowOf } from '../../db/record-kind.ts';
import type { InputOf } from '../../graphql/mutation.ts';
import { type agendaItem, agendaItemRecord } from '../agendas/agenda-items.table.ts';
import { clauseOrigin } from '../minutes/clause-origins.commands.ts';
import { resolutionClauseRecord } from '../minutes/resolutions.table.ts';
import { type PanelRow, panelRecord } from '../panels/panels.table.ts';
import { visibilityUnder } from '../restrictions/under-items.commands.ts';
import { dropBases, showSources } from '../sources/sources.commands.ts';
import { planChecks } from './plan-details.checks.ts';
import type { planInput, planPatchInput } from './work-programme.mutations.schema.ts';
import { type WorkProgrammeItemRow, workProgrammeItem, workProgrammeItemRecord } from './work-programme.table.ts';

export async function addWorkProgrammeItem(
  command: Command<PanelRow>,
  input: InputOf<typeof planInput>,
): Promise<{ workProgrammeItem: Key }> {
  const { target: panel } = command;
  const { origin, title, status, ...details } = await command.check({
    origin: clauseOrigin(command, panel.id, input.clause, 'clause'),
    ...planChecks(command, panel.id, input.details, null, 'details'),
  });
  const { fulfilledBy } = details;
  const isHidden = await isRestricted(command, fulfilledBy);
  const visibility = isHidden ? 'RESTRICTED' : leastVisible([panel, ...(origin ? [origin] : [])]);
  const made = await command.insert(workProgrammeItem, {
    ...columnsOf(details),
    targetOn: input.details.targetOn ?? null,
    visibility,
    panelId: panel.id,
    title: title as string,
    status,
    clauseId: origin?.clauseId ?? null,
  });
  announce(command, { id: made.id, visibility }, 'CREATED');
  return { workProgrammeItem: made };
}

export async function updateWorkProgrammeItem(
  command: Command<WorkProgrammeItemRow>,
  { patch }: InputOf<typeof planPatchInput>,
): Promise<{ workProgrammeItem: Key }> {
  const { target } = command;
  const { councilId, id } = target;
  const { title, status, ...details } = await command.check(planChecks(command, target.panelId, patch, target, 'patch'));
  const isRetargeted = [patch.targetMeeting, patch.targetOn, patch.municipalYear].some((given) => given !== undefined);
  const visibility = await visibilityAfter(command, details.fulfilledBy);
  await command.update(workProgrammeItemRecord, target, {
    ...columnsOf(details),
    ...(title !== undefined && { title }),
    ...(patch.targetOn !== undefined && { targetOn: patch.targetOn }),
    // The printed words are those of the earlier plan.
    ...(isRetargeted && { targetAsRecorded: null }),
    status,
    visibility,
  });
  await dropBases(command, id, [...Object.keys(patch), ...(status === target.status ? [] : ['status'])]);
  if (visibility === target.visibility) announce(command, target, 'UPDATED');
  else await move(command, visibility);
  return { workProgrammeItem: { councilId, id } };
}

type Named = { id: string } | null | undefined;

/** The columns of the records that details name; those that are absent are left alone. */
function columnsOf(details: {
  description?: string | null | undefined;
  targetMeeting?: Named;
  municipalYear?: Named;
  issue?: Named;
  fulfilledBy?: Named;
}): Partial<typeof workProgrammeItem.$inferInsert> {
  const { description, targetMeeting, municipalYear, issue, fulfilledBy } = details;
  return {
    ...(description !== undefined && { description }),
    ...(targetMeeting !== undefined && { targetMeetingId: targetMeeting?.id ?? null }),
    ...(municipalYear !== undefined && { municipalYearId: municipalYear?.id ?? null }),
    ...(issue !== undefined && { issueId: issue?.id ?? null }),
    ...(fulfilledBy !== undefined && { fulfilledByItemId: fulfilledBy?.id ?? null }),
  };
}

type ItemRow = typeof agendaItem.$inferSelect;

async function isRestricted(command: Command, item: ItemRow | null | undefined): Promise<boolean> {
  if (!item) return false;
  return (await visibilityUnder(command, [item as RowOf<typeof agendaItemRecord>])).get(item.id) === 'RESTRICTED';
}

/** Business taken under a restricted item is hidden with it; taken under another item, it is as visible as its panel and its clause. */
async function visibilityAfter(
  command: Command<WorkProgrammeItemRow>,
  fulfilledBy: ItemRow | null | undefined,
): Promise<Visibility> {
  const { visibility, fulfilledByItemId, deferredFromItemId, panelId, clauseId } = command.target;
  if (fulfilledBy === undefined || fulfilledBy?.id === fulfilledByItemId) return visibility;
  if (await isRestricted(command, fulfilledBy)) return 'RESTRICTED';
  const [former] = fulfilledByItemId === null ? [] : await command.lock(agendaItemRecord, [fulfilledByItemId]);
  if (visibility !== 'RESTRICTED' || !(await isRestricted(command, former))) return visibility;
  const [deferred] = deferredFromItemId === null ? [] : await command.lock(agendaItemRecord, [deferredFromItemId]);
  if (await isRestricted(command, deferred)) return 'RESTRICTED';
  const panels = await command.lock(panelRecord, [panelId]);
  const clauses = clauseId === null ? [] : await command.lock(resolutionClauseRecord, [clauseId]);
  return leastVisible([...panels, ...clauses]);
}

/** Announces an item that is no longer public, or is public now. */
async function move(command: Command<WorkProgrammeItemRow>, visibility: Visibility): Promise<void> {
  const { target } = command;
  await showSources(command, [target.id], visibility);
  if (target.visibility === 'PUBLIC') announce(command, target, 'WITHDRAWN');
  else announce(command, { id: target.id, visibility }, 'CREATED');
}

function announce(
  command: Command,
  row: { id: string; visibility: Visibility },
  operation: 'CREATED' | 'UPDATED' | 'WITHDRAWN',
): void {
  const facts = { workProgrammeItemId: row.id, issueId: null };
  command.announce('WORK_PROGRAMME_CHANGED', workProgrammeItemRecord, row, facts, { operation });
}
