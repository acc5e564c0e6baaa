/** iCalendar feeds of public meetings: of a council, of a panel, or of a panel in one municipal year. */
import type { Plugin } from 'graphql-yoga';
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { LRUCache } from 'lru-cache';
import type { PublicRead } from '../db/access.ts';
import type { Freshness } from '../events/freshness.ts';
import { calendarAddress, meetingAddress } from '../graphql/addresses.ts';
import { globalId } from '../graphql/ids.ts';
import { type CalendarMeetings, calendarMeetings } from '../modules/meetings/calendar.queries.ts';
import { type Body, keptBodyOf, notFound, respond } from './resource.ts';

/** `/calendars/<council>.ics`, `/calendars/<council>/<panel>.ics`, `/calendars/<council>/<panel>/<year>.ics` */
const address = /^\/calendars\/([^/]+?)(?:\/([^/]+?))?(?:\/([^/]+?))?\.ics$/;

/** Seconds for which a cache may answer without asking. Calendar programs ask every few hours anyway; a change of place shows in a minute. */
const freshSeconds = 60;
/** Seconds after which a calendar program should ask again. */
const refreshSeconds = 3600;
/** Length of a meeting whose end no record states: calendars show one without an end as an instant. */
const assumedMs = 2 * 3_600_000;
const assumedEnd = 'No record states when it is due to end. Two hours are assumed for calendars.';

/** Calendar programs ask again and again, so a calendar is given again until its council changes. */
interface Made {
  body: Body;
  councilId: number;
  /** The moment of the freshness before it was read. */
  since: number;
}

/** Characters of the calendars that are kept. */
const keptMax = 2 ** 24;

/** `baseUrlOf` gives the origin of this service for a request. Without `freshness`, nothing is kept. */
export function useCalendars(db: PublicRead, freshness: Freshness | undefined, baseUrlOf: (request: Request) => string): Plugin {
  const kept = new LRUCache<string, Made>({ maxSize: keptMax });

  async function calendarAt(baseUrl: string, [council = '', panel, year]: (string | undefined)[]): Promise<Body | null> {
    const self = calendarAddress(baseUrl, council, panel, year);
    const earlier = kept.get(self);
    if (earlier && freshness?.isSure && freshness.stands([earlier.councilId], earlier.since)) return earlier.body;
    const since = freshness?.now ?? 0;
    const found = await calendarMeetings(db, { council, panel, municipalYear: year?.replace('-', '/') });
    if (!found) return null;
    const text = calendarOf(found, self, baseUrl);
    const body = keptBodyOf(text);
    if (freshness) kept.set(self, { body, councilId: found.council.id, since }, { size: text.length });
    return body;
  }

  return {
    onRequest: async ({ request, url, fetchAPI, endResponse }) => {
      const parts = ['GET', 'HEAD'].includes(request.method) ? address.exec(url.pathname) : null;
      if (!parts) return;
      const body = await calendarAt(baseUrlOf(request), parts.slice(1).map(decoded));
      if (!body) return endResponse(notFound(fetchAPI, 'There is no such council, panel or year.'));
      endResponse(
        await respond(request, fetchAPI, body, {
          'content-type': 'text/calendar; charset=utf-8',
          'cache-control': `public, max-age=${freshSeconds}`,
        }),
      );
    },
  };
}

/** Malformed percent-encoding becomes the empty text, which names nothing. */
function decoded(part: string | undefined): string | undefined {
  try {
    return part === undefined ? undefined : decodeURIComponent(part);
  } catch {
    return '';
  }
}

function calendarOf({ council, panel, meetings }: CalendarMeetings, url: string, baseUrl: string): string {
  const calendar = ical({
    name: panel ? `${panel.name}, ${council.name}` : `Scrutiny meetings of ${council.name}`,
    prodId: { company: 'Open Scrutiny', product: 'meetings', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    url,
    ttl: refreshSeconds,
  });
  for (const { meeting, panel: itsPanel, number } of meetings) {
    calendar.createEvent({
      id: `${globalId('Meeting', meeting)}@open-scrutiny`,
      sequence: meeting.scheduleVersion,
      stamp: meeting.updatedAt,
      lastModified: meeting.updatedAt,
      ...timeOf(meeting),
      // Calendars show no status that says so.
      summary: meeting.status === 'POSTPONED' ? `POSTPONED: ${itsPanel.name}` : itsPanel.name,
      description: [meeting.notice, meeting.statusReason, hasEnd(meeting) ? null : assumedEnd].filter(Boolean).join('\n') || null,
      location: [meeting.venue?.room, meeting.venue?.name, meeting.venue?.address].filter(Boolean).join(', ') || null,
      status: statusOf(meeting),
      url: meetingAddress(baseUrl, council.slug, itsPanel.slug, meeting.date as string, number),
    });
  }
  return calendar.toString();
}

type Meeting = CalendarMeetings['meetings'][number]['meeting'];

/** A meeting without a recorded time is an all-day event. */
function timeOf({ startsAt, plannedFinishAt, date }: Meeting) {
  if (startsAt) return { start: startsAt, end: plannedFinishAt ?? new Date(startsAt.getTime() + assumedMs) };
  return { start: new Date(`${date}T12:00:00Z`), allDay: true };
}

function hasEnd({ startsAt, plannedFinishAt }: Meeting): boolean {
  return startsAt === null || plannedFinishAt !== null;
}

/** Null where no record says that a planned meeting is confirmed. */
function statusOf({ status, scheduleStatus }: Meeting): ICalEventStatus | null {
  if (status === 'SCHEDULED' && scheduleStatus !== 'CONFIRMED') return null;
  if (['CANCELLED', 'RESCHEDULED', 'INQUORATE'].includes(status)) return ICalEventStatus.CANCELLED;
  return ['PROVISIONAL', 'POSTPONED'].includes(status) ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED;
}
