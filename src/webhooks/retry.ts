/** When a failed delivery is tried again. */

export interface RetryOptions {
  /** Milliseconds before the second attempt. Each wait is twice as long as the one before. */
  firstMs: number;
  /** Longest wait in milliseconds. */
  maxMs: number;
}

/** With these, the 20 attempts after which a webhook is paused take about 24 hours. */
export const retryDefaults: RetryOptions = { firstMs: 5_000, maxMs: 9_600_000 };

/** Milliseconds to wait after a number of failures in a row. A random part keeps receivers from being tried all at once; `random` is from 0 to 1. */
export function waitAfter(failures: number, { firstMs, maxMs }: RetryOptions, random = Math.random()): number {
  const wait = Math.min(firstMs * 2 ** (failures - 1), maxMs);
  return Math.round(wait * (0.8 + 0.4 * random));
}
