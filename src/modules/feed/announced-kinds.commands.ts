/**
 * The kinds of record that a command can show or hide, one on each line, with the type and the facts of the event that announces it. Clauses of a
 * resolution, and responses to and progress on a recommendation, have no line: the event of the resolution or the recommendation announces them.
 */
import { and, eq, getTableName, inArray } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Command } from '../../commands/command.ts';
import type { Visibility } from '../../db/access.ts';
import type { Key } from '../../db/loader.ts';
import type { RecordKind, RowOf } from '../../db/record-kind.ts';
import type { NewEvent } from '../../events/append.ts';
import type { EventFacts, EventType } from '../../events/catalogue.ts';
import { agendaItem, agendaItemRecord } from '../agendas/agenda-items.table.ts';
import type { AgendaChangeKind } from '../agendas/agendas.events.ts';
import { appearanceRecord } from '../appearances/appearances.table.ts';
import { declarationRecord } from '../attendance/attendance.table.ts';
import { corporateGoalRecord, corporatePlanRecord } from '../councils/corporate-plans.table.ts';
import { municipalYearRecord } from '../councils/municipal-years.table.ts';
import { documentRecord } from '../documents/documents.table.ts';
import { glossaryTermRecord } from '../glossary/glossary.table.ts';
import { improvementPlanRecord, planUpdateRecord } from '../improvement/plans.table.ts';
import { reviewRecord } from '../improvement/reviews.table.ts';
import { meeting, meetingRecord } from '../meetings/meetings.table.ts';
import { minuteEntryRecord } from '../minutes/minute-entries.table.ts';
import type { MinutesStatusValue } from '../minutes/minutes.rules.ts';
import { minutesStatusOf } from '../minutes/minutes-status.commands.ts';
import { resolutionRecord } from '../minutes/resolutions.table.ts';
import { publicNoticeRecord } from '../notices/notices.table.ts';
import { organisationRecord } from '../organisations/organisations.table.ts';
import { panelRecord } from '../panels/panels.table.ts';
import { membershipRecord, seatRecord } from '../panels/seats.table.ts';
import { termsRecord } from '../panels/terms-of-reference.table.ts';
import { personRecord } from '../people/people.table.ts';
import { indicatorSetRecord } from '../performance/indicator-sets.table.ts';
import { indicatorRecord } from '../performance/indicators.table.ts';
import { recommendationRecord } from '../recommendations/recommendations.table.ts';
import { reportRecord } from '../reports/reports.table.ts';
import { issueRecord } from '../work-programme/issues.table.ts';
import { workProgrammeItemRecord } from '../work-programme/work-programme.table.ts';

/** What the events of several records have in common. */
export interface Announcement {
  operation: NewEvent['operation'];
  reason?: string | null;
  /** The change to the agenda, for the events of agenda items. */
  change: AgendaChangeKind;
  /** The visibility of the events if it differs from that of the records, e.g. for records that have just been hidden. */
  visibility?: Visibility;
}

type FactsFor<K extends RecordKind, T extends EventType> = (
  row: RowOf<K>,
  places: Places,
  how: Announcement,
) => EventFacts[T] | Promise<EventFacts[T]>;

export interface AnnouncedKind {
  kind: RecordKind;
  event: EventType;
  facts: FactsFor<RecordKind, EventType>;
}

/** By table. */
export const announcedKinds: ReadonlyMap<PgTable, AnnouncedKind> = new Map<PgTable, AnnouncedKind>(
  [
    line(municipalYearRecord, 'COUNCIL_CHANGED', () => ({})),
    line(corporatePlanRecord, 'COUNCIL_CHANGED', () => ({})),
    line(corporateGoalRecord, 'COUNCIL_CHANGED', () => ({})),
    line(publicNoticeRecord, 'COUNCIL_CHANGED', () => ({})),
    line(glossaryTermRecord, 'COUNCIL_CHANGED', () => ({})),
    line(organisationRecord, 'COUNCIL_CHANGED', () => ({})),
    line(personRecord, 'PERSON_CHANGED', ({ id }) => ({ personId: id })),
    line(panelRecord, 'PANEL_CHANGED', ({ id }) => ({ panelId: id })),
    line(termsRecord, 'PANEL_CHANGED', ({ panelId }) => ({ panelId })),
    line(seatRecord, 'PANEL_CHANGED', ({ panelId }) => ({ panelId })),
    line(membershipRecord, 'PANEL_CHANGED', ({ panelId }) => ({ panelId })),
    line(meetingRecord, 'MEETING_CHANGED', ({ id, panelId }) => ({ meetingId: id, panelId })),
    line(agendaItemRecord, 'AGENDA_CHANGED', ({ id, meetingId }, _, { change }) => ({ meetingId, agendaItemId: id, change })),
    line(recommendationRecord, 'RECOMMENDATION_CHANGED', ({ id, panelId, status }, _, how) => ({
      recommendationId: id,
      panelId,
      previousStatus: how.operation === 'CREATED' ? null : status,
      status,
    })),
    line(appearanceRecord, 'APPEARANCE_CHANGED', ({ id, meetingId, status }, _, how) => ({
      appearanceId: id,
      meetingId,
      previousStatus: how.operation === 'CREATED' ? null : status,
      status,
    })),
    line(documentRecord, 'DOCUMENT_CHANGED', ({ id, meetingId, agendaItemId }) => ({ documentId: id, meetingId, agendaItemId })),
    line(reportRecord, 'DOCUMENT_CHANGED', async ({ agendaItemId }, places) => ({
      documentId: null,
      meetingId: (await places.meetingOf(agendaItemId)).id,
      agendaItemId,
    })),
    line(declarationRecord, 'MEETING_CHANGED', async ({ meetingId }, places) => ({
      meetingId,
      panelId: await places.panelOf(meetingId),
    })),
    line(minuteEntryRecord, 'MINUTES_CHANGED', async ({ agendaItemId }, places) => {
      const minuted = await places.meetingOf(agendaItemId);
      return { meetingId: minuted.id, status: await places.minutesOf(minuted) };
    }),
    line(resolutionRecord, 'RESOLUTION_CHANGED', async ({ id, agendaItemId }, places) => ({
      resolutionId: id,
      meetingId: (await places.meetingOf(agendaItemId)).id,
    })),
    line(workProgrammeItemRecord, 'WORK_PROGRAMME_CHANGED', ({ id }) => ({ workProgrammeItemId: id, issueId: null })),
    line(issueRecord, 'WORK_PROGRAMME_CHANGED', ({ id }) => ({ workProgrammeItemId: null, issueId: id })),
    line(improvementPlanRecord, 'IMPROVEMENT_PLAN_UPDATED', ({ id }) => ({ planId: id, updateId: null, reviewId: null })),
    line(planUpdateRecord, 'IMPROVEMENT_PLAN_UPDATED', ({ id, planId }) => ({ planId, updateId: id, reviewId: null })),
    line(reviewRecord, 'IMPROVEMENT_PLAN_UPDATED', ({ id }) => ({ planId: null, updateId: null, reviewId: id })),
    line(indicatorRecord, 'INDICATORS_CHANGED', ({ id }) => ({ indicatorSetId: null, indicatorId: id })),
    line(indicatorSetRecord, 'INDICATORS_CHANGED', ({ id }) => ({ indicatorSetId: id, indicatorId: null })),
  ].map((each) => [each.kind.table, each]),
);

/** Announces records of one kind, in the order of their ids. Returns the events. */
export async function announceRecords(
  command: Command,
  table: PgTable,
  ids: readonly string[],
  how: Announcement,
): Promise<NewEvent[]> {
  const announced = announcedKinds.get(table);
  if (!announced) throw new Error(`no event announces the rows of ${getTableName(table)}`);
  if (ids.length === 0) return [];
  const { kind, event, facts } = announced;
  const rows = (await command.tx
    .select()
    .from(kind.table)
    .where(and(eq(kind.table.councilId, command.tx.councilId), inArray(kind.table.id, [...ids])))
    .orderBy(kind.table.id)) as RowOf<RecordKind>[];
  const places = new Places(command);
  const events: NewEvent[] = [];
  for (const row of rows) {
    const { operation, reason = null, visibility = row.visibility } = how;
    events.push(command.announce(event, kind, { id: row.id, visibility }, await facts(row, places, how), { operation, reason }));
  }
  return events;
}

/** The meetings and panels that records belong to. Each is looked up once. */
class Places {
  readonly #command: Command;
  readonly #meetings = new Map<string, Promise<Key>>();
  readonly #panels = new Map<string, Promise<string>>();
  readonly #minutes = new Map<string, Promise<MinutesStatusValue>>();

  constructor(command: Command) {
    this.#command = command;
  }

  meetingOf(agendaItemId: string): Promise<Key> {
    return once(this.#meetings, agendaItemId, () => meetingOf(this.#command, agendaItemId));
  }

  panelOf(meetingId: string): Promise<string> {
    return once(this.#panels, meetingId, () => panelOf(this.#command, meetingId));
  }

  minutesOf(of: Key): Promise<MinutesStatusValue> {
    return once(this.#minutes, of.id, () => minutesStatusOf(this.#command, of));
  }
}

function once<V>(known: Map<string, V>, key: string, look: () => V): V {
  const found = known.get(key) ?? look();
  known.set(key, found);
  return found;
}

/** The meeting that an item belongs to. */
export async function meetingOf({ tx }: Command, agendaItemId: string): Promise<Key> {
  const [row] = await tx
    .select({ councilId: agendaItem.councilId, id: agendaItem.meetingId })
    .from(agendaItem)
    .where(and(eq(agendaItem.councilId, tx.councilId), eq(agendaItem.id, agendaItemId)));
  if (!row) throw new Error(`agenda item ${agendaItemId} is missing`);
  return row;
}

async function panelOf({ tx }: Command, meetingId: string): Promise<string> {
  const [row] = await tx
    .select({ panelId: meeting.panelId })
    .from(meeting)
    .where(and(eq(meeting.councilId, tx.councilId), eq(meeting.id, meetingId)));
  if (!row) throw new Error(`meeting ${meetingId} is missing`);
  return row.panelId;
}

function line<K extends RecordKind, T extends EventType>(kind: K, event: T, facts: FactsFor<K, T>): AnnouncedKind {
  return { kind, event, facts } as unknown as AnnouncedKind;
}
