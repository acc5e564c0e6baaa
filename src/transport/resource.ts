/**
 * Answers outside GraphQL, which are the same for everybody: with an ETag, so that a client that has the bytes is sent no others (RFC 9110, 13),
 * and compressed where the client takes it.
 */
import { createHash } from 'node:crypto';
import type { GraphQLError } from 'graphql';
import type { FetchAPI, Plugin } from 'graphql-yoga';
import { compressed, compressedFromBytes, type Encoding, encodingFor } from './compressed.ts';

export interface Body {
  /** Of the bytes as they are. */
  hash: string;
  isCompressed: boolean;
  /** The bytes in an encoding; null for the bytes as they are. */
  bytes(encoding: Encoding | null): Uint8Array | Promise<Uint8Array>;
}

export function bodyOf(text: string): Body {
  const bytes = Buffer.from(text);
  return {
    hash: hashOf(bytes),
    isCompressed: bytes.length >= compressedFromBytes,
    bytes: (encoding) => (encoding ? compressed(bytes, encoding, true) : bytes),
  };
}

/** Of a text that is sent often: each encoding is made once, at the first request that takes it. */
export function keptBodyOf(text: string): Body {
  const bytes = Buffer.from(text);
  const made = new Map<Encoding, Promise<Buffer>>();
  return {
    hash: hashOf(bytes),
    isCompressed: bytes.length >= compressedFromBytes,
    bytes: (encoding) => {
      if (encoding && !made.has(encoding)) made.set(encoding, compressed(bytes, encoding));
      return (encoding && made.get(encoding)) ?? bytes;
    },
  };
}

/** 128 bits of SHA-256, in characters that an address may have. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
}

/** The answers, with what they vary by beside the encoding. */
const resources = new WeakMap<Response, string | undefined>();

/** The answer to GET or HEAD. `headers` have the type, how long caches may keep it, and what it varies by beside the encoding. */
export async function respond(
  request: Request,
  { Response }: FetchAPI,
  body: Body,
  headers: { 'content-type': string; 'cache-control': string; [name: string]: string },
): Promise<Response> {
  const known = knownTag(request.headers.get('if-none-match'), body.hash);
  const encoding = body.isCompressed ? encodingFor(request.headers.get('accept-encoding')) : null;
  const answer = async () => {
    if (known) return new Response(null, { status: 304, headers: { ...headers, etag: known } });
    const bytes = await body.bytes(encoding);
    return new Response(request.method === 'HEAD' ? null : (bytes as Uint8Array<ArrayBuffer>), {
      headers: {
        ...headers,
        etag: encoding ? `"${body.hash}-${encoding}"` : `"${body.hash}"`,
        'content-length': `${bytes.length}`,
        ...(encoding && { 'content-encoding': encoding }),
      },
    });
  };
  const response = await answer();
  return sharedByAll(response, headers.vary);
}

/** Marks an answer as the same for everybody. `vary`: the headers that it varies by beside the encoding. */
export function sharedByAll(response: Response, vary?: string): Response {
  resources.set(response, vary);
  return response;
}

export function notFound({ Response }: FetchAPI, message: string): Response {
  const headers = { 'cache-control': 'no-store', 'content-type': 'text/plain; charset=utf-8' };
  return new Response(`${message}\n`, { status: 404, headers });
}

/** The answer for an error that clients may see, in the form that errors of the API have. */
export function failed({ Response }: FetchAPI, { message, extensions }: GraphQLError): Response {
  const { http, ...shown } = extensions as { http?: { status: number; headers?: Record<string, string> } };
  return new Response(JSON.stringify({ errors: [{ message, extensions: shown }] }), {
    status: http?.status ?? 500,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...http?.headers },
  });
}

/** The tag of these bytes, in whatever encoding, that is among the tags of `If-None-Match`. Proxies that compress make tags weak. */
export function knownTag(ifNoneMatch: string | null, hash: string): string | null {
  const tags = (ifNoneMatch ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  if (tags.includes('*')) return `"${hash}"`;
  return tags.find((tag) => tag === `"${hash}"` || tag === `"${hash}-br"` || tag === `"${hash}-gzip"`) ?? null;
}

/** Makes the answers the same for pages of all origins, so that caches keep one of each encoding. Yoga sends each origin its own. */
export function useResources(): Plugin {
  return {
    onResponse: ({ response: { headers }, response }) => {
      if (!resources.has(response)) return;
      headers.set('vary', [resources.get(response), 'Accept-Encoding'].filter(Boolean).join(', '));
      headers.set('access-control-allow-origin', '*');
      headers.delete('access-control-allow-credentials');
    },
  };
}
