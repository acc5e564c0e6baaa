/** Panels as clients name them: by id, or by slug. A slug that there is not gets an error that tells those that there are. */
import type { Key } from '../../db/loader.ts';
import type { Context } from '../../graphql/context.ts';
import { parseId } from '../../graphql/ids.ts';
import { keyGiven, unknownName } from '../../graphql/known.ts';
import type { CouncilRow } from '../councils/councils.table.ts';
import { panelByAddress, panelsBySlug } from './panels.loaders.ts';
import { panelSlugs } from './panels.queries.ts';
import type { PanelRow } from './panels.table.ts';

/** The panel of a council with a slug. Errors: BAD_USER_INPUT. */
export async function panelNamed(ctx: Context, council: CouncilRow, slug: string): Promise<PanelRow> {
  const panel = await ctx.load(panelByAddress, { council: council.slug, slug });
  if (!panel)
    throw unknownName(`There is no panel "${slug}" in ${council.slug}.`, await panelSlugs(await ctx.read(), [council.id]));
  return panel;
}

/**
 * The panels with an id, or with a slug in any of the councils; `councilIds` null for all councils. Null where no names are given.
 * Errors: BAD_USER_INPUT.
 */
export async function panelsNamed(
  ctx: Context,
  names: readonly string[] | null | undefined,
  councilIds: readonly number[] | null,
): Promise<Key[] | null> {
  if (!names) return null;
  const found = await Promise.all(
    names.map((name) => (parseId(name) ? [keyGiven('Panel', name)] : bySlug(ctx, name, councilIds))),
  );
  return found.flat();
}

/** The panel of a council with an id or slug; null where no name is given. Errors: BAD_USER_INPUT. */
export async function panelKey(ctx: Context, name: string | null | undefined, councilId: number): Promise<Key | null> {
  const [key = null] = (name != null && (await panelsNamed(ctx, [name], [councilId]))) || [];
  return key;
}

async function bySlug(ctx: Context, slug: string, councilIds: readonly number[] | null): Promise<Key[]> {
  const panels = await ctx.load(panelsBySlug, slug);
  const found = panels.filter(({ councilId }) => councilIds?.includes(councilId) ?? true);
  if (found.length === 0) throw unknownName(`There is no panel "${slug}".`, await panelSlugs(await ctx.read(), councilIds));
  return found;
}
