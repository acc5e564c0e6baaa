/** Brings the agenda of a meeting and its minutes: items in order, numbers, what is published. */
import { and, asc, eq, inArray } from 'drizzle-orm';
import { globalId } from '../graphql/ids.ts';
import { agendaItem } from '../modules/agendas/agenda-items.table.ts';
import { isPublished } from '../modules/agendas/agendas.rules.ts';
import { agenda } from '../modules/agendas/agendas.table.ts';
import { document } from '../modules/documents/documents.table.ts';
import { minuteEntry } from '../modules/minutes/minute-entries.table.ts';
import { isSettled } from '../modules/minutes/minutes.rules.ts';
import { minutes } from '../modules/minutes/minutes.table.ts';
import { resolution as resolutionTable } from '../modules/minutes/resolutions.table.ts';
import { documentIdOf, documentKind, type ItemPlace, itemKind, minutesKind } from './items.ts';
import type { ImportedMeeting } from './moderngov/mapped.ts';
import { resolutionKind } from './resolutions.ts';
import { mutationSpec, recorded } from './specs.ts';
import type { Kind, Unit } from './unit.ts';

/** Gives whether the agenda here is as public as the source says. */
export async function bringAgenda(unit: Unit, place: ItemPlace, meeting: ImportedMeeting): Promise<boolean> {
  const drafts = await draftsHere(unit, place);
  await freeNumbers(unit, place, meeting);
  const underHeadings = new Set((await placesOf(unit, place)).filter(({ parentId }) => parentId).map(({ id }) => id));
  let after: string | null = null;
  for (const item of meeting.items) {
    // Behind an item that a person has put under a heading, a new one comes last.
    const previous: string | null | undefined = after !== null && underHeadings.has(after) ? undefined : after;
    const itemId: string | null = await unit.bring(itemKind(unit, place, previous), item.id, item.values);
    if (itemId === null) continue;
    after = itemId;
    for (const { id, values } of item.documents)
      await unit.bring(documentKind(unit, place, itemId), documentIdOf(item.id, id), values);
  }
  await reorder(unit, place, meeting);
  return publishAgenda(unit, place, meeting, drafts);
}

function placesOf({ tx }: Unit, { councilId, meetingId }: ItemPlace) {
  return tx
    .select({
      id: agendaItem.id,
      parentId: agendaItem.parentId,
      agendaNumber: agendaItem.agendaNumber,
      visibility: agendaItem.visibility,
    })
    .from(agendaItem)
    .where(and(eq(agendaItem.councilId, councilId), eq(agendaItem.meetingId, meetingId)))
    .orderBy(asc(agendaItem.position), asc(agendaItem.id));
}

/** Takes numbers from items that are about to get another one, so that two items can change places. */
async function freeNumbers(unit: Unit, place: ItemPlace, { items }: ImportedMeeting): Promise<void> {
  const here = await placesOf(unit, place);
  for (const item of items) {
    const number = item.values.agendaNumber;
    if (number === null) continue;
    const own = unit.reference('item', item.id)?.recordId;
    const holder = here.find(({ id, agendaNumber }) => agendaNumber === number && id !== own);
    if (!holder) continue;
    const other = items.find(({ id }) => unit.reference('item', id)?.recordId === holder.id);
    if (other && other.values.agendaNumber !== number && unit.isHeld('item', other.id, 'agendaNumber', number)) {
      const id = globalId('AgendaItem', { councilId: place.councilId, id: holder.id });
      await unit.run(mutationSpec('updateAgendaItem'), { id, patch: { agendaNumber: null } });
      unit.noteCleared('item', other.id, 'agendaNumber');
      holder.agendaNumber = null;
    } else {
      unit.about('item', item.id).add('DUPLICATE_NUMBER', number);
      item.values = { ...item.values, agendaNumber: null };
    }
  }
}

async function reorder(unit: Unit, place: ItemPlace, { id: meeting, items }: ImportedMeeting): Promise<void> {
  if (
    !unit.saysAnew(
      'meeting',
      meeting,
      'order',
      items.map(({ id }) => id),
    )
  )
    return;
  const wanted = items.flatMap(({ id }) => unit.reference('item', id)?.recordId ?? []);
  const here = (await placesOf(unit, place)).filter(({ id }) => wanted.includes(id));
  if (here.some(({ parentId }) => parentId !== null)) return;
  const order = here.map(({ id }) => id);
  const present = wanted.filter((id) => order.includes(id));
  for (const [index, id] of present.entries()) {
    if (order[index] === id) continue;
    const previous = present[index - 1];
    const named = (itemId: string) => globalId('AgendaItem', { councilId: place.councilId, id: itemId });
    const after = previous === undefined ? null : named(previous);
    await unit.run(mutationSpec('moveAgendaItem'), { agendaItem: named(id), after, renumber: false });
    order.splice(order.indexOf(id), 1);
    order.splice(index, 0, id);
  }
}

/** Items and documents that staff are preparing: the import must not publish them. */
async function draftsHere(unit: Unit, { councilId, meetingId }: ItemPlace): Promise<string[]> {
  const imported = new Set([...unit.parts('item'), ...unit.parts('document')].map(({ recordId }) => recordId));
  const found = [];
  for (const table of [agendaItem, document]) {
    const rows = await unit.tx
      .select({ id: table.id })
      .from(table)
      .where(and(eq(table.councilId, councilId), eq(table.meetingId, meetingId), eq(table.visibility, 'DRAFT')));
    found.push(...rows.map(({ id }) => id));
  }
  return found.filter((id) => !imported.has(id));
}

async function publishAgenda(
  unit: Unit,
  place: ItemPlace,
  meeting: ImportedMeeting,
  drafts: readonly string[],
): Promise<boolean> {
  const { councilId, meetingId } = place;
  const about = unit.about('meeting', meeting.id);
  const [own] = await unit.tx
    .select({ status: agenda.status })
    .from(agenda)
    .where(and(eq(agenda.councilId, councilId), eq(agenda.meetingId, meetingId)));
  if (!own) return true;
  if (!meeting.isAgendaPublished) {
    if (isPublished(own.status)) about.add('AGENDA_UNPUBLISHED');
    return !isPublished(own.status);
  }
  const hasDrafts = (await placesOf(unit, place)).some(({ visibility }) => visibility === 'DRAFT');
  if (isPublished(own.status) && !hasDrafts) return true;
  if (drafts.length > 0) {
    about.add('DRAFTS_HERE', 'agenda');
    return false;
  }
  await unit.run(recorded.agenda, { meeting: globalId('Meeting', { councilId, id: meetingId }) });
  return true;
}

/** Gives whether the minutes here are as public as the source says. */
export async function bringMinutes(unit: Unit, place: ItemPlace, meeting: ImportedMeeting): Promise<boolean> {
  if (!meeting.hasMinutes) return true;
  const { councilId, meetingId } = place;
  const [own] = await unit.tx
    .select({ status: minutes.status })
    .from(minutes)
    .where(and(eq(minutes.councilId, councilId), eq(minutes.meetingId, meetingId)));
  const isPublic = own !== undefined && own.status !== 'DRAFT' && own.status !== 'NONE';
  const isAgendaPublic = (await placesOf(unit, place)).every(({ visibility }) => visibility !== 'DRAFT');
  if (!isPublic && (!isAgendaPublic || (await hasDraftMinutes(unit, place)))) {
    unit.about('meeting', meeting.id).add('DRAFTS_HERE', 'minutes');
    return false;
  }
  const isApproved = own !== undefined && isSettled(own.status);
  for (const { id, minutes: text, resolution: decided } of meeting.items) {
    const itemId = unit.reference('item', id)?.recordId;
    if (itemId === undefined) continue;
    const bring = async <V extends object>(kind: Kind<V>, values: V | null) => {
      if (!values || unit.isUnchanged(kind.noun, id, values)) return;
      // Approved minutes are the record.
      if (isApproved) unit.about(kind.noun, id).add('CONFLICT', 'approved');
      else await unit.bring(kind, id, values);
    };
    await bring(minutesKind(unit, place, itemId), text);
    await bring(resolutionKind(unit, place, itemId), decided);
  }
  if (!isPublic) await unit.run(recorded.minutes, { meeting: globalId('Meeting', { councilId, id: meetingId }) });
  return true;
}

async function hasDraftMinutes(unit: Unit, place: ItemPlace): Promise<boolean> {
  const itemIds = (await placesOf(unit, place)).map(({ id }) => id);
  for (const table of [minuteEntry, resolutionTable]) {
    const [draft] = await unit.tx
      .select({ id: table.id })
      .from(table)
      .where(and(eq(table.councilId, place.councilId), eq(table.visibility, 'DRAFT'), inArray(table.agendaItemId, itemIds)))
      .limit(1);
    if (draft) return true;
  }
  return false;
}
