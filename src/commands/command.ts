/**
 * What a command works with: its locked target, the other records of its council, checks of its input, and writing. A command checks
 * first, then writes: `check` reports all mistakes of an input at once.
 */
import { and, eq, type InferInsertModel, sql } from 'drizzle-orm';
import { type AnyPgColumn, getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
import { v7 as uuidv7 } from 'uuid';
import type { CouncilTx, Visibility } from '../db/access.ts';
import type { Key } from '../db/loader.ts';
import type { RecordKind, RecordTable, RowOf } from '../db/record-kind.ts';
import { type Actor, type NewEvent, newEvent } from '../events/append.ts';
import type { EventFacts, EventType } from '../events/catalogue.ts';
import type { Permission } from '../modules/access/permissions.ts';
import { todayInCouncilTime } from '../time/council-time.ts';
import { lockRecords, type Reach, readRecords } from './locks.ts';
import { idsOf, inOrder, keyWithin, notFound, reachOf } from './named-records.ts';
import { type InputPath, Mistake, Refusal, type UserError } from './refusal.ts';

/** Who gives a command, as authentication found them. */
export interface Caller {
  actor: Actor;
  councilId: number;
  /** The visibilities that the caller may read. */
  reads: readonly Visibility[];
  permissions: ReadonlySet<Permission>;
}

/** `Target` is the row that the mutation locks; its rows, or the mistakes in naming them, where it locks a list; undefined where it locks none. */
export class Command<Target = unknown> {
  readonly tx: CouncilTx;
  readonly caller: Caller;
  readonly target: Target;
  /** The moment of the command, the same for rows and events. */
  readonly now = new Date();
  /** The civil date in the council's time zone, `YYYY-MM-DD`. */
  readonly today = todayInCouncilTime(this.now);
  readonly events: NewEvent[] = [];
  readonly #locked: Locked;

  constructor(tx: CouncilTx, caller: Caller, target: Target, locked: Locked) {
    this.tx = tx;
    this.caller = caller;
    this.target = target;
    this.#locked = locked;
  }

  /** Whether the caller holds a permission beside the one that the mutation needs. */
  may(permission: Permission): boolean {
    return this.caller.permissions.has(permission);
  }

  /** A record that was locked with the target, e.g. its parent. */
  locked<K extends RecordKind>(kind: K, id: string): RowOf<K> {
    const row = this.#locked.get(kind, id);
    if (!row) throw new Error(`${kind.noun} ${id} is not locked by this command`);
    return row;
  }

  /** Locks more records, e.g. children of the target. Gives those found, in the order of their ids. */
  async lock<K extends RecordKind>(kind: K, ids: readonly string[]): Promise<RowOf<K>[]> {
    return [...(await this.#locked.take(reachOf(this.tx, this.caller), kind, ids)).values()];
  }

  /** Another record of the council that the input names. Not locked, unless it was locked with the target. */
  async refer<K extends RecordKind>(kind: K, id: string, path: InputPath): Promise<RowOf<K> | Mistake> {
    const rows = await this.referAll(kind, [id], path);
    // A single value stands at its own path, not at an index.
    if (rows instanceof Mistake) return notFound(kind, path);
    return rows[0] as RowOf<K>;
  }

  /** The same for an optional input: null where none is named. */
  async referIfGiven<K extends RecordKind>(
    kind: K,
    id: string | null | undefined,
    path: InputPath,
  ): Promise<RowOf<K> | Mistake | null> {
    return id == null ? null : this.refer(kind, id, path);
  }

  /** The records that a list in the input names, in its order, each once. */
  async referAll<K extends RecordKind>(kind: K, ids: readonly string[], path: InputPath): Promise<RowOf<K>[] | Mistake> {
    const keys = ids.map((id) => keyWithin(this.tx.councilId, kind, id));
    const found = await readRecords(reachOf(this.tx, this.caller), kind, idsOf(keys));
    return inOrder(kind, keys, (id) => this.#locked.get(kind, id) ?? found.get(id), path);
  }

  /** The values that the checks gave. Errors: Refusal with the mistakes of all of them. */
  async check<C extends Record<string, unknown>>(checks: C): Promise<Checked<C>> {
    const results = await Promise.all(Object.entries(checks).map(async ([name, check]) => [name, await check] as const));
    const mistakes = results.flatMap(([, result]): readonly UserError[] => (result instanceof Mistake ? result.userErrors : []));
    if (mistakes.length > 0) throw new Refusal(mistakes);
    return Object.fromEntries(results) as Checked<C>;
  }

  /** Adds a row of the council, with an id where the table has one. */
  async insert<T extends PgTable & { councilId: AnyPgColumn }>(
    table: T,
    values: Omit<InferInsertModel<T>, 'councilId' | 'id'>,
  ): Promise<Key> {
    const key = { councilId: this.tx.councilId, id: uuidv7() };
    await this.tx.insert(table).values({ ...('id' in table ? key : { councilId: key.councilId }), ...values } as never);
    return key;
  }

  /** Changes a locked record and raises its version. */
  async update<K extends RecordKind>(kind: K, row: RowOf<K>, set: Partial<InferInsertModel<K['table']>>): Promise<void> {
    const table: RecordTable = kind.table;
    const { councilId, id } = this.locked(kind, row.id);
    await this.tx
      .update(table)
      .set({ ...set, version: sql`${table.version} + 1`, updatedAt: this.now } as never)
      .where(and(eq(table.councilId, councilId), eq(table.id, id)));
  }

  /** What a `patch` changes: an absent field is left alone, null clears it; null for a value that a record must have is a mistake. */
  patch<K extends RecordKind>(kind: K, patch: PatchOf<K>, path = 'patch'): Partial<InferInsertModel<K['table']>> | Mistake {
    const given = Object.entries(patch).filter(([, value]) => value !== undefined);
    const required = requiredColumns(kind.table);
    const mistakes = given
      .filter(([name, value]) => value === null && required.has(name))
      .map(([name]) => new Mistake('REQUIRED', `\`${name}\` cannot be cleared. Leave it out to keep it as it is.`, [path, name]));
    return mistakes.length > 0 ? Mistake.all(mistakes) : (Object.fromEntries(given) as Partial<InferInsertModel<K['table']>>);
  }

  /** An event about a record, which is appended when the command succeeds. PUBLIC records are announced on both feeds. */
  announce<T extends EventType>(
    type: T,
    kind: RecordKind,
    row: { id: string; visibility: Visibility },
    facts: EventFacts[T],
    { operation = 'UPDATED', reason = null }: { operation?: NewEvent['operation']; reason?: string | null } = {},
  ): NewEvent<T> {
    const { id, visibility } = row;
    const event = newEvent<T>({ type, operation, subjectType: kind.type, subjectId: id, facts, reason, visibility });
    this.events.push(event);
    return event;
  }
}

/** What `Command.check` makes of its checks. */
export type Checked<C> = { [N in keyof C]: Exclude<Awaited<C[N]>, Mistake> };

/** The columns of a record that a patch may give, each absent, null or new. */
export type PatchOf<K extends RecordKind> = {
  [N in keyof InferInsertModel<K['table']>]?: InferInsertModel<K['table']>[N] | null;
};

/** The records that a command holds locked. */
export class Locked {
  readonly #rows = new Map<string, unknown>();

  /** Locks records by their ids, parents first. Gives those found, by id. */
  async take<K extends RecordKind>(reach: Reach, kind: K, ids: readonly string[]): Promise<Map<string, RowOf<K>>> {
    return lockRecords(reach, kind, ids, (of, row) => this.#rows.set(`${of.type} ${row.id}`, row));
  }

  get<K extends RecordKind>(kind: K, id: string): RowOf<K> | undefined {
    return this.#rows.get(`${kind.type} ${id}`) as RowOf<K> | undefined;
  }
}

/** Columns that can be neither null nor left to a default once a patch names them. */
function requiredColumns(table: PgTable): Set<string> {
  const columns = Object.entries(table).filter(([, column]) => getTableConfig(table).columns.includes(column as never));
  return new Set(columns.filter(([, column]) => (column as AnyPgColumn).notNull).map(([name]) => name));
}
