/** Chromium, where the machine has one, and a site for it with the client and its example page. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { build } from 'esbuild';
import { type Browser, chromium } from 'playwright-core';
import { afterAll } from 'vitest';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const executablePath = places.find((place) => existsSync(place));

/** Why tests in Chromium cannot run here; undefined if they can. */
export const withoutChromium = executablePath
  ? undefined
  : `there is no Chromium on this machine: it was looked for at ${places.join(', ')}`;

/** A browser without a window, until the end of the test file. */
export async function launchChromium(): Promise<Browser> {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  afterAll(() => browser.close());
  return browser;
}

const client = path.resolve(import.meta.dirname, '../../client');

/** Serves the example page at /examples/meeting.html, the built client at /dist/page.js, and an empty page at /. Returns the site's address. */
export async function serveClientSite(): Promise<string> {
  const built = await build({
    entryPoints: [path.join(client, 'src/follow.ts')],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  const pages: Record<string, [type: string, body: string]> = {
    '/': ['text/html', '<!doctype html><title>Empty</title>'],
    '/dist/page.js': ['text/javascript', built.outputFiles[0]?.text ?? ''],
    '/examples/meeting.html': ['text/html', await readFile(path.join(client, 'examples/meeting.html'), 'utf8')],
  };
  const site = createServer((request, response) => {
    const [type, body] = pages[new URL(request.url ?? '/', 'http://site').pathname] ?? [];
    response.writeHead(type ? 200 : 404, type ? { 'content-type': type } : {}).end(body);
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  afterAll(() => site.close());
  return `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
}
