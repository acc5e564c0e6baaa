/** Compression of answers: with what, as the client accepts it, and how. */
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';

export type Encoding = 'identity' | 'br' | 'gzip';

/** Bytes from which an answer is compressed. */
export const compressedFrom = 1024;

/** By `Accept-Encoding`: clients send few different ones. */
const chosen = new LRUCache<string, Encoding>({ max: 100 });

/** The encoding for a client that sends this `Accept-Encoding`. */
export function encodingFor(accepted: string | null | undefined): Encoding {
  if (!accepted) return 'identity';
  let encoding = chosen.get(accepted);
  if (encoding === undefined) {
    const among = new Negotiator({ headers: { 'accept-encoding': accepted } }).encodings(['br', 'gzip']);
    encoding = among.includes('br') ? 'br' : among.includes('gzip') ? 'gzip' : 'identity';
    // A header of many kilobytes is not worth remembering.
    if (accepted.length < 200) chosen.set(accepted, encoding);
  }
  return encoding;
}

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** What is sent once is compressed fast, what is sent often is compressed well. */
const levels = { once: { br: 1, gzip: 1 }, often: { br: 5, gzip: 6 } };

export function compress(bytes: Buffer, encoding: 'br' | 'gzip', sent: 'once' | 'often'): Promise<Buffer> {
  const level = levels[sent][encoding];
  if (encoding === 'gzip') return gzipped(bytes, { level });
  return brotli(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: level, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
}
