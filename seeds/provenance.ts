/** Stores with each seed record where it was taken from, and which of its values its source does not print. */
import type { InferInsertModel } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { z } from 'zod';
import { agendaItem } from '../src/modules/agendas/agenda-items.table.ts';
import { appearance } from '../src/modules/appearances/appearances.table.ts';
import { declaration } from '../src/modules/attendance/attendance.table.ts';
import { corporateGoal, corporatePlan } from '../src/modules/councils/corporate-plans.table.ts';
import { council } from '../src/modules/councils/councils.table.ts';
import { municipalYear } from '../src/modules/councils/municipal-years.table.ts';
import { document } from '../src/modules/documents/documents.table.ts';
import { glossaryTerm } from '../src/modules/glossary/glossary.table.ts';
import { improvementPlan, planUpdate } from '../src/modules/improvement/plans.table.ts';
import { review } from '../src/modules/improvement/reviews.table.ts';
import { meeting } from '../src/modules/meetings/meetings.table.ts';
import { minuteEntry } from '../src/modules/minutes/minute-entries.table.ts';
import { resolution, resolutionClause } from '../src/modules/minutes/resolutions.table.ts';
import { publicNotice } from '../src/modules/notices/notices.table.ts';
import { organisation } from '../src/modules/organisations/organisations.table.ts';
import { panel } from '../src/modules/panels/panels.table.ts';
import { membership, seat } from '../src/modules/panels/seats.table.ts';
import { termsOfReference } from '../src/modules/panels/terms-of-reference.table.ts';
import { person } from '../src/modules/people/people.table.ts';
import { indicatorSet } from '../src/modules/performance/indicator-sets.table.ts';
import { indicator } from '../src/modules/performance/indicators.table.ts';
import { recommendationProgress } from '../src/modules/recommendations/follow-up.table.ts';
import { recommendation } from '../src/modules/recommendations/recommendations.table.ts';
import { report } from '../src/modules/reports/reports.table.ts';
import { recordSource, valueBasis } from '../src/modules/sources/sources.table.ts';
import { issue } from '../src/modules/work-programme/issues.table.ts';
import { workProgrammeItem } from '../src/modules/work-programme/work-programme.table.ts';
import type { provenance } from './format-parts.ts';
import type { SeedLoad } from './insert.ts';

export type Sources = NonNullable<z.output<typeof provenance.sources>>;

/** What any seed record may state; see the form. */
export interface Stated {
  sources?: Sources | undefined;
  basis?: z.output<typeof provenance.basis>;
}

/** A record as inserted; other columns by their names. */
export interface StoredRow {
  id: string;
  visibility?: 'PUBLIC' | 'RESTRICTED';
  [column: string]: unknown;
}

/**
 * The tables of records, and the columns that name the record whose sources one without sources of its own takes; the nearest first.
 * Rows of tables that are not listed are parts of records.
 */
const sourcesThrough = new Map<PgTable, string[]>([
  [council, []],
  [municipalYear, []],
  [organisation, []],
  [person, []],
  [panel, []],
  [seat, ['panelId']],
  [membership, ['seatId']],
  [termsOfReference, ['panelId']],
  [publicNotice, []],
  [meeting, []],
  [agendaItem, ['meetingId']],
  [document, ['agendaItemId', 'meetingId']],
  [appearance, ['agendaItemId', 'meetingId']],
  [declaration, ['meetingId']],
  [glossaryTerm, ['agendaItemId']],
  [minuteEntry, ['agendaItemId']],
  [resolution, ['agendaItemId']],
  [resolutionClause, ['resolutionId']],
  [report, ['agendaItemId']],
  [recommendation, ['clauseId', 'agendaItemId', 'meetingId']],
  [recommendationProgress, ['recommendationId']],
  [workProgrammeItem, ['clauseId']],
  [issue, []],
  [review, []],
  [improvementPlan, []],
  [planUpdate, ['agendaItemId', 'planId']],
  [corporatePlan, []],
  [corporateGoal, ['planId']],
  [indicator, []],
  [indicatorSet, ['agendaItemId']],
]);

/** Stores the provenance of rows just inserted, one for each record. Throws for a record that has no source. */
export async function storeProvenance(
  load: SeedLoad,
  table: PgTable,
  records: readonly Stated[],
  rows: readonly StoredRow[],
): Promise<void> {
  const columns = sourcesThrough.get(table);
  if (!columns) return;
  const stored = records.map((record, index) => {
    const row = rows[index] as StoredRow;
    const owners = columns.map((column) => row[column] as string | null | undefined);
    const inherited = owners.map((id) => load.sourcesOf.get(id ?? '')).find((sources) => sources !== undefined);
    const sources = record.sources ?? inherited;
    if (!sources) throw new Error(`a record has no source: ${JSON.stringify(record)}`);
    load.sourcesOf.set(row.id, sources);
    const about = { councilId: load.councilId, visibility: row.visibility ?? 'PUBLIC', recordId: row.id };
    return { about, sources, basis: Object.entries(record.basis ?? {}) };
  });
  await insertRows(
    load,
    recordSource,
    stored.flatMap(({ about, sources }) =>
      sources.map(({ document: key, ...place }, index) => ({
        ...place,
        ...about,
        position: index + 1,
        sourceDocumentId: load.id('source-document', key),
      })),
    ),
  );
  await insertRows(
    load,
    valueBasis,
    stored.flatMap(({ about, basis }) =>
      basis.map(([field, value]) => ({
        ...about,
        field,
        ...('derived' in value
          ? { basis: 'DERIVED' as const, explanation: value.derived }
          : { basis: 'ASSUMED' as const, explanation: value.assumed }),
      })),
    ),
  );
}

async function insertRows<T extends PgTable>({ db }: SeedLoad, table: T, rows: InferInsertModel<T>[]): Promise<void> {
  if (rows.length > 0) await db.insert(table).values(rows as never);
}
