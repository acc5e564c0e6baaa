import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { compressed, encodingFor } from '../../src/transport/compressed.ts';

test.each([
  // As browsers, curl and fetch of Node.js send it.
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['deflate, gzip, br, zstd', 'br'],
  ['GZIP', 'gzip'],
  ['*', 'br'],
  ['br;q=0.5, gzip;q=0.8', 'gzip'],
  ['br;q=0, *', 'gzip'],
  ['gzip;q=0.5, identity', null],
  ['gzip;q=0, br;q=0', null],
  ['identity;q=0, *;q=0', null],
  ['*;q=0', null],
  ['gzip;q=0', null],
  ['gzip;q=nonsense', null],
  ['zstd', null],
  [',;q=1,,', null],
  ['', null],
  [null, null],
] as const)('for Accept-Encoding: %s the encoding is %s', (header, encoding) => {
  expect(encodingFor(header)).toBe(encoding);
});

test.each([true, false])('bytes hold what was given; sent once: %s', async (isSentOnce) => {
  const text = 'Scrutiny panels are where councillors question how public money is spent. '.repeat(50);
  const bytes = Buffer.from(text);
  const [br, gzip] = await Promise.all([compressed(bytes, 'br', isSentOnce), compressed(bytes, 'gzip', isSentOnce)]);
  expect([brotliDecompressSync(br).toString(), gunzipSync(gzip).toString()]).toEqual([text, text]);
  expect([br.length < 200, gzip.length < 200]).toEqual([true, true]);
});
