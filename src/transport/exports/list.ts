/** The list of a council's exports, for programs and as a page. */
import { exportAddress } from '../../graphql/addresses.ts';
import { schema } from '../../graphql/schema.ts';
import { markup } from '../markup.ts';
import { type ExportedCouncil, exportedTypes } from './records.ts';
import { type Column, columnsOf } from './table.ts';

export interface ExportList {
  council: string;
  name: string;
  /** The position in the public feed up to which an export of now would have the changes. */
  cursor: string;
  about: string;
  files: { url: string; mediaType: string; type: string | null; description: string; columns: Column[] }[];
}

const about =
  'Each file has the public records of one moment. The header Feed-Cursor, and the first line of records.ndjson, have the cursor after which the query `changes` continues: the file and the changes after it are all there is. A line of records.ndjson is one record, with its type and id; other records are named by id. A column of a CSV file has the path of its value in the record. A list is JSON, as in records.ndjson. A text that a spreadsheet would take for a formula has an apostrophe before it.';

export function listOf({ slug, name, cursor }: ExportedCouncil, baseUrl: string): ExportList {
  const all = {
    url: exportAddress(baseUrl, slug, 'records.ndjson'),
    mediaType: 'application/x-ndjson',
    type: null,
    description: 'All records, one a line.',
    columns: [],
  };
  const tables = exportedTypes.map((type) => ({
    url: exportAddress(baseUrl, slug, `${type}.csv`),
    mediaType: 'text/csv',
    type,
    description: schema.getType(type)?.description ?? '',
    columns: columnsOf(type),
  }));
  return { council: slug, name, cursor, about, files: [all, ...tables] };
}

export function pageOf({ name, about, cursor, files }: ExportList): string {
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
<p>The cursor is now <code>${cursor}</code>.</p>`}
${items.join('')}</html>
`;
}
