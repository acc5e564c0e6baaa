/** Meetings for a calendar: of a council, of one panel, or of one panel in one municipal year. */
import { and, asc, eq, isNotNull, type SQL } from 'drizzle-orm';
import type { Read } from '../../db/access.ts';
import { named } from '../../db/loader.ts';
import { type CouncilRow, council } from '../councils/councils.table.ts';
import { municipalYear } from '../councils/municipal-years.table.ts';
import { type PanelRow, panel } from '../panels/panels.table.ts';
import { type MeetingRow, meeting } from './meetings.table.ts';

export interface CalendarScope {
  council: string;
  panel?: string;
  /** Label of a municipal year, e.g. “2023/24”. */
  municipalYear?: string;
}

export interface CalendarMeetings {
  council: CouncilRow;
  /** Null for a calendar of all panels. */
  panel: PanelRow | null;
  meetings: CalendarMeeting[];
}

export interface CalendarMeeting {
  meeting: MeetingRow;
  panel: PanelRow;
  /** 1 for the first meeting of the panel on its day; null where there is only one. */
  number: number | null;
}

/** Dated meetings, earliest first, cancelled ones included; null where the council, panel or year is unknown. */
export async function calendarMeetings(db: Read, scope: CalendarScope): Promise<CalendarMeetings | null> {
  const [owner] = await db
    .select()
    .from(council)
    .where(named('calendarCouncil', eq(council.slug, scope.council)));
  if (!owner) return null;
  const ofCouncil = eq(panel.councilId, owner.id);
  const [only] =
    scope.panel === undefined
      ? []
      : await db
          .select()
          .from(panel)
          .where(named('calendarPanel', and(ofCouncil, eq(panel.slug, scope.panel)) as SQL));
  if (scope.panel !== undefined && !only) return null;
  const [year] =
    scope.municipalYear === undefined
      ? []
      : await db
          .select()
          .from(municipalYear)
          .where(
            named(
              'calendarYear',
              and(eq(municipalYear.councilId, owner.id), eq(municipalYear.label, scope.municipalYear)) as SQL,
            ),
          );
  if (scope.municipalYear !== undefined && !year) return null;
  const meetings = await db
    .select({ meeting, panel })
    .from(meeting)
    .innerJoin(panel, and(eq(panel.councilId, meeting.councilId), eq(panel.id, meeting.panelId)))
    .where(
      named(
        'calendarMeetings',
        and(
          eq(meeting.councilId, owner.id),
          isNotNull(meeting.date),
          only && eq(meeting.panelId, only.id),
          year && eq(meeting.municipalYearId, year.id),
        ) as SQL,
      ),
    )
    .orderBy(asc(meeting.ordersAt), asc(meeting.id));
  return { council: owner, panel: only ?? null, meetings: numbered(meetings) };
}

function numbered(meetings: Omit<CalendarMeeting, 'number'>[]): CalendarMeeting[] {
  const dayOf = ({ meeting: { panelId, date } }: Omit<CalendarMeeting, 'number'>) => `${panelId} ${date}`;
  const days = Map.groupBy(meetings, dayOf);
  return meetings.map((each) => {
    const onDay = days.get(dayOf(each)) ?? [];
    return { ...each, number: onDay.length > 1 ? onDay.indexOf(each) + 1 : null };
  });
}
