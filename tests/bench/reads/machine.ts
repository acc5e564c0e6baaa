/** What the machine and PostgreSQL's processes are doing. */
import { readdir, readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** Linux counts processor time in hundredths of a second. */
const tickMs = 10;

/** Milliseconds of processor time that the PostgreSQL in a data folder has used so far; null where the system does not show it. */
export async function postgresCpuMs(dataDir: string | null): Promise<number | null> {
  if (dataDir === null) return null;
  try {
    const [postmaster = ''] = (await readFile(path.join(dataDir, 'postgres/postmaster.pid'), 'utf8')).split('\n');
    let ticks = 0;
    for (const pid of await readdir('/proc')) {
      if (!/^\d+$/.test(pid)) continue;
      const fields = await statOf(pid);
      // Fields from the state on: 1 is the parent; 11 and 12 the time of the process, 13 and 14 that of its children that have ended.
      if (fields?.[1] !== postmaster && pid !== postmaster) continue;
      ticks += Number(fields?.[11]) + Number(fields?.[12]);
      if (pid === postmaster) ticks += Number(fields?.[13]) + Number(fields?.[14]);
    }
    return ticks * tickMs;
  } catch {
    return null;
  }
}

/** Of a process that may have ended meanwhile. */
async function statOf(pid: string): Promise<string[] | null> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  // The name in brackets may contain spaces.
  return text === null ? null : text.slice(text.lastIndexOf(')') + 2).split(' ');
}

export function describeMachine() {
  return {
    processors: os.availableParallelism(),
    model: os.cpus()[0]?.model ?? 'unknown',
    memoryGiB: Math.round(os.totalmem() / 2 ** 30),
    system: `${os.type()} ${os.release()} ${os.arch()}`,
    node: process.version,
    loadBefore: os.loadavg()[0] ?? 0,
  };
}
