/** The commands that open issues and join agenda items to them. */
import { and, eq } from 'drizzle-orm';
import { listOf, optionalText, requiredText } from '../../commands/checks.ts';
import type { Command } from '../../commands/command.ts';
import { Mistake, mistake } from '../../commands/refusal.ts';
import { leastVisible } from '../../commands/visibility.ts';
import type { Visibility } from '../../db/access.ts';
import type { Key } from '../../db/loader.ts';
import type { RowOf } from '../../db/record-kind.ts';
import type { InputOf } from '../../graphql/mutation.ts';
import { agendaItemRecord } from '../agendas/agenda-items.table.ts';
import type { CouncilRow } from '../councils/councils.table.ts';
import { visibilityUnder } from '../restrictions/under-items.commands.ts';
import type { issueInput, linkInput } from './issues.mutations.schema.ts';
import { type IssueRow, issue, issueItem, issueRecord } from './issues.table.ts';

type ItemRow = RowOf<typeof agendaItemRecord>;
interface OfIssue {
  id: string;
  visibility: Visibility;
}

const titleMax = 500;
const itemsMax = 100;

export async function openIssue(command: Command<CouncilRow>, input: InputOf<typeof issueInput>): Promise<{ issue: Key }> {
  const { title, description, items } = await command.check({
    title: requiredText(input.title, 'Give the title of the issue.', 'title', titleMax),
    description: optionalText(input.description, 'description'),
    items: itemsOf(command, input.agendaItems ?? []),
  });
  const visibility = 'PUBLIC';
  const made = await command.insert(issue, { visibility, title, description });
  await join(command, { id: made.id, visibility }, items);
  announce(command, { id: made.id, visibility }, 'CREATED');
  return { issue: made };
}

export async function linkAgendaItemToIssue(
  command: Command<IssueRow>,
  input: InputOf<typeof linkInput>,
): Promise<{ issue: Key }> {
  const { target } = command;
  const { councilId, id } = target;
  const { item } = await command.check({ item: unlinkedItem(command, input.agendaItem) });
  const visibility = await join(command, target, [item]);
  announce(command, { id, visibility }, 'UPDATED');
  return { issue: { councilId, id } };
}

async function itemsOf(command: Command, ids: readonly string[]): Promise<ItemRow[] | Mistake> {
  const within = listOf(ids, itemsMax, (id) => id, 'agendaItems');
  return within instanceof Mistake ? within : command.referAll(agendaItemRecord, within, 'agendaItems');
}

async function unlinkedItem(command: Command<IssueRow>, id: string): Promise<ItemRow | Mistake> {
  const { tx, target } = command;
  const named = await command.refer(agendaItemRecord, id, 'agendaItem');
  if (named instanceof Mistake) return named;
  const [linked] = await tx
    .select({ id: issueItem.agendaItemId })
    .from(issueItem)
    .where(and(eq(issueItem.councilId, tx.councilId), eq(issueItem.issueId, target.id), eq(issueItem.agendaItemId, named.id)));
  return linked ? mistake('ALREADY_EXISTS', 'This item is on the issue already.', 'agendaItem') : named;
}

/** Joins items to an issue, each as visible as what belongs to the item. Gives the visibility of the last. */
async function join(command: Command, of: OfIssue, items: readonly ItemRow[]): Promise<Visibility> {
  const visibleUnder = await visibilityUnder(command, items);
  let visibility = of.visibility;
  for (const item of items) {
    visibility = leastVisible([of, { visibility: visibleUnder.get(item.id) ?? 'RESTRICTED' }]);
    // Joined here, and not on a page of the council's that lists the items of the issue.
    await command.insert(issueItem, { visibility, issueId: of.id, agendaItemId: item.id, isListed: false });
  }
  return visibility;
}

function announce(command: Command, row: OfIssue, operation: 'CREATED' | 'UPDATED'): void {
  const facts = { workProgrammeItemId: null, issueId: row.id };
  command.announce('WORK_PROGRAMME_CHANGED', issueRecord, row, facts, { operation });
}
