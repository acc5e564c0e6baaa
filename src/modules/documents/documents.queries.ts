/**
 * Lists of documents. Filters and orders by file columns read `document_file` as the reader: where the database hides the file, the document
 * neither matches nor takes a place by it.
 */
import { and, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import { nullsLast } from '../../db/nulls-last.ts';
import type { Direction, Listing } from '../../db/page.ts';
import { matchesWords } from '../../db/words.ts';
import { type accessLevel, restriction } from '../restrictions/restrictions.table.ts';
import { document, documentFile, type documentKind } from './documents.table.ts';

export interface DocumentFilterValue {
  query?: string | null;
  kinds?: (typeof documentKind.enumValues)[number][] | null;
  mediaTypes?: string[] | null;
  from?: string | null;
  to?: string | null;
  levels?: (typeof accessLevel.enumValues)[number][] | null;
  isCurrent?: boolean | null;
}

export interface DocumentOrderValue {
  /** UPDATED_AT is an order of every list, which `connect` gives it. */
  field: 'PUBLISHED_AT' | 'TITLE' | 'UPDATED_AT';
  direction: Direction;
}

/** Documents of a council. Documents without a publication date come last by date, documents with a withheld title last by title. */
export function documentListing(filter: DocumentFilterValue, { field, direction }: DocumentOrderValue): Listing<typeof document> {
  const publishedOn = ofFile(sql`(${documentFile.publishedAt} at time zone 'Europe/London')::date`);
  const name = `${field} ${direction}`;
  return {
    name: 'documents',
    table: document,
    order:
      field === 'TITLE'
        ? { name, by: nullsLast(sql`lower(${document.title})`, 'text', direction), type: 'text', direction }
        : {
            name,
            by: nullsLast(ofFile(sql`${documentFile.publishedAt}`), 'timestamptz', direction),
            type: 'timestamptz',
            direction,
          },
    where: and(
      filter.query != null ? matchesWords(filter.query, document.title) : undefined,
      filter.kinds ? inArray(document.kind, filter.kinds) : undefined,
      filter.mediaTypes ? inArray(ofFile(sql`${documentFile.mediaType}`), filter.mediaTypes) : undefined,
      filter.from != null ? sql`${publishedOn} >= ${filter.from}` : undefined,
      filter.to != null ? sql`${publishedOn} <= ${filter.to}` : undefined,
      filter.levels ? inArray(levelOf(), filter.levels) : undefined,
      filter.isCurrent != null ? sql`${isCurrent()} = ${filter.isCurrent}` : undefined,
    ),
  };
}

function ofFile(expression: SQL): SQL {
  return sql`(select ${expression} from ${documentFile}
    where ${documentFile.councilId} = ${document.councilId} and ${documentFile.documentId} = ${document.id})`;
}

/** The level of the document's own restriction, else of its item's; OPEN where neither is in force. */
function levelOf(): SQL {
  const inForce = (subject: SQL) => sql`(select ${restriction.level}::text from ${restriction}
    where ${restriction.councilId} = ${document.councilId} and ${isNull(restriction.releasedAt)} and ${subject} limit 1)`;
  return sql`coalesce(${inForce(sql`${restriction.documentId} = ${document.id}`)},
    ${inForce(sql`${restriction.agendaItemId} = ${document.agendaItemId}`)}, 'OPEN')`;
}

/** Not by `exists`, for which PostgreSQL may read all files. */
function isCurrent(): SQL {
  return sql`coalesce((select false from ${documentFile}
    where ${documentFile.councilId} = ${document.councilId} and ${documentFile.supersedesId} = ${document.id} limit 1), true)`;
}
