/** Business that panels planned to take, from the clause that asked for it to the agenda item under which it was taken. */
import { date, index, pgEnum, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { recordColumns, recordKey, within } from '../../db/columns.ts';
import { recordKind } from '../../db/record-kind.ts';
import { agendaItem } from '../agendas/agenda-items.table.ts';
import { council } from '../councils/councils.table.ts';
import { municipalYear } from '../councils/municipal-years.table.ts';
import { meeting } from '../meetings/meetings.table.ts';
import { resolutionClause } from '../minutes/resolutions.table.ts';
import { panel } from '../panels/panels.table.ts';
import { issue } from './issues.table.ts';

export const workProgrammeStatus = pgEnum('work_programme_status', [
  'PLANNED',
  'SCHEDULED',
  'TAKEN',
  'DEFERRED',
  'DROPPED',
  'OUTCOME_NOT_RECORDED',
]);

export const workProgrammeItem = pgTable(
  'work_programme_item',
  {
    ...recordColumns(),
    panelId: uuid().notNull(),
    title: text().notNull(),
    description: text(),
    status: workProgrammeStatus().notNull(),
    targetMeetingId: uuid(),
    targetOn: date(),
    targetAsRecorded: text(),
    municipalYearId: uuid(),
    clauseId: uuid(),
    issueId: uuid(),
    fulfilledByItemId: uuid(),
  },
  (t) => [
    ...recordKey(t, council),
    within(t, t.panelId, panel),
    within(t, t.targetMeetingId, meeting),
    within(t, t.municipalYearId, municipalYear),
    within(t, t.clauseId, resolutionClause),
    within(t, t.issueId, issue),
    within(t, t.fulfilledByItemId, agendaItem),
    // Panel.workProgramme
    index('work_programme_item_by_panel').on(t.councilId, t.panelId),
    // AgendaItem.workProgrammeItems
    index('work_programme_item_by_agenda_item').on(t.councilId, t.fulfilledByItemId),
    // Recommendation.workProgrammeItems
    index('work_programme_item_by_clause').on(t.councilId, t.clauseId),
  ],
);

export const workProgrammeItemRecord = recordKind('WorkProgrammeItem', workProgrammeItem);

export type WorkProgrammeItemRow = typeof workProgrammeItem.$inferSelect;
