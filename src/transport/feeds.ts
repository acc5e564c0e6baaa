/** Atom feeds (RFC 4287) of new agendas, minutes and cancellations: `/feeds/<council>.atom`, `/feeds/<council>/<panel>.atom`. */
import { Feed } from 'feed';
import type { Plugin } from 'graphql-yoga';
import { NIL } from 'uuid';
import type { PublicRead } from '../db/access.ts';
import { exportAddress, feedAddress, meetingAddress } from '../graphql/addresses.ts';
import { globalId } from '../graphql/ids.ts';
import { type News, type NewsItem, newsOf } from '../modules/meetings/news.queries.ts';
import { startOfCouncilDay } from '../time/council-time.ts';
import { bodyOf, notFound, respond } from './resource.ts';
import { termsInWords } from './terms.ts';

const address = /^\/feeds\/([\w-]+)(?:\/([\w-]+))?\.atom$/;
const freshSeconds = 60;
const entriesMax = 50;

/** `baseUrlOf` gives the origin of this service for a request. */
export function useFeeds(db: PublicRead, baseUrlOf: (request: Request) => string): Plugin {
  return {
    onRequest: async ({ request, url, fetchAPI, endResponse }) => {
      const parts = ['GET', 'HEAD'].includes(request.method) ? address.exec(url.pathname) : null;
      if (!parts) return;
      const [, council = '', panel] = parts;
      const news = await newsOf(db, { council, ...(panel !== undefined && { panel }) });
      if (!news) return endResponse(notFound(fetchAPI, 'There is no such council or panel.'));
      endResponse(
        await respond(request, fetchAPI, bodyOf(feedOf(news, baseUrlOf(request))), {
          'content-type': 'application/atom+xml; charset=utf-8',
          'cache-control': `public, max-age=${freshSeconds}`,
        }),
      );
    },
  };
}

const titles = { AGENDA: 'Agenda', MINUTES: 'Minutes', CANCELLATION: 'Cancelled' };
/** The type of the record whose id an entry has. */
const subjects = { AGENDA: 'Agenda', MINUTES: 'Minutes', CANCELLATION: 'Meeting' };

function feedOf({ council, panel, items }: News, baseUrl: string): string {
  const newest = items
    .map((item) => ({ ...item, updated: updatedOf(item) }))
    .sort((a, b) => b.updated.getTime() - a.updated.getTime() || (a.meeting.id < b.meeting.id ? 1 : -1))
    .slice(0, entriesMax);
  const self = feedAddress(baseUrl, council.slug, panel?.slug);
  const feed = new Feed({
    id: idOf(panel ? globalId('Panel', panel) : globalId('Council', { councilId: council.id, id: NIL })),
    title: panel ? `${panel.name}, ${council.name}` : `Scrutiny at ${council.name}`,
    description: 'New agendas, minutes and cancellations.',
    link: exportAddress(baseUrl, council.slug),
    feedLinks: { atom: self },
    updated: newest[0]?.updated ?? council.createdAt,
    author: { name: council.name },
    copyright: termsInWords(council.licence),
    generator: 'Open Scrutiny',
  });
  for (const item of newest) {
    const { meeting, panel: itsPanel, number, kind, updated } = item;
    const title = `${titles[kind]}: ${itsPanel.name}, ${meeting.date}`;
    feed.addItem({
      id: idOf(globalId(subjects[kind], meeting)),
      title,
      link: meetingAddress(baseUrl, council.slug, itsPanel.slug, meeting.date as string, number),
      date: updated,
      description: [title, kind === 'CANCELLATION' ? meeting.statusReason : null].filter(Boolean).join('. '),
    });
  }
  return feed.atom1();
}

/** The moment of the news. Where its record states only a day, the day's beginning; where it states none, when the meeting was first stored here. */
function updatedOf({ at, meeting }: NewsItem): Date {
  if (at === null) return meeting.createdAt;
  return typeof at === 'string' ? new Date(startOfCouncilDay(at)) : at;
}

/** A tag URI (RFC 4151), which stays the same wherever the service is reached. */
function idOf(id: string): string {
  return `tag:open-scrutiny,2026:${id}`;
}
