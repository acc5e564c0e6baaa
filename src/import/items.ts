/** Items of an agenda with their documents and minutes, and attendance, as an import reads and writes them. */
import { and, asc, eq } from 'drizzle-orm';
import { globalId } from '../graphql/ids.ts';
import { agendaItem, agendaItemDetail } from '../modules/agendas/agenda-items.table.ts';
import { canSubstitute, isPresence } from '../modules/attendance/attendance.rules.ts';
import { attendance } from '../modules/attendance/attendance.table.ts';
import { document, documentFile } from '../modules/documents/documents.table.ts';
import { minuteEntry, minuteEntryText } from '../modules/minutes/minute-entries.table.ts';
import { restrictionInForce } from '../modules/restrictions/restrictions.commands.ts';
import { idIn } from './people.ts';
import type { AttendanceValues, DocumentValues, ItemValues, MinutesValues, RestrictionValues } from './records.ts';
import { mutationSpec, recorded } from './specs.ts';
import type { Kind, Unit } from './unit.ts';

export interface ItemPlace {
  councilId: number;
  /** The number there of the meeting, and its id here. */
  within: string;
  meetingId: string;
}

export const goneReason = "The council's committee system, ModernGov, no longer shows this.";

/** One attachment may be listed under several items. */
export function documentIdOf(item: string, attachment: string): string {
  return `${item}/${attachment}`;
}

export function attendanceIdOf(meeting: string, person: string): string {
  return `${meeting}/${person}`;
}

export function itemKind(unit: Unit, place: ItemPlace, after: string | null | undefined): Kind<ItemValues> {
  const { councilId, within, meetingId } = place;
  const named = (id: string) => globalId('AgendaItem', { councilId, id });
  const { tx } = unit;
  return {
    noun: 'item',
    within,
    current: async (id) => {
      const [row] = await tx
        .select()
        .from(agendaItem)
        .leftJoin(agendaItemDetail, and(eq(agendaItemDetail.councilId, councilId), eq(agendaItemDetail.agendaItemId, id)))
        .where(and(eq(agendaItem.councilId, councilId), eq(agendaItem.id, id)));
      if (!row) return null;
      const { agenda_item: item, agenda_item_detail: detail } = row;
      return {
        title: item.title ?? detail?.withheldTitle ?? '',
        summary: item.summary ?? detail?.withheldSummary ?? null,
        kind: item.kind as ItemValues['kind'],
        agendaNumber: item.agendaNumber,
        minuteNumber: item.minuteNumber,
        restriction: await restrictionHere(unit, { agendaItemId: id }),
      };
    },
    create: async ({ restriction, ...details }) => {
      const input = { meeting: globalId('Meeting', { councilId, id: meetingId }), details, restriction: restriction ?? null };
      const placed = after === undefined ? {} : { after: after === null ? null : named(after) };
      return idIn(await unit.run(mutationSpec('addAgendaItem'), { ...input, ...placed }), 'agendaItem');
    },
    keeps: keepsRestricted,
    update: async (id, { restriction, ...patch }) => {
      if (restriction) await unit.run(mutationSpec('restrictAgendaItem'), { agendaItem: named(id), restriction });
      if (Object.keys(patch).length > 0) await unit.run(mutationSpec('updateAgendaItem'), { id: named(id), patch });
      return id;
    },
  };
}

/** What an import published by a mistake of the source could never be taken back. */
function keepsRestricted<V extends { restriction?: RestrictionValues | null }>(field: keyof V & string, values: V) {
  return field === 'restriction' && values.restriction === null ? 'RELEASED_AT_SOURCE' : null;
}

async function restrictionHere(
  { tx }: Unit,
  subject: Parameters<typeof restrictionInForce>[1],
): Promise<RestrictionValues | null> {
  const row = await restrictionInForce({ tx }, subject);
  if (!row) return null;
  const { level, scheme, paragraphs, groundAsRecorded } = row;
  return { level, scheme, paragraphs, groundAsRecorded };
}

export function documentKind(unit: Unit, { councilId, within }: ItemPlace, itemId: string): Kind<DocumentValues> {
  const named = (id: string) => globalId('Document', { councilId, id });
  return {
    noun: 'document',
    within,
    current: async (id) => {
      const [row] = await unit.tx
        .select()
        .from(document)
        .leftJoin(documentFile, and(eq(documentFile.councilId, councilId), eq(documentFile.documentId, id)))
        .where(and(eq(document.councilId, councilId), eq(document.id, id)));
      if (!row) return null;
      const { document: listed, document_file: file } = row;
      const restriction = await restrictionHere(unit, { documentId: id });
      return { title: listed.title ?? file?.withheldTitle ?? '', url: file?.url ?? null, restriction };
    },
    create: async ({ title, url, restriction }) => {
      const owner = { agendaItem: globalId('AgendaItem', { councilId, id: itemId }) };
      const stated = { title, url, restriction, kind: 'OTHER' };
      return idIn(await unit.run(recorded.document, { owner, ...stated }), 'document');
    },
    keeps: keepsRestricted,
    update: async (id, { restriction, ...correction }) => {
      if (restriction) await unit.run(mutationSpec('restrictDocument'), { document: named(id), restriction });
      if (Object.keys(correction).length > 0) await unit.run(recorded.documentCorrection, { document: named(id), ...correction });
      return id;
    },
  };
}

/** All entries under an item together: their number changes when a paragraph is added above. The record is the item. */
export function minutesKind(unit: Unit, { councilId, within }: ItemPlace, itemId: string): Kind<MinutesValues> {
  const agendaItemOf = globalId('AgendaItem', { councilId, id: itemId });
  const entries = () =>
    unit.tx
      .select({ id: minuteEntry.id, html: minuteEntryText.html })
      .from(minuteEntry)
      .innerJoin(
        minuteEntryText,
        and(eq(minuteEntryText.councilId, minuteEntry.councilId), eq(minuteEntryText.minuteEntryId, minuteEntry.id)),
      )
      .where(and(eq(minuteEntry.councilId, councilId), eq(minuteEntry.agendaItemId, itemId)))
      .orderBy(asc(minuteEntry.position), asc(minuteEntry.id));
  const add = (html: string) => unit.run(mutationSpec('recordMinute'), { agendaItem: agendaItemOf, kind: 'NARRATIVE', html });
  return {
    noun: 'minutes',
    within,
    current: async () => ({ entries: (await entries()).map(({ html }) => html) }),
    create: async ({ entries: given }) => {
      for (const html of given) await add(html);
      await unit.run(recorded.itemTaken, { agendaItem: agendaItemOf });
      return itemId;
    },
    update: async (_, __, { entries: given }) => {
      const before = await entries();
      const named = (id: string) => globalId('MinuteEntry', { councilId, id });
      for (const [index, html] of given.entries()) {
        const entry = before[index];
        if (!entry) await add(html);
        else if (entry.html !== html) await unit.run(mutationSpec('updateMinute'), { id: named(entry.id), patch: { html } });
      }
      for (const { id } of before.slice(given.length))
        await unit.run(mutationSpec('withdrawRecord'), { id: named(id), reason: goneReason });
      return itemId;
    },
  };
}

/** The record is the person. */
export function attendanceKind(
  unit: Unit,
  { councilId, within, meetingId }: ItemPlace,
  personId: string,
): Kind<AttendanceValues> {
  const named = (id: string) => globalId('Person', { councilId, id });
  const store = async (values: AttendanceValues) => {
    const entry = { person: named(personId), ...values, ...(await besides(values.status)) };
    await unit.run(mutationSpec('recordAttendance'), {
      meeting: globalId('Meeting', { councilId, id: meetingId }),
      entries: [entry],
    });
    return personId;
  };
  // A new entry replaces the old one, so it repeats what staff have recorded beside the status.
  const besides = async (status: AttendanceValues['status']) => {
    const row = await attendanceHere(unit, { councilId, meetingId }, personId);
    if (!row) return {};
    const { mode, arrivedAt, leftAt, substitutesForId } = row;
    return {
      mode,
      ...(isPresence(status) && { arrivedAt, leftAt }),
      ...(canSubstitute(status) && substitutesForId !== null && { substitutesFor: named(substitutesForId) }),
    };
  };
  return {
    noun: 'attendance',
    within,
    current: async () => {
      const row = await attendanceHere(unit, { councilId, meetingId }, personId);
      return row ? { status: row.status, statusAsRecorded: row.statusAsRecorded } : null;
    },
    // Staff may have recorded it here before.
    twin: async () => ((await attendanceHere(unit, { councilId, meetingId }, personId)) ? personId : null),
    create: store,
    update: (_, __, values) => store(values),
  };
}

async function attendanceHere(
  { tx }: Unit,
  { councilId, meetingId }: Pick<ItemPlace, 'councilId' | 'meetingId'>,
  personId: string,
) {
  const [row] = await tx
    .select()
    .from(attendance)
    .where(and(eq(attendance.councilId, councilId), eq(attendance.meetingId, meetingId), eq(attendance.personId, personId)));
  return row;
}
