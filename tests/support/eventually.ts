import { vi } from 'vitest';

/** Waits until a check holds, for at most 30 seconds. `expect.poll` cannot be called once a concurrent test of the file has ended. */
export async function eventually(check: () => void | Promise<void>): Promise<void> {
  await vi.waitFor(check, { timeout: 30_000, interval: 50 });
}
