/** iCalendar feeds of public meetings: of a council, of a panel, or of a panel in one municipal year. */
import type { Plugin } from 'graphql-yoga';
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { PublicRead } from '../db/access.ts';
import { calendarAddress } from '../graphql/addresses.ts';
import { globalId } from '../graphql/ids.ts';
import { type CalendarMeetings, calendarMeetings } from '../modules/meetings/calendar.queries.ts';
import { bodyOf, respond } from './resource.ts';

/** `/calendars/<council>.ics`, `/calendars/<council>/<panel>.ics`, `/calendars/<council>/<panel>/<year>.ics` */
const address = /^\/calendars\/([^/]+?)(?:\/([^/]+?))?(?:\/([^/]+?))?\.ics$/;

/** Seconds for which a cache may answer without asking. Calendar programs ask every few hours anyway; a change of place shows in a minute. */
const freshSeconds = 60;

/** `baseUrlOf` gives the origin of this service for a request. */
export function useCalendars(db: PublicRead, baseUrlOf: (request: Request) => string): Plugin {
  return {
    onRequest: async ({ request, url, fetchAPI, endResponse }) => {
      const parts = ['GET', 'HEAD'].includes(request.method) ? address.exec(url.pathname) : null;
      if (!parts) return;
      const [council = '', panel, year] = parts.slice(1).map(decoded);
      const found = await calendarMeetings(db, { council, panel, municipalYear: year?.replace('-', '/') });
      if (!found) {
        const headers = { 'cache-control': 'no-store', 'content-type': 'text/plain; charset=utf-8' };
        return endResponse(new fetchAPI.Response('There is no such council, panel or year.\n', { status: 404, headers }));
      }
      const self = calendarAddress(baseUrlOf(request), found.council.slug, panel, year);
      endResponse(
        await respond(request, fetchAPI, bodyOf(calendarOf(found, self)), {
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

function calendarOf({ council, panel, meetings }: CalendarMeetings, url: string): string {
  const calendar = ical({
    name: panel ? `${panel.name}, ${council.name}` : `Scrutiny meetings of ${council.name}`,
    prodId: { company: 'Open Scrutiny', product: 'meetings', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    url,
  });
  for (const { meeting, panel: itsPanel } of meetings) {
    calendar.createEvent({
      id: `${globalId('Meeting', meeting)}@open-scrutiny`,
      sequence: meeting.version,
      stamp: meeting.updatedAt,
      ...timeOf(meeting),
      summary: itsPanel.name,
      description: [meeting.notice, meeting.statusReason].filter(Boolean).join('\n') || null,
      location: [meeting.venue?.room, meeting.venue?.name, meeting.venue?.address].filter(Boolean).join(', ') || null,
      status: statusOf(meeting),
    });
  }
  return calendar.toString();
}

/** A meeting without a recorded time is an all-day event. */
function timeOf({ startsAt, plannedFinishAt, date }: CalendarMeetings['meetings'][number]['meeting']) {
  if (startsAt) return { start: startsAt, ...(plannedFinishAt && { end: plannedFinishAt }) };
  return { start: new Date(`${date}T12:00:00Z`), allDay: true };
}

/** Null where no record says that a planned meeting is confirmed. */
function statusOf({ status, scheduleStatus }: CalendarMeetings['meetings'][number]['meeting']): ICalEventStatus | null {
  if (status === 'SCHEDULED' && scheduleStatus !== 'CONFIRMED') return null;
  if (['CANCELLED', 'RESCHEDULED', 'INQUORATE'].includes(status)) return ICalEventStatus.CANCELLED;
  return ['PROVISIONAL', 'POSTPONED'].includes(status) ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED;
}
