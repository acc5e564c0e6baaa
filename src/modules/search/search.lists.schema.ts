/** The list of what a search found, best match first. */
import { builder } from '../../graphql/builder.ts';
import { pageRequest } from '../../graphql/connection.ts';
import type { Context } from '../../graphql/context.ts';
import { badUserInput } from '../../graphql/errors.ts';
import { loadNode } from '../../graphql/node.ts';
import { encodePosition } from '../../graphql/page-cursor.ts';
import { countHits, type Hit, type SearchRequest, type SearchTypeValue, searchHits, searchPlace } from './search.queries.ts';
import { SearchResult, SearchResultType } from './search.schema.ts';

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
