/** A council with one record of each kind that mutations name, in the states that a case asks for. */
import type { InferInsertModel } from 'drizzle-orm';
import { apiKey } from '../../src/modules/access/api-keys.table.ts';
import type { agendaItem } from '../../src/modules/agendas/agenda-items.table.ts';
import { document } from '../../src/modules/documents/documents.table.ts';
import type { meeting } from '../../src/modules/meetings/meetings.table.ts';
import { minutes } from '../../src/modules/minutes/minutes.table.ts';
import { resolution } from '../../src/modules/minutes/resolutions.table.ts';
import { person } from '../../src/modules/people/people.table.ts';
import { recommendation } from '../../src/modules/recommendations/recommendations.table.ts';
import { addPart, addRecord } from '../support/rows.ts';
import { createCouncil, type World } from '../support/world.ts';

/** The records of a scene, with the GraphQL type of each. */
export const sceneTypes = {
  /** A meeting of the panel, with two items. */
  meeting: 'Meeting',
  /** The first item of the meeting. */
  agendaItem: 'AgendaItem',
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
  apiKey: 'ApiKey',
} as const;

/** The global ids of the records and the slug of the council, as inputs name them. */
export type SceneIds = Record<keyof typeof sceneTypes | 'councilSlug', string>;

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
  const lee = await addRecord(council, 'Person', person, { displayName: 'Councillor A Lee', sortName: 'lee' });
  const letter = await addRecord(council, 'Document', document, { title: 'Letter', kind: 'RESPONSE', position: 1 });
  const keyDetails = { visibility: 'STAFF', name: 'Website', prefix: 'osk_', secretHash: '', role: 'PARTNER' } as const;
  const website = await addRecord(council, 'ApiKey', apiKey, { ...keyDetails, permissions: [] });
  return {
    world: council,
    ids: {
      meeting: meeting.globalId,
      agendaItem: item?.globalId ?? '',
      resolution: resolved.globalId,
      earlierMeeting: earlier.globalId,
      person: lee.globalId,
      document: letter.globalId,
      recommendation: (await recommend(state.recommendation)).globalId,
      successor: (await recommend()).globalId,
      apiKey: website.globalId,
      councilSlug: council.slug,
    },
  };
}
