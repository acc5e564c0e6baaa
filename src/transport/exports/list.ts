/** The list of a council's exports, for programs and as a page. */
import { exportAddress } from '../../graphql/addresses.ts';
import { schema } from '../../graphql/schema.ts';
import { markup } from '../markup.ts';
import { type StatedTerms, termsInWords } from '../terms.ts';
import { changesQuery } from './changes-query.ts';
import { type ExportedCouncil, exportedTypes, partTypes, recordQueries } from './records.ts';
import { type Column, columnsOf } from './table.ts';

interface ExportFile {
  url: string;
  mediaType: string;
  /** Null for the file of all types. */
  type: string | null;
  description: string;
  columns: Column[];
  /** GraphQL: records of the type by id, each as in its line of records.ndjson. */
  query: string | null;
  /** Whether the records have no events of their own, and go with the record that names them. */
  isPart: boolean;
}

export interface ExportList {
  council: string;
  name: string;
  /** The position in the public feed up to which an export of now would have the changes. */
  cursor: string;
  about: string;
  /** Null where the council states none. */
  licence: StatedTerms | null;
  /** GraphQL: the changes after a cursor, with the ids of the records that they name. */
  changesQuery: string;
  files: ExportFile[];
}

const about =
  'Each file has the public records of one moment. The header Feed-Cursor, and the first line of records.ndjson, have the cursor after which the query `changes` continues: the file and the changes after it are all there is. A line of records.ndjson is one record, with its type and id; other records are named by id. A column of a CSV file has the path of its value in the record. A list is JSON, as in records.ndjson. A text that a spreadsheet would take for a formula has an apostrophe before it.';

export function listOf({ slug, name, cursor, licence }: ExportedCouncil, baseUrl: string): ExportList {
  const all = {
    url: exportAddress(baseUrl, slug, 'records.ndjson'),
    mediaType: 'application/x-ndjson',
    type: null,
    description: 'All records, one a line.',
    columns: [],
    query: null,
    isPart: false,
  };
  const tables = exportedTypes.map((type) => ({
    url: exportAddress(baseUrl, slug, `${type}.csv`),
    mediaType: 'text/csv',
    type,
    description: schema.getType(type)?.description ?? '',
    columns: columnsOf(type),
    query: recordQueries.get(type) ?? null,
    isPart: partTypes.includes(type),
  }));
  return { council: slug, name, cursor, about, licence, changesQuery, files: [all, ...tables] };
}

export function pageOf({ name, about, licence, cursor, files }: ExportList): string {
  const items = files.map(({ url, description, columns }) => {
    const rows = columns.map((column) => markup`<dt><code>${column.name}</code></dt><dd>${column.description}</dd>\n`).join('');
    const title = markup`<a href="${url}">${url.split('/').at(-1) ?? ''}</a>: ${description}`;
    return rows ? `<details><summary>${title}</summary><dl>\n${rows}</dl></details>\n` : `<p>${title}</p>\n`;
  });
  return `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${markup`<title>Exports of ${name}</title>
<h1>Exports of ${name}</h1>
<p>${about}</p>
<p>${termsInWords(licence)}</p>
<p>The cursor is now <code>${cursor}</code>.</p>`}
${items.join('')}</html>
`;
}
