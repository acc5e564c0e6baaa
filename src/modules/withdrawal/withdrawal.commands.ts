/**
 * The command that takes back any record. Nothing is deleted: the rows become WITHDRAWN, which nobody reads, so row-level security hides them
 * from every list, search, count and event at once.
 */
import { and, eq, getTableName, inArray } from 'drizzle-orm';
import { reasonMax, requiredText } from '../../commands/checks.ts';
import type { Command } from '../../commands/command.ts';
import { refusal } from '../../commands/refusal.ts';
import type { Key } from '../../db/loader.ts';
import type { RecordKind, RowOf } from '../../db/record-kind.ts';
import type { InputOf } from '../../graphql/mutation.ts';
import { announceRecords } from '../feed/announced-kinds.commands.ts';
import { partsByReference, type Withdrawable, withdrawables } from './withdrawable-kinds.commands.ts';
import type { withdrawalInput } from './withdrawal.mutations.schema.ts';
import { type HiddenRow, withdrawal } from './withdrawal.table.ts';
import {
  alsoReadWithdrawn,
  hideReferring,
  lockReferring,
  type Reference,
  type ReferringRow,
  referencesBetweenRecords,
  rowsReferring,
  versionedTables,
} from './withdrawal-rows.commands.ts';

type AnyRow = RowOf<RecordKind>;
type WithdrawCommand = Command<{ kind: RecordKind; row: AnyRow }>;

/** The ids of the records to withdraw, by table. */
type Found = Map<string, Set<string>>;

export async function withdrawRecord(
  command: WithdrawCommand,
  input: InputOf<typeof withdrawalInput>,
): Promise<{ withdrawnId: Key & { type: string } }> {
  const { tx, target, now } = command;
  const { kind, row } = target;
  const own = withdrawables.find((entry) => entry.kind === kind);
  if (!own) throw new Error(`a ${kind.noun} cannot be withdrawn`);
  command.demand(own.permission);
  const { reason } = await command.check({
    reason: requiredText(input.reason, 'Give the reason that the public is to read.', 'reason', reasonMax),
  });
  const references = await referencesBetweenRecords(tx);
  const found = await withAllParts(command, references);
  await refuseNamed(command, references, found);
  const rows = await announcedRows(command, own, found);
  for (const { entry, row: each } of rows) {
    const problem = await entry.forbids(each, command);
    if (problem) throw refusal('INVALID_TRANSITION', problem, 'id');
  }
  const hidden = await rowsToHide(command, references, found);
  const how = { operation: 'WITHDRAWN', reason, change: 'ITEM_WITHDRAWN' } as const;
  const [event] = await announceRecords(command, kind.table, [row.id], how);
  const others = Map.groupBy(rows.slice(1), ({ entry }) => entry.kind.table);
  for (const [table, parts] of others) {
    await announceRecords(
      command,
      table,
      parts.map((part) => part.row.id),
      how,
    );
  }
  await command.insert(withdrawal, { eventId: event?.id ?? '', rows: hidden, visibility: 'RESTRICTED' });
  await alsoReadWithdrawn(tx);
  const versioned = await versionedTables(tx);
  for (const { table, column, ids } of conditionsOf(references, found))
    await hideReferring(tx, table, column, ids, column === 'id' && versioned.has(table) ? now : null);
  return { withdrawnId: { type: kind.type, councilId: row.councilId, id: row.id } };
}

/** The target and the records that are parts of it, at any depth. Locked, so that nobody adds to them before the commit. */
async function withAllParts({ tx, target }: WithdrawCommand, references: readonly Reference[]): Promise<Found> {
  const found: Found = new Map();
  const table = getTableName(target.kind.table);
  await lockReferring(tx, table, 'id', [target.row.id]);
  let added: Found = new Map([[table, new Set([target.row.id])]]);
  while (added.size > 0) {
    for (const [name, ids] of added) found.set(name, ids.union(found.get(name) ?? new Set()));
    const next: Found = new Map();
    for (const reference of references.filter(isOwning).filter(({ isOfPart }) => !isOfPart)) {
      const owners = added.get(reference.target);
      if (!owners) continue;
      const parts = await lockReferring(tx, reference.table, reference.column, [...owners]);
      const known = found.get(reference.table) ?? new Set();
      const unknown = parts.map(({ id }) => id).filter((id) => !known.has(id));
      if (unknown.length > 0) next.set(reference.table, new Set([...(next.get(reference.table) ?? []), ...unknown]));
    }
    added = next;
  }
  return found;
}

const owningColumns = new Set(partsByReference.map((column) => nameOf(getTableName(column.table), column.name)));

/** Whether a row goes with the record that it refers to: it is a part of it, or a mere link. */
function isOwning({ table, column, isOfPart, isLink, keyColumns }: Reference): boolean {
  return owningColumns.has(nameOf(table, column)) || (isOfPart && (isLink || keyColumns[0] === column));
}

/** Refuses while a record that stays cannot do without one that goes. Names only records that the caller may read. */
async function refuseNamed(
  { tx, target, caller }: WithdrawCommand,
  references: readonly Reference[],
  found: Found,
): Promise<void> {
  const named = new Set<string>();
  let isNamed = false;
  for (const reference of references.filter((each) => each.isRequired && !isOwning(each))) {
    const ids = found.get(reference.target);
    if (!ids) continue;
    const staying = (await rowsReferring(tx, reference, [...ids])).filter((row) => !goes(row, reference, references, found));
    isNamed ||= staying.length > 0;
    if (staying.some(({ visibility }) => caller.reads.includes(visibility))) named.add(reference.table.replaceAll('_', ' '));
  }
  if (!isNamed) return;
  const which = named.size > 0 ? ` (${[...named].join(', ')})` : '';
  const message = `Other records${which} name this ${target.kind.noun}, or a part of it, and cannot do without it. Change or withdraw them first.`;
  throw refusal('INVALID_TRANSITION', message, 'id');
}

/** Whether a row that refers to a record goes for another reason: it is itself withdrawn, or part of a record that is. */
function goes(
  { owner }: ReferringRow,
  { table, keyColumns, isOfPart }: Reference,
  references: readonly Reference[],
  found: Found,
): boolean {
  const owning = references.find((each) => each.table === table && each.column === keyColumns[0]);
  return found.get(isOfPart ? (owning?.target ?? '') : table)?.has(owner) ?? false;
}

/** The withdrawn records that are announced, with the target first. */
async function announcedRows(
  { tx, target }: WithdrawCommand,
  own: Withdrawable,
  found: Found,
): Promise<{ entry: Withdrawable; row: AnyRow }[]> {
  const rows: { entry: Withdrawable; row: AnyRow }[] = [];
  for (const entry of withdrawables) {
    const { table } = entry.kind;
    const ids = [...(found.get(getTableName(table)) ?? [])];
    if (ids.length === 0) continue;
    const ofKind = (await tx
      .select()
      .from(table)
      .where(and(eq(table.councilId, tx.councilId), inArray(table.id, ids)))
      .orderBy(table.id)) as AnyRow[];
    rows.push(...ofKind.filter(({ id }) => id !== target.row.id).map((row) => ({ entry, row })));
  }
  return [{ entry: own, row: target.row }, ...rows];
}

interface Condition extends Pick<Reference, 'table' | 'column' | 'keyColumns'> {
  ids: string[];
}

/** The rows to hide: the records found, their parts and links, and where they were taken from. */
function conditionsOf(references: readonly Reference[], found: Found): Condition[] {
  const all = [...found.values()].flatMap((ids) => [...ids]);
  return [
    ...[...found].map(([table, ids]) => ({ table, column: 'id', keyColumns: ['id'], ids: [...ids] })),
    ...references
      .filter((each) => each.isOfPart && isOwning(each))
      .flatMap(({ table, column, keyColumns, target }) => {
        const ids = found.get(target);
        return ids ? [{ table, column, keyColumns, ids: [...ids] }] : [];
      }),
    { table: 'record_source', column: 'record_id', keyColumns: ['record_id', 'position'], ids: all },
    { table: 'value_basis', column: 'record_id', keyColumns: ['record_id', 'field'], ids: all },
  ];
}

async function rowsToHide({ tx }: WithdrawCommand, references: readonly Reference[], found: Found): Promise<HiddenRow[]> {
  const rows: HiddenRow[] = [];
  for (const condition of conditionsOf(references, found)) {
    const ofTable = await rowsReferring(tx, condition, condition.ids);
    rows.push(...ofTable.map(({ key, visibility }) => ({ table: condition.table, key, visibility })));
  }
  return rows;
}

function nameOf(table: string, column: string): string {
  return `${table}.${column.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;
}
