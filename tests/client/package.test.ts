/** The client as a package: what it says of itself, and what its build makes. */
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const readJson = async (file: string) => JSON.parse(await readFile(path.join(root, file), 'utf8'));

test('the build makes what `exports` names: a module with types, and one file for pages', async () => {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'build', '--prefix', 'client'], { cwd: root });
  expect([status, String(stdout), String(stderr).includes('dist/page.js')]).toEqual([0, expect.any(String), true]);
  const { exports, types } = await readJson('client/package.json');
  expect(exports['.'].types).toBe(types);
  expect(await readFile(path.join(root, 'client', types), 'utf8')).toContain('export declare function follow');
  const text = await readFile(path.join(root, 'client', exports['./page'].default), 'utf8');
  expect([/\bimport\b[^(]*\bfrom\b/.test(text), text.length < 25_000]).toEqual([false, true]);
  for (const { default: file } of [exports['.'], exports['./page']])
    expect(Object.keys(await import(path.join(root, 'client', file))).sort()).toEqual(['FollowError', 'follow']);
});

test('is tested with versions that its own dependencies allow', async () => {
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
