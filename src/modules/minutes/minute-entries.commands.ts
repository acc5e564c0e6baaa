/** The commands that write the minutes, entry by entry. */
import { and, asc, eq, gte, sql } from 'drizzle-orm';
import { changed } from '../../commands/checks.ts';
import type { Command } from '../../commands/command.ts';
import { type RichText, richText } from '../../commands/html.ts';
import { type InputPath, Mistake, mistake } from '../../commands/refusal.ts';
import type { Key } from '../../db/loader.ts';
import type { RowOf } from '../../db/record-kind.ts';
import type { InputOf } from '../../graphql/mutation.ts';
import { agendaItemRecord } from '../agendas/agenda-items.table.ts';
import { addRestriction } from '../restrictions/restrictions.commands.ts';
import { dropBases } from '../sources/sources.commands.ts';
import type { entryInput, entryPatchInput } from './minute-entries.mutations.schema.ts';
import { depthProblem, entryDepthMax } from './minute-entries.rules.ts';
import { minuteEntry, minuteEntryRecord, minuteEntryText } from './minute-entries.table.ts';
import { untitledGround } from './minutes-grounds.checks.ts';
import { beginMinutes, openMinutes } from './minutes-status.commands.ts';

type ItemRow = RowOf<typeof agendaItemRecord>;
type EntryRow = RowOf<typeof minuteEntryRecord>;

const whatToWrite = 'Write what is to be minuted.';

export async function recordMinute(command: Command<ItemRow>, input: InputOf<typeof entryInput>): Promise<{ minuteEntry: Key }> {
  const { target: item } = command;
  const opened = await openMinutes(command, item, 'agendaItem');
  const { status, visibility } = opened;
  const entries = await entriesUnder(command, item.id);
  const previous = previousTo(command, entries, input.after);
  const { after, depth, words, ground } = await command.check({
    after: previous,
    depth: depthAfter(entries, previous, input.depth ?? 0),
    words: richText(input.html, whatToWrite, 'html'),
    ground: untitledGround(input.restriction),
  });
  await beginMinutes(command, opened);
  const position = after ? after.position + 1 : 1;
  await moveDown(command, item.id, position);
  const { kind } = input;
  const made = await command.insert(minuteEntry, { visibility, agendaItemId: item.id, position, depth, kind });
  await command.insert(minuteEntryText, {
    visibility: ground ? 'RESTRICTED' : visibility,
    minuteEntryId: made.id,
    ...words,
  });
  if (ground) await addRestriction(command, { minuteEntryId: made.id }, ground, visibility);
  const facts = { meetingId: item.meetingId, status };
  command.announce('MINUTES_CHANGED', minuteEntryRecord, { id: made.id, visibility }, facts, { operation: 'CREATED' });
  return { minuteEntry: made };
}

export async function updateMinute(
  command: Command<EntryRow>,
  { patch }: InputOf<typeof entryPatchInput>,
): Promise<{ minuteEntry: Key }> {
  const { target } = command;
  const { councilId, id } = target;
  const item = command.locked(agendaItemRecord, target.agendaItemId);
  const { status } = await openMinutes(command, item, 'id');
  const entries = await entriesUnder(command, item.id);
  if (patch.html !== undefined) await demandWords(command);
  const { set, words } = await command.check({
    set: command.checkPatch(minuteEntryRecord, {
      kind: patch.kind,
      depth: changed(patch.depth, (depth) => depthAmong(entries, target, depth)),
    }),
    words: patch.html === undefined ? null : richText(patch.html ?? '', whatToWrite, ['patch', 'html']),
  });
  await command.update(minuteEntryRecord, target, set);
  if (words) await writeWords(command, words);
  await dropBases(command, target.id, [...Object.keys(patch), ...(words ? ['text'] : [])]);
  command.announce('MINUTES_CHANGED', minuteEntryRecord, target, { meetingId: item.meetingId, status });
  return { minuteEntry: { councilId, id } };
}

/** In order. */
function entriesUnder({ tx }: Command, agendaItemId: string): Promise<EntryRow[]> {
  return tx
    .select()
    .from(minuteEntry)
    .where(and(eq(minuteEntry.councilId, tx.councilId), eq(minuteEntry.agendaItemId, agendaItemId)))
    .orderBy(asc(minuteEntry.position), asc(minuteEntry.id));
}

/** The entry that a new one follows: the one named, else the last; null before the first. */
async function previousTo(
  command: Command<ItemRow>,
  entries: readonly EntryRow[],
  id: string | null | undefined,
): Promise<EntryRow | Mistake | null> {
  const named = await command.referIfGiven(minuteEntryRecord, id, 'after');
  if (named === null) return entries.at(-1) ?? null;
  if (named instanceof Mistake || named.agendaItemId === command.target.id) return named;
  return mistake('INVALID', 'This entry is under another item.', 'after');
}

async function depthAfter(
  entries: readonly EntryRow[],
  place: Promise<EntryRow | Mistake | null>,
  depth: number,
): Promise<number | Mistake> {
  const previous = await place;
  if (previous instanceof Mistake) return depth;
  const next = entries[entries.findIndex(({ id }) => id === previous?.id) + 1];
  return checkDepth(previous, depth, next, 'depth');
}

function depthAmong(entries: readonly EntryRow[], { id }: EntryRow, depth: number): number | Mistake {
  const index = entries.findIndex((entry) => entry.id === id);
  return checkDepth(entries[index - 1], depth, entries[index + 1], ['patch', 'depth']);
}

function checkDepth(
  previous: EntryRow | null | undefined,
  depth: number,
  next: EntryRow | undefined,
  path: InputPath,
): number | Mistake {
  const problem = depthProblem(previous?.depth ?? null, depth, next?.depth ?? null);
  return problem ? mistake('INVALID', depthText[problem], path) : depth;
}

const depthText = {
  OUT_OF_RANGE: `The level is 0 for a paragraph or a first-level point, and at most ${entryDepthMax}.`,
  TOO_DEEP: 'An entry is at most one level below the entry before it; the first entry of an item is at level 0.',
  NEXT_TOO_DEEP: 'The next entry would then be more than one level below this one. Change the next entry first.',
};

/** Makes room for an entry at a position. */
async function moveDown({ tx, now }: Command, agendaItemId: string, position: number): Promise<void> {
  await tx
    .update(minuteEntry)
    .set({ position: sql`${minuteEntry.position} + 1`, version: sql`${minuteEntry.version} + 1`, updatedAt: now })
    .where(
      and(
        eq(minuteEntry.councilId, tx.councilId),
        eq(minuteEntry.agendaItemId, agendaItemId),
        gte(minuteEntry.position, position),
      ),
    );
}

/** Only those who can read restricted words may replace them. */
async function demandWords(command: Command<EntryRow>): Promise<void> {
  const [words] = await command.tx
    .select({ visibility: minuteEntryText.visibility })
    .from(minuteEntryText)
    .where(ofEntry(command));
  if (words?.visibility === 'RESTRICTED') command.demand('READ_RESTRICTED');
}

async function writeWords(command: Command<EntryRow>, words: RichText): Promise<void> {
  await command.tx.update(minuteEntryText).set(words).where(ofEntry(command));
}

function ofEntry({ target }: Command<EntryRow>) {
  return and(eq(minuteEntryText.councilId, target.councilId), eq(minuteEntryText.minuteEntryId, target.id));
}
