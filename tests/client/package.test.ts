/** The client as a package: what it says of itself, and what its build makes. */
import { spawnSync } from 'node:child_process';
import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const readJson = async (file: string) => JSON.parse(await readFile(path.join(root, file), 'utf8'));

test('the build writes the files that `exports` names: a module with types, and one file for pages', async ({
  onTestFinished,
}) => {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'build', '--prefix', 'client'], { cwd: root });
  expect([status, String(stdout), String(stderr).includes('dist/page.js')]).toEqual([0, expect.any(String), true]);
  const { exports, types } = await readJson('client/package.json');
  expect(exports['.'].types).toBe(types);
  expect(await readFile(path.join(root, 'client', types), 'utf8')).toContain('export declare function follow');
  // Outside the project, where it finds no packages.
  const alone = path.join(await mkdtemp(path.join(os.tmpdir(), 'open-scrutiny-client-')), 'page.mjs');
  onTestFinished(() => rm(path.dirname(alone), { recursive: true }));
  await copyFile(path.join(root, 'client', exports['./page'].default), alone);
  for (const file of [path.join(root, 'client', exports['.'].default), alone])
    expect(Object.keys(await import(file)).sort()).toEqual(['FollowError', 'follow']);
});

test('is tested with versions that its `dependencies` allow', async () => {
  const [client, project] = [await readJson('client/package.json'), await readJson('package.json')];
  const installed = { ...project.dependencies, ...project.devDependencies };
  const allowed = Object.keys(client.dependencies).map((name) => [name, `^${installed[name]}`]);
  expect(client.dependencies).toEqual(Object.fromEntries(allowed));
  expect([client.version, client.license]).toEqual([project.version, project.license]);
});

test('the example page has fewer than 30 lines', async () => {
  const page = await readFile(path.join(root, 'client/examples/meeting.html'), 'utf8');
  expect(page.trimEnd().split('\n').length).toBeLessThan(30);
});
