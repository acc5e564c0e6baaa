/**
 * Posts to a receiver without being led astray: the name is resolved for each attempt, addresses of private networks are refused, and the connection
 * goes to the very addresses that were checked. Redirects are not followed, and the answer's body is thrown away.
 */
import type { LookupAddress } from 'node:dns';
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import type { WebhookFailureValue } from '../modules/webhooks/webhooks.rules.ts';
import { addressesOf, isPublicAddress, only, type Resolve } from '../outbound/addresses.ts';

export interface PostOptions {
  allowsPrivateAddresses: boolean;
  /** For the whole attempt, the look-up of the name included. */
  timeoutMs: number;
  resolve: Resolve;
}

export interface Outcome {
  /** HTTP status of the answer; null without an answer. */
  status: number | null;
  /** Null when the receiver accepted the message. */
  failure: WebhookFailureValue | null;
}

/** Bytes of an answer's body that are read and thrown away, so that a receiver can finish a short answer. */
const bodyReadMax = 16_384;

/** Posts a message. Errors: the reason of `stop` when it is aborted; every failure of the receiver is an outcome. */
export async function post(
  address: string,
  message: { headers: Record<string, string>; body: string },
  options: PostOptions,
  stop: AbortSignal,
): Promise<Outcome> {
  const late = AbortSignal.timeout(options.timeoutMs);
  const ended = AbortSignal.any([late, stop]);
  try {
    const url = new URL(address);
    if (url.protocol !== 'https:' && !options.allowsPrivateAddresses) return { status: null, failure: 'PRIVATE_ADDRESS' };
    const addresses = await unlessAborted(ended, addressesOf(url, options.resolve));
    if (addresses.length === 0) return { status: null, failure: 'NAME_NOT_RESOLVED' };
    if (!options.allowsPrivateAddresses && !addresses.every((each) => isPublicAddress(each.address)))
      return { status: null, failure: 'PRIVATE_ADDRESS' };
    const status = await unlessAborted(ended, statusOf(url, message, addresses, ended));
    return { status, failure: failureOf(status) };
  } catch (error) {
    stop.throwIfAborted();
    return { status: null, failure: late.aborted ? 'TIMEOUT' : failureOfError(error) };
  }
}

function statusOf(
  url: URL,
  { headers, body }: { headers: Record<string, string>; body: string },
  addresses: LookupAddress[],
  signal: AbortSignal,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? https : http).request(url, {
      method: 'POST',
      headers: {
        ...headers,
        'content-type': 'application/json',
        'user-agent': 'open-scrutiny',
        'content-length': Buffer.byteLength(body),
      },
      // A connection that is kept would lead to the address of an earlier look-up.
      agent: false,
      lookup: only(addresses),
      signal,
    });
    request.once('response', (response) => {
      resolve(response.statusCode ?? 0);
      discard(response);
    });
    request.on('error', reject);
    request.once('close', () => reject(new Error('the connection ended without an answer')));
    request.end(body);
  });
}

function discard(response: IncomingMessage): void {
  let read = 0;
  response.on('data', (part: Buffer) => {
    read += part.length;
    if (read > bodyReadMax) response.destroy();
  });
  response.on('error', () => {});
}

function failureOf(status: number): WebhookFailureValue | null {
  if (status >= 200 && status < 300) return null;
  if (status >= 300 && status < 400) return 'REDIRECT';
  return status === 410 ? 'GONE' : 'STATUS';
}

function failureOfError(error: unknown): WebhookFailureValue {
  const { code = '' } = error as { code?: string };
  if (['ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL', 'ENODATA'].includes(code)) return 'NAME_NOT_RESOLVED';
  if (code === 'ECONNREFUSED') return 'CONNECTION_REFUSED';
  if (/CERT|SELF_SIGNED|UNABLE_TO_|^ERR_TLS_/.test(code)) return 'CERTIFICATE';
  return 'CONNECTION_FAILED';
}

/** A promise that is rejected when the signal is aborted: a look-up of a name cannot be. */
async function unlessAborted<T>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const onAbort = () => reject(signal.reason);
  signal.addEventListener('abort', onAbort);
  try {
    signal.throwIfAborted();
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
