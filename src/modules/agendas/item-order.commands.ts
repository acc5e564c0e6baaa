/** Stores the order of business and the items that an exclusion motion covers. */
import { and, eq, sql } from 'drizzle-orm';
import type { Command } from '../../commands/command.ts';
import { type InputPath, type Refusal, refusal } from '../../commands/refusal.ts';
import { leastVisible } from '../../commands/visibility.ts';
import type { Visibility } from '../../db/access.ts';
import { agendaItem, excludedItem } from './agenda-items.table.ts';
import type { PlaceRefusal } from './agenda-order.rules.ts';

/**
 * Stores the positions that changed. The versions of these items stay: a draft among them must not show in those of public items, and the
 * position that the API gives is counted for each reader.
 */
export async function storeOrder(
  { tx }: Command,
  items: readonly { id: string; position: number }[],
  order: readonly string[],
): Promise<void> {
  const placed = order.map((id, index) => ({ id, position: index + 1 }));
  const moved = placed.filter(({ id, position }) => items.find((item) => item.id === id)?.position !== position);
  if (moved.length === 0) return;
  await tx.execute(sql`
    update ${agendaItem} set position = moved.position
      from jsonb_to_recordset(${JSON.stringify(moved)}::jsonb) as moved(id uuid, position integer)
     where ${agendaItem.councilId} = ${tx.councilId} and ${agendaItem.id} = moved.id`);
}

export function placeRefusal(reason: PlaceRefusal, path: InputPath): Refusal {
  return refusal('INVALID', placeMessages[reason], path);
}

const placeMessages: Record<PlaceRefusal, string> = {
  WITHIN_ITSELF: 'An item cannot follow itself, nor an item that stands under it.',
  OUTSIDE_HEADING:
    'The two items do not stand under the same heading. Name the heading, or an item under it; `parent` of updateAgendaItem puts an item under another heading.',
  BETWEEN_OTHERS:
    'This item stands between others under its heading. Name the heading or the last item under it, or use `parent`.',
};

/** Replaces the list of items that a motion covers. */
export async function storeExcluded(
  command: Command,
  motion: { id: string; visibility: Visibility },
  items: readonly { id: string; visibility: Visibility }[],
  secrecy: object | null,
): Promise<void> {
  const { tx } = command;
  await tx.delete(excludedItem).where(and(eq(excludedItem.councilId, tx.councilId), eq(excludedItem.motionId, motion.id)));
  for (const item of items) {
    const visibility = secrecy ? 'RESTRICTED' : leastVisible([motion, item]);
    await command.insert(excludedItem, { visibility, motionId: motion.id, agendaItemId: item.id });
  }
}
