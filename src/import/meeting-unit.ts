/** Brings one meeting with all that is under it, in one transaction. */
import { and, eq } from 'drizzle-orm';
import { globalId } from '../graphql/ids.ts';
import { agendaItem } from '../modules/agendas/agenda-items.table.ts';
import { document } from '../modules/documents/documents.table.ts';
import { meeting as meetingTable } from '../modules/meetings/meetings.table.ts';
import { recordDerived } from '../modules/sources/derived-values.commands.ts';
import type { Reference } from '../modules/sources/external-references.commands.ts';
import { bringAgenda, bringMinutes } from './agenda-unit.ts';
import { attendanceIdOf, attendanceKind, documentIdOf, goneReason, type ItemPlace } from './items.ts';
import { meetingKind } from './meetings.ts';
import { onlineRule } from './moderngov/map.ts';
import type { ImportedMeeting } from './moderngov/mapped.ts';
import type { Window } from './moderngov/source.ts';
import { bringPerson, type ImportedCouncil } from './people.ts';
import { bringSeats, type SeatPlace } from './seats.ts';
import { mutationSpec } from './specs.ts';
import type { Unit } from './unit.ts';

/** Whether the source says of a meeting, and of all that is under it, what was imported. Then nothing is read or written. */
export function isMeetingUnchanged(unit: Unit, meeting: ImportedMeeting): boolean {
  const named = partsOf(meeting);
  const seen = new Set(named.map(({ noun, id }) => `${noun} ${id}`));
  const isSame =
    unit.isUnchanged('meeting', meeting.id, withOrder(meeting)) &&
    named.every(({ noun, id, values }) => unit.isUnchanged(noun, id, values)) &&
    partNouns.every((noun) => unit.parts(noun).every(({ externalId }) => seen.has(`${noun} ${externalId}`)));
  if (isSame)
    for (const { noun, id } of [{ noun: 'meeting', id: meeting.id } as const, ...named]) unit.count(noun, id, 'unchanged');
  return isSame;
}

/** The meeting without items that another meeting has: each is imported once. */
export function withOwnItems(unit: Unit, meeting: ImportedMeeting): ImportedMeeting {
  const isOwn = ({ id }: { id: string }) => {
    if (!unit.isElsewhere('item', id)) return true;
    unit.about('item', id).add('IN_ANOTHER_MEETING', `meeting ${unit.reference('item', id)?.within}`);
    return false;
  };
  return { ...meeting, items: meeting.items.filter(isOwn) };
}

const partNouns = ['document', 'item', 'minutes', 'resolution', 'attendance'] as const;

function partsOf({ id: meeting, items, attendances }: ImportedMeeting) {
  return [
    ...items.flatMap(({ id, values, documents, minutes: text, resolution }) => [
      { noun: 'item' as const, id, values: values as object },
      ...documents.map((each) => ({ noun: 'document' as const, id: documentIdOf(id, each.id), values: each.values as object })),
      ...(text ? [{ noun: 'minutes' as const, id, values: text as object }] : []),
      ...(resolution ? [{ noun: 'resolution' as const, id, values: resolution as object }] : []),
    ]),
    ...attendances.map(({ personId, status, statusAsRecorded }) => ({
      noun: 'attendance' as const,
      id: attendanceIdOf(meeting, personId),
      values: { status, statusAsRecorded } as object,
    })),
  ];
}

/** What is compared of a meeting: its values, whether its agenda and minutes are public, who sat on its panel, and the order of its items. */
function withOrder({ values, isAgendaPublished, hasMinutes, members, items }: ImportedMeeting) {
  return { ...values, isAgendaPublished, hasMinutes, members, order: items.map(({ id }) => id) };
}

export async function bringMeeting(
  unit: Unit,
  council: ImportedCouncil,
  { panelId, committee }: SeatPlace,
  meeting: ImportedMeeting,
): Promise<void> {
  const councilId = council.id;
  const { startsAtAsRecorded } = meeting;
  const kind = meetingKind(unit, { councilId, panelId, startsAtAsRecorded });
  const before = unit.reference('meeting', meeting.id);
  const meetingId = await unit.bring(kind, meeting.id, meeting.values);
  if (meetingId === null) return;
  if (!before && meeting.values.attendanceMode === 'VIRTUAL')
    await recordDerived(unit, { id: meetingId, visibility: 'PUBLIC' }, 'attendanceMode', onlineRule);
  const place = { councilId, within: meeting.id, meetingId };
  const hasAgenda = await bringAgenda(unit, place, meeting);
  const hasMinutes = await bringMinutes(unit, place, meeting);
  const hasMembers = await bringSeats(unit, council, { panelId, committee }, meeting);
  await bringAttendances(unit, council, place, meeting);
  await dropMissing(unit, place, meeting);
  await unit.noteSaid('meeting', meeting.id, {
    order: meeting.items.map(({ id }) => id),
    // What was not done is tried, or reported, again.
    ...(hasMembers && { members: meeting.members }),
    ...(hasAgenda && { isAgendaPublished: meeting.isAgendaPublished }),
    ...(hasMinutes && { hasMinutes: meeting.hasMinutes }),
  });
}

/** Withdraws items and documents that two answers in a row do not have, and at once what ModernGov hides. */
async function dropMissing(unit: Unit, { councilId }: ItemPlace, meeting: ImportedMeeting): Promise<void> {
  const seen = new Set(partsOf(meeting).map(({ noun, id }) => `${noun} ${id}`));
  const missing = partNouns.flatMap((noun) => unit.parts(noun).filter(({ externalId }) => !seen.has(`${noun} ${externalId}`)));
  const withdraw = async (reference: Reference, type: 'AgendaItem' | 'Document') => {
    await withdrawRecord(unit, councilId, type, reference.recordId);
    await unit.forget(reference);
  };
  for (const reference of missing) {
    const { kind, externalId } = reference;
    const [itemId = ''] = externalId.split('/');
    const item = meeting.items.find(({ id }) => id === itemId);
    const isHidden = meeting.hidden.includes(itemId);
    if (kind === 'item' && isHidden) await withdraw(reference, 'AgendaItem');
    else if (kind === 'document' && isHidden) await unit.forget(reference);
    // A list that is empty now is rather a fault of the answer.
    else if (kind === 'item' && meeting.items.length > 0 && (await unit.miss(reference))) await withdraw(reference, 'AgendaItem');
    else if (kind === 'document' && item?.hasAllDocuments && (await unit.miss(reference))) await withdraw(reference, 'Document');
    else if (kind === 'minutes' || kind === 'resolution' || kind === 'attendance' || meeting.items.length === 0)
      unit.about(kind, externalId).add('MISSING', 'it stays');
  }
}

/** Whether a meeting here is of one of these panels, and on a day of the window. */
export async function isOf(
  unit: Unit,
  councilId: number,
  id: string,
  { window: { from, to }, panelIds }: { window: Window; panelIds: readonly string[] },
): Promise<boolean> {
  const [row] = await unit.tx
    .select({ date: meetingTable.date, panelId: meetingTable.panelId })
    .from(meetingTable)
    .where(and(eq(meetingTable.councilId, councilId), eq(meetingTable.id, id)));
  return row?.date != null && from <= row.date && row.date <= to && panelIds.includes(row.panelId);
}

/** Nothing where it was withdrawn here before. */
export async function withdrawRecord(unit: Unit, councilId: number, type: 'Meeting' | 'AgendaItem' | 'Document', id: string) {
  const table = { Meeting: meetingTable, AgendaItem: agendaItem, Document: document }[type];
  const [row] = await unit.tx
    .select({ id: table.id })
    .from(table)
    .where(and(eq(table.councilId, councilId), eq(table.id, id)));
  if (row) await unit.run(mutationSpec('withdrawRecord'), { id: globalId(type, { councilId, id }), reason: goneReason });
}

async function bringAttendances(
  unit: Unit,
  council: ImportedCouncil,
  place: ItemPlace,
  { attendances }: ImportedMeeting,
): Promise<void> {
  for (const { personId, name, status, statusAsRecorded } of attendances) {
    const id = attendanceIdOf(place.within, personId);
    const values = { status, statusAsRecorded };
    if (unit.isUnchanged('attendance', id, values)) {
      unit.count('attendance', id, 'unchanged');
      continue;
    }
    const person = await bringPerson(unit, council, personId, name);
    if (person === null) continue;
    await unit.bring(attendanceKind(unit, place, person), id, values);
  }
}
