/** Pages of any origin may read public data; only pages of the allowed origins may send credentials. */
import type { CORSOptions } from 'graphql-yoga';

const methods = ['GET', 'POST', 'OPTIONS'];
const exposedHeaders = ['x-request-id', 'etag', 'feed-cursor', 'content-range', 'retry-after'];
const maxAge = 86_400;

/** The rules for Yoga. */
export function corsFor(allowedOrigins: readonly string[]) {
  return (request: Request): CORSOptions => {
    const origin = request.headers.get('origin');
    const shared = { methods, exposedHeaders, maxAge };
    return origin && allowedOrigins.includes(origin)
      ? { ...shared, origin, credentials: true }
      : { ...shared, origin: '*', credentials: false };
  };
}

/** The headers that Yoga gives by these rules, as a list of names and values; it also says that they vary by origin. */
export function corsHeaders(allowedOrigins: readonly string[], origin: string): string[] {
  return [
    ...['access-control-allow-origin', origin],
    ...['access-control-allow-methods', methods.join(', ')],
    ...(allowedOrigins.includes(origin) ? ['access-control-allow-credentials', 'true'] : []),
    ...['access-control-expose-headers', exposedHeaders.join(', ')],
    ...['access-control-max-age', String(maxAge)],
  ];
}
