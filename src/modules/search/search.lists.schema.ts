/** The list of what a search found, best match first. */
import { builder } from '../../graphql/builder.ts';
import { type PageArgs, pageRequest } from '../../graphql/connection.ts';
import type { Context } from '../../graphql/context.ts';
import { badUserInput } from '../../graphql/errors.ts';
import { loadNode } from '../../graphql/node.ts';
import { encodePosition, keptIn, notOfThisList } from '../../graphql/page-cursor.ts';
import { type Hit, type SearchPage, type SearchRequest, searchHits, searchPlace } from './search.queries.ts';
import { SearchResult, SearchResultType, typenameOf } from './search.schema.ts';
import { basisFrom, keepBasis, type SearchBasis } from './search-basis.rules.ts';
import type { WordReading } from './search-words.rules.ts';

const SearchReading = builder.objectRef<WordReading>('SearchReading');

builder.objectType(SearchReading, {
  description: 'A word of a search, or several together, that was read as something else as well.',
  fields: (t) => ({
    word: t.exposeString('word', { description: 'As typed, e.g. “Ofstead” or “CAMHS”.' }),
    readAs: t.exposeStringList('readAs', {
      description: 'What it was read as, e.g. “ofsted” or “Child and Adolescent Mental Health Services”.',
    }),
    basis: t.expose('basis', {
      type: builder.enumType('SearchReadingBasis', {
        description: 'Why a word of a search was read as something else as well.',
        values: {
          SPELLING: { description: 'No public record has the word as typed; these are the nearest words that records have.' },
          GLOSSARY: {
            description: 'An acronym and what it stands for, by the glossaries and the names of bodies and panels on record.',
          },
        },
      }),
      description: 'The reason for the reading.',
    }),
  }),
});

/** A page of hits, from which the fields of the connection and of its edges are answered. */
type Found = Pick<SearchPage, 'basis'>;

const SearchResultEdge = builder.edgeObject({
  type: SearchResult,
  name: 'SearchResultEdge',
  description: 'Edge in a list of search results.',
  fields: (t) => ({
    snippet: t.field({
      type: 'Html',
      nullable: true,
      description: 'The best passage, with matches in `<mark>`; null when only the title, a name or a number matched.',
      resolve: (edge) => (edge as unknown as { hit: Hit }).hit.snippet,
    }),
    rank: t.float({
      description: 'How well it matches, 0 to 1; comparable within one search only.',
      resolve: (edge) => (edge as unknown as { hit: Hit }).hit.rank,
    }),
    missingWords: t.stringList({
      description: 'Words of the query, as typed, that the record has in no reading; empty where it has them all.',
      resolve: (edge) => (edge as unknown as { hit: Hit }).hit.missingWords,
    }),
  }),
});

const SearchResultConnection = builder.connectionObject(
  {
    type: SearchResult,
    name: 'SearchResultConnection',
    description: 'A page of search results.',
    fields: (t) => ({
      isPartial: t.boolean({
        description:
          'Whether these records have some of the words only: no record has them all, and these have the most of them. See `missingWords` of the edges.',
        resolve: (connection) => (connection as unknown as Found).basis.least !== null,
      }),
      readings: t.field({
        type: [SearchReading],
        description: 'Words that were read as something else as well: misspelt ones and acronyms.',
        resolve: (connection) => (connection as unknown as Found).basis.readings,
      }),
    }),
  },
  SearchResultEdge,
);

builder.queryField('search', (t) =>
  t.connection(
    {
      type: SearchResult,
      nullable: true,
      description:
        'Full-text search over public records, best match first. Misspelt words and acronyms are read as what they may stand for; where no record has all the words, those with the most of them are given.',
      args: {
        query: t.arg({
          type: 'String',
          required: true,
          description:
            'Words to find, 2 to 200 characters, or one digit; a phrase goes in double quotes, a minus before a word leaves it out, `or` stands between words of which one is enough.',
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

async function search(ctx: Context, args: SearchRequest & PageArgs) {
  const query = args.query.trim();
  const isNumber = /^\d$/.test(query);
  if ((query.length < 2 && !isNumber) || query.length > 200) throw badUserInput('`query` has 2 to 200 characters, or one digit.');
  const page = pageRequest(args, searchPlace);
  const { rows, hasMore, basis, count } = await searchHits(await ctx.read(), { ...args, query }, page, keptBasis(args));
  const kept = keepBasis(basis);
  const found = await Promise.all(
    rows.map(async ({ row, value }) => ({
      cursor: encodePosition(searchPlace, { value, id: row.recordId }, kept),
      node: await loadNode(ctx, typenameOf(row.type), { councilId: row.councilId, id: row.recordId }),
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
    totalCount: count,
    basis,
  };
}

/** How the search of a cursor was read; null for a first page. Errors: BAD_USER_INPUT for a cursor that carries something else. */
function keptBasis({ after, before }: PageArgs): SearchBasis | null {
  const cursor = after ?? before;
  if (cursor == null) return null;
  const basis = basisFrom(keptIn(cursor)[0]);
  if (!basis) throw notOfThisList();
  return basis;
}
