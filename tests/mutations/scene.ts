/** A council with one record of each kind that mutations name, in the states that a case asks for. */
import type { InferInsertModel } from 'drizzle-orm';
import type { agendaItem } from '../../src/modules/agendas/agenda-items.table.ts';
import { municipalYear } from '../../src/modules/councils/municipal-years.table.ts';
import { document } from '../../src/modules/documents/documents.table.ts';
import type { meeting } from '../../src/modules/meetings/meetings.table.ts';
import { minuteEntry, minuteEntryText } from '../../src/modules/minutes/minute-entries.table.ts';
import { minutes } from '../../src/modules/minutes/minutes.table.ts';
import { resolution, resolutionClause, resolutionDetail } from '../../src/modules/minutes/resolutions.table.ts';
import { organisation } from '../../src/modules/organisations/organisations.table.ts';
import { person } from '../../src/modules/people/people.table.ts';
import { recommendation } from '../../src/modules/recommendations/recommendations.table.ts';
import { issue } from '../../src/modules/work-programme/issues.table.ts';
import { workProgrammeItem } from '../../src/modules/work-programme/work-programme.table.ts';
import { addPart, addRecord } from '../support/rows.ts';
import { createCouncil, type World } from '../support/world.ts';

/** The records of a scene, with the GraphQL type of each. */
export const sceneTypes = {
  /** A meeting of the panel, with two items. */
  meeting: 'Meeting',
  /** The first item of the meeting. */
  agendaItem: 'AgendaItem',
  /** The panel that all other records belong to. */
  panel: 'Panel',
  /** Made at the meeting. */
  resolution: 'Resolution',
  /** Of the resolution. */
  clause: 'ResolutionClause',
  /** Under the first item of the meeting. */
  minuteEntry: 'MinuteEntry',
  /** An earlier meeting of the panel. */
  earlierMeeting: 'Meeting',
  person: 'Person',
  /** Another person. */
  chair: 'Person',
  document: 'Document',
  /** A recommendation of the panel. */
  recommendation: 'Recommendation',
  /** Another recommendation of the panel, just made. */
  successor: 'Recommendation',
  organisation: 'Organisation',
  municipalYear: 'MunicipalYear',
  issue: 'Issue',
  /** Planned by the panel. */
  workProgrammeItem: 'WorkProgrammeItem',
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
  const [item] = await council.createAgenda(meeting, [{ ...state.agendaItem }, {}]);
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
  await addPart(council, resolutionDetail, {
    resolutionId: resolved.id,
    outcome: 'CARRIED',
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
  const police = await addRecord(council, 'Organisation', organisation, {
    name: `Police ${crypto.randomUUID()}`,
    kind: 'POLICE',
  });
  const year = await addRecord(council, 'MunicipalYear', municipalYear, { label: `Year ${crypto.randomUUID()}` });
  const placements = await addRecord(council, 'Issue', issue, { title: 'Placements' });
  const planned = { panelId: panel.id, title: 'Placements', status: 'PLANNED' } as const;
  const workItem = await addRecord(council, 'WorkProgrammeItem', workProgrammeItem, planned);
  return {
    world: council,
    ids: {
      council: council.slug,
      panel: panel.globalId,
      clause: clause.globalId,
      minuteEntry: entry.globalId,
      organisation: police.globalId,
      municipalYear: year.globalId,
      issue: placements.globalId,
      workProgrammeItem: workItem.globalId,
      meeting: meeting.globalId,
      agendaItem: item?.globalId ?? '',
      resolution: resolved.globalId,
      earlierMeeting: earlier.globalId,
      person: lee.globalId,
      chair: chair.globalId,
      document: letter.globalId,
      recommendation: (await recommend(state.recommendation)).globalId,
      successor: (await recommend()).globalId,
    },
  };
}
