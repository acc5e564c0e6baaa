/**
 * The parts of a review that have rows of their own. A list replaces the rows before, except those that the caller may not read: whoever sends
 * a list back as they read it must not lose what others added under a restricted item.
 */
import { and, eq, inArray } from 'drizzle-orm';
import type { Command } from '../../commands/command.ts';
import { type Mistake, mistake, pathWithin } from '../../commands/refusal.ts';
import { leastVisible } from '../../commands/visibility.ts';
import type { Visibility } from '../../db/access.ts';
import type { RowOf } from '../../db/record-kind.ts';
import type { agendaItemRecord } from '../agendas/agenda-items.table.ts';
import type { documentRecord } from '../documents/documents.table.ts';
import { restrictedAmong } from '../restrictions/restrictions.commands.ts';
import { readableUnder } from '../restrictions/under-items.commands.ts';
import type { FindingSource } from './finding-sources.checks.ts';
import {
  type FindingValue,
  type ReviewRow,
  reviewDocument,
  reviewFindingSource,
  reviewItem,
  reviewProgress,
} from './reviews.table.ts';

type Item = RowOf<typeof agendaItemRecord>;

/** Each is undefined where the input leaves it as it is. */
export interface ReviewParts {
  sources: FindingSource[] | undefined;
  progress: { number: string; text: string; item: Item }[] | undefined;
  documents: RowOf<typeof documentRecord>[] | undefined;
  items: Item[] | undefined;
}

type Review = Pick<ReviewRow, 'id' | 'visibility'>;

/** The visibility of a part under each item that the parts name, by the item's id. Locks the items. */
export async function visibilityOfParts(command: Command, review: Pick<Review, 'visibility'>, parts: ReviewParts) {
  const items = [...(parts.sources ?? []), ...(parts.progress ?? [])].map(({ item }) => item);
  const under = await readableUnder(command, [...items, ...(parts.items ?? [])]);
  return new Map([...under].map(([id, visibility]) => [id, leastVisible([review, { visibility }])]));
}

/** All readers of a review read its findings, so a finding whose source some of them may not see is a mistake. */
export async function hiddenSources(
  command: Command,
  { visibility }: Pick<Review, 'visibility'>,
  sources: readonly FindingSource[],
  under: ReadonlyMap<string, Visibility>,
): Promise<Mistake[]> {
  const [entries, documents] = [sources.flatMap(({ entry }) => entry ?? []), sources.flatMap(({ document }) => document ?? [])];
  const [restrictedEntries, restrictedDocuments] = await Promise.all([
    restrictedAmong(command, 'minuteEntryId', idsIn(entries)),
    restrictedAmong(command, 'documentId', idsIn(documents)),
  ]);
  const message = 'Readers of the review may not see this. Leave the finding out until it is public.';
  return sources.flatMap(({ path, item, entry, document }) => {
    const visible = (each: { visibility: Visibility }) => leastVisible([{ visibility }, each]) === visibility;
    const hidden = [
      ...(under.get(item.id) === visibility ? [] : ['agendaItem']),
      ...(entry && (restrictedEntries.has(entry.id) || !visible(entry)) ? ['minuteEntry'] : []),
      ...(document && (restrictedDocuments.has(document.id) || !visible(document)) ? ['document'] : []),
    ];
    return hidden.map((field) => mistake('INVALID', message, pathWithin(path, field)));
  });
}

function idsIn(rows: readonly { id: string }[]): string[] {
  return [...new Set(rows.map(({ id }) => id))];
}

export async function storeParts(
  command: Command,
  review: Review,
  { sources, progress, documents, items }: ReviewParts,
  under: ReadonlyMap<string, Visibility>,
): Promise<void> {
  const { councilId } = command.tx;
  const part = (item: Item) => ({ councilId, reviewId: review.id, visibility: under.get(item.id) ?? ('RESTRICTED' as const) });
  if (sources) {
    const rows = sources.map(({ item, entry, document, position, placeAsRecorded }) => ({
      ...{ ...part(item), position, agendaItemId: item.id, minuteEntryId: entry?.id ?? null },
      ...{ documentId: document?.id ?? null, placeAsRecorded },
    }));
    if (rows.length > 0) await command.tx.insert(reviewFindingSource).values(rows);
  }
  if (progress) {
    const kept = await removeReadable(command, reviewProgress, review);
    const first = Math.max(0, ...kept.map(({ position }) => position)) + 1;
    const rows = progress.map(({ number, text, item }, index) => ({
      ...{ ...part(item), number, text, agendaItemId: item.id, position: first + index },
    }));
    if (rows.length > 0) await command.tx.insert(reviewProgress).values(rows);
  }
  if (documents) {
    await removeReadable(command, reviewDocument, review);
    const rows = documents.map((document) => ({
      ...{ councilId, reviewId: review.id, documentId: document.id, visibility: leastVisible([review, document]) },
    }));
    if (rows.length > 0) await command.tx.insert(reviewDocument).values(rows).onConflictDoNothing();
  }
  if (items) {
    await removeReadable(command, reviewItem, review);
    const rows = items.map((item) => ({ ...part(item), agendaItemId: item.id }));
    if (rows.length > 0) await command.tx.insert(reviewItem).values(rows).onConflictDoNothing();
  }
}

/** Removes the rows that the caller may read, and gives the others. */
async function removeReadable<T extends typeof reviewProgress | typeof reviewDocument | typeof reviewItem>(
  { tx, caller }: Command,
  table: T,
  { id }: Review,
): Promise<T['$inferSelect'][]> {
  const ofReview = and(eq(table.councilId, tx.councilId), eq(table.reviewId, id));
  await tx.delete(table).where(and(ofReview, inArray(table.visibility, [...caller.reads])));
  return (await tx
    .select()
    .from(table as typeof reviewItem)
    .where(ofReview)) as T['$inferSelect'][];
}

/**
 * Removes the sources of findings that are being replaced. A source that the caller may not read stays with its finding, which the caller sends
 * back without it, at the finding's new position.
 */
export async function detachSources(
  { tx, caller }: Command,
  review: ReviewRow,
  next: readonly FindingValue[],
  given: readonly FindingSource[],
): Promise<void> {
  const ofReview = and(eq(reviewFindingSource.councilId, tx.councilId), eq(reviewFindingSource.reviewId, review.id));
  const before = await tx.select().from(reviewFindingSource).where(ofReview);
  await tx.delete(reviewFindingSource).where(ofReview);
  const taken = new Set(given.map(({ position }) => position));
  const kept = before.flatMap((source) => {
    const text = review.findings[source.position - 1]?.text;
    const position = next.findIndex((finding) => finding.text === text) + 1;
    return position > 0 && !taken.has(position) && !caller.reads.includes(source.visibility) ? [{ ...source, position }] : [];
  });
  const rows = [...new Map(kept.map((source) => [source.position, source])).values()];
  if (rows.length > 0) await tx.insert(reviewFindingSource).values(rows);
}
