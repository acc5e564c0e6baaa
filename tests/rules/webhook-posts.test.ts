/** The addresses to which deliveries may go, the connection that follows the check, and the times of attempts. */
import type { LookupAddress } from 'node:dns';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, test } from 'vitest';
import { Mistake } from '../../src/commands/refusal.ts';
import { receiverAddress } from '../../src/modules/webhooks/receiver-address.checks.ts';
import { failuresMax } from '../../src/modules/webhooks/webhooks.rules.ts';
import { isPublicAddress } from '../../src/outbound/addresses.ts';
import { type PostOptions, post } from '../../src/webhooks/post.ts';
import { retryDefaults, waitAfter } from '../../src/webhooks/retry.ts';

test.each([
  ['8.8.8.8', true],
  ['2a00:1450:4009:81f::200e', true],
  ['127.0.0.1', false],
  ['0.0.0.0', false],
  ['10.1.2.3', false],
  ['172.16.0.1', false],
  ['192.168.1.1', false],
  // The metadata of cloud machines.
  ['169.254.169.254', false],
  ['100.64.0.1', false],
  ['224.0.0.1', false],
  ['255.255.255.255', false],
  ['198.51.100.7', false],
  ['::', false],
  ['::1', false],
  ['fe80::1', false],
  ['fe80::1%eth0', false],
  ['fc00::1', false],
  ['fd12:3456::1', false],
  ['ff02::1', false],
  // Addresses of IPv6 that contain one of IPv4: mapped, compatible, translated, 6to4, Teredo.
  ['::ffff:127.0.0.1', false],
  ['::ffff:8.8.8.8', false],
  ['::7f00:1', false],
  ['64:ff9b::7f00:1', false],
  ['2002:7f00:1::', false],
  ['2001:0:7f00:1::', false],
  ['2001:db8::1', false],
])('%s is public: %s', (address, isPublic) => {
  expect(isPublicAddress(address)).toBe(isPublic);
});

describe('an address that is registered', () => {
  const check = (url: string, allowsPrivate = false) => {
    const result = receiverAddress(new URL(url).href, allowsPrivate, 'url');
    return result instanceof Mistake ? result.userErrors.map(({ code, field }) => [code, field]) : result;
  };
  const refused = [['INVALID', ['url']]];

  test.each<[url: string, expected: unknown, expectedIfAllowed: unknown]>([
    ['https://receiver.example/hook?token=1', 'https://receiver.example/hook?token=1', 'https://receiver.example/hook?token=1'],
    ['https://receiver.example:8443/', 'https://receiver.example:8443/', 'https://receiver.example:8443/'],
    ['https://receiver.example/#part', 'https://receiver.example/', 'https://receiver.example/'],
    ['http://receiver.example/', refused, 'http://receiver.example/'],
    ['webcal://receiver.example/', refused, refused],
    ['https://user:word@receiver.example/', refused, refused],
    ['https://127.0.0.1/', refused, 'https://127.0.0.1/'],
    // The same address, written otherwise.
    ['https://0x7f.1/', refused, 'https://127.0.0.1/'],
    ['https://2130706433/', refused, 'https://127.0.0.1/'],
    ['https://[::1]/', refused, 'https://[::1]/'],
    ['https://[::ffff:10.0.0.1]/', refused, 'https://[::ffff:a00:1]/'],
    ['https://8.8.8.8/', 'https://8.8.8.8/', 'https://8.8.8.8/'],
  ])('%s', (url, expected, expectedIfAllowed) => {
    expect(check(url)).toEqual(expected);
    expect(check(url, true)).toEqual(expectedIfAllowed);
  });
});

const seen: string[] = [];
const server = createServer((request, response) => {
  seen.push(`${request.headers.host} ${request.url}`);
  response.end();
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
afterAll(() => server.close());
const { port } = server.address() as AddressInfo;

describe('a post', () => {
  const go = new AbortController().signal;
  const message = { headers: {}, body: '{}' };
  const options = (allowsPrivateAddresses: boolean, ...addresses: string[]): PostOptions & { asked: string[] } => {
    const asked: string[] = [];
    const resolve = async (name: string): Promise<LookupAddress[]> => {
      asked.push(name);
      return addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    };
    return { allowsPrivateAddresses, timeoutMs: 5000, resolve, asked };
  };

  test('goes to the addresses that were checked: the name is asked for once, and not again by the connection', async () => {
    const given = options(true, '127.0.0.1');
    const outcome = await post(`http://receiver.example:${port}/checked`, message, given, go);
    expect(outcome).toEqual({ status: 200, failure: null });
    expect(given.asked).toEqual(['receiver.example']);
    expect(seen).toContain(`receiver.example:${port} /checked`);
  });

  test.each([
    ['a name that leads to a private address', `https://receiver.example:${port}/no`, ['127.0.0.1']],
    ['a name that leads to a public address and a private one', `https://receiver.example:${port}/no`, ['8.8.8.8', '127.0.0.1']],
    ['a name that leads to this machine', `https://localhost:${port}/no`, ['::1', '127.0.0.1']],
    ['a private address', `https://127.0.0.1:${port}/no`, []],
    ['an address without TLS', `http://8.8.8.8:${port}/no`, []],
  ])('to %s is refused before anything is sent, unless allowed', async (_, url, addresses) => {
    const connections = await new Promise((resolve) => server.getConnections((_error, count) => resolve(count)));
    expect(await post(url, message, options(false, ...addresses), go)).toEqual({ status: null, failure: 'PRIVATE_ADDRESS' });
    expect(seen.filter((request) => request.endsWith('/no'))).toEqual([]);
    expect(connections).toBeLessThanOrEqual(1);
  });

  test('tells what went wrong, and never what the receiver said', async () => {
    const failing = (error: object) => ({ ...options(true), resolve: () => Promise.reject(error) });
    const to = (url: string, given: PostOptions) => post(url, message, given, go);
    expect(await to('http://receiver.example/', failing({ code: 'ENOTFOUND' }))).toEqual({
      status: null,
      failure: 'NAME_NOT_RESOLVED',
    });
    // The port does not speak TLS.
    expect(await to(`https://127.0.0.1:${port}/`, options(true))).toEqual({ status: null, failure: 'CONNECTION_FAILED' });
    const never = { ...options(true), timeoutMs: 20, resolve: () => new Promise<LookupAddress[]>(() => {}) };
    expect(await to('http://receiver.example/', never)).toEqual({ status: null, failure: 'TIMEOUT' });
  });

  test('that is stopped has no outcome', async () => {
    const stop = new AbortController();
    const posted = post(
      'http://receiver.example/',
      message,
      { ...options(true), resolve: () => new Promise(() => {}) },
      stop.signal,
    );
    stop.abort(new Error('stopped'));
    await expect(posted).rejects.toThrow('stopped');
  });
});

test('the attempts until a webhook pauses take about a day, each wait at most twice the one before', () => {
  const waits = Array.from({ length: failuresMax - 1 }, (_, index) => waitAfter(index + 1, retryDefaults, 0.5));
  const hours = waits.reduce((sum, wait) => sum + wait, 0) / 3_600_000;
  expect(waits.slice(0, 3)).toEqual([5000, 10_000, 20_000]);
  expect(hours).toBeGreaterThan(23);
  expect(hours).toBeLessThan(26);
  expect([waitAfter(1, retryDefaults, 0), waitAfter(1, retryDefaults, 1)]).toEqual([4000, 6000]);
});
