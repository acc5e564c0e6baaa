/** Ends many connections over a few seconds, so that their clients do not all reconnect at once. */
import { setTimeout } from 'node:timers/promises';

const stepMs = 50;
/** Least number of connections that end in one step. */
const stepMin = 20;

/** Calls all `ends` in small groups, within about `withinMs` milliseconds. */
export async function spread(ends: readonly (() => void)[], withinMs: number): Promise<void> {
  const step = Math.max(stepMin, Math.ceil((ends.length * stepMs) / withinMs));
  for (let start = 0; start < ends.length; start += step) {
    if (start > 0) await setTimeout(stepMs);
    for (const end of ends.slice(start, start + step)) end();
  }
}
