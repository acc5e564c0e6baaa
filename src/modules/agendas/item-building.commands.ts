/** The commands that build an agenda: they add items, change them and move them. */
import { and, asc, eq } from 'drizzle-orm';
import { changed, optionalText } from '../../commands/checks.ts';
import type { Command } from '../../commands/command.ts';
import { leastVisible } from '../../commands/visibility.ts';
import type { Visibility } from '../../db/access.ts';
import type { Key } from '../../db/loader.ts';
import type { InputOf } from '../../graphql/mutation.ts';
import { type MeetingRow, meetingRecord } from '../meetings/meetings.table.ts';
import { restrictionOf } from '../restrictions/restrictions.checks.ts';
import { addRestriction, restrictionInForce } from '../restrictions/restrictions.commands.ts';
import { dropBases } from '../sources/sources.commands.ts';
import { agendaItem, agendaItemRecord } from './agenda-items.table.ts';
import { placeItem, placeLast, renumber } from './agenda-order.rules.ts';
import { agendaOf } from './agendas.commands.ts';
import { isPublished, isUnderWay } from './agendas.rules.ts';
import { agenda } from './agendas.table.ts';
import type { addInput, moveInput, updateInput } from './item-building.mutations.schema.ts';
import { type ItemDetailsGiven, type ItemRow, itemDetails, itemOfMeeting } from './item-details.checks.ts';
import { placeRefusal, storeExcluded, storeOrder } from './item-order.commands.ts';
import { type ItemSecrecy, printedWording, storeDetail, wordingOf } from './item-wording.commands.ts';

export async function addAgendaItem(command: Command<MeetingRow>, input: InputOf<typeof addInput>): Promise<{ agendaItem: Key }> {
  const { target: meeting, today } = command;
  demandForOrder(command, meeting);
  const items = await itemsOf(command, meeting.id);
  const { details, after, urgencyReason, ground } = await command.check({
    details: itemDetails(command, { meetingId: meeting.id, items, own: null }, input.details, ['details']),
    after: itemOfMeeting(command, meeting.id, input.after, 'after'),
    urgencyReason: optionalText(input.urgencyReason, 'urgencyReason', urgencyMax),
    ground: restrictionOf(input.restriction, 'restriction'),
  });
  const { visibility, isAdded } = await newItemIn(command, meeting);
  const { title = null, summary = null, packPages = null, references = [], kind, ...columns } = details.set;
  if (!kind) throw new Error('a new item has a kind');
  const wording = { title, summary, packPages, references, urgencyReason, urgencyAgreedAt: null };
  const secrecy: ItemSecrecy = ground && { isTitleWithheld: ground.isTitleWithheld ?? false };
  const added = await command.insert(agendaItem, {
    ...{ ...columns, ...printedWording(wording, secrecy) },
    ...{ kind, visibility, meetingId: meeting.id, position: items.length + 1, addedOn: isAdded ? today : null },
  });
  const placed = [...items, { id: added.id, parentId: columns.parentId ?? null, position: items.length + 1 }];
  const isLast = input.after === undefined;
  const result = isLast ? { order: placeLast(placed, added.id) } : placeItem(placed, added.id, after?.id ?? null);
  if ('refusal' in result) throw placeRefusal(result.refusal, 'after');
  await storeOrder(command, placed, result.order);
  const item = { id: added.id, visibility };
  if (secrecy || urgencyReason !== null) await storeDetail(command, item, wording, secrecy);
  if (ground) await addRestriction(command, { agendaItemId: added.id }, ground, visibility);
  if (details.excluded) await storeExcluded(command, item, details.excluded, secrecy);
  const facts = { meetingId: meeting.id, agendaItemId: added.id, change: 'ITEM_ADDED' as const };
  command.announce('AGENDA_CHANGED', agendaItemRecord, item, facts, { operation: 'CREATED' });
  return { agendaItem: added };
}

export async function updateAgendaItem(
  command: Command<ItemRow>,
  input: InputOf<typeof updateInput>,
): Promise<{ agendaItem: Key }> {
  const { target: item } = command;
  const items = await itemsOf(command, item.meetingId);
  const { details, urgencyReason } = await command.check({
    details: itemDetails(command, { meetingId: item.meetingId, items, own: item }, input.patch, ['patch']),
    urgencyReason: changed(input.urgencyReason, (reason) => optionalText(reason, 'urgencyReason', urgencyMax)),
  });
  const restricted = await restrictionInForce(command, { agendaItemId: item.id });
  if (restricted && changesHidden(input, restricted)) command.demand('READ_RESTRICTED');
  const before = await wordingOf(command, item);
  const { title, summary, packPages, references, ...columns } = details.set;
  const wording = {
    ...before,
    ...(title !== undefined && { title }),
    ...(summary !== undefined && { summary }),
    ...(packPages !== undefined && { packPages }),
    ...(references !== undefined && { references }),
    ...(urgencyReason !== undefined && { urgencyReason }),
  };
  // Once its number is stated as that of the agenda or the minutes, no other number is printed.
  const numbered = columns.agendaNumber != null || columns.minuteNumber != null ? { printedNumber: null } : {};
  await command.update(agendaItemRecord, item, { ...columns, ...numbered, ...printedWording(wording, restricted) });
  if (restricted || urgencyReason !== undefined) await storeDetail(command, item, wording, restricted);
  if (details.excluded) await storeExcluded(command, item, details.excluded, restricted);
  if (columns.parentId !== undefined && columns.parentId !== item.parentId)
    await putUnder(command, items, item, columns.parentId);
  await dropBases(command, item.id, fieldsOf(input.patch));
  announceChange(command, item, 'ITEM_UPDATED');
  return { agendaItem: { councilId: item.councilId, id: item.id } };
}

export async function moveAgendaItem(command: Command<ItemRow>, input: InputOf<typeof moveInput>): Promise<void> {
  const { target: item } = command;
  demandForOrder(command, command.locked(meetingRecord, item.meetingId));
  const { after } = await command.check({ after: itemOfMeeting(command, item.meetingId, input.after, 'after') });
  const items = await itemsOf(command, item.meetingId);
  const result = placeItem(items, item.id, after?.id ?? null);
  if ('refusal' in result) throw placeRefusal(result.refusal, 'after');
  // Items that wait to be published keep their numbers, as the numbers of published ones would tell of them.
  const alike = items.filter(({ visibility }) => visibility === item.visibility);
  const numbers = input.renumber ? renumber(alike, result.order) : new Map<string, string>();
  for (const other of await command.lock(
    agendaItemRecord,
    [...numbers.keys()].filter((id) => id !== item.id),
  )) {
    await command.update(agendaItemRecord, other, { agendaNumber: numbers.get(other.id) ?? null });
    announceChange(command, other, 'ITEM_UPDATED');
  }
  const number = numbers.get(item.id);
  await command.update(agendaItemRecord, item, number === undefined ? {} : { agendaNumber: number });
  await storeOrder(command, items, result.order);
  announceChange(command, item, 'ITEM_MOVED');
}

const urgencyMax = 2000;

/** Once a meeting is under way, those who run it may change the order of business too. */
function demandForOrder(command: Command, { liveStatus }: MeetingRow): void {
  if (!isUnderWay(liveStatus) || !command.may('RUN_MEETINGS')) command.demand('MANAGE_MEETINGS');
}

/** All items of a meeting, in order. Stable while the command holds the meeting's lock. */
async function itemsOf({ tx }: Command, meetingId: string): Promise<ItemRow[]> {
  return tx
    .select()
    .from(agendaItem)
    .where(and(eq(agendaItem.councilId, tx.councilId), eq(agendaItem.meetingId, meetingId)))
    .orderBy(asc(agendaItem.position), asc(agendaItem.id));
}

/**
 * How a new item begins. A draft agenda, which is made where there is none, has draft items. An item for a published agenda waits until the
 * agenda is published again, with its papers and the reason; once the meeting is under way it is public at once, as the meeting is to take it.
 * `isAdded`: whether it joins a public agenda now.
 */
async function newItemIn(command: Command, meeting: MeetingRow): Promise<{ visibility: Visibility; isAdded: boolean }> {
  const current = await agendaOf(command, meeting.id);
  const draft = leastVisible([meeting, { visibility: 'DRAFT' }]);
  if (!current) await command.insert(agenda, { visibility: draft, meetingId: meeting.id, status: 'DRAFT' });
  const isAdded = current !== undefined && isPublished(current.status) && isUnderWay(meeting.liveStatus);
  return { visibility: isAdded ? leastVisible([meeting, current]) : draft, isAdded };
}

async function putUnder(command: Command, items: readonly ItemRow[], item: ItemRow, parentId: string | null): Promise<void> {
  const placed = items.map((other) => (other.id === item.id ? { ...other, parentId } : other));
  await storeOrder(command, placed, placeLast(placed, item.id));
}

function announceChange(command: Command, item: ItemRow, change: 'ITEM_UPDATED' | 'ITEM_MOVED'): void {
  const facts = { meetingId: item.meetingId, agendaItemId: item.id, change };
  command.announce('AGENDA_CHANGED', agendaItemRecord, item, facts);
}

/** Whether an update changes words that the restriction of the item hides. */
function changesHidden({ patch, urgencyReason }: InputOf<typeof updateInput>, { isTitleWithheld }: { isTitleWithheld: boolean }) {
  const { title, summary, packPages, references, excludesItems } = patch;
  const withheld = isTitleWithheld ? [title, summary, packPages] : [];
  return [references, excludesItems, urgencyReason, ...withheld].some((value) => value !== undefined);
}

/** The fields of the API that a patch gives anew. */
function fieldsOf(patch: ItemDetailsGiven): string[] {
  const given = Object.entries(patch).flatMap(([field, value]) => (value === undefined ? [] : [field]));
  const isNumbered = given.includes('agendaNumber') || given.includes('minuteNumber');
  return isNumbered ? [...given, 'printedNumber'] : given;
}
