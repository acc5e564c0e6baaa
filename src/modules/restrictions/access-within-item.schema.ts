/** How open something under an agenda item is: closed by a restriction of its own, or by that of the item. */

import type { Context } from '../../graphql/context.ts';
import { type AccessValue, accessOf } from './access.schema.ts';
import { restrictionsByItem } from './restrictions.loaders.ts';

import type { RestrictionRow } from './restrictions.table.ts';

/** The restriction in force counts, its own before the item's; where none is, the one released. */
export async function accessWithinItem(
  ctx: Context,
  row: { councilId: number; agendaItemId: string | null },
  ownRestrictions: Promise<RestrictionRow[]>,
): Promise<AccessValue> {
  const ofItem =
    row.agendaItemId === null ? [] : ctx.load(restrictionsByItem, { councilId: row.councilId, id: row.agendaItemId });
  const all = (await Promise.all([ownRestrictions, ofItem])).flat();
  const inForce = all.filter(({ releasedAt }) => releasedAt === null);
  return accessOf(ctx, row.councilId, [...inForce, ...all]);
}
