/** Business that panels planned to take. */
import { builder } from '../../graphql/builder.ts';
import { nodeOf } from '../../graphql/node.ts';
import { AgendaItem } from '../agendas/agenda-items.schema.ts';
import { agendaItemById } from '../agendas/agendas.loaders.ts';
import { municipalYearById } from '../councils/councils.loaders.ts';
import { CouncilRecord, MunicipalYear } from '../councils/councils.schema.ts';
import { meetingById } from '../meetings/meetings.loaders.ts';
import { Meeting } from '../meetings/meetings.schema.ts';
import { clauseById } from '../minutes/minutes.loaders.ts';
import { ResolutionClause } from '../minutes/resolutions.schema.ts';
import { panelById } from '../panels/panels.loaders.ts';
import { Panel } from '../panels/panels.schema.ts';
import { Issue } from './issues.schema.ts';
import { issueById, workProgrammeByItem, workProgrammeItemById } from './work-programme.loaders.ts';
import type { WorkProgrammeItemRow } from './work-programme.table.ts';

export const WorkProgrammeStatus = builder.enumType('WorkProgrammeStatus', {
  description: 'Status of a work programme item.',
  values: {
    PLANNED: { description: 'Planned, without a meeting.' },
    SCHEDULED: { description: 'Set for a meeting.' },
    TAKEN: { description: 'Taken at a meeting.' },
    DEFERRED: { description: 'Deferred.' },
    DROPPED: { description: 'Dropped.' },
    OUTCOME_NOT_RECORDED: {
      description: 'Planned for a date that has passed; no record held here tells whether it was taken.',
    },
  },
});

export const WorkProgrammeItem = builder.objectRef<WorkProgrammeItemRow>('WorkProgrammeItem');

builder.node(WorkProgrammeItem, {
  ...nodeOf('WorkProgrammeItem', workProgrammeItemById),
  interfaces: [CouncilRecord],
  description: 'Business that a panel planned to take.',
  fields: (t) => ({
    panel: t.field({
      type: Panel,
      description: 'The panel.',
      resolve: (row, _, ctx) => ctx.required(panelById, row, row.panelId),
    }),
    title: t.exposeString('title', { description: 'Subject.' }),
    description: t.exposeString('description', {
      nullable: true,
      description: 'Request of the panel, e.g. the figures to be included.',
    }),
    status: t.expose('status', { type: WorkProgrammeStatus, description: 'Status.' }),
    targetMeeting: t.field({
      type: Meeting,
      nullable: true,
      description: 'Meeting that it is planned for.',
      resolve: (row, _, ctx) => ctx.related(meetingById, row, row.targetMeetingId),
    }),
    targetOn: t.expose('targetOn', {
      type: 'Date',
      nullable: true,
      description: 'Date that it is planned for, when no meeting of that date is on record.',
    }),
    targetAsRecorded: t.exposeString('targetAsRecorded', {
      nullable: true,
      description: 'Planned time, as printed, e.g. “the 2022-2023 schedule of meetings”.',
    }),
    municipalYear: t.field({
      type: MunicipalYear,
      nullable: true,
      description: 'Municipal year that it is planned for, when no date is recorded.',
      resolve: (row, _, ctx) => ctx.related(municipalYearById, row, row.municipalYearId),
    }),
    clause: t.field({
      type: ResolutionClause,
      nullable: true,
      description: 'Clause of the resolution that asked for it.',
      resolve: (row, _, ctx) => ctx.related(clauseById, row, row.clauseId),
    }),
    issue: t.field({
      type: Issue,
      nullable: true,
      description: 'Issue that it is about.',
      resolve: (row, _, ctx) => ctx.related(issueById, row, row.issueId),
    }),
    fulfilledBy: t.field({
      type: AgendaItem,
      nullable: true,
      description: 'Agenda item under which it was taken.',
      resolve: (row, _, ctx) => ctx.related(agendaItemById, row, row.fulfilledByItemId),
    }),
    deferredFrom: t.field({
      type: AgendaItem,
      nullable: true,
      description: 'Agenda item that was deferred, for which the business stands here; null where it was not deferred.',
      resolve: (row, _, ctx) => ctx.related(agendaItemById, row, row.deferredFromItemId),
    }),
  }),
});

builder.objectFields(AgendaItem, (t) => ({
  workProgrammeItems: t.field({
    type: [WorkProgrammeItem],
    description: 'Work programme items that were taken under this item.',
    resolve: (row, _, ctx) => ctx.load(workProgrammeByItem, row),
  }),
}));
