/** Improvement plans and the updates that panels receive on them. */
import { builder } from '../../graphql/builder.ts';
import { nodeOf } from '../../graphql/node.ts';
import { AgendaItem } from '../agendas/agenda-items.schema.ts';
import { agendaItemById } from '../agendas/agendas.loaders.ts';
import { CouncilRecord } from '../councils/councils.schema.ts';
import { documentById, documentsByItem } from '../documents/documents.loaders.ts';
import { Document } from '../documents/documents.schema.ts';
import { panelById } from '../panels/panels.loaders.ts';
import { Panel } from '../panels/panels.schema.ts';
import { Indicator } from '../performance/indicators.schema.ts';
import { indicatorById } from '../performance/performance.loaders.ts';
import { RagValue } from '../performance/published.schema.ts';
import { Issue } from '../work-programme/issues.schema.ts';
import { issueById } from '../work-programme/work-programme.loaders.ts';
import {
  documentsByUpdate,
  measuresByPlan,
  planById,
  planUpdateById,
  planUpdatesByItem,
  reviewById,
} from './improvement.loaders.ts';
import type { ImprovementPlanRow, PlanActionValue, PlanUpdateRow, SuccessMeasureRow } from './plans.table.ts';
import { Review } from './reviews.schema.ts';

export const ImprovementPlanStatus = builder.enumType('ImprovementPlanStatus', {
  description: 'Status of a plan.',
  values: {
    IN_PROGRESS: { description: 'Under way.' },
    COMPLETED: { description: 'Completed.' },
    REPLACED: { description: 'Replaced by another plan.' },
    NOT_STATED: { description: 'No record says.' },
  },
});

export const ImprovementPlanUpdate = builder.objectRef<PlanUpdateRow>('ImprovementPlanUpdate');

export const PlanAction = builder.objectRef<PlanActionValue>('PlanAction');

builder.objectType(PlanAction, {
  description: 'One action of a plan.',
  fields: (t) => ({
    reference: t.exposeString('reference', { nullable: true, description: 'Number in the plan.' }),
    text: t.exposeString('text', { description: 'Action to be taken.' }),
    owner: t.exposeString('owner', { nullable: true, description: 'Person or office that takes the action.' }),
    dueOn: t.expose('dueOn', { type: 'Date', nullable: true, description: 'Day on which it is due.' }),
    rag: t.expose('rag', {
      type: RagValue,
      nullable: true,
      description: 'Published rating as of the latest update; null when there is none.',
    }),
  }),
});

export const SuccessMeasure = builder.objectRef<SuccessMeasureRow>('SuccessMeasure');

builder.objectType(SuccessMeasure, {
  description: "One measure of a plan's success.",
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The measure.' }),
    indicator: t.field({
      type: Indicator,
      nullable: true,
      description: 'Indicator that measures it.',
      resolve: (row, _, ctx) => ctx.related(indicatorById, row, row.indicatorId),
    }),
  }),
});

export const ImprovementPlan = builder.objectRef<ImprovementPlanRow>('ImprovementPlan');

builder.node(ImprovementPlan, {
  ...nodeOf('ImprovementPlan', planById),
  interfaces: [CouncilRecord],
  description: 'A plan to improve a service, e.g. after an inspection.',
  fields: (t) => ({
    title: t.exposeString('title', { description: 'Title, e.g. “Children and Learning Improvement Plan”.' }),
    alsoKnownAs: t.exposeStringList('alsoKnownAs', {
      description: 'Other titles that records give to the same plan, e.g. “Children and Learning Service Improvement Plan”.',
    }),
    panel: t.field({
      type: Panel,
      nullable: true,
      description: 'Panel that receives its updates.',
      resolve: (row, _, ctx) => ctx.related(panelById, row, row.panelId),
    }),
    owner: t.exposeString('owner', {
      nullable: true,
      description: 'Officer who is responsible for it; null when no record says.',
    }),
    status: t.expose('status', { type: ImprovementPlanStatus, description: 'Status.' }),
    promptedBy: t.field({
      type: Review,
      nullable: true,
      description: 'Review that led to it; null when no record says.',
      resolve: (row, _, ctx) => ctx.related(reviewById, row, row.promptedById),
    }),
    issue: t.field({
      type: Issue,
      nullable: true,
      description: 'Issue that it is about.',
      resolve: (row, _, ctx) => ctx.related(issueById, row, row.issueId),
    }),
    actions: t.expose('actions', { type: [PlanAction], description: 'Actions, in order.' }),
    successMeasures: t.field({
      type: [SuccessMeasure],
      description: 'Measures of its success, in order.',
      resolve: (row, _, ctx) => ctx.load(measuresByPlan, row),
    }),
  }),
});

builder.node(ImprovementPlanUpdate, {
  ...nodeOf('ImprovementPlanUpdate', planUpdateById),
  interfaces: [CouncilRecord],
  description: 'One update on a plan.',
  fields: (t) => ({
    plan: t.field({
      type: ImprovementPlan,
      description: 'The plan.',
      resolve: (row, _, ctx) => ctx.required(planById, row, row.planId),
    }),
    agendaItem: t.field({
      type: AgendaItem,
      nullable: true,
      description: 'Agenda item under which the panel received it.',
      resolve: (row, _, ctx) => ctx.related(agendaItemById, row, row.agendaItemId),
    }),
    reportedOn: t.expose('reportedOn', {
      type: 'Date',
      nullable: true,
      description: "Day it was reported; null where the meeting's date is not on record.",
    }),
    periodEndsOn: t.expose('periodEndsOn', { type: 'Date', nullable: true, description: 'Last day it covers.' }),
    summary: t.exposeString('summary', { description: 'Content of the update, in the words of the record.' }),
    review: t.field({
      type: Review,
      nullable: true,
      description: 'Review that it was reported in the context of, e.g. the latest monitoring visit.',
      resolve: (row, _, ctx) => ctx.related(reviewById, row, row.reviewId),
    }),
    documents: t.field({
      type: [Document],
      description: 'Documents of the update, or else of its agenda item.',
      resolve: async (row, _, ctx) => {
        const own = await ctx.load(documentsByUpdate, row);
        if (own.length === 0)
          return row.agendaItemId ? ctx.load(documentsByItem, { councilId: row.councilId, id: row.agendaItemId }) : [];
        const documents = await Promise.all(own.map(({ documentId }) => ctx.related(documentById, row, documentId)));
        return documents.filter((document) => document !== null);
      },
    }),
  }),
});

builder.objectFields(AgendaItem, (t) => ({
  improvementPlanUpdates: t.field({
    type: [ImprovementPlanUpdate],
    description: 'Improvement plan updates received under this item.',
    resolve: (row, _, ctx) => ctx.load(planUpdatesByItem, row),
  }),
}));
