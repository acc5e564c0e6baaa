/** Other programs, run to their end. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

export interface RunOptions {
  uid?: number;
  gid?: number;
  cwd?: string;
}

/** A program that ended with something other than 0; `said` is the last line that it wrote. */
export class ProgramFailure extends Error {
  override name = 'ProgramFailure';
  readonly said: string;

  constructor(file: string, said: string) {
    super(`${file}: ${said}`);
    this.said = said;
  }
}

/**
 * Gives back what the program wrote. It has a process group of its own: a terminal sends Ctrl-C to our whole group, and a second one
 * must not cut off the program that is stopping the database after the first.
 */
export async function run(file: string, args: string[], options: RunOptions = {}): Promise<string> {
  const child = spawn(file, args, { ...options, detached: true, windowsHide: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const [out, err, [code, signal]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  if (code === 0) return out;
  // Sent to our group in the moment before the program had left it.
  if (signal === 'SIGINT' || signal === 'SIGTERM' || signal === 'SIGHUP') return run(file, args, options);
  throw new ProgramFailure(file, (err || out).trim().split('\n').at(-1) || `ended with ${signal ?? code}`);
}
