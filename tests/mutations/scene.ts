/** A council with one record of each kind that mutations name, in the states that a case asks for. */
import type { InferInsertModel } from 'drizzle-orm';
import type { agendaItem } from '../../src/modules/agendas/agenda-items.table.ts';
import { document } from '../../src/modules/documents/documents.table.ts';
import { improvementPlan } from '../../src/modules/improvement/plans.table.ts';
import { review } from '../../src/modules/improvement/reviews.table.ts';
import type { meeting } from '../../src/modules/meetings/meetings.table.ts';
import { minutes } from '../../src/modules/minutes/minutes.table.ts';
import { resolution } from '../../src/modules/minutes/resolutions.table.ts';
import { person } from '../../src/modules/people/people.table.ts';
import { indicatorRow, indicatorSection, indicatorSet } from '../../src/modules/performance/indicator-sets.table.ts';
import { indicator } from '../../src/modules/performance/indicators.table.ts';
import { recommendation } from '../../src/modules/recommendations/recommendations.table.ts';
import { issue } from '../../src/modules/work-programme/issues.table.ts';
import { addPart, addRecord } from '../support/rows.ts';
import { createCouncil, type Made, type World } from '../support/world.ts';

/** The records of a scene, with the GraphQL type of each. */
export const sceneTypes = {
  /** A meeting of the panel, with two items. */
  meeting: 'Meeting',
  /** The first item of the meeting. */
  agendaItem: 'AgendaItem',
  /** The second item of the meeting. */
  otherItem: 'AgendaItem',
  /** Made at the meeting. */
  resolution: 'Resolution',
  /** An earlier meeting of the panel. */
  earlierMeeting: 'Meeting',
  person: 'Person',
  document: 'Document',
  /** A recommendation of the panel. */
  recommendation: 'Recommendation',
  /** Another recommendation of the panel, just made. */
  successor: 'Recommendation',
  panel: 'Panel',
  issue: 'Issue',
  /** A plan under way, which the panel follows. */
  plan: 'ImprovementPlan',
  review: 'Review',
  indicator: 'Indicator',
  /** A performance report with a row for the indicator and no values yet. */
  indicatorSet: 'IndicatorSet',
} as const;

/** The global ids of the records, as inputs name them, and the slug of the council. */
export type SceneIds = Record<keyof typeof sceneTypes | 'council', string>;

/** Overrides of the default scene: a planned meeting, pending items, a recommendation just made. */
export interface SceneState {
  meeting?: Partial<InferInsertModel<typeof meeting>>;
  agendaItem?: Partial<InferInsertModel<typeof agendaItem>>;
  recommendation?: Partial<InferInsertModel<typeof recommendation>>;
  /** The minutes of the earlier meeting; none unless given. */
  minutes?: InferInsertModel<typeof minutes>['status'];
}

export interface Scene {
  world: World;
  ids: SceneIds;
}

export async function createScene(state: SceneState = {}, world?: World): Promise<Scene> {
  const council = world ?? (await createCouncil());
  const panel = await council.createPanel();
  const earlier = await council.createMeeting(panel, { date: '2025-12-01', liveStatus: 'CLOSED' });
  const meeting = await council.createMeeting(panel, { date: '2026-01-15', ...state.meeting });
  const [item, otherItem] = await council.createAgenda(meeting, [{ ...state.agendaItem }, {}]);
  const recommend = (details: SceneState['recommendation'] = {}) =>
    addRecord(council, 'Recommendation', recommendation, {
      panelId: panel.id,
      reference: `R-${crypto.randomUUID()}`,
      title: 'Position Statement',
      text: 'That the statement be circulated.',
      kind: 'INFORMATION_REQUEST',
      status: 'MADE',
      ...details,
    });
  if (state.minutes) await addPart(council, minutes, { meetingId: earlier.id, status: state.minutes });
  const resolved = await addRecord(council, 'Resolution', resolution, {
    agendaItemId: item?.id ?? '',
    position: 1,
    kind: 'RESOLVED',
  });
  const lee = await addRecord(council, 'Person', person, { displayName: 'Councillor A Lee', sortName: 'lee' });
  const letter = await addRecord(council, 'Document', document, { title: 'Letter', kind: 'RESPONSE', position: 1 });
  return {
    world: council,
    ids: {
      council: council.slug,
      meeting: meeting.globalId,
      agendaItem: item?.globalId ?? '',
      otherItem: otherItem?.globalId ?? '',
      resolution: resolved.globalId,
      earlierMeeting: earlier.globalId,
      person: lee.globalId,
      document: letter.globalId,
      recommendation: (await recommend(state.recommendation)).globalId,
      successor: (await recommend()).globalId,
      panel: panel.globalId,
      ...(await addImprovement(council, panel)),
    },
  };
}

async function addImprovement(council: World, panel: Made) {
  const subject = await addRecord(council, 'Issue', issue, { title: 'Children’s services' });
  const visit = await addRecord(council, 'Review', review, { title: 'Monitoring visit', kind: 'MONITORING_VISIT' });
  const plan = await addRecord(council, 'ImprovementPlan', improvementPlan, {
    title: 'Improvement Plan',
    panelId: panel.id,
    status: 'IN_PROGRESS',
  });
  const rate = await addRecord(council, 'Indicator', indicator, {
    name: 'Rate of children in care',
    unit: 'RATE_PER_10000',
    polarity: 'UNKNOWN',
  });
  const report = await addRecord(council, 'IndicatorSet', indicatorSet, {
    title: 'Performance Report',
    periodLabel: 'July 2023',
    asAt: '2023-06-30',
  });
  await addPart(council, indicatorSection, { indicatorSetId: report.id, position: 1, title: 'Demand' });
  await addPart(council, indicatorRow, {
    ...{ indicatorSetId: report.id, section: 1, position: 1 },
    ...{ indicatorId: rate.id, nameAsPublished: 'Rate of children in care' },
  });
  return {
    issue: subject.globalId,
    review: visit.globalId,
    plan: plan.globalId,
    indicator: rate.globalId,
    indicatorSet: report.globalId,
  };
}
