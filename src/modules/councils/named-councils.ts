/** Councils and municipal years as clients name them. A name that there is not gets an error that tells the names that there are. */
import type { Key } from '../../db/loader.ts';
import type { Context } from '../../graphql/context.ts';
import { parseId } from '../../graphql/ids.ts';
import { keyGiven, unknownName } from '../../graphql/known.ts';
import { councilBySlug, municipalYearsByCouncil } from './councils.loaders.ts';
import { councilSlugs, municipalYears } from './councils.queries.ts';
import type { CouncilRow } from './councils.table.ts';

/** The council with a slug. Errors: BAD_USER_INPUT. */
export async function councilNamed(ctx: Context, slug: string): Promise<CouncilRow> {
  const council = await ctx.load(councilBySlug, slug);
  if (!council) throw unknownName(`There is no council "${slug}".`, await councilSlugs(await ctx.read()));
  return council;
}

/** The numbers of councils; null for all councils, where no slugs are given. Errors: BAD_USER_INPUT. */
export async function councilsNamed(ctx: Context, slugs: readonly string[] | null | undefined): Promise<number[] | null> {
  if (!slugs) return null;
  const councils = await Promise.all(slugs.map((slug) => councilNamed(ctx, slug)));
  return councils.map(({ id }) => id);
}

/**
 * The municipal years with an id, or with a label such as “2023/24” or `2023-24` in any of the councils; `councilIds` null for all councils. Null where
 * no name is given. Errors: BAD_USER_INPUT.
 */
export async function yearsNamed(
  ctx: Context,
  name: string | null | undefined,
  councilIds: readonly number[] | null,
): Promise<Key[] | null> {
  if (name == null) return null;
  if (parseId(name)) return [keyGiven('MunicipalYear', name)];
  const years = councilIds
    ? (await Promise.all(councilIds.map((id) => ctx.load(municipalYearsByCouncil, id)))).flat()
    : await municipalYears(await ctx.read());
  // In addresses, a label has a hyphen.
  const label = name.replace(/^(\d{4})-(\d\d)$/, '$1/$2');
  const found = years.filter((year) => year.label === label);
  if (found.length > 0) return found;
  const labels = new Set(years.map((year) => year.label));
  throw unknownName(`There is no municipal year "${name}".`, [...labels].sort().reverse());
}
