/** What panels have undertaken to look at. */
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
  description: 'Where a work programme item stands.',
  values: {
    PLANNED: { description: 'To be taken some time.' },
    SCHEDULED: { description: 'Set for a meeting.' },
    TAKEN: { description: 'Taken.' },
    DEFERRED: { description: 'Put off.' },
    DROPPED: { description: 'Given up.' },
  },
});

export const WorkProgrammeItem = builder.objectRef<WorkProgrammeItemRow>('WorkProgrammeItem');

builder.node(WorkProgrammeItem, {
  ...nodeOf('WorkProgrammeItem', workProgrammeItemById),
  interfaces: [CouncilRecord],
  description: 'Something the panel has undertaken to look at.',
  fields: (t) => ({
    panel: t.field({
      type: Panel,
      description: 'The panel.',
      resolve: (row, _, ctx) => ctx.required(panelById, row, row.panelId),
    }),
    title: t.exposeString('title', { description: 'Subject.' }),
    description: t.exposeString('description', {
      nullable: true,
      description: 'What is wanted, e.g. the figures to be included.',
    }),
    status: t.expose('status', { type: WorkProgrammeStatus, description: 'Where it stands.' }),
    targetMeeting: t.field({
      type: Meeting,
      nullable: true,
      description: 'Meeting it is meant for.',
      resolve: (row, _, ctx) => ctx.related(meetingById, row, row.targetMeetingId),
    }),
    targetOn: t.expose('targetOn', {
      type: 'Date',
      nullable: true,
      description: 'Date it is meant for, when no such meeting is on record.',
    }),
    municipalYear: t.field({
      type: MunicipalYear,
      nullable: true,
      description: 'Year it is meant for, when no date is.',
      resolve: (row, _, ctx) => ctx.related(municipalYearById, row, row.municipalYearId),
    }),
    clause: t.field({
      type: ResolutionClause,
      nullable: true,
      description: 'Clause that asked for it.',
      resolve: (row, _, ctx) => ctx.related(clauseById, row, row.clauseId),
    }),
    issue: t.field({
      type: Issue,
      nullable: true,
      description: 'Subject it belongs to.',
      resolve: (row, _, ctx) => ctx.related(issueById, row, row.issueId),
    }),
    fulfilledBy: t.field({
      type: AgendaItem,
      nullable: true,
      description: 'Item under which it was taken.',
      resolve: (row, _, ctx) => ctx.related(agendaItemById, row, row.fulfilledByItemId),
    }),
  }),
});

builder.objectFields(AgendaItem, (t) => ({
  workProgrammeItems: t.field({
    type: [WorkProgrammeItem],
    description: 'Work programme items it fulfils.',
    resolve: (row, _, ctx) => ctx.load(workProgrammeByItem, row),
  }),
}));
