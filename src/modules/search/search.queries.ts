/** Full-text search over the public words of records: ranked pages with snippets. */
import { and, gte, inArray, lte, type SQL, sql } from 'drizzle-orm';
import type { Read } from '../../db/access.ts';
import { named } from '../../db/loader.ts';
import type { Page, PageRequest, Position } from '../../db/page.ts';
import { type From, runQuery } from '../../db/statement.ts';
import { type SearchTypeValue, searchEntry } from './search.table.ts';
import type { SearchBasis } from './search-basis.rules.ts';
import { ofCouncil, type QueryReading, readQuery } from './search-reading.queries.ts';
import { type QueryTerms, queryTerms } from './search-terms.queries.ts';
import { atLeast, combinable } from './search-words.rules.ts';

export interface SearchRequest {
  query: string;
  types?: SearchTypeValue[] | null;
  /** Slug. */
  council?: string | null;
  from?: string | null;
  to?: string | null;
}

export interface Hit {
  councilId: number;
  type: SearchTypeValue;
  recordId: string;
  /** 0 to 1. */
  rank: number;
  /** HTML with the matches in `<mark>`; null if the record has no text. */
  snippet: string | null;
  /** Words of the query, as typed, that the record lacks. */
  missingWords: string[];
}

export interface SearchPage extends Page<Hit> {
  basis: SearchBasis;
  count: () => Promise<number>;
}

/** The order of hits, for their cursors. */
export const searchPlace = {
  table: searchEntry,
  order: { name: 'RANK DESC', by: sql`rank`, type: 'real', direction: 'DESC' },
} as const;

/**
 * A page of hits, best first. `kept` is the basis of an earlier page. A rank depends on the basis and on the words of the record alone, so
 * records that are added between two pages change neither the order nor the membership of the others.
 */
export async function searchHits(
  db: Read,
  request: SearchRequest,
  page: PageRequest,
  kept: SearchBasis | null,
): Promise<SearchPage> {
  const reading = await readQuery(db, request.query, request.council ?? null, kept?.readings);
  const basis: SearchBasis = kept ?? { readings: reading.readings, least: null, among: [] };
  const answer = async (by: SearchBasis): Promise<SearchPage> => {
    const terms = queryTerms(reading, by);
    return { ...(await selectPage(db, request, terms, page)), basis: by, count: () => countHits(db, request, terms) };
  };
  const found = await answer(basis);
  if (kept || found.rows.length > 0) return found;
  const partial = await findPartial(db, request, reading);
  return partial ? answer({ ...basis, ...partial }) : found;
}

/**
 * The basis of a partial answer: the largest number of concepts that some record has. Null if no record has any, or the query has only one
 * concept.
 */
async function findPartial(db: Read, request: SearchRequest, { query, concepts }: QueryReading) {
  const among = combinable(concepts);
  const combined = among.flatMap((place) => concepts[place] ?? []);
  const most = Math.min(combined.length, concepts.length - 1);
  const steps = Array.from({ length: Math.max(most, 0) }, (_, down) => most - down);
  const levels = steps.map((least) => ({ least, sought: atLeast(least, combined), unwanted: query.unwanted }));
  const hit = sql`exists (
    select from ${searchEntry}
     where ${searchEntry.words} @@ (search_query(level.sought) && !!search_query(level.unwanted)) and ${inRange(request)})`;
  const [found] = await runQuery(db, (from) =>
    from
      .select({ least: sql<number>`level.least` })
      .from(sql`jsonb_to_recordset(${JSON.stringify(levels)}::jsonb) as level(least int, sought jsonb, unwanted jsonb)`)
      .where(named('searchLevel', hit))
      .orderBy(sql`level.least desc`)
      .limit(1),
  );
  return found ? { least: found.least, among } : null;
}

async function selectPage(db: Read, request: SearchRequest, terms: QueryTerms, page: PageRequest): Promise<Page<Hit>> {
  const found = await runQuery(db, (from) => pageQuery(from, request, terms, page));
  const hasMore = found.length > page.size;
  if (hasMore) page.isBackwards ? found.shift() : found.pop();
  return { rows: found.map(({ value, ...row }) => ({ row, value })), hasMore };
}

/** What does not depend on a record is computed once for the statement, in `asked`, `concept` and `reading`. */
function pageQuery(from: From, request: SearchRequest, terms: QueryTerms, page: PageRequest) {
  const query = rowsOfPage(from, request, terms, page);
  const asked = sql`
    asked as materialized (select ${terms.sought} as sought),
    concept as materialized (
      select typed, sought as readings, search_query(sought) as sought
        from jsonb_to_recordset(${terms.concepts}) as concept(typed text, sought jsonb)),
    reading as materialized (
      select typed, search_query(jsonb_build_array(alternative)) as sought
        from concept, jsonb_array_elements(concept.readings) as alternative)`;
  return { getSQL: () => sql`with ${asked} ${query}`, _: query._ };
}

function rowsOfPage(from: From, request: SearchRequest, terms: QueryTerms, page: PageRequest) {
  const { councilId, type, recordId, body, names, words } = searchEntry;
  const once = { ...terms, sought: sql`(select sought from asked)` };
  const ranked = from
    .select({ councilId, type, recordId, body, names, words, rank: rankOf(once).as('rank') })
    .from(searchEntry)
    .where(named('search', matches(request, once)))
    .as('ranked');
  const worse = ({ value, id }: Position) =>
    sql`(${ranked.rank} < ${value}::real or (${ranked.rank} = ${value}::real and ${ranked.recordId} > ${id}::uuid))`;
  const better = ({ value, id }: Position) =>
    sql`(${ranked.rank} > ${value}::real or (${ranked.rank} = ${value}::real and ${ranked.recordId} < ${id}::uuid))`;
  const best = from
    .select()
    .from(ranked)
    .where(and(page.after && worse(page.after), page.before && better(page.before)))
    .orderBy(
      page.isBackwards ? sql`${ranked.rank} asc, ${ranked.recordId} desc` : sql`${ranked.rank} desc, ${ranked.recordId} asc`,
    )
    .limit(page.size + 1)
    .as('best');
  // Snippets and missing words are computed for the rows of the page only.
  return from
    .select({
      councilId: best.councilId,
      type: best.type,
      recordId: best.recordId,
      rank: best.rank,
      snippet: snippetOf(sql`${best.body}`),
      missingWords: missingFrom(sql`${best.words}`, sql`${best.names}`, terms),
      value: sql<string>`${best.rank}::text`.as('order_value'),
    })
    .from(best)
    .orderBy(sql`${best.rank} desc, ${best.recordId} asc`);
}

async function countHits(db: Read, request: SearchRequest, terms: QueryTerms): Promise<number> {
  const [row] = await runQuery(db, (from) =>
    from
      .select({ total: sql<number>`count(*)::int` })
      .from(searchEntry)
      .where(named('searchCount', matches(request, terms))),
  );
  return row?.total ?? 0;
}

function matches(request: SearchRequest, terms: QueryTerms): SQL {
  return sql`((${searchEntry.words} @@ ${terms.sought} or ${hasSimilarName(terms)}) and ${inRange(request)})`;
}

function inRange({ types, council: slug, from, to }: SearchRequest): SQL {
  return and(
    ofCouncil(searchEntry, slug ?? null),
    types ? inArray(searchEntry.type, types) : undefined,
    from != null ? gte(searchEntry.datedOn, from) : undefined,
    to != null ? lte(searchEntry.datedOn, to) : undefined,
  ) as SQL;
}

/** Whether every word of the query is similar to a word of the record's names, by shared trigrams. The first two conditions use the index. */
function hasSimilarName({ name, nameWords }: QueryTerms): SQL {
  const dissimilar = sql`select from unnest(${sql.param(nameWords)}::text[]) as word where not word <% ${searchEntry.names}`;
  return sql`(${name}::text <% ${searchEntry.names} and ${searchEntry.names} <> '' and not exists (${dissimilar}))`;
}

/**
 * Above 0.5 for a record with all of the words, at most 0.5 for a record with a similar name. In a partial answer above 0.25 for a record
 * that has some of the words as typed, below 0.25 for a record that has corrected words only.
 */
function rankOf({ isPartial, sought, typed, corrected, name }: QueryTerms): SQL<number> {
  const { words, names } = searchEntry;
  return sql<number>`(case
    when ${isPartial}::boolean and ${words} @@ ${typed} then (1 + ts_rank(${words}, ${typed}, 32)) / 4
    when ${isPartial}::boolean then ts_rank(${words}, ${corrected}, 32) / 4
    when ${words} @@ ${sought} then (1 + ts_rank_cd(${words}, ${sought}, 32)) / 2
    else word_similarity(${name}::text, ${names}) / 2
  end)::real`;
}

/**
 * A passage of the body that contains the words, if possible all of them; its first words where only the title or a name matched. Marks only readings
 * that the body has. The body is stored as HTML without markup, so the marks are the only markup.
 */
function snippetOf(body: SQL): SQL<string | null> {
  const passage = (query: SQL) =>
    sql`ts_headline('english', ${body}, ${query}, 'StartSel=<mark>, StopSel=</mark>, MaxWords=35, MinWords=15, MaxFragments=1')`;
  const inBody = sql`
    select string_agg(reading.sought::text, ' | ') as readings
      from (select to_tsvector('english', ${body}) as words offset 0) as text, reading
     where text.words @@ reading.sought
     group by reading.typed`;
  const together = sql`string_agg('(' || found.readings || ')', ' & ')::tsquery`;
  const apart = sql`string_agg(found.readings, ' | ')::tsquery`;
  // ts_headline marks nothing if the words are too far apart for one passage.
  const opening = sql`(regexp_match(${body}, '^\\s*(\\S+(?:\\s+\\S+){0,24})'))[1]`;
  return sql<string | null>`coalesce((
    select case when marked like '%<mark>%' then marked else ${passage(sql`shown.apart`)} end
      from (select ${together} as together, ${apart} as apart from (${inBody}) as found having count(*) > 0) as shown,
           lateral (select ${passage(sql`shown.together`)} as marked offset 0) as passage), ${opening})`;
}

function missingFrom(words: SQL, names: SQL, { name }: QueryTerms): SQL<string[]> {
  return sql<string[]>`array(
    select concept.typed from concept
     where not ${words} @@ concept.sought and (${name}::text is null or not lower(concept.typed) <% ${names}))`;
}
