/**
 * What a command works with: its locked target, the other records of its council, checks of its input, and writing. A command checks
 * first, then writes: `check` reports all mistakes of an input at once.
 */
import { and, eq, getTableColumns, type InferInsertModel, sql } from 'drizzle-orm';
import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core';
import { v7 as uuidv7 } from 'uuid';
import type { CouncilTx, Visibility } from '../db/access.ts';
import type { Key } from '../db/loader.ts';
import type { CouncilKind, CouncilTable, RecordKind, RecordTable, RowOf } from '../db/record-kind.ts';
import { type Actor, type NewEvent, newEvent } from '../events/append.ts';
import type { EventFacts, EventType } from '../events/catalogue.ts';
import type { Permission } from '../modules/access/permissions.ts';
import { todayInCouncilTime } from '../time/council-time.ts';
import { type Locked, readRecords } from './locks.ts';
import { idsOf, inOrder, keyWithin, notFound, readableById, tooManyNamed } from './named-records.ts';
import { type InputPath, MissingPermission, Mistake, mistake, Refusal } from './refusal.ts';

/** The authenticated caller of a command. */
export interface Caller {
  actor: Actor;
  councilId: number;
  /** The visibilities that the caller may read. */
  reads: readonly Visibility[];
  permissions: ReadonlySet<Permission>;
}

/** What the service's settings allow. */
export interface CommandSettings {
  /** Whether webhooks may post to private networks and without TLS. */
  allowsPrivateAddresses: boolean;
}

/** `Target` is the locked row; for a list its rows, or a Mistake in naming them. */
export class Command<Target = unknown> {
  readonly tx: CouncilTx;
  readonly caller: Caller;
  readonly target: Target;
  readonly settings: CommandSettings;
  /** The moment of the command, the same for rows and events. */
  readonly now = new Date();
  /** The civil date in the council's time zone, `YYYY-MM-DD`. */
  readonly today = todayInCouncilTime(this.now);
  readonly events: NewEvent[] = [];
  readonly #locked: Locked;

  constructor(tx: CouncilTx, caller: Caller, target: Target, locked: Locked, settings: CommandSettings) {
    this.tx = tx;
    this.caller = caller;
    this.target = target;
    this.#locked = locked;
    this.settings = settings;
  }

  /** Whether the caller holds a permission beside the one that the mutation needs. */
  may(permission: Permission): boolean {
    return this.caller.permissions.has(permission);
  }

  /** Demands the permission that the state of the records needs. Errors: MissingPermission. */
  demand(permission: Permission): void {
    if (!this.may(permission)) throw new MissingPermission([permission]);
  }

  /** A record that was locked with the target, e.g. its parent. */
  locked<K extends RecordKind>(kind: K, id: string): RowOf<K> {
    const row = this.#locked.get(kind, id);
    if (!row) throw new Error(`${kind.noun} ${id} is not locked by this command`);
    return row;
  }

  /** Locks more records, e.g. children of the target. Gives those found, in the order of their ids. */
  async lock<K extends RecordKind>(kind: K, ids: readonly string[]): Promise<RowOf<K>[]> {
    return this.#locked.take(this.tx, kind, ids);
  }

  /** Another record of the council that the input names. Others may change it meanwhile, but not withdraw it. */
  async refer<K extends RecordKind>(kind: K, id: string, path: InputPath): Promise<RowOf<K> | Mistake> {
    const key = keyWithin(this.tx.councilId, kind, id);
    const row = key && (await this.#readable(kind, [key])).get(key.id);
    return row ?? notFound(kind, path);
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
    const tooMany = tooManyNamed(ids, path);
    if (tooMany) return tooMany;
    const keys = ids.map((id) => keyWithin(this.tx.councilId, kind, id));
    return inOrder(kind, keys, await this.#readable(kind, keys), path);
  }

  async #readable<K extends RecordKind>(kind: K, keys: readonly (Key | null)[]): Promise<Map<string, RowOf<K>>> {
    const rows = await readRecords(this.tx, kind, idsOf(keys));
    return readableById(rows, this.caller.reads);
  }

  /** The values that the checks gave, lists included. Errors: Refusal with the mistakes of all of them. */
  async check<C extends Record<string, unknown>>(checks: C): Promise<Checked<C>> {
    const results = await Promise.all(
      Object.entries(checks).map(
        async ([name, check]) => [name, await (Array.isArray(check) ? Promise.all(check) : check)] as const,
      ),
    );
    const mistakes = results.flatMap(([, result]) => [result].flat()).filter((result) => result instanceof Mistake);
    if (mistakes.length > 0) throw new Refusal(mistakes.flatMap(({ userErrors }) => userErrors));
    return Object.fromEntries(results) as Checked<C>;
  }

  /**
   * The columns that a patch changes. An absent (undefined) value is left alone and null clears it; null for a column that must have a value is a
   * mistake at its path. Values may be checks: `{ title: changed(input.patch.title, (title) => requiredText(...)) }`.
   */
  async checkPatch<K extends { table: PgTable }>(
    kind: K,
    patch: PatchOf<K>,
    path: readonly string[] = ['patch'],
  ): Promise<SetOf<K> | Mistake> {
    const columns: Record<string, AnyPgColumn> = getTableColumns(kind.table);
    const mistakes: Mistake[] = [];
    const set: Record<string, unknown> = {};
    for (const [name, check] of Object.entries(patch)) {
      const value = await check;
      if (value instanceof Mistake) mistakes.push(value);
      else if (value === null && columns[name]?.notNull) mistakes.push(cannotBeCleared([...path, name], columns[name]?.default));
      else if (value !== undefined) set[name] = value;
    }
    return mistakes.length > 0 ? new Mistake(mistakes.flatMap(({ userErrors }) => userErrors)) : (set as SetOf<K>);
  }

  /** Adds a row of the council, with an id where the table has one. The visibility is stated, because the default is PUBLIC. */
  async insert<T extends PgTable & { councilId: AnyPgColumn }>(table: T, values: Inserted<T>): Promise<Key> {
    const key = { councilId: this.tx.councilId, id: uuidv7() };
    await this.tx.insert(table).values({ ...('id' in table ? key : { councilId: key.councilId }), ...values } as never);
    return key;
  }

  /** Changes a locked record and raises its version. */
  async update<K extends RecordKind>(kind: K, row: RowOf<K>, set: SetOf<K>): Promise<void> {
    const table: RecordTable = kind.table;
    const { councilId, id } = this.locked(kind, row.id);
    await this.tx
      .update(table)
      .set({ ...set, version: sql`${table.version} + 1`, updatedAt: this.now } as never)
      .where(and(eq(table.councilId, councilId), eq(table.id, id)));
  }

  /** Changes the council, which is the target, and raises its version. */
  async updateCouncil<T extends CouncilTable>(kind: CouncilKind<T>, set: Partial<InferInsertModel<T>>): Promise<void> {
    const table: CouncilTable = kind.table;
    await this.tx
      .update(table)
      .set({ ...set, version: sql`${table.version} + 1`, updatedAt: this.now } as never)
      .where(eq(table.id, this.tx.councilId));
  }

  /** An event about a record, which is appended when the command succeeds. PUBLIC records are announced on both feeds. */
  announce<T extends EventType>(
    type: T,
    kind: { type: string },
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
export type Checked<C> = { [N in keyof C]: CheckedValue<Awaited<C[N]>> };
type CheckedValue<V> = V extends readonly (infer Element)[] ? Exclude<Awaited<Element>, Mistake>[] : Exclude<V, Mistake>;

/** Columns that commands do not set: the runner and the database do. */
type Managed = 'councilId' | 'id' | 'version' | 'createdAt' | 'updatedAt';

/** Columns of a record with new values. */
export type SetOf<K extends { table: PgTable }> = Partial<Omit<InferInsertModel<K['table']>, Managed>>;

/** The columns of a record that a patch may give, each absent, null or new, or a check of it. */
export type PatchOf<K extends { table: PgTable }> = {
  [N in Exclude<keyof InferInsertModel<K['table']>, Managed | 'visibility'>]?: Check<InferInsertModel<K['table']>[N] | null>;
};
type Check<V> = V | Mistake | undefined | Promise<V | Mistake | undefined>;

type Inserted<T extends PgTable> = Omit<InferInsertModel<T>, 'councilId' | 'id' | 'visibility'> & { visibility: Visibility };

function cannotBeCleared(path: readonly string[], first: unknown): Mistake {
  const name = path.at(-1);
  const message = Array.isArray(first)
    ? `\`${name}\` is a list. To clear it, give an empty list; to keep it as it is, leave it out.`
    : `\`${name}\` cannot be cleared. Leave it out to keep it as it is.`;
  return mistake('REQUIRED', message, path);
}
