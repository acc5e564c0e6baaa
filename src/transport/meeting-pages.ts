/**
 * The page of a meeting, to which calendars and feeds lead, and the meeting as linked data: a schema.org `Event`, in the page and by itself.
 * `/meetings/<council>/<panel>/<date>`, `…/<date>-<n>` where the panel meets several times on the day; the same with `.jsonld`.
 */
import { type GraphQLError, parse } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { meetingAddress } from '../graphql/addresses.ts';
import { markup } from './markup.ts';
import { publicAnswer, type Reading } from './public-answer.ts';
import { bodyOf, failed, notFound, respond } from './resource.ts';

interface Venue {
  name: string;
  room: string | null;
  address: string | null;
}

interface MeetingAnswer {
  id: string;
  date: string;
  startsAt: string | null;
  plannedFinishAt: string | null;
  status: string;
  statusReason: string | null;
  attendanceMode: string;
  isOpenToPublic: boolean | null;
  notice: string | null;
  venue: Venue | null;
  links: { kind: string; url: string | null }[];
  rescheduledFrom: { date: string | null; startsAt: string | null } | null;
  panel: { name: string };
  council: { name: string; websiteUrl: string | null };
  agenda: { items: { displayNumber: string | null; title: string | null }[] };
}

const query = parse(`query Meeting($council: String!, $panel: String!, $date: Date!, $number: Int) {
  meeting(council: $council, panel: $panel, date: $date, number: $number) {
    id date startsAt plannedFinishAt status statusReason attendanceMode isOpenToPublic notice
    venue { name room address }
    links { kind url }
    rescheduledFrom { date startsAt }
    panel { name }
    council { name websiteUrl }
    agenda { items { displayNumber title } }
  }
}`);

const address = /^\/meetings\/([\w-]+)\/([\w-]+)\/(\d{4}-\d\d-\d\d)(?:-([1-9]\d?))?(\.jsonld)?$/;

export function useMeetingPages(
  services: Reading['services'],
  baseUrlOf: (request: Request) => string,
  maskError: (error: unknown) => GraphQLError,
): Plugin {
  return {
    onRequest: async ({ request, url, fetchAPI, endResponse }) => {
      const parts = ['GET', 'HEAD'].includes(request.method) ? address.exec(url.pathname) : null;
      if (!parts) return;
      const [, council = '', panel = '', date = '', number, isData] = parts;
      const baseUrl = baseUrlOf(request);
      const nth = number ? Number(number) : null;
      const self = meetingAddress(baseUrl, council, panel, date, nth);
      const answer = async () => {
        const { meeting } = await publicAnswer({ services, baseUrl }, query, { council, panel, date, number: nth });
        const event = eventOf(meeting as MeetingAnswer, self);
        return respond(request, fetchAPI, bodyOf(isData ? JSON.stringify(event) : pageOf(meeting as MeetingAnswer, event)), {
          'content-type': isData ? 'application/ld+json; charset=utf-8' : 'text/html; charset=utf-8',
          'cache-control': 'no-cache',
        });
      };
      endResponse(
        await answer().catch((error: unknown) => {
          const shown = maskError(error);
          return shown.extensions.code === 'BAD_USER_INPUT' ? notFound(fetchAPI, shown.message) : failed(fetchAPI, shown);
        }),
      );
    },
  };
}

/** Status and mode in the words of schema.org; what no record states is left out. */
const statuses: Record<string, string> = {
  CANCELLED: 'EventCancelled',
  INQUORATE: 'EventCancelled',
  POSTPONED: 'EventPostponed',
  RESCHEDULED: 'EventCancelled',
};
const modes: Record<string, string> = {
  IN_PERSON: 'OfflineEventAttendanceMode',
  VIRTUAL: 'OnlineEventAttendanceMode',
  HYBRID: 'MixedEventAttendanceMode',
};

function eventOf(meeting: MeetingAnswer, url: string): object {
  const { venue, links, council, rescheduledFrom: former } = meeting;
  const joining = links.find(({ kind, url: link }) => kind === 'JOIN' && link)?.url;
  const place = venue && {
    '@type': 'Place',
    name: [venue.room, venue.name].filter(Boolean).join(', '),
    address: venue.address ?? undefined,
  };
  const online = joining && { '@type': 'VirtualLocation', url: joining };
  const locations = [place, online].filter(Boolean);
  const status = former && !statuses[meeting.status] ? 'EventRescheduled' : (statuses[meeting.status] ?? 'EventScheduled');
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    '@id': url,
    url,
    identifier: meeting.id,
    name: `${meeting.panel.name}, ${council.name}`,
    description: [meeting.notice, meeting.statusReason].filter(Boolean).join(' ') || undefined,
    startDate: meeting.startsAt ?? meeting.date,
    endDate: meeting.plannedFinishAt ?? undefined,
    previousStartDate: former ? (former.startsAt ?? former.date ?? undefined) : undefined,
    eventStatus: `https://schema.org/${status}`,
    eventAttendanceMode: modes[meeting.attendanceMode] && `https://schema.org/${modes[meeting.attendanceMode]}`,
    location: locations.length > 1 ? locations : locations[0],
    organizer: { '@type': 'GovernmentOrganization', name: council.name, url: council.websiteUrl ?? undefined },
    isAccessibleForFree: meeting.isOpenToPublic ?? undefined,
  };
}

function pageOf(meeting: MeetingAnswer, event: object): string {
  const { panel, council, date, startsAt, venue, status, statusReason, notice, agenda } = meeting;
  const title = `${panel.name}, ${date}`;
  const place = [venue?.room, venue?.name, venue?.address].filter(Boolean).join(', ');
  const facts = [`${date}${startsAt ? `, ${startsAt.slice(11, 16)}` : ''}`, place, `Status: ${status}`, statusReason, notice];
  const lines = facts.filter((fact) => fact !== null && fact !== '').map((fact) => markup`<p>${fact as string}</p>\n`);
  const items = agenda.items.map((item) => markup`<li>${[item.displayNumber, item.title].filter(Boolean).join(' ')}</li>\n`);
  // In a script, only this mark could end the element.
  const data = JSON.stringify(event).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${markup`<title>${title}</title>`}
<script type="application/ld+json">${data}</script>
${markup`<h1>${panel.name}</h1>
<p>${council.name}</p>`}
${lines.join('')}<ul>
${items.join('')}</ul>
</html>
`;
}
