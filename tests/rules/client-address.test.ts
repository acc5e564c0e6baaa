import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { addressOf } from '../../src/transport/client-address.ts';

function request(remoteAddress: string | undefined, forwarded?: string | string[]): IncomingMessage {
  return { headers: { 'x-forwarded-for': forwarded }, socket: { remoteAddress } } as unknown as IncomingMessage;
}

test.each<[remote: string | undefined, counted: string]>([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
  ['2001:db8:1:3::9', '2001:db8:1:3::/64'],
  ['::1', '::/64'],
  ['fe80::1%eth0', 'fe80::/64'],
  [undefined, 'unknown'],
])('%s is counted as %s', (remote, counted) => {
  expect(addressOf(request(remote), 0)).toBe(counted);
});

test.each<[proxies: number, forwarded: string | string[] | undefined, counted: string]>([
  [0, '198.51.100.1', '192.0.2.7'],
  [1, '203.0.113.9, 198.51.100.1', '198.51.100.1'],
  [2, '203.0.113.9, 198.51.100.1', '203.0.113.9'],
  [2, ['203.0.113.9', '198.51.100.1'], '203.0.113.9'],
  [3, '203.0.113.9, 198.51.100.1', '192.0.2.7'],
  [1, '2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  [1, ' ', '192.0.2.7'],
  [1, 'x'.repeat(1000), 'x'.repeat(64)],
  [1, undefined, '192.0.2.7'],
])('behind %i proxies, "%s" is counted as %s', (proxies, forwarded, counted) => {
  expect(addressOf(request('192.0.2.7', forwarded), proxies)).toBe(counted);
});
