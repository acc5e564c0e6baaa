/** Full-text search over the public words of records, ranked, with passages to show; names are found under slips of spelling too. */
import { and, eq, gte, inArray, lte, or, type SQL, sql } from 'drizzle-orm';
import type { Read } from '../../db/access.ts';
import { named } from '../../db/loader.ts';
import type { Page, PageRequest, Position } from '../../db/page.ts';
import { council } from '../councils/councils.table.ts';
import { searchEntry, type searchResultType } from './search.table.ts';

export type SearchTypeValue = (typeof searchResultType.enumValues)[number];

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
}

/** What the hits of a search are ordered by, for their cursors. */
export const searchPlace = {
  table: searchEntry,
  order: { name: 'RANK DESC', by: sql`rank`, type: 'real', direction: 'DESC' },
} as const;

/** A page of hits, best first. A hit's rank depends on its own words alone, so pages stay put while records arrive. */
export async function searchHits(db: Read, request: SearchRequest, page: PageRequest): Promise<Page<Hit>> {
  const asked = readQuery(request.query);
  const { councilId, type, recordId, body } = searchEntry;
  const ranked = db
    .select({ councilId, type, recordId, body, rank: rankOf(asked).as('rank') })
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
  // Passages are cut for the page alone.
  const found = await db
    .select({
      row: {
        councilId: best.councilId,
        type: best.type,
        recordId: best.recordId,
        rank: best.rank,
        snippet: snippetOf(sql`${best.body}`, asked),
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

export async function countHits(db: Read, request: SearchRequest): Promise<number> {
  const [row] = await db
    .select({ total: sql<number>`count(*)::int` })
    .from(searchEntry)
    .where(named('searchCount', matches(request, readQuery(request.query))))
    .prepare('searchCount')
    .execute();
  return row?.total ?? 0;
}

/** What a search box says, as PostgreSQL takes it. */
interface Asked {
  /** What a record's words must hold, and must not. */
  words: SQL;
  /** Any one of the words looked for: for passages, as the others may be in the title. */
  anyWord: SQL;
  /** The text to compare with names; null when phrases or exclusions say that the words are meant as they stand. */
  name: SQL | null;
}

/** Phrases in double quotes and a minus before a word, as people write in search boxes. A dash that stands alone is punctuation. */
function readQuery(query: string): Asked {
  const parts = [...query.matchAll(/(-?)("[^"]*"|[^\s"]+)/g)].filter(([part]) => part !== '-');
  const included = parts.filter(([, minus]) => !minus).map(([part]) => part);
  const excluded = parts.filter(([, minus]) => minus).map(([, , word]) => word);
  const words = inBothForms(parts.map(([part]) => part).join(' '));
  const isPlain = excluded.length === 0 && !query.includes('"');
  return {
    // Each form alone would let through what only the other knows to leave out.
    words: excluded.length > 0 ? sql`(${words} && !!${inBothForms(excluded.join(' or '))})` : words,
    anyWord: inBothForms(included.filter((word) => word.toLowerCase() !== 'or').join(' or ')),
    name: isPlain ? plainName(query) : null,
  };
}

/** English stems, as texts are kept, or plain words, as names are. */
function inBothForms(query: string): SQL {
  return sql`(websearch_to_tsquery('english', ${query}) || websearch_to_tsquery('simple', ${query}))`;
}

function matches(request: SearchRequest, { words, name }: Asked): SQL {
  return and(
    or(sql`${searchEntry.words} @@ ${words}`, name ? isAlike(name) : undefined),
    request.types ? inArray(searchEntry.type, request.types) : undefined,
    request.council != null
      ? sql`${searchEntry.councilId} in (select ${council.id} from ${council} where ${eq(council.slug, request.council)})`
      : undefined,
    request.from != null ? gte(searchEntry.datedOn, request.from) : undefined,
    request.to != null ? lte(searchEntry.datedOn, request.to) : undefined,
  ) as SQL;
}

/** The rank of the words, from 0 to 1; for a name with a slip, half its likeness. */
function rankOf({ words, name }: Asked): SQL<number> {
  const likeness = name
    ? sql`case when ${isAlike(name)} then word_similarity(${name}, ${searchEntry.names}) / 2 else 0 end`
    : sql`0`;
  return sql<number>`greatest(ts_rank_cd(${searchEntry.words}, ${words}, 32), ${likeness})::real`;
}

/** Alike by PostgreSQL's own measure of words that share letters in threes. */
function isAlike(name: SQL): SQL {
  return sql`${name} <% ${searchEntry.names}`;
}

/** As names are stored for search: lower case, without apostrophes. */
function plainName(name: string): SQL {
  return sql`translate(lower(${name}::text), '’''', '')`;
}

/** The text is stored as safe HTML, so that the marks are all the markup there is. */
function snippetOf(body: SQL, { words, anyWord }: Asked): SQL<string | null> {
  const passage = (asked: SQL) =>
    sql`ts_headline('english', ${body}, ${asked}, 'StartSel=<mark>, StopSel=</mark>, MaxWords=35, MinWords=15, MaxFragments=1')`;
  return sql<string | null>`case
    when to_tsvector('english', ${body}) @@ ${words} then ${passage(words)}
    when to_tsvector('english', ${body}) @@ ${anyWord} then ${passage(anyWord)}
  end`;
}
