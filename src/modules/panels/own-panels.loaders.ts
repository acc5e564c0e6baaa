import { asc, sql } from 'drizzle-orm';
import { manyByCouncil, rowsOf } from '../../db/loader.ts';
import { panel } from './panels.table.ts';

/** The panels of a council on which the reader sits today, by name; PostgreSQL decides which. */
export const ownPanels = manyByCouncil(
  'ownPanels',
  panel,
  rowsOf(panel, asc(panel.name), asc(panel.id)),
  sql`${panel.id} = any (current_panels())`,
);
