/**
 * The words of an item, which two rows hold: the part that the public agenda prints, and the rest, which is restricted with the item
 * (`agenda-items.table.ts`).
 */
import { and, eq } from 'drizzle-orm';
import type { Command } from '../../commands/command.ts';
import type { Visibility } from '../../db/access.ts';
import { type AgendaItemTableRow, agendaItemDetail } from './agenda-items.table.ts';

export interface ItemWording extends Pick<AgendaItemTableRow, 'title' | 'summary' | 'packPages' | 'references'> {
  urgencyReason: string | null;
  urgencyAgreedAt: Date | null;
}

/** Whether an item is restricted, and if so, whether its title is withheld. */
export type ItemSecrecy = { isTitleWithheld: boolean } | null;

/** All words of an item, withheld ones included. */
export async function wordingOf({ tx }: Command, item: AgendaItemTableRow): Promise<ItemWording> {
  const [detail] = await tx
    .select()
    .from(agendaItemDetail)
    .where(and(eq(agendaItemDetail.councilId, tx.councilId), eq(agendaItemDetail.agendaItemId, item.id)));
  return {
    title: item.title ?? detail?.withheldTitle ?? null,
    summary: item.summary ?? detail?.withheldSummary ?? null,
    packPages: item.packPages ?? detail?.withheldPackPages ?? null,
    references: detail?.references ?? item.references,
    urgencyReason: detail?.urgencyReason ?? null,
    urgencyAgreedAt: detail?.urgencyAgreedAt ?? null,
  };
}

/** The columns of the item's own row that hold words. */
export function printedWording({ title, summary, packPages, references }: ItemWording, secrecy: ItemSecrecy) {
  const printed = secrecy?.isTitleWithheld ? { title: null, summary: null, packPages: null } : { title, summary, packPages };
  return { ...printed, references: secrecy ? [] : references };
}

/** Stores the words that the item's own row does not hold. `visibility` is that of the item. */
export async function storeDetail(
  { tx }: Command,
  item: { id: string; visibility: Visibility },
  wording: ItemWording,
  secrecy: ItemSecrecy,
): Promise<void> {
  const isWithheld = secrecy?.isTitleWithheld === true;
  const detail = {
    visibility: secrecy ? ('RESTRICTED' as const) : item.visibility,
    withheldTitle: isWithheld ? wording.title : null,
    withheldSummary: isWithheld ? wording.summary : null,
    withheldPackPages: isWithheld ? wording.packPages : null,
    references: secrecy && wording.references.length > 0 ? wording.references : null,
    urgencyReason: wording.urgencyReason,
    urgencyAgreedAt: wording.urgencyAgreedAt,
  };
  await tx
    .insert(agendaItemDetail)
    .values({ councilId: tx.councilId, agendaItemId: item.id, ...detail })
    .onConflictDoUpdate({ target: [agendaItemDetail.councilId, agendaItemDetail.agendaItemId], set: detail });
}
