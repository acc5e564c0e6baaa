/** Chromium, where the machine has one, and a site for it with the client and its example page. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { afterAll } from 'vitest';
import { bundledClient, readGuide } from './guide.ts';

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

type Pages = Record<string, readonly [type: string, body: string]>;

/** Serves the example page of the client with the built client, the programs of the guides, and an empty page at /. Returns the site's address. */
export async function serveClientSite(): Promise<string> {
  const example = path.resolve(import.meta.dirname, '../../client/examples/meeting.html');
  const programs = Object.entries(await readGuide()).map(([name, text]) => [`/${name}`, ['text/javascript', text]]);
  return serveSite({
    '/': ['text/html', '<!doctype html><title>Empty</title>'],
    '/dist/page.js': ['text/javascript', await bundledClient()],
    '/examples/meeting.html': ['text/html', await readFile(example, 'utf8')],
    ...Object.fromEntries(programs),
  });
}

/** Serves texts by their path, until the end of the test file. Returns the site's address. */
export async function serveSite(pages: Pages): Promise<string> {
  const site = createServer((request, response) => {
    const [type, body] = pages[new URL(request.url ?? '/', 'http://site').pathname] ?? [];
    response.writeHead(type ? 200 : 404, type ? { 'content-type': type } : {}).end(body);
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  afterAll(() => site.close());
  return `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
}
