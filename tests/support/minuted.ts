/** Adds minutes to a meeting, and restricts parts of them. */
import type { Visibility as AnyVisibility } from '../../src/db/access.ts';
import { minuteEntry, minuteEntryText } from '../../src/modules/minutes/minute-entries.table.ts';
import { minutes } from '../../src/modules/minutes/minutes.table.ts';
import { resolution, resolutionClause, resolutionDetail } from '../../src/modules/minutes/resolutions.table.ts';
import { restriction } from '../../src/modules/restrictions/restrictions.table.ts';
import { addPart, addRecord } from './rows.ts';
import type { Made, World } from './world.ts';

type Visibility = Exclude<AnyVisibility, 'STAFF'>;

export const ground = 'Paragraph 3 of Part 1 of Schedule 12A';

export function addMinutes(
  world: World,
  { id }: Made,
  status: typeof minutes.$inferInsert.status,
  details: Partial<typeof minutes.$inferInsert> = {},
): Promise<void> {
  const visibility = status === 'DRAFT' ? 'DRAFT' : 'PUBLIC';
  return addPart(world, minutes, { meetingId: id, status, visibility, ...details });
}

/** Adds an entry under an item. `words` is the visibility of its text, by default that of the entry. */
export async function addEntry(
  world: World,
  item: Made,
  position: number,
  text: string,
  {
    visibility = 'PUBLIC',
    words = visibility,
    ...details
  }: { visibility?: Visibility; words?: Visibility; depth?: number; isTruncated?: boolean } = {},
): Promise<Made> {
  const entry = { agendaItemId: item.id, position, ...details, kind: 'DISCUSSION_POINT' as const, visibility };
  const made = await addRecord(world, 'MinuteEntry', minuteEntry, entry);
  const parts = { minuteEntryId: made.id, text, html: `<p>${text}</p>`, fullTextUrl: 'https://example.org/', visibility: words };
  await addPart(world, minuteEntryText, parts);
  return made;
}

type Detail = Partial<typeof resolutionDetail.$inferInsert>;

/** Adds a resolution under an item, with clauses, each of which is the parent of the next. */
export async function addResolution(
  world: World,
  item: Made,
  position: number,
  clauses: string[],
  { words = 'PUBLIC', ...detail }: Detail & { words?: Visibility } = {},
): Promise<{ made: Made; clauses: Made[] }> {
  const made = await addRecord(world, 'Resolution', resolution, { agendaItemId: item.id, position, kind: 'RESOLVED' });
  const text = `RESOLVED that ${clauses.join(' ')}`;
  await addPart(world, resolutionDetail, { resolutionId: made.id, textAsRecorded: text, visibility: words, ...detail });
  const added: Made[] = [];
  for (const [index, clause] of clauses.entries()) {
    const place = { position: index + 1, depth: index, parentId: added.at(-1)?.id ?? null, label: `${index + 1})` };
    const row = { resolutionId: made.id, ...place, text: clause, visibility: words };
    added.push(await addRecord(world, 'ResolutionClause', resolutionClause, row));
  }
  return { made, clauses: added };
}

/** Restricts an item, a document or a part of the minutes, with a legal ground. */
export function addRestriction(
  world: World,
  of: Pick<typeof restriction.$inferInsert, 'agendaItemId' | 'documentId' | 'minuteEntryId' | 'resolutionId'>,
  details: Partial<typeof restriction.$inferInsert> = {},
): Promise<Made> {
  return addRecord(world, 'Restriction', restriction, {
    level: 'EXEMPT',
    scheme: 'SCHEDULE_12A_ENGLAND',
    paragraphs: ['3'],
    groundAsRecorded: ground,
    appliesFrom: new Date('2023-07-12T09:00:00Z'),
    ...of,
    ...details,
  });
}
