/** A transaction that is committed within its time, or not at all. */
import { hasCode } from './error-codes.ts';

/** The transaction took too long, and was undone. */
export class TookTooLong extends Error {
  override name = 'TookTooLong';
  readonly code = 'TOOK_TOO_LONG';
}

/** The connection broke while the transaction was being committed: it may have been. */
export class OutcomeUnknown extends Error {
  override name = 'OutcomeUnknown';
  readonly code = 'OUTCOME_UNKNOWN';
}

/** PostgreSQL's code for a statement that ran into its time limit. */
const statementTimeout = '57014';

/**
 * Runs a transaction; `begin` takes its work and settles once it has been committed or undone. After `ms` an unfinished transaction is undone, and
 * refused at once although a statement of it may still run. What is about to be committed is waited for: it must not be refused and yet happen.
 */
export async function writeWithin<Tx, T>(
  ms: number,
  begin: (work: (tx: Tx) => Promise<T>) => Promise<T>,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  let isDone = false;
  const { promise: late, reject } = Promise.withResolvers<never>();
  late.catch(() => {});
  const timer = setTimeout(() => {
    if (!isDone) reject(new TookTooLong(`not done within ${ms} ms`));
  }, ms);
  const settled = begin(async (tx) => {
    const result = await Promise.race([work(tx), late]);
    isDone = true;
    return result;
  });
  try {
    return await Promise.race([settled, late]);
  } catch (error) {
    if (hasCode(error, [statementTimeout])) throw new TookTooLong('a statement ran into its time limit', { cause: error });
    // An error that PostgreSQL reports of a commit has undone it; a broken connection tells nothing.
    if (isDone && (error as { severity?: string }).severity !== 'ERROR') throw new OutcomeUnknown('at commit', { cause: error });
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
