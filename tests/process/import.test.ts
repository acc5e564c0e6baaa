import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { filesOf } from '../import/installation.ts';
import { sample } from '../import/sample.ts';
import { project, useProcesses } from '../support/processes.ts';
import { createCouncil } from '../support/world.ts';

const { run } = useProcesses();
const settings = { DATABASE_URL: inject('databaseUrl') };
const folder = await mkdtemp(path.join(os.tmpdir(), 'open-scrutiny-import-'));
afterAll(() => rm(folder, { recursive: true, force: true }));
for (const [name, text] of Object.entries(filesOf({ meetings: [sample] }))) await writeFile(path.join(folder, name), text);
await mkdir(path.join(folder, 'empty'));

const importing = async (args: string[]) =>
  (await run('npm', ['run', '--silent', 'import', '--', ...args], { cwd: project, settings })).ended();

describe('npm run import', { timeout: 300_000 }, () => {
  test('imports from a folder, tells in a dry run what it would do, and does nothing twice', async () => {
    const { slug } = await createCouncil();
    const args = ['moderngov', '--council', slug, '--from', folder];
    const line = (noun: string, ...counts: number[]) =>
      noun.padEnd(12) + counts.map((count) => String(count).padStart(10)).join('');
    const dry = await importing([...args, '--dry-run']);
    const first = await importing(args);
    expect([dry.code, first.code, first.stderr]).toEqual([0, 0, '0 of 1 meetings\n1 of 1 meetings\n']);
    expect(first.stdout).toContain(line('item', 3, 0, 0, 0, 0));
    expect(first.stdout).toContain(
      'RESTRICTED_CONTENT_IN_FEED: The source gives contents that are restricted. They are not stored; tell the council.\n  document 91009\n',
    );
    expect(dry.stdout).toBe(first.stdout.replace('Imported:', 'Nothing was written. An import would do this:'));
    const second = await importing(args);
    expect([second.code, second.stdout]).toEqual([0, expect.stringContaining(line('item', 0, 0, 3, 0, 0))]);
    expect(second.stdout).toMatch(/^Nothing was written: there is nothing new\.\n/);
  });

  test.each([
    { args: ['--help'], code: 0, says: /^Usage: npm run import -- moderngov --council/ },
    {
      args: ['elsewhere', '--council', 'southampton', '--from', '.'],
      code: 1,
      says: /^The first word must be moderngov\.\nUsage: /,
    },
    { args: ['moderngov', '--council', 'southampton'], code: 1, says: /^Usage: / },
    { args: ['moderngov', '--council', 'nowhere', '--from', '.'], code: 1, says: /^There is no council "nowhere"\./ },
    {
      args: ['moderngov', '--council', 'southampton', '--from', '.', '--since', 'May'],
      code: 1,
      says: '--since: "May" is not a day like 2024-05-01.\n',
    },
    {
      args: ['moderngov', '--council', 'southampton', '--from', path.join(folder, 'empty')],
      code: 1,
      says: /^Nothing was imported: .* has no answer to GetCommittees\.\n$/,
    },
    {
      args: ['moderngov', '--council', 'southampton', '--from', 'https://127.0.0.1/'],
      code: 1,
      says: 'Nothing was imported: 127.0.0.1 leads to a private network, which is not asked.\n',
    },
  ])('says what is wrong with $args', async ({ args, code, says }) => {
    const { stdout, stderr, ...ended } = await importing(args);
    expect([ended.code, code === 0 ? stdout : stderr]).toEqual([
      code,
      typeof says === 'string' ? says : expect.stringMatching(says),
    ]);
  });
});
