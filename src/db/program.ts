/** Runs other programs and waits for them to end. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

export interface RunOptions {
  uid?: number;
  gid?: number;
  cwd?: string;
}

/** A program ended with an exit code other than 0. `said` is the last line that it wrote. */
export class ProgramFailure extends Error {
  override name = 'ProgramFailure';
  readonly said: string;

  constructor(file: string, said: string) {
    super(`${file}: ${said}`);
    this.said = said;
  }
}

/**
 * Returns the program's standard output. The program gets a process group of its own, because a terminal sends Ctrl-C to the whole
 * group: a second Ctrl-C must not kill the `pg_ctl` that is stopping the database after the first. Errors: ProgramFailure.
 */
export async function run(file: string, args: string[], options: RunOptions = {}): Promise<string> {
  const child = spawn(file, args, { ...options, detached: true, windowsHide: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const [out, err, [code, signal]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  if (code === 0) return out;
  // The signal was sent to our group just before the program left it.
  if (signal === 'SIGINT' || signal === 'SIGTERM' || signal === 'SIGHUP') return run(file, args, options);
  throw new ProgramFailure(file, (err || out).trim().split('\n').at(-1) || `ended with ${signal ?? code}`);
}
