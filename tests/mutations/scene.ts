/** A council with one record of each kind that mutations name, in the states that a case asks for. */
import type { InferInsertModel } from 'drizzle-orm';
import { eq } from 'drizzle-orm';
import { NIL } from 'uuid';
import { globalId } from '../../src/graphql/ids.ts';
import { apiKey } from '../../src/modules/access/api-keys.table.ts';
import { agendaItem } from '../../src/modules/agendas/agenda-items.table.ts';
import { agenda } from '../../src/modules/agendas/agendas.table.ts';
import { appearance } from '../../src/modules/appearances/appearances.table.ts';
import { corporateGoal, corporatePlan } from '../../src/modules/councils/corporate-plans.table.ts';
import { municipalYear } from '../../src/modules/councils/municipal-years.table.ts';
import { document } from '../../src/modules/documents/documents.table.ts';
import type { meeting } from '../../src/modules/meetings/meetings.table.ts';
import { minuteEntry, minuteEntryText } from '../../src/modules/minutes/minute-entries.table.ts';
import { minutes } from '../../src/modules/minutes/minutes.table.ts';
import { resolution, resolutionClause, resolutionDetail } from '../../src/modules/minutes/resolutions.table.ts';
import { publicNotice } from '../../src/modules/notices/notices.table.ts';
import { organisation } from '../../src/modules/organisations/organisations.table.ts';
import { person } from '../../src/modules/people/people.table.ts';
import { recommendation } from '../../src/modules/recommendations/recommendations.table.ts';
import { workProgrammeItem } from '../../src/modules/work-programme/work-programme.table.ts';
import { day } from '../support/ledger.ts';
import { addRestriction } from '../support/minuted.ts';
import { addPart, addRecord } from '../support/rows.ts';
import { createCouncil, owner, type World } from '../support/world.ts';
import { addImprovement, addSeats, addWebhook } from './scene-parts.ts';

/** The records of a scene, with the GraphQL type of each. */
export const sceneTypes = {
  /** A meeting of the panel, with two items. */
  meeting: 'Meeting',
  /** The first item of the meeting. */
  agendaItem: 'AgendaItem',
  /** The second. */
  otherItem: 'AgendaItem',
  /** Made at the meeting. */
  resolution: 'Resolution',
  /** Of the resolution. */
  clause: 'ResolutionClause',
  /** Under the first item of the meeting. */
  minuteEntry: 'MinuteEntry',
  /** An earlier meeting of the panel. */
  earlierMeeting: 'Meeting',
  /** A later one, planned. */
  laterMeeting: 'Meeting',
  person: 'Person',
  /** Another person. */
  chair: 'Person',
  document: 'Document',
  /** A goal of the council. */
  goal: 'CorporateGoal',
  /** A recommendation of the panel. */
  recommendation: 'Recommendation',
  /** Another recommendation of the panel, just made. */
  successor: 'Recommendation',
  panel: 'Panel',
  municipalYear: 'MunicipalYear',
  /** A guest speaker who is invited to the meeting, under its first item. */
  appearance: 'Appearance',
  issue: 'Issue',
  /** A plan under way, which the panel follows. */
  plan: 'ImprovementPlan',
  review: 'Review',
  indicator: 'Indicator',
  /** A performance report with a row for the indicator and no values yet. */
  indicatorSet: 'IndicatorSet',
  apiKey: 'ApiKey',
  /** Which delivers, unless the state pauses it. */
  webhook: 'Webhook',
  organisation: 'Organisation',
  /** Planned by the panel. */
  workProgrammeItem: 'WorkProgrammeItem',
  /** A vacant seat of the panel. */
  seat: 'Seat',
  /** Of another seat of the panel, without a last day. */
  membership: 'Membership',
  /** A standing notice of the panel. */
  notice: 'PublicNotice',
} as const;

/** The global ids of the records, as inputs name them; the slug of the council, and its id as `councilId`. */
export type SceneIds = Record<keyof typeof sceneTypes | 'council' | 'councilId', string>;

/** Overrides of the default scene: a planned meeting, pending items, a recommendation just made. */
export interface SceneState {
  meeting?: Partial<InferInsertModel<typeof meeting>>;
  agendaItem?: Partial<InferInsertModel<typeof agendaItem>>;
  resolution?: {
    kind: InferInsertModel<typeof resolution>['kind'];
    outcome: InferInsertModel<typeof resolutionDetail>['outcome'];
  };
  recommendation?: Partial<InferInsertModel<typeof recommendation>>;
  /** The minutes of the earlier meeting; none unless given. */
  minutes?: InferInsertModel<typeof minutes>['status'];
  /** Whether the agenda is a draft, with its items. */
  isDraftAgenda?: boolean;
  isWebhookPaused?: boolean;
  /** The record that is restricted; none unless given. */
  restricted?: 'agendaItem' | 'document';
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
  const later = await council.createMeeting(panel, { date: day(60) });
  const [item, other] = await council.createAgenda(meeting, [{ ...state.agendaItem }, {}]);
  if (state.isDraftAgenda) await makeDraft(meeting.id);
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
    kind: state.resolution?.kind ?? 'RESOLVED',
  });
  const year = await addRecord(council, 'MunicipalYear', municipalYear, { label: crypto.randomUUID() });
  const guest = await addRecord(council, 'Appearance', appearance, {
    ...{ meetingId: meeting.id, panelId: panel.id, agendaItemId: item?.id ?? null, position: 1 },
    ...{ capacity: 'GUEST_SPEAKER', status: 'INVITED', nameAsRecorded: 'A Guest', isInvited: true },
  });
  await addPart(council, resolutionDetail, {
    resolutionId: resolved.id,
    outcome: state.resolution?.outcome ?? 'CARRIED',
    textAsRecorded: 'RESOLVED that it be done',
  });
  const clause = await addRecord(council, 'ResolutionClause', resolutionClause, {
    resolutionId: resolved.id,
    position: 1,
    text: 'it be done',
  });
  const entry = await addRecord(council, 'MinuteEntry', minuteEntry, {
    agendaItemId: item?.id ?? '',
    position: 1,
    kind: 'NARRATIVE',
  });
  await addPart(council, minuteEntryText, { minuteEntryId: entry.id, text: 'The panel met.', html: '<p>The panel met.</p>' });
  const lee = await addRecord(council, 'Person', person, { displayName: 'Councillor A Lee', sortName: 'lee' });
  const chair = await addRecord(council, 'Person', person, { displayName: 'Councillor B Ash', sortName: 'ash' });
  const letter = await addRecord(council, 'Document', document, { title: 'Letter', kind: 'RESPONSE', position: 1 });
  if (state.restricted === 'agendaItem') await addRestriction(council, { agendaItemId: item?.id ?? '' });
  if (state.restricted === 'document') await addRestriction(council, { documentId: letter.id });
  const keyDetails = { visibility: 'STAFF', name: 'Website', prefix: 'osk_', secretHash: '', role: 'PARTNER' } as const;
  const website = await addRecord(council, 'ApiKey', apiKey, { ...keyDetails, permissions: [] });
  const hook = await addWebhook(council, state.isWebhookPaused);
  const police = await addRecord(council, 'Organisation', organisation, {
    name: `Police ${crypto.randomUUID()}`,
    kind: 'POLICE',
  });
  const planned = { panelId: panel.id, title: 'Placements', status: 'PLANNED' } as const;
  const workItem = await addRecord(council, 'WorkProgrammeItem', workProgrammeItem, planned);
  const notice = { kind: 'ACCESS', position: 1, title: 'Access', text: 'Step-free.', html: '<p>Step-free.</p>' } as const;
  const access = await addRecord(council, 'PublicNotice', publicNotice, { ...notice, panelId: panel.id });
  return {
    world: council,
    ids: {
      council: council.slug,
      clause: clause.globalId,
      minuteEntry: entry.globalId,
      organisation: police.globalId,
      workProgrammeItem: workItem.globalId,
      councilId: globalId('Council', { councilId: council.councilId, id: NIL }),
      ...(await addSeats(council, panel)),
      notice: access.globalId,
      meeting: meeting.globalId,
      agendaItem: item?.globalId ?? '',
      otherItem: other?.globalId ?? '',
      resolution: resolved.globalId,
      earlierMeeting: earlier.globalId,
      laterMeeting: later.globalId,
      person: lee.globalId,
      chair: chair.globalId,
      document: letter.globalId,
      goal: (await addGoal(council)).globalId,
      recommendation: (await recommend(state.recommendation)).globalId,
      successor: (await recommend()).globalId,
      panel: panel.globalId,
      municipalYear: year.globalId,
      appearance: guest.globalId,
      ...(await addImprovement(council, panel)),
      apiKey: website.globalId,
      webhook: hook.globalId,
    },
  };
}

async function makeDraft(meetingId: string): Promise<void> {
  await owner().update(agenda).set({ status: 'DRAFT', visibility: 'DRAFT' }).where(eq(agenda.meetingId, meetingId));
  await owner().update(agendaItem).set({ visibility: 'DRAFT' }).where(eq(agendaItem.meetingId, meetingId));
}

async function addGoal(council: World) {
  const plan = await addRecord(council, 'CorporatePlan', corporatePlan, { title: 'Corporate plan' });
  return addRecord(council, 'CorporateGoal', corporateGoal, { planId: plan.id, title: 'A fair start', position: 1 });
}
