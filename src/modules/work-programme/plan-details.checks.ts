/** Checks of the details that a command gives an item of a work programme. */
import { changed, optionalText, requiredText } from '../../commands/checks.ts';
import type { Command } from '../../commands/command.ts';
import { Mistake, mistake } from '../../commands/refusal.ts';
import type { RowOf } from '../../db/record-kind.ts';
import { agendaItemRecord } from '../agendas/agenda-items.table.ts';
import { municipalYearRecord } from '../councils/municipal-years.table.ts';
import { meetingRecord } from '../meetings/meetings.table.ts';
import { meetingOfPanel } from '../recommendations/ledger-meetings.checks.ts';
import { issueRecord } from './issues.table.ts';
import {
  canBecome,
  type PlanProblem,
  planProblem,
  statusAfter,
  statusOfNew,
  type WorkProgrammeStatusValue,
} from './work-programme.rules.ts';
import type { WorkProgrammeItemRow } from './work-programme.table.ts';

/** As `WorkProgrammeItemPatch` gives it. */
export interface PlanGiven {
  title?: string | null;
  description?: string | null;
  status?: WorkProgrammeStatusValue | null;
  targetMeeting?: string | null;
  targetOn?: string | null;
  municipalYear?: string | null;
  issue?: string | null;
  fulfilledBy?: string | null;
}

type Field = 'details' | 'patch';
type ItemRow = RowOf<typeof agendaItemRecord>;
type Named<Row> = Promise<Row | Mistake> | null | undefined;

const titleMax = 500;
const givesTitle = 'Give the subject.';

/** The checks of details, by the input field. An absent value of a stored item stays absent, and null clears it. */
export function planChecks(
  command: Command,
  panelId: string,
  given: PlanGiven,
  stored: WorkProgrammeItemRow | null,
  field: Field,
) {
  const at = (name: keyof PlanGiven) => [field, name];
  const targetMeeting = changed(given.targetMeeting, (id) => meetingOfPanel(command, panelId, id, at('targetMeeting')));
  const fulfilledBy = changed(given.fulfilledBy, (id) => itemOfPanel(command, panelId, id, at('fulfilledBy')));
  return {
    title: titleOf(given.title, stored, at('title')),
    description: changed(given.description, (text) => optionalText(text, at('description'))),
    targetMeeting,
    municipalYear: changed(given.municipalYear, (id) => command.refer(municipalYearRecord, id, at('municipalYear'))),
    issue: changed(given.issue, (id) => command.refer(issueRecord, id, at('issue'))),
    fulfilledBy,
    status: statusOf(given, { targetMeeting, fulfilledBy }, stored, field),
  };
}

function titleOf(title: string | null | undefined, stored: WorkProgrammeItemRow | null, path: string[]) {
  if (title === undefined && stored !== null) return undefined;
  return requiredText(title ?? '', givesTitle, path, titleMax);
}

/** An item on the agenda of a meeting of the panel. Locks the item, so that it is not restricted before the command commits. */
async function itemOfPanel(command: Command, panelId: string, id: string, path: string[]): Promise<ItemRow | Mistake> {
  const named = await command.refer(agendaItemRecord, id, path);
  if (named instanceof Mistake) return named;
  // As it is now: its agenda may have moved to another meeting since it was named.
  const [item] = await command.lock(agendaItemRecord, [named.id]);
  if (item && command.locked(meetingRecord, item.meetingId).panelId === panelId) return item;
  return mistake('INVALID', 'This item is on the agenda of another panel.', path);
}

/** The status that is given, or that follows from the plan. It must fit both the status so far and the plan. */
async function statusOf(
  given: PlanGiven,
  naming: { targetMeeting: Named<{ id: string }>; fulfilledBy: Named<{ id: string }> },
  stored: WorkProgrammeItemRow | null,
  field: Field,
): Promise<WorkProgrammeStatusValue | Mistake> {
  const [meeting, item] = [await naming.targetMeeting, await naming.fulfilledBy];
  const plan = {
    targetMeetingId: idAfter(meeting, stored?.targetMeetingId),
    targetOn: given.targetOn === undefined ? (stored?.targetOn ?? null) : given.targetOn,
    fulfilledByItemId: idAfter(item, stored?.fulfilledByItemId),
  };
  const status = given.status ?? (stored ? statusAfter(stored, plan) : statusOfNew(plan));
  if (stored && given.status === null) return mistake('REQUIRED', 'The status cannot be cleared.', [field, 'status']);
  if (stored && !canBecome(stored.status, status)) {
    const message = `This item is ${stored.status}, so it cannot become ${status}. Add a new item for further business.`;
    return mistake('INVALID_TRANSITION', message, [field, given.status == null ? 'fulfilledBy' : 'status']);
  }
  // A record that is not found is reported by its own check.
  const problem = meeting instanceof Mistake || item instanceof Mistake ? null : planProblem({ status, ...plan });
  return problem ? problemOf[problem](given, field) : status;
}

function idAfter(named: { id: string } | Mistake | null | undefined, before: string | null | undefined): string | null {
  if (named === undefined || named instanceof Mistake) return before ?? null;
  return named?.id ?? null;
}

const problemOf: Record<PlanProblem, (given: PlanGiven, field: Field) => Mistake> = {
  TWO_TARGETS: ({ targetOn }, field) =>
    mistake('INVALID', 'Plan it for a meeting, or for a day of which no meeting is on record; clear the other.', [
      field,
      targetOn == null ? 'targetMeeting' : 'targetOn',
    ]),
  TARGET_NEEDED: (_, field) =>
    mistake('REQUIRED', 'A scheduled item is set for a meeting, or for a day of which no meeting is on record.', [
      field,
      'targetMeeting',
    ]),
  HAS_TARGET: (_, field) => mistake('INVALID', 'An item that is set for a meeting is SCHEDULED.', [field, 'status']),
  NOT_TAKEN: (_, field) =>
    mistake('INVALID', 'Only an item that was TAKEN has an agenda item that fulfilled it.', [field, 'fulfilledBy']),
};
