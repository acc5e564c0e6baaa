/** Compression of answers: which encoding a client takes (RFC 9110, 12.5.3), and bytes in it. */
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';

export type Encoding = 'br' | 'gzip';

/** Shorter answers are sent as they are: with the headers, a network packet holds them anyway. */
export const compressedFromBytes = 1024;

/** In the order in which the server prefers them, where the client gives them the same weight, as browsers do. */
const encodings = ['br', 'gzip', 'identity'] as const;

/** The types of negotiator do not know of `preferred`. */
interface Preferring {
  encoding(available: readonly string[], options: { preferred: readonly string[] }): Encoding | 'identity' | undefined;
}

/** By the header: clients send few different ones. */
const chosen = new LRUCache<string, Encoding | 'identity'>({
  maxSize: 10_000,
  sizeCalculation: (_, header) => header.length,
  memoMethod: (header) => {
    const negotiator = new Negotiator({ headers: { 'accept-encoding': header } }) as Preferring;
    return negotiator.encoding(encodings, { preferred: encodings }) ?? 'identity';
  },
});

/** The encoding to send, by the header `Accept-Encoding`; null for none, also where the client refuses even that. */
export function encodingFor(acceptEncoding: string | null | undefined): Encoding | null {
  const encoding = acceptEncoding ? chosen.memo(acceptEncoding) : 'identity';
  return encoding === 'identity' ? null : encoding;
}

const byBrotli = promisify(brotliCompress);
const byGzip = promisify(gzip);

/** What is sent once is compressed fast. What is sent often is compressed well, but not best: of scripts, brotli 11 saves a tenth in fifty times the time. */
const levels = { once: { br: 1, gzip: 1 }, often: { br: 5, gzip: 6 } };

/** Compresses outside the event loop. */
export function compressed(bytes: Uint8Array, encoding: Encoding, sent: keyof typeof levels): Promise<Buffer> {
  const level = levels[sent][encoding];
  if (encoding === 'gzip') return byGzip(bytes, { level });
  return byBrotli(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: level, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength },
  });
}
