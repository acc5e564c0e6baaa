/** The development staff key of Southampton: for the embedded database only, kept in the data folder for the next start. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Db } from './db/client.ts';
import { issueKey, readKey } from './modules/access/keys.ts';

export const developmentCouncil = 'southampton';

/** Reads the key in `dataDir/staff-key`, or makes one. `owner` acts as scrutiny_owner. */
export async function developmentKey(owner: Db, dataDir: string): Promise<string> {
  const file = path.join(dataDir, 'staff-key');
  const kept = (await readFile(file, 'utf8').catch(() => '')).trim();
  if (readKey(kept)) return kept;
  const key = await issueKey(owner, { council: developmentCouncil, role: 'ADMINISTRATOR', name: 'Development staff key' });
  await writeFile(file, `${key}\n`, { mode: 0o600 });
  return key;
}
