/** Executes an operation that comes again and again. It reads only the columns that it uses. */
import type { ExecutionResult } from 'graphql';
import { UsedColumns } from '../db/used-columns.ts';
import type { ReadScope } from '../graphql/context.ts';

export class NarrowReads {
  #used = new UsedColumns();

  /** `execute` reads by `reads`. It is called a second time when a column was used that had not been read: the first may have gone wrong. */
  async run(reads: Pick<ReadScope, 'refresh'>, execute: () => Promise<ExecutionResult>): Promise<ExecutionResult> {
    const used = this.#used;
    const before = used.misses;
    await reads.refresh(used);
    const result = await execute();
    if (used.misses === before) {
      used.settle();
      return result;
    }
    // Of its own until it is done: others that execute the operation meanwhile would settle what is to be learnt here.
    const wider = new UsedColumns(used);
    await reads.refresh(wider);
    const whole = await execute();
    wider.settle();
    this.#used = wider;
    return whole;
  }
}
