/** Checks of the details of an agenda item. */
import { allIn, changed, optionalText, requiredText } from '../../commands/checks.ts';
import type { Command, SetOf } from '../../commands/command.ts';
import { type InputPath, Mistake, mistake, pathWithin } from '../../commands/refusal.ts';
import type { RowOf } from '../../db/record-kind.ts';
import { citations, type ReferenceGiven } from '../councils/citations.checks.ts';
import { meetingRecord } from '../meetings/meetings.table.ts';
import { type AgendaItemTableRow, agendaItemRecord, type PageRangeValue } from './agenda-items.table.ts';
import { blockOf } from './agenda-order.rules.ts';

export type ItemRow = RowOf<typeof agendaItemRecord>;

/** As `AgendaItemPatch` gives it. */
export interface ItemDetailsGiven {
  title?: string | null;
  kind?: AgendaItemTableRow['kind'] | null;
  summary?: string | null;
  agendaNumber?: string | null;
  minuteNumber?: string | null;
  parent?: string | null;
  packPages?: PageRangeValue | null;
  isEducationMatter?: boolean | null;
  excludesItems?: readonly string[] | null;
  refersToMeeting?: string | null;
  references?: readonly ReferenceGiven[] | null;
}

/** The meeting of an item with all its items in order; `own` is the item itself, null for a new one. */
export interface ItemPlace {
  meetingId: string;
  items: readonly ItemRow[];
  own: ItemRow | null;
}

export interface ItemDetails {
  set: SetOf<typeof agendaItemRecord>;
  /** The items that an exclusion motion covers; undefined where they are not changed. */
  excluded: ItemRow[] | undefined;
}

/** The details that are given; a new item must have a title and a kind. */
export async function itemDetails(
  command: Command,
  place: ItemPlace,
  given: ItemDetailsGiven,
  path: readonly string[],
): Promise<ItemDetails | Mistake> {
  const kind = given.kind ?? place.own?.kind ?? null;
  const at = (field: string) => pathWithin(path, field);
  const isNew = place.own === null;
  const checked = {
    set: await command.checkPatch(
      agendaItemRecord,
      {
        title: isNew || given.title !== undefined ? titleOf(given.title, at('title')) : undefined,
        kind: isNew && given.kind == null ? mistake('REQUIRED', 'Say which kind of business it is.', at('kind')) : given.kind,
        summary: changed(given.summary, (text) => optionalText(text, at('summary'))),
        agendaNumber: changed(given.agendaNumber, (number) => numberOf(command, place, number, at('agendaNumber'))),
        minuteNumber: changed(given.minuteNumber, (number) => optionalText(number, at('minuteNumber'), numberMax)),
        parentId: changed(given.parent, (id) => headingOf(command, place, id, at('parent'))),
        packPages: changed(given.packPages, (pages) => pageRange(pages, at('packPages'))),
        isEducationMatter: given.isEducationMatter,
        refersToMeetingId: changed(given.refersToMeeting, (id) => idOf(command.refer(meetingRecord, id, at('refersToMeeting')))),
        references: given.references === undefined ? undefined : citations(given.references ?? [], at('references')),
      },
      path,
    ),
    excluded: await excludedItems(command, place, kind, given.excludesItems, at('excludesItems')),
  };
  return allIn(checked);
}

/** An item of the same meeting, which the input names as a neighbour; null where none is named. */
export async function itemOfMeeting(
  command: Command,
  meetingId: string,
  id: string | null | undefined,
  path: InputPath,
): Promise<ItemRow | Mistake | null> {
  const named = await command.referIfGiven(agendaItemRecord, id, path);
  if (named === null || named instanceof Mistake || named.meetingId === meetingId) return named;
  return mistake('INVALID', 'This is an item of another meeting.', path);
}

const numberMax = 50;

function titleOf(title: string | null | undefined, path: InputPath): string | Mistake {
  return requiredText(title ?? '', 'Give the title that the agenda is to print.', path, 1000);
}

/** The numbers of items that the caller cannot read are not compared: a refusal would tell of them. */
function numberOf({ caller }: Command, { items, own }: ItemPlace, given: string, path: InputPath): string | null | Mistake {
  const number = optionalText(given, path, numberMax);
  if (number === null || number instanceof Mistake) return number;
  const isTaken = items.some(
    (item) => item.id !== own?.id && item.agendaNumber === number && caller.reads.includes(item.visibility),
  );
  return isTaken ? mistake('ALREADY_EXISTS', `Another item of this agenda has the number ${number}.`, path) : number;
}

async function headingOf(command: Command, { meetingId, items, own }: ItemPlace, id: string, path: InputPath) {
  const heading = await itemOfMeeting(command, meetingId, id, path);
  if (heading === null || heading instanceof Mistake) return heading;
  if (own && blockOf(items, own.id).some((item) => item.id === heading.id))
    return mistake('INVALID', 'An item cannot stand under itself, nor under an item that stands under it.', path);
  return heading.id;
}

function pageRange({ from, to }: PageRangeValue, path: InputPath): PageRangeValue | Mistake {
  if (from < 1) return mistake('INVALID', 'Pages are counted from 1.', pathWithin(path, 'from'));
  return to < from
    ? mistake('INVALID', `The last page is before the first, which is ${from}.`, pathWithin(path, 'to'))
    : { from, to };
}

async function idOf(referred: Promise<{ id: string } | Mistake>): Promise<string | Mistake> {
  const row = await referred;
  return row instanceof Mistake ? row : row.id;
}

async function excludedItems(
  command: Command,
  { meetingId, own }: ItemPlace,
  kind: AgendaItemTableRow['kind'] | null,
  ids: readonly string[] | null | undefined,
  path: InputPath,
): Promise<ItemRow[] | undefined | Mistake> {
  if (kind !== 'EXCLUSION_MOTION') {
    if (ids?.length) return mistake('INVALID', 'Only an item of kind EXCLUSION_MOTION names the items that it covers.', path);
    return own?.kind === 'EXCLUSION_MOTION' ? [] : undefined;
  }
  if (ids === undefined) return undefined;
  const named = await command.referAll(agendaItemRecord, ids ?? [], path);
  if (named instanceof Mistake) return named;
  const wrong = named.findIndex((item) => item.meetingId !== meetingId || item.id === own?.id);
  return wrong === -1 ? named : mistake('INVALID', 'A motion covers other items of its own meeting.', pathWithin(path, wrong));
}
