/** Executes an operation that comes again and again. It reads only the columns that it uses, and reads ahead. */
import type { ExecutionResult } from 'graphql';
import { NextReads } from '../db/next-reads.ts';
import { ColumnSets, UsedColumns } from '../db/used-columns.ts';
import type { ReadScope } from '../graphql/context.ts';

/** Of one server. */
export class NarrowReader {
  readonly #sets = new ColumnSets();

  forOperation(): NarrowReads {
    return new NarrowReads(this.#sets);
  }
}

export class NarrowReads {
  readonly #sets: ColumnSets;
  readonly #next = new NextReads();
  #used: UsedColumns;

  constructor(sets: ColumnSets) {
    this.#sets = sets;
    this.#used = new UsedColumns(sets);
  }

  /** `execute` reads by `reads`. It is called a second time when a column was used that had not been read: the first may have gone wrong. */
  async run(reads: Pick<ReadScope, 'refresh'>, execute: () => Promise<ExecutionResult>): Promise<ExecutionResult> {
    const used = this.#used;
    const before = used.misses;
    await reads.refresh({ columns: used, next: this.#next });
    const result = await execute();
    if (used.misses === before) {
      used.settle();
      return result;
    }
    // Of its own until it is done: others that execute the operation meanwhile would settle what is to be learnt here.
    const wider = new UsedColumns(this.#sets, used);
    await reads.refresh({ columns: wider, next: this.#next });
    const whole = await execute();
    wider.settle();
    this.#used = wider;
    return whole;
  }
}
