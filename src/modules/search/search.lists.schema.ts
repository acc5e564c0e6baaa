/** The list of search results, best match first. */
import { builder } from '../../graphql/builder.ts';
import { type PageArgs, pageRequest } from '../../graphql/connection.ts';
import type { Context } from '../../graphql/context.ts';
import { charges } from '../../graphql/cost-weights.ts';
import { badUserInput } from '../../graphql/errors.ts';
import { loadNode } from '../../graphql/node.ts';
import { encodePosition, keptIn, notOfThisList } from '../../graphql/page-cursor.ts';
import { councilNamed } from '../councils/named-councils.ts';
import { type Hit, type SearchPage, type SearchRequest, searchHits, searchPlace } from './search.queries.ts';
import { SearchResult, SearchResultType, typenameOf } from './search.schema.ts';
import { basisFrom, keepBasis, type SearchBasis } from './search-basis.rules.ts';
import type { WordReading } from './search-words.rules.ts';

const SearchReading = builder.objectRef<WordReading>('SearchReading');

builder.objectType(SearchReading, {
  description: 'A word of the query, or several words, with further words that search looked for in their place.',
  fields: (t) => ({
    word: t.exposeString('word', { description: 'Word as typed, e.g. “Ofstead” or “CAMHS”.' }),
    readAs: t.exposeStringList('readAs', {
      description: 'Derived: words looked for in its place, e.g. “ofsted” or “Child and Adolescent Mental Health Services”.',
    }),
    basis: t.expose('basis', {
      type: builder.enumType('SearchReadingBasis', {
        description: 'Reason why search looked for other words in the place of a word.',
        values: {
          SPELLING: { description: 'No public record has the word as typed; public records have these similar words.' },
          GLOSSARY: {
            description: 'An acronym and its expansion, from the glossaries and the names of organisations and panels on record.',
          },
        },
      }),
      description: 'Reason for the reading.',
    }),
  }),
});

/** The connection object has these fields too. */
type Found = Pick<SearchPage, 'basis'>;

const SearchResultEdge = builder.edgeObject({
  type: SearchResult,
  name: 'SearchResultEdge',
  description: 'Edge in a list of search results.',
  fields: (t) => ({
    snippet: t.field({
      type: 'Html',
      nullable: true,
      description:
        'Derived: passage that matches best, with matches in `<mark>`. When only the title, a name or a number matched, the beginning of the text, without marks; null when the record has no text.',
      resolve: (edge) => (edge as unknown as { hit: Hit }).hit.snippet,
    }),
    rank: t.float({
      description: 'Derived: measure of the match, from 0 to 1; comparable within one search only.',
      resolve: (edge) => (edge as unknown as { hit: Hit }).hit.rank,
    }),
    missingWords: t.stringList({
      description: 'Derived: words of the query, as typed, that the record lacks in every reading; empty when it lacks none.',
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
          'Derived: whether no record has all words of the query, so that the list gives the records with most of them. `missingWords` of an edge names the words that a record lacks.',
        resolve: (connection) => (connection as unknown as Found).basis.least !== null,
      }),
      readings: t.field({
        type: [SearchReading],
        description: 'Derived: misspelt words and acronyms of the query, with the words looked for in their place.',
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
      extensions: { cost: charges.search },
      description:
        'Full-text search over public records, best match first. Corrects misspelt words, and reads acronyms and their expansions as each other. Gives the records with all words of the query or, if there are none, the records with most of them.',
      args: {
        query: t.arg({
          type: 'String',
          required: true,
          description:
            'Words to find: 2 to 200 characters, or one digit. Double quotes enclose a phrase, a minus before a word excludes it, and `or` joins words of which one is enough. Words of a query with quotes or exclusions are not corrected.',
        }),
        types: t.arg({ type: [SearchResultType], description: 'Kinds of record to find; null for all.' }),
        council: t.arg({ type: 'String', description: 'Slug of the only council to search; null for all.' }),
        from: t.arg({ type: 'Date', description: 'Only records dated on or after this day.' }),
        to: t.arg({ type: 'Date', description: 'Only records dated on or before this day.' }),
      },
      resolve: async (_, args, ctx) => {
        if (args.council != null) await councilNamed(ctx, args.council);
        return search(ctx, args);
      },
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
  // A record may have become restricted after its words were read.
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

/** The basis that a cursor carries; null without a cursor. Errors: BAD_USER_INPUT for a cursor without a basis. */
function keptBasis({ after, before }: PageArgs): SearchBasis | null {
  const cursor = after ?? before;
  if (cursor == null) return null;
  const basis = basisFrom(keptIn(cursor)[0]);
  if (!basis) throw notOfThisList();
  return basis;
}
