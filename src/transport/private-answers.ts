/** Answers of GraphQL that are for no one but the client who asked: no one may keep them. Long ones are compressed. */
import type { Plugin } from 'graphql-yoga';
import { compressed, compressedFromBytes, encodingFor } from './compressed.ts';

export function usePrivateAnswers(): Plugin {
  return {
    onResponse: async ({ request, response, setResponse, fetchAPI: { Response } }) => {
      const { status, headers } = response;
      if (!headers.get('content-type')?.includes('json') || headers.has('cache-control')) return;
      headers.set('cache-control', 'no-store');
      const encoding = encodingFor(request.headers.get('accept-encoding'));
      if (!encoding) return;
      const bytes = Buffer.from(await response.text());
      const isLong = bytes.length >= compressedFromBytes;
      const body = isLong ? await compressed(bytes, encoding, true) : bytes;
      if (isLong) headers.set('content-encoding', encoding);
      headers.set('content-length', String(body.length));
      setResponse(new Response(body as BodyInit, { status, headers }));
    },
  };
}
