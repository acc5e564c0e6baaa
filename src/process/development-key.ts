/** The development staff key of Southampton: for the embedded database only, kept in the data folder for the next start. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Db } from '../db/client.ts';
import { isLastingKey, issueKey } from '../modules/access/keys.ts';

const developmentCouncil = 'southampton';

export interface DevelopmentKey {
  key: string;
  /** Where it is kept. */
  file: string;
}

/** Reads the key in `dataDir/staff-key`, or makes one where that is none that the database knows. `owner` acts as scrutiny_owner. */
export async function developmentKey(owner: Db, dataDir: string): Promise<DevelopmentKey> {
  const file = path.join(dataDir, 'staff-key');
  const kept = (await readFile(file, 'utf8').catch(() => '')).trim();
  if (await isLastingKey(owner, kept)) return { key: kept, file };
  const key = await issueKey(owner, { council: developmentCouncil, role: 'ADMINISTRATOR', name: 'Development staff key' });
  // A file that is there keeps its mode when it is written.
  await rm(file, { force: true });
  await writeFile(file, `${key}\n`, { mode: 0o600 });
  return { key, file };
}
