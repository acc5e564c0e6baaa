/** Runs loaders: what resolvers ask for in one moment is read in one statement, and what an operation has read it is given again. */
import DataLoader from 'dataloader';
import type { Read } from './access.ts';
import { cacheKey, type Key, KeyMap, type Loader } from './loader.ts';
import { type NextReads, Origins, type Step } from './next-reads.ts';
import type { Columns, UsedColumns } from './used-columns.ts';

/** What is known of an operation that was executed before. */
export interface Learnt {
  columns: UsedColumns;
  next: NextReads;
}

/** Where a value comes from that the operation has not read yet: from `read`, unless an earlier operation has it. */
export type Finding = <K, V>(loader: Loader<K, V>, key: K, columns: Columns | null, read: () => Promise<V>) => Promise<V>;

/** What a loader finds: at once where it was read ahead. */
export type Found<V> = V | Promise<V>;

/** What an operation has read with one loader. */
interface Running {
  columns: Columns | null;
  found: Finds;
  read: (keys: readonly unknown[]) => Promise<unknown[]>;
  batches: DataLoader<unknown, unknown>;
  /** The steps that read ahead and that no resolver has asked for yet. */
  ahead: Step[];
}

interface Finds {
  get(key: unknown): Found<unknown> | undefined;
  set(key: unknown, found: Found<unknown>): void;
}

function findsOf<K>(loader: Loader<K, unknown>): Finds {
  if (isByRecord(loader)) {
    const finds = new KeyMap<Found<unknown>>();
    return {
      get: (key) => finds.get((key as Key).councilId, (key as Key).id),
      set: (key, found) => finds.set((key as Key).councilId, (key as Key).id, found),
    };
  }
  const finds = new Map<string, Found<unknown>>();
  return { get: (key) => finds.get(loader.cacheKey(key as K)), set: (key, found) => finds.set(loader.cacheKey(key as K), found) };
}

function isByRecord(loader: Loader<never, unknown>): boolean {
  return loader.cacheKey === cacheKey;
}

/** Runs the loaders of one operation, or of one event of a subscription; what it has read lasts no longer. `read` returns the viewer's database handle. */
export class LoaderScope {
  readonly #read: () => Promise<Read>;
  readonly #find: Finding;
  readonly #learnt: Learnt | undefined;
  readonly #running = new Map<string, Running>();
  readonly #origins = new Origins();

  constructor(read: () => Promise<Read>, find: Finding, learnt?: Learnt) {
    this.#read = read;
    this.#find = find;
    this.#learnt = learnt;
  }

  /** What is read of the rows of a loader; null for all. */
  columnsOf({ rows }: { rows?: string | undefined }): Columns | null {
    return (rows && this.#learnt?.columns.of(rows)) || null;
  }

  load<K, V>(loader: Loader<K, V>, key: K): Found<V> {
    const running = this.#of(loader);
    if (running.ahead.length > 0) for (const step of running.ahead.splice(0)) step.unasked = 0;
    if (running.columns?.noted) this.#learnStep(loader, key);
    return this.#found(running, loader, key);
  }

  /** Reads what the operation is known to read next of rows, if it is. `rows` names them. */
  async readAhead(rows: string, read: readonly object[]): Promise<void> {
    if (!this.#learnt || read.length === 0) return;
    this.#origins.add(rows, read);
    const steps = this.#learnt.next.after(rows);
    // What fails here is read again when a resolver asks for it, and fails there.
    await Promise.allSettled(steps.map((step) => this.#take(step, read as readonly Record<string, unknown>[])));
  }

  async #take(step: Step, rows: readonly Record<string, unknown>[]): Promise<void> {
    const { column, loader } = step;
    const running = this.#of(loader);
    // Parts of a record are seldom kept where the record is not.
    const isPart = column === 'id';
    const asked: Key[] = [];
    const references: Found<unknown>[] = [];
    for (const row of rows) {
      const id = row[column];
      if (typeof id !== 'string') continue;
      const key = { councilId: row.councilId as number, id };
      if (running.found.get(key) !== undefined) continue;
      asked.push(key);
      if (!isPart) references.push(this.#found(running, loader, key));
    }
    if (asked.length === 0) return;
    step.unasked++;
    running.ahead.push(step);
    const values = await (isPart ? running.read(asked) : Promise.all(references));
    for (const [place, key] of asked.entries()) running.found.set(key, values[place]);
  }

  #found<K, V>({ found, columns, batches }: Running, loader: Loader<K, V>, key: K): Found<V> {
    const earlier = found.get(key);
    if (earlier !== undefined) return earlier as Found<V>;
    const value = this.#find(loader, key, columns, () => batches.load(key) as Promise<V>);
    found.set(key, value);
    return value;
  }

  #of<K, V>(loader: Loader<K, V>): Running {
    return this.#running.get(loader.name) ?? this.#run(loader);
  }

  #run<K, V>(loader: Loader<K, V>): Running {
    const columns = this.columnsOf(loader);
    const read = async (keys: readonly unknown[]) => {
      const db = await this.#read();
      const misses = columns?.noted === null ? columns.misses : 0;
      const values = await loader.batch(db, keys as readonly K[], columns);
      // What was found may be wrong, and must not be kept.
      if (columns?.noted === null && columns.misses !== misses) throw new Error('a column was used that was not read');
      if (loader.rows) await this.readAhead(loader.rows, rowsIn(values));
      return values;
    };
    const running = { columns, found: findsOf(loader), read, batches: new DataLoader(read, { cache: false }), ahead: [] };
    this.#running.set(loader.name, running);
    return running;
  }

  #learnStep<K>(loader: Loader<K, unknown>, key: K): void {
    if (!this.#learnt || !isByRecord(loader)) return;
    const origin = this.#origins.of((key as Key).id);
    if (!origin) return;
    const columns = this.#learnt.columns.of(origin.rows);
    if (columns?.noted) columns.noted.add(origin.column);
    else if (columns && !columns.names.has(origin.column)) return;
    this.#learnt.next.add(origin.rows, origin.column, loader as Step['loader']);
  }
}

/** The rows of what a loader finds: a row, rows, or a page of them. */
function rowsIn(values: readonly unknown[]): object[] {
  return values.flatMap((value) => {
    if (Array.isArray(value)) return value as object[];
    const rows = (value as { rows?: { row: object }[] } | null)?.rows;
    return Array.isArray(rows) ? rows.map(({ row }) => row) : ((value ?? []) as object);
  });
}
