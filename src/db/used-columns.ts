/**
 * Reads only the columns that an operation uses: records have dozens, and most operations ask for a few. Nothing declares which: an operation that
 * is asked again learns it. At first whole rows are read, and each notes which of its columns are used; from then on only these are read. If another is
 * used after all, that is a miss, and the operation is executed again with whole rows, and learns more.
 */

/** Whole rows that note in `noted` which of their columns are used, or rows with some columns only. */
export type Columns = { readonly noted: Set<string> } | KnownColumns;

export interface KnownColumns {
  readonly noted: null;
  readonly names: ReadonlySet<string>;
  readonly id: number;
  /**
   * How often another column was used of such a row. Whatever began before it rose may have gone wrong: operations share rows, so a row cannot tell whose
   * miss it was. Misses are few, because who misses learns.
   */
  misses: number;
}

/** Each set of columns is a statement of its own, which each connection prepares. So there are few for each loader. */
const setsMax = 8;
let setsMade = 0;

/** The sets of columns that the operations of a server read. */
export class ColumnSets {
  readonly #sets = new Map<string, KnownColumns[]>();

  /** The smallest set of a loader that has these columns. Null if there is none, and there are enough. */
  with(loader: string, names: ReadonlySet<string>): KnownColumns | null {
    const all = this.#sets.get(loader) ?? [];
    const wider = all.filter((each) => names.isSubsetOf(each.names)).sort((a, b) => a.names.size - b.names.size)[0];
    if (wider?.names.size === names.size || all.length === setsMax) return wider ?? null;
    const made: KnownColumns = { noted: null, names, id: ++setsMade, misses: 0 };
    this.#sets.set(loader, [...all, made]);
    return made;
  }
}

/** What one operation uses of the rows of each loader. */
export class UsedColumns {
  readonly #sets: ColumnSets;
  readonly #noted: Map<string, Set<string>>;
  /** Null: whole rows. */
  readonly #known = new Map<string, KnownColumns | null>();

  /** Learns anew, and forgets nothing of what was learnt earlier. */
  constructor(sets: ColumnSets, earlier: UsedColumns | null = null) {
    this.#sets = sets;
    this.#noted = new Map(earlier ? earlier.#all() : []);
  }

  /** What to read for a loader; null for whole rows, of which nothing is to be learnt. */
  of(loader: string): Columns | null {
    const known = this.#known.get(loader);
    if (known !== undefined) return known;
    const noted = this.#noted.get(loader) ?? new Set();
    this.#noted.set(loader, noted);
    return { noted };
  }

  /** Of all rows of which only some columns are read. */
  get misses(): number {
    return this.#known.values().reduce((sum, columns) => sum + (columns?.misses ?? 0), 0);
  }

  /** The operation has been executed, and has used all that it uses. */
  settle(): void {
    // Where no row was found, nothing was used: all rows have this column.
    for (const [loader, names] of this.#noted) this.#known.set(loader, this.#sets.with(loader, new Set([...names, 'councilId'])));
    this.#noted.clear();
  }

  *#all(): Iterable<[string, Set<string>]> {
    for (const [loader, columns] of this.#known) if (columns) yield [loader, new Set(columns.names)];
    yield* this.#noted;
  }
}

/** In a row that is watched, it has the row itself. */
const bare = Symbol('bare');

/** The row without the watch, for those who look at all that was read. */
export function bareOf(row: object): object {
  return (row as { [bare]?: object })[bare] ?? row;
}

/** The handler of proxies of rows with these columns. It calls `onUse` with each that is used. */
export function watching(names: Iterable<string>, onUse: (name: string) => void): ProxyHandler<object> {
  const columns = new Set<string | symbol>(names);
  const use = (name: string | symbol) => {
    if (columns.has(name)) onUse(name as string);
  };
  return {
    get: (row, name) => {
      if (name === bare) return row;
      use(name);
      return (row as Record<string | symbol, unknown>)[name];
    },
    has: (row, name) => {
      use(name);
      return name in row;
    },
    // Spread, and whatever else goes through all.
    ownKeys: (row) => {
      columns.forEach(use);
      return Reflect.ownKeys(row);
    },
    getOwnPropertyDescriptor: (row, name) => {
      use(name);
      return Reflect.getOwnPropertyDescriptor(row, name);
    },
  };
}
