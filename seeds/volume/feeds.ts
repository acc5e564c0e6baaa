/** The event log of an invented council: what its commands would have written. */
import { NIL } from 'uuid';
import type { EventFacts, EventType } from '../../src/events/catalogue.ts';
import { event } from '../../src/events/log.table.ts';
import { meetingStatusChange } from '../../src/modules/meetings/status-changes.table.ts';
import { firstDay } from './councils.ts';
import type { MadeMeeting } from './meetings.ts';
import type { MadeRecommendation } from './outcomes.ts';
import { daysAfter, type Making } from './rows.ts';

interface Told<T extends EventType = EventType> {
  type: T;
  subjectType: string;
  subjectId: string;
  occurredAt: Date;
  facts: EventFacts[T];
}

/** Adds the events in the order of time. Returns their number, which is the head of both feeds. */
export function makeFeed(
  making: Making,
  meetings: readonly MadeMeeting[],
  recommendations: readonly MadeRecommendation[],
): number {
  const { rows, random, councilId } = making;
  const told = [
    { type: 'COUNCIL_CHANGED', subjectType: 'Council', subjectId: NIL, occurredAt: daysAfter(firstDay, -100), facts: {} } as Told,
    ...meetings.flatMap(ofMeeting),
    ...recommendations.map(ofRecommendation),
  ].sort((a, b) => a.occurredAt.getTime() - b.occurredAt.getTime());
  for (const [index, each] of told.entries()) {
    const { type, facts, occurredAt } = each;
    const row = {
      councilId,
      sequence: index + 1,
      publicSequence: index + 1,
      id: random.id(occurredAt),
      operation: type === 'MEETING_STATUS_CHANGED' ? ('UPDATED' as const) : ('CREATED' as const),
      ...each,
    };
    rows.add(event, row);
    if (type !== 'MEETING_STATUS_CHANGED') continue;
    const { meetingId, previousStatus, status } = facts as EventFacts['MEETING_STATUS_CHANGED'];
    rows.add(meetingStatusChange, { councilId, eventId: row.id, meetingId, previousStatus, status, changedAt: occurredAt });
  }
  return told.length;
}

function ofMeeting({ id: meetingId, panelId, startsAt, isConcluded }: MadeMeeting): Told[] {
  const about = { subjectType: 'Meeting', subjectId: meetingId };
  const status = { type: 'MEETING_STATUS_CHANGED', ...about } as const;
  const before: Told[] = [
    {
      ...status,
      occurredAt: daysAfter(startsAt, -60),
      facts: { meetingId, panelId, previousStatus: null, status: 'SCHEDULED' },
    },
    {
      ...{ type: 'AGENDA_CHANGED', ...about, occurredAt: daysAfter(startsAt, -8) },
      facts: { meetingId, agendaItemId: null, change: 'AGENDA_PUBLISHED' },
    },
  ];
  if (!isConcluded) return before;
  return [
    ...before,
    { ...status, occurredAt: startsAt, facts: { meetingId, panelId, previousStatus: 'SCHEDULED', status: 'IN_PUBLIC_SESSION' } },
    {
      ...status,
      occurredAt: daysAfter(startsAt, 0, 2),
      facts: { meetingId, panelId, previousStatus: 'IN_PUBLIC_SESSION', status: 'CONCLUDED' },
    },
  ];
}

function ofRecommendation({ id: recommendationId, panelId, madeOn, status }: MadeRecommendation): Told {
  return {
    ...{ type: 'RECOMMENDATION_CHANGED', subjectType: 'Recommendation', subjectId: recommendationId, occurredAt: madeOn },
    facts: { recommendationId, panelId, previousStatus: null, status },
  };
}
