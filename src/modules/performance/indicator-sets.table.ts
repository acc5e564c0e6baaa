/**
 * Performance reports: indicators as published together, with their values and the targets, ratings and arrows printed beside them. A council
 * adds some hundreds of values a month.
 */
import {
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { partColumns, recordColumns, recordKey, tenantKey, within } from '../../db/columns.ts';
import { recordKind } from '../../db/record-kind.ts';
import { agendaItem } from '../agendas/agenda-items.table.ts';
import { type ContactValue, council } from '../councils/councils.table.ts';
import { document } from '../documents/documents.table.ts';
import { panel } from '../panels/panels.table.ts';
import { indicator } from './indicators.table.ts';

export const observationState = pgEnum('observation_state', ['VALUE', 'NOT_APPLICABLE', 'NOT_A_NUMBER', 'MISSING', 'SUPPRESSED']);

export type RagName = 'RED' | 'AMBER' | 'GREEN' | 'UNKNOWN' | 'NOT_SET' | 'BLANK';
export type DirectionName = 'UP' | 'DOWN' | 'LEVEL' | 'UNKNOWN' | 'NOT_SET' | 'BLANK';

export interface TargetValue {
  operator: 'AT_LEAST' | 'AT_MOST' | 'LESS_THAN' | 'MORE_THAN' | 'UNSTATED';
  value: number;
  valueAsPublished: string;
}

export interface BenchmarkValue {
  comparator: 'OWN_EARLIER' | 'STATISTICAL_NEIGHBOURS' | 'REGION' | 'NATION' | 'OTHER';
  label: string;
  value: number | null;
  valueAsPublished: string;
}

export interface PublishedRagValue {
  value: RagName;
  asPublished: string;
}

export interface PublishedDirectionValue {
  value: DirectionName;
  asPublished: string;
  columnLabel: string;
}

export const indicatorSet = pgTable(
  'indicator_set',
  {
    ...recordColumns(),
    title: text().notNull(),
    periodLabel: text().notNull(),
    asAt: date().notNull(),
    methodNote: text(),
    contact: jsonb().$type<ContactValue>(),
    agendaItemId: uuid(),
    /** The meeting's panel, repeated for Panel.indicatorSets. */
    panelId: uuid(),
    documentId: uuid(),
  },
  (t) => [
    ...recordKey(t, council),
    within(t, t.agendaItemId, agendaItem),
    within(t, t.panelId, panel),
    within(t, t.documentId, document),
    // Panel.indicatorSets, latest first
    index('indicator_set_by_panel').on(t.councilId, t.panelId, t.asAt, t.id),
    // AgendaItem.indicatorSets
    index('indicator_set_by_agenda_item').on(t.councilId, t.agendaItemId),
  ],
);

export const indicatorSetRecord = recordKind('IndicatorSet', indicatorSet);

export const indicatorSection = pgTable(
  'indicator_section',
  {
    ...partColumns(),
    indicatorSetId: uuid().notNull(),
    position: integer().notNull(),
    title: text().notNull(),
    titleInContents: text(),
    /** Heading of the divider printed before the section, which may head the sections after it too. */
    dividerHeading: text(),
    subheading: text(),
    page: text(),
    commentary: text().array().notNull().default([]),
  },
  (t) => [
    primaryKey({ columns: [t.councilId, t.indicatorSetId, t.position] }),
    tenantKey(t, council),
    within(t, t.indicatorSetId, indicatorSet),
  ],
);

export const indicatorRow = pgTable(
  'indicator_row',
  {
    ...partColumns(),
    indicatorSetId: uuid().notNull(),
    /** Position of the section in the report; `position` is the row's in the section. */
    section: integer().notNull(),
    position: integer().notNull(),
    indicatorId: uuid().notNull(),
    nameAsPublished: text().notNull(),
    target: jsonb().$type<TargetValue>(),
    /** The target's cell as printed, “-” and blanks included; null where the table has no such column. */
    targetAsPublished: text(),
    benchmarks: jsonb().$type<BenchmarkValue[]>().notNull().default([]),
    rag: jsonb().$type<PublishedRagValue>(),
    direction: jsonb().$type<PublishedDirectionValue>(),
  },
  (t) => [
    primaryKey({ columns: [t.councilId, t.indicatorSetId, t.section, t.position] }),
    tenantKey(t, council),
    within(t, t.indicatorSetId, indicatorSet),
    within(t, t.indicatorId, indicator),
  ],
);

/** One value as one report published it. A later report may restate the period; both values are kept. */
export const observation = pgTable(
  'observation',
  {
    ...partColumns(),
    id: uuid().notNull(),
    indicatorSetId: uuid().notNull(),
    indicatorId: uuid().notNull(),
    periodStart: date().notNull(),
    periodEnd: date().notNull(),
    periodLabel: text().notNull(),
    state: observationState().notNull(),
    value: doublePrecision(),
    valueAsPublished: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.councilId, t.id] }),
    unique('observation_of_period').on(t.councilId, t.indicatorSetId, t.indicatorId, t.periodStart),
    tenantKey(t, council),
    within(t, t.indicatorSetId, indicatorSet),
    within(t, t.indicatorId, indicator),
    // Indicator.observations
    index('observation_by_indicator').on(t.councilId, t.indicatorId, t.periodStart, t.id),
  ],
);

export type ObservationRow = typeof observation.$inferSelect;
export type IndicatorSetRow = typeof indicatorSet.$inferSelect;
export type IndicatorSectionRow = typeof indicatorSection.$inferSelect;
export type IndicatorRowRow = typeof indicatorRow.$inferSelect;
