/** A database with the records of many invented councils, kept between runs if a folder is given. */
import { createHash } from 'node:crypto';
import { chmod, glob, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadVolume } from '../../seeds/volume.ts';
import { openPool } from '../../src/db/client.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/db/embedded.ts';
import { withMigratedDatabase } from '../../src/db/migrate.ts';

const root = path.resolve(import.meta.dirname, '../..');

export interface Volume {
  url: string;
  /** The data folder of its PostgreSQL. */
  folder: string;
  /** Slugs of the councils; each has 200 meetings. */
  councils: string[];
  stop(): Promise<void>;
}

/** What a folder holds, so that it is used again only by those who would make the same. */
interface Kept {
  factor: number;
  madeBy: string;
  councils: string[];
}

/** Starts a PostgreSQL with `factor` times 60,000 meetings. Without a folder it is in a new one, which `stop` deletes. */
export async function openVolume(factor: number, keptIn?: string): Promise<Volume> {
  const folder = keptIn ?? (await mkdtemp(path.join('/var/tmp', 'open-scrutiny-bench-')));
  await mkdir(folder, { recursive: true });
  // The account that PostgreSQL runs under must be able to enter the folder.
  await chmod(folder, 0o755);
  const postgres = await startEmbeddedPostgres(folder);
  const stop = async () => {
    await postgres.stop();
    if (!keptIn) await rm(folder, { recursive: true, force: true });
  };
  try {
    return { url: postgres.url, folder, councils: await fill(postgres, path.join(folder, 'volume.json'), factor), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Loads the councils, unless a run before has. Returns their slugs. */
async function fill(postgres: EmbeddedPostgres, note: string, factor: number): Promise<string[]> {
  const madeBy = await fingerprint();
  await withMigratedDatabase(postgres.url, async () => {});
  const kept = await readFile(note, 'utf8').then(
    (text) => JSON.parse(text) as Kept,
    () => null,
  );
  if (kept) {
    if (kept.factor !== factor || kept.madeBy !== madeBy) {
      throw new Error(`${path.dirname(note)} holds other records than this run needs. Give another folder, or delete it.`);
    }
    return kept.councils;
  }
  const began = performance.now();
  const owner = openPool(postgres.url, 'scrutiny_owner', { max: 4 });
  try {
    const councils = await loadVolume(owner, factor);
    await writeFile(note, JSON.stringify({ factor, madeBy, councils } satisfies Kept));
    process.stdout.write(`${councils.length * 200} meetings loaded in ${((performance.now() - began) / 1000).toFixed(0)} s\n`);
    return councils;
  } finally {
    await owner.sql.end({ timeout: 5 });
  }
}

/** Of the files that say what the records are; the others of that folder only say how they are stored. */
async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  const files = await Array.fromAsync(
    glob('seeds/volume{.ts,/{councils,feeds,meetings,outcomes,random,rows,words}.ts}', { cwd: root }),
  );
  for (const file of files.sort()) hash.update(await readFile(path.join(root, file)));
  return hash.digest('hex');
}

/** `npm run bench -- volume`: makes the records in a folder, for later runs and for profiles. */
export async function benchVolume(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { keep: { type: 'string' }, factor: { type: 'string', default: '1' } } });
  if (!values.keep) {
    process.stdout.write('npm run bench -- volume --keep <folder> [--factor 1]\n');
    process.exitCode = 1;
    return;
  }
  const volume = await openVolume(Number(values.factor), path.resolve(values.keep));
  const { url, councils } = volume;
  process.stdout.write(`${councils.length} councils: DATABASE_URL=${url}, until you press Ctrl-C\n`);
  await new Promise((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve));
  await volume.stop();
}
