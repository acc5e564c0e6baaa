import { desc, getTableColumns, sql } from 'drizzle-orm';
import { type Loader, manyBy, named, oneById, rowsOf } from '../../db/loader.ts';
import { Statement } from '../../db/statement.ts';
import { council } from '../councils/councils.table.ts';
import { type PanelRow, panel } from './panels.table.ts';
import { referralRule } from './referral-rules.table.ts';
import { membership, seat } from './seats.table.ts';
import { termsOfReference } from './terms-of-reference.table.ts';

export const panelById = oneById('panelById', panel, rowsOf(panel));

export interface PanelAddress {
  council: string;
  slug: string;
}

const panelsByAddress = new Statement((from) => {
  const councils = sql`${sql.placeholder('councils')}::text[]`;
  const slugs = sql`${sql.placeholder('slugs')}::text[]`;
  return from
    .select({ ...getTableColumns(panel), councilSlug: council.slug })
    .from(panel)
    .innerJoin(council, sql`${council.id} = ${panel.councilId}`)
    .where(named('panelByAddress', sql`(${council.slug}, ${panel.slug}) in (select * from unnest(${councils}, ${slugs}))`));
});

export const panelByAddress: Loader<PanelAddress, PanelRow | null> = {
  name: 'panelByAddress',
  cacheKey: ({ council: councilSlug, slug }) => `${councilSlug}/${slug}`,
  batch: async (db, addresses) => {
    const councils = addresses.map((address) => address.council);
    const rows = await panelsByAddress.run(db, { councils, slugs: addresses.map(({ slug }) => slug) });
    return addresses.map(
      (address) => rows.find((row) => row.councilSlug === address.council && row.slug === address.slug) ?? null,
    );
  },
};

const panelsWithSlugs = new Statement((from) =>
  from
    .select()
    .from(panel)
    .where(named('panelsBySlug', sql`${panel.slug} = any(${sql.placeholder('slugs')}::text[])`)),
);

/** The panels of all councils with a slug. */
export const panelsBySlug: Loader<string, PanelRow[]> = {
  name: 'panelsBySlug',
  cacheKey: (slug) => slug,
  batch: async (db, slugs) => {
    const found = Map.groupBy(await panelsWithSlugs.run(db, { slugs }), (row) => row.slug);
    return slugs.map((slug) => found.get(slug) ?? []);
  },
};

export const referralRulesByPanel = manyBy(
  'referralRulesByPanel',
  referralRule,
  referralRule.panelId,
  rowsOf(referralRule, referralRule.position),
);

export const termsById = oneById('termsById', termsOfReference, rowsOf(termsOfReference));

/** Newest edition first. */
export const termsByPanel = manyBy(
  'termsByPanel',
  termsOfReference,
  termsOfReference.panelId,
  rowsOf(termsOfReference, desc(termsOfReference.edition)),
);

export const seatById = oneById('seatById', seat, rowsOf(seat));

/** In printed order. */
export const seatsByPanel = manyBy('seatsByPanel', seat, seat.panelId, rowsOf(seat, seat.position));

export const membershipById = oneById('membershipById', membership, rowsOf(membership));

const newestFirst = sql`coalesce(${membership.startsOn}, least(${membership.recordedOn}, ${membership.endsOn})) desc`;

export const membershipsBySeat = manyBy(
  'membershipsBySeat',
  membership,
  membership.seatId,
  rowsOf(membership, newestFirst, desc(membership.id)),
);

export const membershipsByPanel = manyBy(
  'membershipsByPanel',
  membership,
  membership.panelId,
  rowsOf(membership, newestFirst, desc(membership.id)),
);

export const membershipsByPerson = manyBy(
  'membershipsByPerson',
  membership,
  membership.personId,
  rowsOf(membership, newestFirst, desc(membership.id)),
);
