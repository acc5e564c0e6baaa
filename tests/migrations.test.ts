/** The migrations are complete and make the tables that the table files declare. */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const migrations = path.join(root, 'drizzle');

interface Journal {
  entries: { idx: number; tag: string; when: number }[];
}

test('they match the table files; if not, run `npm run migration -- --name <what>`', async ({ onTestFinished }) => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'open-scrutiny-migrations-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const copy = path.join(folder, 'drizzle');
  await cp(migrations, copy, { recursive: true });
  const before = await contentOf(copy);
  const said = await generateInto(copy, path.join(folder, 'drizzle.config.ts'));

  const changed = Object.entries(await contentOf(copy)).filter(([name, content]) => before[name] !== content);
  const missing = changed.find(([name]) => name.endsWith('.sql'))?.[1] ?? said;
  const remedy = `the migrations lack the following: run \`npm run migration -- --name <what>\`\n\n${missing}\n\n`;
  expect(
    changed.map(([name]) => name),
    remedy,
  ).toEqual([]);
  // drizzle-kit exits with 0 even if it fails or has a question to ask, so its output is checked too.
  expect(said, remedy).toContain('No schema changes, nothing to migrate');
});

test('the journal lists exactly the files that exist, each newer than the one before', async () => {
  const journal = await readJournal();
  const tags = journal.entries.map((entry) => entry.tag);
  const number = (index: number) => String(index).padStart(4, '0');
  expect(journal.entries.map((entry) => entry.idx)).toEqual(tags.map((_, index) => index));
  expect(tags.map((tag) => tag.slice(0, 4))).toEqual(tags.map((_, index) => number(index)));
  expect(await namesIn(migrations, '.sql')).toEqual(tags.map((tag) => `${tag}.sql`));
  expect(await namesIn(path.join(migrations, 'meta'), 'snapshot.json')).toEqual(
    tags.map((_, index) => `${number(index)}_snapshot.json`),
  );
  // The migrator silently skips a migration that is older than the newest that it has run.
  const times = journal.entries.map((entry) => entry.when);
  expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
  expect(tags.length).toBeGreaterThan(0);
});

async function readJournal(): Promise<Journal> {
  return JSON.parse(await readFile(path.join(migrations, 'meta/_journal.json'), 'utf8')) as Journal;
}

async function namesIn(folder: string, ending: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith(ending)).sort();
}

async function contentOf(folder: string): Promise<Record<string, string>> {
  const files = (await readdir(folder, { recursive: true })).filter((name) => /\.(sql|json)$/.test(name)).sort();
  return Object.fromEntries(
    await Promise.all(files.map(async (name) => [name, await readFile(path.join(folder, name), 'utf8')])),
  );
}

/** Runs drizzle-kit, which writes missing migrations into a copy of the folder. Returns its output. */
async function generateInto(folder: string, config: string): Promise<string> {
  // drizzle-kit puts `./` before the folder, so an absolute one would not be found.
  const out = path.relative(root, folder).replaceAll(path.sep, '/');
  const project = path.join(root, 'drizzle.config.ts');
  await writeFile(
    config,
    `import config from ${JSON.stringify(project)};\nexport default { ...config, out: ${JSON.stringify(out)} };\n`,
  );
  const drizzleKit = path.join(root, 'node_modules/drizzle-kit/bin.cjs');
  const running = promisify(execFile)(process.execPath, [drizzleKit, 'generate', '--config', config], {
    cwd: root,
    timeout: 15_000,
  });
  running.child.stdin?.end();
  const { stdout, stderr } = await running.catch((error: { stdout: string; stderr: string }) => error);
  return stdout + stderr;
}
