/** The programs of the guides, as a reader would copy them into files. */
import { glob, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { afterAll } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

/** The blocks of the guides by the name of their file, and `caches.js`. */
export async function readGuide(): Promise<Record<string, string>> {
  const read = (name: string) => readFile(path.join(root, name), 'utf8');
  const guides = [await read('client/README.md'), ...(await Array.fromAsync(glob('docs/*.md', { cwd: root }), read))].join('\n');
  const blocks = [...guides.matchAll(/```(?:js|ts|json) (\S+\.\S+)\n(.*?)```/gs)].map(([, name, text]) => [name, text]);
  return { 'caches.js': await read('docs/caches.js'), ...Object.fromEntries(blocks) };
}

/** The client as one file, as `npm run build` in its folder makes it. */
export async function bundledClient(): Promise<string> {
  const entryPoints = [path.join(root, 'client/src/follow.ts')];
  const { outputFiles } = await build({ entryPoints, bundle: true, format: 'esm', target: 'es2022', write: false });
  return outputFiles[0]?.text ?? '';
}

/** Writes the blocks into a folder where they find the packages that they import. The folder ends with the test file. */
export async function writeGuide(): Promise<string> {
  const folder = path.join(root, 'node_modules', `.guide-${process.pid}-${performance.now()}`);
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const client = path.join(folder, 'node_modules/open-scrutiny-client');
  await mkdir(client, { recursive: true });
  await writeFile(path.join(folder, 'package.json'), '{ "type": "module" }');
  await writeFile(path.join(client, 'package.json'), '{ "type": "module", "exports": "./page.js" }');
  await writeFile(path.join(client, 'page.js'), await bundledClient());
  for (const [name, text] of Object.entries(await readGuide())) await writeFile(path.join(folder, name), text);
  return folder;
}

/** What imports one of the programs. */
export async function copyGuide<T>(): Promise<(name: string) => Promise<T>> {
  const folder = await writeGuide();
  return (name) => import(path.join(folder, name)) as Promise<T>;
}
