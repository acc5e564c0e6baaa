/** The development staff key of Southampton: for the embedded database only, kept in the data folder for the next start. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import type { Db } from './db/client.ts';
import { apiKey } from './modules/access/api-keys.table.ts';
import { isSecretOf, issueKey, readKey } from './modules/access/keys.ts';

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
  if (await isGood(owner, kept)) return { key: kept, file };
  const key = await issueKey(owner, { council: developmentCouncil, role: 'ADMINISTRATOR', name: 'Development staff key' });
  // A file that is there keeps its mode when it is written.
  await rm(file, { force: true });
  await writeFile(file, `${key}\n`, { mode: 0o600 });
  return { key, file };
}

async function isGood(owner: Db, key: string): Promise<boolean> {
  const parts = readKey(key);
  if (!parts) return false;
  const [row] = await owner.select().from(apiKey).where(eq(apiKey.id, parts.id));
  return row !== undefined && isSecretOf(parts.secret, row.secretHash) && !row.revokedAt && !row.expiresAt;
}
