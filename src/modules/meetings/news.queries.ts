/** What is new for those who follow a council or a panel: its agendas, its minutes and its cancellations. */
import { and, eq, inArray, max, type SQL } from 'drizzle-orm';
import type { Read } from '../../db/access.ts';
import { named } from '../../db/loader.ts';
import { agenda } from '../agendas/agendas.table.ts';
import type { CouncilRow } from '../councils/councils.table.ts';
import { minutes } from '../minutes/minutes.table.ts';
import type { PanelRow } from '../panels/panels.table.ts';
import { type CalendarMeeting, type CalendarScope, calendarMeetings } from './calendar.queries.ts';
import { meetingStatusChange } from './status-changes.table.ts';

export interface NewsItem extends CalendarMeeting {
  kind: 'AGENDA' | 'MINUTES' | 'CANCELLATION';
  /** A day where the record states no time; null where it states none. */
  at: Date | string | null;
}

export interface News {
  council: CouncilRow;
  /** Null for the news of all panels. */
  panel: PanelRow | null;
  items: NewsItem[];
}

/** In no order; null where the council or panel is unknown. */
export async function newsOf(db: Read, scope: Omit<CalendarScope, 'municipalYear'>): Promise<News | null> {
  const found = await calendarMeetings(db, scope);
  if (!found) return null;
  const { council, panel, meetings } = found;
  const agendas = await db
    .select()
    .from(agenda)
    .where(named('newsAgendas', and(eq(agenda.councilId, council.id), inArray(agenda.status, ['PUBLISHED', 'REVISED'])) as SQL));
  const published = await db
    .select()
    .from(minutes)
    .where(
      named(
        'newsMinutes',
        and(
          eq(minutes.councilId, council.id),
          inArray(minutes.status, ['DRAFT_PUBLISHED', 'PUBLISHED', 'APPROVED', 'APPROVED_AS_AMENDED', 'SIGNED']),
        ) as SQL,
      ),
    );
  const cancelled = await db
    .select({ meetingId: meetingStatusChange.meetingId, at: max(meetingStatusChange.changedAt) })
    .from(meetingStatusChange)
    .where(
      named(
        'newsCancellations',
        and(eq(meetingStatusChange.councilId, council.id), eq(meetingStatusChange.status, 'CANCELLED')) as SQL,
      ),
    )
    .groupBy(meetingStatusChange.meetingId);
  const agendaDays = new Map(agendas.map((row) => [row.meetingId, row.supplements.at(-1)?.publishedOn ?? row.publishedOn]));
  const minutesTimes = new Map(published.map((row) => [row.meetingId, row.publishedAt]));
  const cancellations = new Map(cancelled.map(({ meetingId, at }) => [meetingId, at]));
  const items = meetings.flatMap((each): NewsItem[] => {
    const { id, status } = each.meeting;
    return [
      ...(agendaDays.has(id) ? [{ ...each, kind: 'AGENDA' as const, at: agendaDays.get(id) ?? null }] : []),
      ...(minutesTimes.has(id) ? [{ ...each, kind: 'MINUTES' as const, at: minutesTimes.get(id) ?? null }] : []),
      ...(status === 'CANCELLED' ? [{ ...each, kind: 'CANCELLATION' as const, at: cancellations.get(id) ?? null }] : []),
    ];
  });
  return { council, panel, items };
}
