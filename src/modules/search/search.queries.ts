/** Full-text search over the public words of records, ranked, with passages to show. */
import { and, gte, inArray, lte, type SQL, sql } from 'drizzle-orm';
import type { Read } from '../../db/access.ts';
import { named } from '../../db/loader.ts';
import type { Page, PageRequest, Position } from '../../db/page.ts';
import { type SearchTypeValue, searchEntry } from './search.table.ts';
import type { SearchBasis } from './search-basis.rules.ts';
import { ofCouncil, readSearch, type SearchReading } from './search-reading.queries.ts';
import { allOf, anyOf, atLeast, combinable, type Sought } from './search-words.rules.ts';

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
  /** HTML with the matches in `<mark>`; null when only the title or a name matched. */
  snippet: string | null;
  /** Words of the query that the record lacks, as typed. */
  missingWords: string[];
}

export interface SearchPage extends Page<Hit> {
  basis: SearchBasis;
  count: () => Promise<number>;
}

/** What the hits of a search are ordered by, for their cursors. */
export const searchPlace = {
  table: searchEntry,
  order: { name: 'RANK DESC', by: sql`rank`, type: 'real', direction: 'DESC' },
} as const;

/** A page of hits, best first. A hit's rank depends on its own words and the basis, so pages stay put while records arrive. */
export async function searchHits(
  db: Read,
  request: SearchRequest,
  page: PageRequest,
  kept: SearchBasis | null,
): Promise<SearchPage> {
  const reading = await readSearch(db, request.query, request.council ?? null, kept?.readings);
  const whole: SearchBasis = kept ?? { readings: reading.readings, least: null, among: [] };
  const answer = async (basis: SearchBasis): Promise<SearchPage> => {
    const asked = askedOf(reading, basis);
    return { ...(await selectPage(db, request, asked, page)), basis, count: () => countHits(db, request, asked) };
  };
  const found = await answer(whole);
  if (kept || page.after || page.before || found.rows.length > 0) return found;
  const partial = await findPartial(db, request, reading);
  return partial ? answer({ ...whole, ...partial }) : found;
}

/** What a search looks for, as the database takes it. */
interface Asked {
  isPartial: boolean;
  /** Null where nothing can have it. */
  sought: SQL;
  /** Any one of the concepts that are found as typed, and of those that are only found as another spelling. */
  typed: SQL;
  corrected: SQL;
  concepts: SQL;
  /** The words to compare with names, together and each; null where words are meant as they stand. */
  name: string | null;
  nameWords: string[];
}

function askedOf({ query, concepts }: SearchReading, { least, among }: SearchBasis): Asked {
  const combined = among.flatMap((place) => concepts[place] ?? []);
  const isPossible = concepts.every(({ isKnown }) => isKnown) && concepts.length + query.unwanted.length > 0;
  const whole = isPossible ? allOf(concepts) : null;
  const sought = least === null ? whole : atLeast(least, combined);
  const mayBeName = least === null && query.isPlain && query.wanted.every(({ length }) => length === 1);
  const nameWords = concepts.flatMap(({ typed }) => typed.toLowerCase().replaceAll(/[’']/g, '').split(' '));
  return {
    isPartial: least !== null,
    sought: tsquery(sought, query.unwanted),
    typed: tsquery(anyOf(concepts.filter(({ isCorrected }) => !isCorrected))),
    corrected: tsquery(anyOf(concepts.filter(({ isCorrected }) => isCorrected))),
    concepts: sql`${JSON.stringify(concepts)}::jsonb`,
    name: mayBeName ? nameWords.join(' ') : null,
    nameWords: nameWords.filter(({ length }) => length > 2),
  };
}

/** Computed once for a statement, not once a row. */
function tsquery(sought: Sought | null, unwanted: readonly string[] = []): SQL {
  const query = (value: unknown) => sql`search_query(${value === null ? null : JSON.stringify(value)}::jsonb)`;
  return sql`(select ${query(sought)} && !!${query(unwanted)})`;
}

/** How many of the concepts some record has, where none has all; null where none has any, or only one was asked for. */
async function findPartial(db: Read, request: SearchRequest, { query, concepts }: SearchReading) {
  const among = combinable(concepts);
  const combined = among.flatMap((place) => concepts[place] ?? []);
  const most = Math.min(combined.length, concepts.length - 1);
  const steps = Array.from({ length: Math.max(most, 0) }, (_, down) => most - down);
  const levels = steps.map((least) => ({ least, sought: atLeast(least, combined), unwanted: query.unwanted }));
  const hit = sql`exists (
    select from ${searchEntry}
     where ${searchEntry.words} @@ (search_query(level.sought) && !!search_query(level.unwanted)) and ${inRange(request)})`;
  const [found] = await db
    .select({ least: sql<number>`level.least` })
    .from(sql`jsonb_to_recordset(${JSON.stringify(levels)}::jsonb) as level(least int, sought jsonb, unwanted jsonb)`)
    .where(named('searchLevel', hit))
    .orderBy(sql`level.least desc`)
    .limit(1)
    .prepare('searchLevel')
    .execute();
  return found ? { least: found.least, among } : null;
}

async function selectPage(db: Read, request: SearchRequest, asked: Asked, page: PageRequest): Promise<Page<Hit>> {
  const { councilId, type, recordId, body, names, words } = searchEntry;
  const ranked = db
    .select({ councilId, type, recordId, body, names, words, rank: rankOf(asked).as('rank') })
    .from(searchEntry)
    .where(named('search', matches(request, asked)))
    .as('ranked');
  const worse = ({ value, id }: Position) =>
    sql`(${ranked.rank} < ${value}::real or (${ranked.rank} = ${value}::real and ${ranked.recordId} > ${id}::uuid))`;
  const better = ({ value, id }: Position) =>
    sql`(${ranked.rank} > ${value}::real or (${ranked.rank} = ${value}::real and ${ranked.recordId} < ${id}::uuid))`;
  const best = db
    .select()
    .from(ranked)
    .where(and(page.after && worse(page.after), page.before && better(page.before)))
    .orderBy(
      page.isBackwards ? sql`${ranked.rank} asc, ${ranked.recordId} desc` : sql`${ranked.rank} desc, ${ranked.recordId} asc`,
    )
    .limit(page.size + 1)
    .as('best');
  // Passages and missing words are looked for on the page alone.
  const found = await db
    .select({
      row: {
        councilId: best.councilId,
        type: best.type,
        recordId: best.recordId,
        rank: best.rank,
        snippet: snippetOf(sql`${best.body}`, asked),
        missingWords: missingFrom(sql`${best.words}`, sql`${best.names}`, asked),
      },
      value: sql<string>`${best.rank}::text`.as('order_value'),
    })
    .from(best)
    .orderBy(sql`${best.rank} desc, ${best.recordId} asc`)
    .prepare('search')
    .execute();
  const hasMore = found.length > page.size;
  if (hasMore) page.isBackwards ? found.shift() : found.pop();
  return { rows: found, hasMore };
}

async function countHits(db: Read, request: SearchRequest, asked: Asked): Promise<number> {
  const [row] = await db
    .select({ total: sql<number>`count(*)::int` })
    .from(searchEntry)
    .where(named('searchCount', matches(request, asked)))
    .prepare('searchCount')
    .execute();
  return row?.total ?? 0;
}

function matches(request: SearchRequest, asked: Asked): SQL {
  return sql`((${searchEntry.words} @@ ${asked.sought} or ${isAlike(asked)}) and ${inRange(request)})`;
}

function inRange({ types, council: slug, from, to }: SearchRequest): SQL {
  return and(
    ofCouncil(searchEntry, slug ?? null),
    types ? inArray(searchEntry.type, types) : undefined,
    from != null ? gte(searchEntry.datedOn, from) : undefined,
    to != null ? lte(searchEntry.datedOn, to) : undefined,
  ) as SQL;
}

/** Every word is like one of the record's names, by PostgreSQL's measure of words that share letters in threes. */
function isAlike({ name, nameWords }: Asked): SQL {
  const strange = sql`select from unnest(${sql.param(nameWords)}::text[]) as word where not word <% ${searchEntry.names}`;
  return sql`(${name}::text <% ${searchEntry.names} and not exists (${strange}))`;
}

/**
 * Above one half for all of the words; below it for a name that is only like them. For some of the words, above one quarter for those that
 * are as typed.
 */
function rankOf({ isPartial, sought, typed, corrected, name }: Asked): SQL<number> {
  const { words, names } = searchEntry;
  return sql<number>`(case
    when ${isPartial}::boolean and ${words} @@ ${typed} then (1 + ts_rank(${words}, ${typed}, 32)) / 4
    when ${isPartial}::boolean then ts_rank(${words}, ${corrected}, 32) / 4
    when ${words} @@ ${sought} then (1 + ts_rank_cd(${words}, ${sought}, 32)) / 2
    else word_similarity(${name}::text, ${names}) / 2
  end)::real`;
}

/**
 * A passage with the words that the body has, in the readings that it has: together where they stand near each other. The text is stored as
 * safe HTML, so that the marks are all the markup there is.
 */
function snippetOf(body: SQL, { concepts }: Asked): SQL<string | null> {
  const passage = (query: SQL) =>
    sql`ts_headline('english', ${body}, search_query(${query}), 'StartSel=<mark>, StopSel=</mark>, MaxWords=35, MinWords=15, MaxFragments=1')`;
  const inBody = sql`
    select jsonb_agg(alternative) as readings
      from (select to_tsvector('english', ${body}) as words offset 0) as spoken, jsonb_to_recordset(${concepts}) as concept(typed text, sought jsonb),
           jsonb_array_elements(concept.sought) as alternative
     where spoken.words @@ search_query(jsonb_build_array(alternative))
     group by concept.typed`;
  const together = sql`jsonb_build_array(jsonb_agg(found.readings))`;
  const apart = sql`jsonb_agg(jsonb_build_array(found.readings))`;
  // Words far apart make no passage, and then none is marked.
  return sql<string | null>`(
    select case when marked like '%<mark>%' then marked else ${passage(sql`shown.apart`)} end
      from (select ${together} as together, ${apart} as apart from (${inBody}) as found having count(*) > 0) as shown,
           lateral (select ${passage(sql`shown.together`)} as marked offset 0) as passage)`;
}

function missingFrom(words: SQL, names: SQL, { concepts, name }: Asked): SQL<string[]> {
  return sql<string[]>`array(
    select concept.typed from jsonb_to_recordset(${concepts}) as concept(typed text, sought jsonb)
     where not ${words} @@ search_query(concept.sought)
       and (${name}::text is null or not lower(concept.typed) <% ${names}))`;
}
