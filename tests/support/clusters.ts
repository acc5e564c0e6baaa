/** Stopped clusters of the embedded PostgreSQL, copied with their owner and modes. */
import { execFile } from 'node:child_process';
import { lstat, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

/**
 * Copies the cluster of one data folder into another, which is created where it does not exist. Copies nothing where the first only links
 * to its cluster, because PostgreSQL's account cannot enter the folder: a server on the copy then creates a cluster of its own.
 */
export async function copyCluster(fromDataDir: string, toDataDir: string): Promise<void> {
  const cluster = path.join(fromDataDir, 'postgres');
  await mkdir(toDataDir, { recursive: true });
  const found = await lstat(cluster).catch(() => undefined);
  if (found?.isDirectory()) await promisify(execFile)('cp', ['-a', cluster, toDataDir]);
}
