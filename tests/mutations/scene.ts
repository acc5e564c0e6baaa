/** A council with one record of each kind that mutations name, in the states that a case asks for. */
import type { InferInsertModel } from 'drizzle-orm';
import type { agendaItem } from '../../src/modules/agendas/agenda-items.table.ts';
import { document } from '../../src/modules/documents/documents.table.ts';
import type { meeting } from '../../src/modules/meetings/meetings.table.ts';
import { minutes } from '../../src/modules/minutes/minutes.table.ts';
import { resolution } from '../../src/modules/minutes/resolutions.table.ts';
import { person } from '../../src/modules/people/people.table.ts';
import { recommendation } from '../../src/modules/recommendations/recommendations.table.ts';
import { addPart, addRecord } from '../support/rows.ts';
import { createCouncil, type World } from '../support/world.ts';

/** The global ids of the records, as inputs name them. */
export interface SceneIds {
  /** Of a panel that met once before it. */
  meeting: string;
  /** The first of two items of the meeting. */
  agendaItem: string;
  /** Made at the meeting. */
  resolution: string;
  /** An earlier meeting of the panel. */
  earlierMeeting: string;
  person: string;
  document: string;
  /** Of the panel. */
  recommendation: string;
  /** Another of the panel, just made. */
  successor: string;
}

/** What differs from a meeting that is planned, items that are pending and a recommendation that is just made. */
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
    },
  };
}
