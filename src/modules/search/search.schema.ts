/** Search over everything that is public. */
import { builder } from '../../graphql/builder.ts';
import { pageRequest } from '../../graphql/connection.ts';
import type { Context } from '../../graphql/context.ts';
import { badUserInput } from '../../graphql/errors.ts';
import { loadNode } from '../../graphql/node.ts';
import { encodePosition } from '../../graphql/page-cursor.ts';
import { AgendaItem } from '../agendas/agenda-items.schema.ts';
import { Appearance } from '../appearances/appearances.schema.ts';
import { Document } from '../documents/documents.schema.ts';
import { GlossaryTerm } from '../glossary/glossary.schema.ts';
import { ImprovementPlan } from '../improvement/plans.schema.ts';
import { Review } from '../improvement/reviews.schema.ts';
import { Meeting } from '../meetings/meetings.schema.ts';
import { MinuteEntry } from '../minutes/minute-entries.schema.ts';
import { Resolution } from '../minutes/resolutions.schema.ts';
import { Panel } from '../panels/panels.schema.ts';
import { Person } from '../people/people.schema.ts';
import { Indicator } from '../performance/indicators.schema.ts';
import { Recommendation } from '../recommendations/recommendations.schema.ts';
import { Issue } from '../work-programme/issues.schema.ts';
import { countHits, type Hit, type SearchRequest, type SearchTypeValue, searchHits, searchPlace } from './search.queries.ts';

export const SearchResultType = builder.enumType('SearchResultType', {
  description: 'Kinds of record to search.',
  values: {
    PANEL: { description: 'Names, roles and terms of reference.' },
    PERSON: { description: 'Names and posts.' },
    MEETING: { description: 'Notices and venues.' },
    AGENDA_ITEM: { description: 'Titles, summaries and reports.' },
    DOCUMENT: { description: 'Titles and the text inside.' },
    MINUTE_ENTRY: { description: 'What minutes say.' },
    RESOLUTION: { description: 'Resolutions and their clauses.' },
    APPEARANCE: { description: 'Guest speakers and contributors with their organisations.' },
    RECOMMENDATION: { description: 'Recommendations and what was done.' },
    ISSUE: { description: 'Subjects followed across meetings.' },
    IMPROVEMENT_PLAN: { description: 'Plans and updates.' },
    REVIEW: { description: 'Inspections, reviews and findings.' },
    INDICATOR: { description: 'Names, codes and definitions.' },
    GLOSSARY_TERM: { description: 'Terms and expansions.' },
  },
});

const typeNames: Record<SearchTypeValue, string> = {
  PANEL: 'Panel',
  PERSON: 'Person',
  MEETING: 'Meeting',
  AGENDA_ITEM: 'AgendaItem',
  DOCUMENT: 'Document',
  MINUTE_ENTRY: 'MinuteEntry',
  RESOLUTION: 'Resolution',
  APPEARANCE: 'Appearance',
  RECOMMENDATION: 'Recommendation',
  ISSUE: 'Issue',
  IMPROVEMENT_PLAN: 'ImprovementPlan',
  REVIEW: 'Review',
  INDICATOR: 'Indicator',
  GLOSSARY_TERM: 'GlossaryTerm',
};

export const SearchResult = builder.unionType('SearchResult', {
  description: 'A record that search can find.',
  types: [
    Panel,
    Person,
    Meeting,
    AgendaItem,
    Document,
    MinuteEntry,
    Resolution,
    Appearance,
    Recommendation,
    Issue,
    ImprovementPlan,
    Review,
    Indicator,
    GlossaryTerm,
  ],
});

const SearchResultEdge = builder.edgeObject({
  type: SearchResult,
  name: 'SearchResultEdge',
  description: 'One of a page of search results.',
  fields: (t) => ({
    snippet: t.field({
      type: 'Html',
      nullable: true,
      description: 'The best passage, with matches in `<mark>`; null when only the title matched.',
      resolve: (edge) => (edge as unknown as { hit: Hit }).hit.snippet,
    }),
    rank: t.float({
      description: 'How well it matches, 0 to 1; comparable within one search only.',
      resolve: (edge) => (edge as unknown as { hit: Hit }).hit.rank,
    }),
  }),
});

const SearchResultConnection = builder.connectionObject(
  { type: SearchResult, name: 'SearchResultConnection', description: 'A page of search results.' },
  SearchResultEdge,
);

builder.queryField('search', (t) =>
  t.connection(
    {
      type: SearchResult,
      nullable: true,
      description: 'Full-text search over what the viewer may read, best match first.',
      args: {
        query: t.arg({
          type: 'String',
          required: true,
          description: 'Words to find, 2 to 200 characters; put a phrase in double quotes, a minus before a word to leave out.',
        }),
        types: t.arg({ type: [SearchResultType], description: 'Kinds of record to find; null for all.' }),
        council: t.arg({ type: 'String', description: 'Slug of the only council to search; null for all.' }),
        from: t.arg({ type: 'Date', description: 'Only what is dated on or after this day.' }),
        to: t.arg({ type: 'Date', description: 'Only what is dated on or before this day.' }),
      },
      resolve: (_, args, ctx) => search(ctx, args),
    },
    SearchResultConnection,
    SearchResultEdge,
  ),
);

async function search(ctx: Context, args: SearchRequest & Parameters<typeof pageRequest>[0]) {
  const query = args.query.trim();
  if (query.length < 2 || query.length > 200) throw badUserInput('`query` has 2 to 200 characters.');
  const request: SearchRequest = { ...args, query };
  const page = pageRequest(args, searchPlace);
  const { rows, hasMore } = await searchHits(await ctx.read(), request, page);
  const found = await Promise.all(
    rows.map(async ({ row, value }) => ({
      cursor: encodePosition(searchPlace, { value, id: row.recordId }),
      node: await loadNode(ctx, typeNames[row.type], { councilId: row.councilId, id: row.recordId }),
      hit: row,
    })),
  );
  // A record may have been closed since its words were read.
  const edges = found.filter((edge): edge is typeof edge & { node: never } => edge.node !== null);
  return {
    edges,
    pageInfo: {
      hasNextPage: page.before !== undefined || (!page.isBackwards && hasMore),
      hasPreviousPage: page.after !== undefined || (page.isBackwards && hasMore),
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: async () => countHits(await ctx.read(), request),
  };
}
