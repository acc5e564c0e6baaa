/** What the machine and PostgreSQL's processes are doing. */
import { readdir, readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** Linux counts processor time in hundredths of a second. */
const tickMs = 10;
const pageBytes = 4096;

/** Milliseconds of processor time that the PostgreSQL in a data folder has used so far; null where the system does not show it. */
export async function postgresCpuMs(dataDir: string | null): Promise<number | null> {
  if (dataDir === null) return null;
  const pidFile = await readFile(path.join(dataDir, 'postgres/postmaster.pid'), 'utf8');
  return (await usageOfTree(Number(pidFile.split('\n')[0])))?.cpuMs ?? null;
}

/** What a process and its children have used so far and hold now; null where the system does not show it. */
export async function usageOfTree(root: number): Promise<{ cpuMs: number; rss: number } | null> {
  const pids = await readdir('/proc').catch(() => []);
  let [ticks, pages] = [0, 0];
  for (const pid of pids) {
    if (!/^\d+$/.test(pid)) continue;
    const fields = await statOf(pid);
    const isRoot = Number(pid) === root;
    // Fields from the state on: 1 is the parent; 11 and 12 the time of the process, 13 and 14 that of its children that have ended; 21 its memory.
    if (!fields || !(isRoot || Number(fields[1]) === root)) continue;
    ticks += Number(fields[11]) + Number(fields[12]) + (isRoot ? Number(fields[13]) + Number(fields[14]) : 0);
    pages += Number(fields[21]);
  }
  return ticks === 0 ? null : { cpuMs: ticks * tickMs, rss: pages * pageBytes };
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
