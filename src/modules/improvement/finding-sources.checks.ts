/** Checks of the places that record the findings of a review. */
import { allIn, allOf, optionalText } from '../../commands/checks.ts';
import type { Command } from '../../commands/command.ts';
import { referEach } from '../../commands/named-in-parts.ts';
import { type InputPath, Mistake, mistake, pathWithin } from '../../commands/refusal.ts';
import type { RowOf } from '../../db/record-kind.ts';
import { agendaItemRecord } from '../agendas/agenda-items.table.ts';
import { documentRecord } from '../documents/documents.table.ts';
import { minuteEntryRecord } from '../minutes/minute-entries.table.ts';
import { type FindingGiven, partsMax as findingsMax } from './reviews.checks.ts';

export interface FindingSource {
  /** Place of the finding in the list, from 1. */
  position: number;
  path: InputPath;
  item: RowOf<typeof agendaItemRecord>;
  entry: RowOf<typeof minuteEntryRecord> | null;
  document: RowOf<typeof documentRecord> | null;
  placeAsRecorded: string | null;
}

/** The sources that the findings give; undefined where the input gives no findings. */
export async function findingSources(
  command: Command,
  given: readonly FindingGiven[] | null | undefined,
  path: InputPath,
): Promise<FindingSource[] | Mistake | undefined> {
  if (given === undefined) return undefined;
  // A longer list is refused with the findings, whatever it names.
  const named = (given ?? [])
    .slice(0, findingsMax)
    .flatMap(({ source }, index) =>
      source ? [{ ...source, position: index + 1, path: pathWithin(path, index, 'source') }] : [],
    );
  const at = (field: 'agendaItem' | 'minuteEntry' | 'document') =>
    named.map((source) => ({ id: source[field], path: pathWithin(source.path, field) }));
  const [items, entries, documents] = await Promise.all([
    referEach(command, agendaItemRecord, at('agendaItem')),
    referEach(command, minuteEntryRecord, at('minuteEntry')),
    referEach(command, documentRecord, at('document')),
  ]);
  return allOf(
    named.map(({ position, path: place, placeAsRecorded }, index) => {
      const source = allIn({
        item: items[index] as NonNullable<(typeof items)[number]>,
        entry: entries[index] ?? null,
        document: documents[index] ?? null,
        placeAsRecorded: optionalText(placeAsRecorded, pathWithin(place, 'placeAsRecorded'), 500),
      });
      if (source instanceof Mistake) return source;
      if (source.entry && source.entry.agendaItemId !== source.item.id)
        return mistake('INVALID', 'This entry is of the minutes of another item.', pathWithin(place, 'minuteEntry'));
      return { ...source, position, path: place };
    }),
  );
}
