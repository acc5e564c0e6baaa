/** The development staff key of Southampton. It is made for the embedded database only and kept in the data folder. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Db } from '../db/client.ts';
import { isLastingKey, issueKey } from '../modules/access/keys.ts';

const developmentCouncil = 'southampton';

export interface DevelopmentKey {
  key: string;
  /** The file that holds the key. */
  file: string;
}

/** Returns the key in `dataDir/staff-key`, or a new one if the database does not know that key. `owner` acts as scrutiny_owner. */
export async function developmentKey(owner: Db, dataDir: string): Promise<DevelopmentKey> {
  const file = path.join(dataDir, 'staff-key');
  const kept = (await readFile(file, 'utf8').catch(() => '')).trim();
  if (await isLastingKey(owner, kept)) return { key: kept, file };
  const key = await issueKey(owner, { council: developmentCouncil, role: 'ADMINISTRATOR', name: 'Development staff key' });
  // Delete first: writing to an existing file keeps the file's mode.
  await rm(file, { force: true });
  await writeFile(file, `${key}\n`, { mode: 0o600 });
  return { key, file };
}
