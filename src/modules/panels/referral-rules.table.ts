/** Standing rules by which a panel passes matters to another body: part of the panel, replaced with it. */
import { integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { partColumns, tenantKey, within } from '../../db/columns.ts';
import { council } from '../councils/councils.table.ts';
import { organisation } from '../organisations/organisations.table.ts';
import { panel } from './panels.table.ts';

export const referralRule = pgTable(
  'referral_rule',
  {
    ...partColumns(),
    panelId: uuid().notNull(),
    position: integer().notNull(),
    condition: text().notNull(),
    toPanelId: uuid(),
    organisationId: uuid(),
    bodyAsRecorded: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.councilId, t.panelId, t.position] }),
    tenantKey(t, council),
    within(t, t.panelId, panel),
    within(t, t.toPanelId, panel),
    within(t, t.organisationId, organisation),
  ],
);

export type ReferralRuleRow = typeof referralRule.$inferSelect;
