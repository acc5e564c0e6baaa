/**
 * `/exports/<council>` lists the exports of a council: `records.ndjson` has all its records, `<type>.csv` those of one type. A download that was cut off goes
 * on by `Range`, with the tag that it had in `If-Range`.
 */
import type { IncomingMessage } from 'node:http';
import { pipeline, Readable } from 'node:stream';
import type { GraphQLError } from 'graphql';
import type { FetchAPI, Plugin } from 'graphql-yoga';
import { apiError } from '../../graphql/errors.ts';
import { compressing, encodingFor } from '../compressed.ts';
import type { CostLimits } from '../limits/cost-limits.ts';
import type { Connections } from '../live/limits.ts';
import { bodyOf, failed, knownTag, notFound, respond, sharedByAll } from '../resource.ts';
import { rangeOf } from './byte-range.ts';
import type { Export, Exports, Wanted } from './exports.ts';
import { listOf, pageOf } from './list.ts';
import { exportedTypes } from './records.ts';

export interface ExportsOptions {
  exports: Exports;
  costs: CostLimits;
  /** Those who are reading an export, by address. */
  readers: Connections;
  /** Milliseconds within which a reader must take 64 KiB. */
  stallMs: number;
  maskError: (error: unknown) => GraphQLError;
  /** The origin of this service for a request. */
  baseUrlOf: (request: Request) => string;
}

interface Asked {
  request: Request;
  /** Absent without a network. */
  req: IncomingMessage | undefined;
  fetchAPI: FetchAPI;
}

const address = /^\/exports\/([\w-]+)(?:\/(?:(records)\.ndjson|([A-Za-z]+)\.csv))?$/;

/** Points for making an export: of all records, and of one type. */
const charges = { all: 10_000, ofType: 1000 };
const retryAfterSeconds = 10;

export function useExports(options: ExportsOptions): Plugin {
  const { exports, maskError, baseUrlOf } = options;

  const answer = async (asked: Asked, [, slug = '', all, type]: RegExpExecArray): Promise<Response> => {
    const { request, fetchAPI } = asked;
    const baseUrl = baseUrlOf(request);
    const council = type && !exportedTypes.includes(type) ? null : await exports.council(slug, baseUrl);
    if (!council) return notFound(fetchAPI, 'There is no such council or type.');
    if (all || type) return answerFile(options, asked, { council, type: type ?? null, baseUrl });
    const list = listOf(council, baseUrl);
    const isForPrograms = request.headers.get('accept')?.includes('json') ?? false;
    return respond(request, fetchAPI, bodyOf(isForPrograms ? JSON.stringify(list) : pageOf(list)), {
      'content-type': isForPrograms ? 'application/json; charset=utf-8' : 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      vary: 'Accept',
    });
  };

  return {
    onRequest: async ({ request, url, serverContext, fetchAPI, endResponse }) => {
      const parts = ['GET', 'HEAD'].includes(request.method) ? address.exec(url.pathname) : null;
      if (!parts) return;
      const { req } = serverContext as { req?: IncomingMessage };
      const response = await answer({ request, req, fetchAPI }, parts).catch((error: unknown) =>
        failed(fetchAPI, maskError(error)),
      );
      endResponse(response);
    },
  };
}

/** Errors: RATE_LIMITED, Overloaded. */
async function answerFile(options: ExportsOptions, asked: Asked, wanted: Wanted): Promise<Response> {
  const { exports } = options;
  const { request, fetchAPI } = asked;
  const { headers } = request;
  const tag = exports.tagOf(wanted);
  const known = knownTag(headers.get('if-none-match'), tag);
  if (known) return told(fetchAPI, 304, null, { ...about(wanted), etag: known });
  const encoding = headers.has('range') ? null : encodingFor(headers.get('accept-encoding'));
  if (request.method === 'HEAD') return told(fetchAPI, 200, null, { ...about(wanted), ...inEncoding(tag, encoding) });
  const found = continued(exports, headers.get('if-range'), wanted) ?? (await begun(options, asked, wanted));
  const sent = { ...about(found.of), ...inEncoding(found.tag, encoding) };
  if (!headers.has('range') || (headers.has('if-range') && headers.get('if-range') !== `"${found.tag}"`)) {
    const { size } = found.spool;
    const length: Record<string, string> = size !== null && !encoding ? { 'content-length': String(size) } : {};
    const chunks = found.spool.read();
    return told(fetchAPI, 200, bodyFor(options, asked, chunks, encoding), { ...sent, ...length });
  }
  await found.spool.whole();
  const size = found.spool.size as number;
  const range = rangeOf(headers.get('range'), size);
  if (range === 'beyond') return told(fetchAPI, 416, null, { ...sent, 'content-range': `bytes */${size}` });
  const { from, to } = range ?? { from: 0, to: size };
  const part: Record<string, string> = range ? { 'content-range': `bytes ${from}-${to - 1}/${size}` } : {};
  const chunks = found.spool.read(from, to);
  return told(fetchAPI, range ? 206 : 200, bodyFor(options, asked, chunks, null), {
    ...sent,
    ...part,
    'content-length': String(to - from),
  });
}

/** The export that a client has a part of, although there may be a newer one. */
function continued(exports: Exports, ifRange: string | null, { council, type }: Wanted): Export | undefined {
  const found = exports.kept(ifRange?.slice(1, -1) ?? '');
  return found && found.of.council.slug === council.slug && found.of.type === type ? found : undefined;
}

async function begun({ exports, costs }: ExportsOptions, { request, req }: Asked, wanted: Wanted): Promise<Export> {
  const kept = exports.kept(exports.tagOf(wanted));
  if (kept) return kept;
  const sender = { request, ...(req && { req }) };
  costs.charge(costs.senderOf(sender), wanted.type ? charges.ofType : charges.all, true);
  return exports.of(wanted);
}

/** Errors: RATE_LIMITED when the address reads too many already. */
function bodyFor(
  { readers, stallMs }: ExportsOptions,
  { req }: Asked,
  chunks: AsyncGenerator<Buffer>,
  encoding: ReturnType<typeof encodingFor>,
): Readable {
  const leave = req ? readers.ofAddress(req) : () => {};
  if (!leave) {
    const message = 'This address is reading as many exports as it may. Ask again when one of them has ended.';
    const http = { status: 429, headers: { 'retry-after': String(retryAfterSeconds) } };
    throw apiError('RATE_LIMITED', message, { extensions: { retryAfterSeconds, http } });
  }
  // A reader must not take what was cut off for the whole.
  const cut = () => req?.socket.destroy();
  const plain = Readable.from(watched(chunks, stallMs, cut), { objectMode: false });
  const body = encoding ? pipeline(plain, compressing(encoding), () => {}) : plain;
  // The reader may be gone before the answer is sent; then nobody else ends it.
  const end = () => body.destroy();
  req?.socket.once('close', end);
  if (req?.socket.destroyed) end();
  body.on('error', cut);
  return body.once('close', () => {
    req?.socket.off('close', end);
    leave();
  });
}

/** Calls `onStall` when the reader does not take a chunk in time. */
async function* watched(chunks: AsyncGenerator<Buffer>, stallMs: number, onStall: () => void): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    const timer = setTimeout(onStall, stallMs);
    try {
      yield chunk;
    } finally {
      clearTimeout(timer);
    }
  }
}

function about({ council, type }: Wanted): Record<string, string> {
  return {
    'content-type': type ? 'text/csv; charset=utf-8; header=present' : 'application/x-ndjson; charset=utf-8',
    'content-disposition': `attachment; filename="${council.slug}-${type ? `${type}.csv` : 'records.ndjson'}"`,
    'cache-control': 'public, max-age=0, must-revalidate',
    'feed-cursor': council.cursor,
    ...(council.licence && { link: `<${council.licence.url}>; rel="license"` }),
  };
}

/** The tag of the bytes as they are sent. Only those that are not compressed can be continued. */
function inEncoding(tag: string, encoding: string | null): Record<string, string> {
  return encoding
    ? { etag: `"${tag}-${encoding}"`, 'content-encoding': encoding }
    : { etag: `"${tag}"`, 'accept-ranges': 'bytes' };
}

function told({ Response }: FetchAPI, status: number, body: Readable | null, headers: Record<string, string>): Response {
  return sharedByAll(new Response(body as unknown as BodyInit, { status, headers }));
}
