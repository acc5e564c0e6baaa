/** A council with one record of each kind that mutations name, in the states that a case asks for. */
import type { InferInsertModel } from 'drizzle-orm';
import { NIL } from 'uuid';
import { globalId } from '../../src/graphql/ids.ts';
import type { agendaItem } from '../../src/modules/agendas/agenda-items.table.ts';
import { document } from '../../src/modules/documents/documents.table.ts';
import type { meeting } from '../../src/modules/meetings/meetings.table.ts';
import { minutes } from '../../src/modules/minutes/minutes.table.ts';
import { resolution } from '../../src/modules/minutes/resolutions.table.ts';
import { publicNotice } from '../../src/modules/notices/notices.table.ts';
import { organisation } from '../../src/modules/organisations/organisations.table.ts';
import { membership, seat } from '../../src/modules/panels/seats.table.ts';
import { person } from '../../src/modules/people/people.table.ts';
import { recommendation } from '../../src/modules/recommendations/recommendations.table.ts';
import { addPart, addRecord } from '../support/rows.ts';
import { createCouncil, type Made, type World } from '../support/world.ts';

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
  /** The panel that all other records belong to. */
  panel: 'Panel',
  /** A vacant seat of the panel. */
  seat: 'Seat',
  /** Of another seat of the panel, without a last day. */
  membership: 'Membership',
  organisation: 'Organisation',
  /** A standing notice of the panel. */
  notice: 'PublicNotice',
} as const;

/** The global ids of the records, as inputs name them; the slug of the council, and its id as `councilId`. */
export type SceneIds = Record<keyof typeof sceneTypes | 'council' | 'councilId', string>;

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
  const police = await addRecord(council, 'Organisation', organisation, {
    name: `Police ${crypto.randomUUID()}`,
    kind: 'POLICE',
  });
  const notice = { kind: 'ACCESS', position: 1, title: 'Access', text: 'Step-free.', html: '<p>Step-free.</p>' } as const;
  const access = await addRecord(council, 'PublicNotice', publicNotice, { ...notice, panelId: panel.id });
  return {
    world: council,
    ids: {
      council: council.slug,
      councilId: globalId('Council', { councilId: council.councilId, id: NIL }),
      panel: panel.globalId,
      ...(await addSeats(council, panel)),
      organisation: police.globalId,
      notice: access.globalId,
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

async function addSeats(council: World, { id: panelId }: Made) {
  const vacant = await addRecord(council, 'Seat', seat, {
    panelId,
    position: 1,
    kind: 'COUNCILLOR',
    vacancyRecordedOn: '2025-05-21',
  });
  const held = await addRecord(council, 'Seat', seat, { panelId, position: 2, kind: 'COUNCILLOR' });
  const ali = await addRecord(council, 'Person', person, { displayName: 'Councillor B Ali', sortName: 'ali' });
  const holding = { seatId: held.id, panelId, personId: ali.id, role: 'MEMBER', startsOn: '2025-05-21' } as const;
  const membershipOfAli = await addRecord(council, 'Membership', membership, holding);
  return { seat: vacant.globalId, membership: membershipOfAli.globalId };
}
