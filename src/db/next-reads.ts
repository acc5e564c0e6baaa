/**
 * Reads ahead. An answer has hundreds of records, and to ask for what belongs to each of them costs more than to read it. So an operation that is
 * asked again learns with which columns of its rows it goes on to which loader. From then on these rows come with what is read next, in one statement and
 * before a resolver asks, and what a resolver asks for is there.
 */
import type { Key, Loader } from './loader.ts';
import { bareOf } from './used-columns.ts';

/** A loader whose keys are in a column of rows. */
export interface Step {
  readonly column: string;
  readonly loader: Loader<Key, unknown>;
  /** How often it was taken since a resolver last asked for what it read. */
  unasked: number;
}

/** A step is no longer taken after so many in vain: the variables may tell the operation to leave the field out. */
const unaskedMax = 100;

/** The steps of one operation, by the name of the rows. */
export class NextReads {
  readonly #steps = new Map<string, Step[]>();

  after(rows: string): readonly Step[] {
    return (this.#steps.get(rows) ?? []).filter(({ unasked }) => unasked < unaskedMax);
  }

  add(rows: string, column: string, loader: Step['loader']): void {
    const steps = this.#steps.get(rows) ?? [];
    this.#steps.set(rows, steps);
    if (!steps.some((step) => step.column === column && step.loader.name === loader.name)) {
      steps.push({ column, loader, unasked: 0 });
    }
  }
}

/** The rows that an operation has read, searched for the column that an id is from. */
export class Origins {
  readonly #found = new Map<string, { rows: string; column: string }>();
  readonly #waiting: [rows: string, read: readonly object[]][] = [];

  add(rows: string, read: readonly object[]): void {
    this.#waiting.push([rows, read]);
  }

  /** The place in the rows that were read first. */
  of(id: string): { rows: string; column: string } | undefined {
    for (const [rows, read] of this.#waiting.splice(0)) {
      for (const row of read) {
        for (const [column, value] of Object.entries(bareOf(row))) {
          if (typeof value === 'string' && !this.#found.has(value)) this.#found.set(value, { rows, column });
        }
      }
    }
    return this.#found.get(id);
  }
}
