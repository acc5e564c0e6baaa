/** Records as a table: a CSV file (RFC 4180) that a spreadsheet opens as it is. */
import { stringify } from 'csv-stringify/sync';
import { valuesOf } from '../../graphql/record-fields.ts';
import { schema } from '../../graphql/schema.ts';
import type { ExportedRecord } from './records.ts';

export interface Column {
  /** The path of the value in a record, e.g. `venue.name`. */
  name: string;
  description: string;
}

/** Without it, spreadsheets take UTF-8 for another encoding. */
const byteOrderMark = '\uFEFF';

const format = {
  record_delimiter: '\r\n',
  // An apostrophe before a text that a spreadsheet would calculate.
  escape_formulas: true,
  cast: { boolean: String, object: (value: object) => JSON.stringify(value) },
} as const;

export function columnsOf(type: string): Column[] {
  return valuesOf(schema, type).map(({ path, description }) => ({ name: path.join('.'), description }));
}

export function headOf(type: string): string {
  return byteOrderMark + stringify([columnsOf(type).map(({ name }) => name)], format);
}

export function rowsOf(type: string, records: readonly ExportedRecord[]): string {
  const paths = valuesOf(schema, type).map(({ path }) => path);
  return stringify(
    records.map((record) =>
      paths.map((path) => path.reduce<unknown>((value, name) => (value as Record<string, unknown> | null)?.[name], record)),
    ),
    format,
  );
}
