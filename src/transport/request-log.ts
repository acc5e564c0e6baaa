/** Logs one line for each request, with an id that the client also gets, as `x-request-id`. */
import { randomUUID } from 'node:crypto';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';

const requests = new WeakMap<Request, { id: string; at: number; operation?: string }>();

export function useRequestLog(logger: Logger): Plugin {
  return {
    onRequest: ({ request }) => {
      requests.set(request, { id: randomUUID(), at: performance.now() });
    },
    onParams: ({ request, params }) => {
      const entry = requests.get(request);
      if (entry) entry.operation = params.operationName ?? undefined;
    },
    onResponse: ({ request, response }) => {
      const entry = requests.get(request);
      if (!entry) return;
      response.headers.set('x-request-id', entry.id);
      logger.info(
        {
          requestId: entry.id,
          method: request.method,
          path: new URL(request.url).pathname,
          operation: entry.operation,
          status: response.status,
          ms: Math.round((performance.now() - entry.at) * 10) / 10,
        },
        'request',
      );
    },
  };
}
