/**
 * Paragraphs and points of the minutes, in order under their item. The text is a row of its own, with visibility RESTRICTED while the
 * entry is restricted; under a restricted item the whole entry has that visibility.
 */
import { boolean, index, integer, pgEnum, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { partColumns, recordColumns, recordKey, tenantKey, within } from '../../db/columns.ts';
import { recordKind } from '../../db/record-kind.ts';
import { agendaItem, agendaItemRecord } from '../agendas/agenda-items.table.ts';
import { council } from '../councils/councils.table.ts';

export const minuteEntryKind = pgEnum('minute_entry_kind', ['NARRATIVE', 'DISCUSSION_POINT', 'BODY_UPDATE', 'ACTION_NOTE']);

export const minuteEntry = pgTable(
  'minute_entry',
  {
    ...recordColumns(),
    agendaItemId: uuid().notNull(),
    position: integer().notNull(),
    depth: integer().notNull().default(0),
    kind: minuteEntryKind().notNull(),
    /** Whether the source breaks off in this entry. */
    isTruncated: boolean().notNull().default(false),
  },
  (t) => [
    ...recordKey(t, council),
    within(t, t.agendaItemId, agendaItem),
    // AgendaItem.minuteEntries
    index('minute_entry_by_agenda_item').on(t.councilId, t.agendaItemId, t.position),
  ],
);

export const minuteEntryRecord = recordKind('MinuteEntry', minuteEntry, {
  kind: agendaItemRecord,
  column: minuteEntry.agendaItemId,
});

export const minuteEntryText = pgTable(
  'minute_entry_text',
  { ...partColumns(), minuteEntryId: uuid().notNull(), text: text().notNull(), html: text().notNull(), fullTextUrl: text() },
  (t) => [
    primaryKey({ columns: [t.councilId, t.minuteEntryId] }),
    tenantKey(t, council),
    within(t, t.minuteEntryId, minuteEntry),
  ],
);
