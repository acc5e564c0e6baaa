/**
 * Reports to panels, by the headings of the council's report form. An agenda item has at most one. The report of a restricted item has
 * visibility RESTRICTED.
 */
import { boolean, date, integer, jsonb, pgEnum, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { partColumns, recordColumns, recordKey, tenantKey, uniqueWhileKept, within } from '../../db/columns.ts';
import { recordKind } from '../../db/record-kind.ts';
import { agendaItem, agendaItemRecord, type ReferenceValue } from '../agendas/agenda-items.table.ts';
import { corporateGoal } from '../councils/corporate-plans.table.ts';
import { type ContactValue, council } from '../councils/councils.table.ts';
import { document } from '../documents/documents.table.ts';

export const statedAnswer = pgEnum('stated_answer', ['YES', 'NO', 'NOT_STATED']);

export interface LabelledValue {
  label?: string | null;
  text: string;
}

export const reportSectionKinds = [
  'REASONS',
  'ALTERNATIVES',
  'DETAIL',
  'RESOURCE_IMPLICATIONS',
  'LEGAL_POWER',
  'LEGAL_OTHER',
  'RISK_MANAGEMENT',
  'POLICY_FRAMEWORK',
  'OTHER',
] as const;

export interface ReportSectionValue {
  kind: (typeof reportSectionKinds)[number];
  heading: string;
  /** The label is the printed number. */
  paragraphs: LabelledValue[];
}

export const report = pgTable(
  'report',
  {
    ...recordColumns(),
    agendaItemId: uuid().notNull(),
    decisionMaker: text(),
    subject: text().notNull(),
    dateOfDecision: date(),
    reportOf: text(),
    confidentialityStatement: text(),
    briefSummary: text(),
    recommendations: jsonb().$type<LabelledValue[]>().notNull().default([]),
    sections: jsonb().$type<ReportSectionValue[]>().notNull().default([]),
    contacts: jsonb().$type<ContactValue[]>().notNull().default([]),
    legalReferences: jsonb().$type<ReferenceValue[]>().notNull().default([]),
    isKeyDecision: statedAnswer().notNull().default('NOT_STATED'),
    wardsAffected: text(),
    needsEqualityAssessment: statedAnswer().notNull().default('NOT_STATED'),
    needsDataProtectionAssessment: statedAnswer().notNull().default('NOT_STATED'),
    /** Null where the form does not say; empty where it prints “None”. */
    membersRoomsDocuments: text().array(),
    /** Whether the form says which background papers there are, if only “None”. */
    statesBackgroundPapers: boolean().notNull().default(false),
  },
  (t) => [...recordKey(t, council), within(t, t.agendaItemId, agendaItem), uniqueWhileKept('report_of_item', t, t.agendaItemId)],
);

/** Its commands lock the item first, which decides whether the report is restricted. */
export const reportRecord = recordKind('Report', report, { kind: agendaItemRecord, column: report.agendaItemId });

/** Appendices and background papers that a report lists, with the file where it is on record. */
export const reportPaper = pgTable(
  'report_paper',
  {
    ...partColumns(),
    reportId: uuid().notNull(),
    kind: text({ enum: ['APPENDIX', 'BACKGROUND'] }).notNull(),
    position: integer().notNull(),
    number: text(),
    title: text().notNull(),
    restrictionAsRecorded: text(),
    documentId: uuid(),
  },
  (t) => [
    primaryKey({ columns: [t.councilId, t.reportId, t.kind, t.position] }),
    tenantKey(t, council),
    within(t, t.reportId, report),
    within(t, t.documentId, document),
  ],
);

export const reportGoal = pgTable(
  'report_goal',
  { ...partColumns(), reportId: uuid().notNull(), goalId: uuid().notNull() },
  (t) => [
    primaryKey({ columns: [t.councilId, t.reportId, t.goalId] }),
    tenantKey(t, council),
    within(t, t.reportId, report),
    within(t, t.goalId, corporateGoal),
  ],
);

export type ReportRow = typeof report.$inferSelect;
export type ReportPaperRow = typeof reportPaper.$inferSelect;
