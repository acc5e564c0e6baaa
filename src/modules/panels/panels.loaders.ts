import { desc, sql } from 'drizzle-orm';
import { type Loader, manyBy, named, oneById, rowsOf } from '../../db/loader.ts';
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

export const panelByAddress: Loader<PanelAddress, PanelRow | null> = {
  name: 'panelByAddress',
  cacheKey: ({ council: councilSlug, slug }) => `${councilSlug}/${slug}`,
  batch: async (db, addresses) => {
    const councils = sql.param(addresses.map((address) => address.council));
    const slugs = sql.param(addresses.map((address) => address.slug));
    const wanted = sql`(${council.slug}, ${panel.slug}) in (select * from unnest(${councils}::text[], ${slugs}::text[]))`;
    const rows = await db
      .select({ panel, councilSlug: council.slug })
      .from(panel)
      .innerJoin(council, sql`${council.id} = ${panel.councilId}`)
      .where(named('panelByAddress', wanted))
      .prepare('panelByAddress')
      .execute();
    return addresses.map(
      (address) => rows.find((row) => row.councilSlug === address.council && row.panel.slug === address.slug)?.panel ?? null,
    );
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
