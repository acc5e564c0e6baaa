/** Access to records under an agenda item: a restriction of their own or that of the item limits it. */

import type { Context } from '../../graphql/context.ts';
import type { Found } from '../../graphql/found.ts';
import { type AccessValue, accessOf } from './access.schema.ts';
import { restrictionsByItem } from './restrictions.loaders.ts';

import type { RestrictionRow } from './restrictions.table.ts';

/** Takes the restriction in force, the record's own before the item's; where none is in force, the released one. */
export async function accessWithinItem(
  ctx: Context,
  row: { councilId: number; agendaItemId: string | null },
  ownRestrictions: Found<RestrictionRow[]>,
): Promise<AccessValue> {
  const ofItem =
    row.agendaItemId === null ? [] : ctx.load(restrictionsByItem, { councilId: row.councilId, id: row.agendaItemId });
  const all = (await Promise.all([ownRestrictions, ofItem])).flat();
  const inForce = all.filter(({ releasedAt }) => releasedAt === null);
  return accessOf([...inForce, ...all]);
}
