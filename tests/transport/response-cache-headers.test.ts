/** The headers of answers that are given again, and their compression. */
import { describe, expect, test } from 'vitest';
import { createPage, type Received, startCaching, withoutCost } from '../support/cached.ts';

describe('the headers', () => {
  const allowed = 'https://www.council.example';
  const all = async () => {
    const { query } = await createPage();
    const kept = await startCaching({ allowedOrigins: [allowed] });
    const bare = await startCaching({ allowedOrigins: [allowed], cache: false });
    return { query, kept, bare };
  };
  const named = ({ headers }: Received, pattern: RegExp) => Object.entries(headers).filter(([name]) => pattern.test(name));

  test('for other origins and for JSON of either kind are those of an execution', async () => {
    const { query, kept, bare } = await all();
    for (const origin of [undefined, allowed, 'https://anyone.example']) {
      for (const accept of [
        '*/*',
        'application/json',
        'application/graphql-response+json, application/json;q=0.9',
        'application/graphql-response+json, text/event-stream, multipart/mixed',
      ]) {
        const asking = { headers: { accept, ...(origin && { origin }) } };
        const expected = await bare.send(query, asking);
        const [first, repeated] = [await kept.send(query, asking), await kept.send(query, asking)];
        expect(repeated).toEqual(first);
        const pattern = /^access-control|^content-type|^cache-control/;
        expect(named(first, pattern)).toEqual(named(expected, pattern));
        expect(first.text).toBe(expected.text);
      }
    }
  });

  test('of a GET let a client ask whether its answer still stands', async () => {
    const { query, kept } = await all();
    const { headers, text } = await kept.send(query, { method: 'GET' });
    const { etag = '' } = headers;
    expect(headers).toEqual({
      'cache-control': 'public, max-age=0, must-revalidate',
      'content-length': String(text.length),
      'content-type': 'application/json; charset=utf-8',
      etag: expect.stringMatching(/^"[\w-]{22}"$/),
      vary: 'Accept, Accept-Encoding, Authorization, Origin',
    });
    const count = kept.statements.length;
    for (const ifNoneMatch of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const { 'content-length': _, 'content-type': __, ...same } = headers;
      const asking = { method: 'GET' as const, headers: { 'if-none-match': ifNoneMatch } };
      expect(await kept.send(query, asking)).toEqual({ status: 304, headers: same, text: '' });
    }
    const others = { headers: { 'if-none-match': `"other"` } };
    expect(await kept.send(query, { method: 'GET', ...others })).toEqual({ status: 200, headers, text });
    expect((await kept.send(query, { headers: { 'if-none-match': etag } })).status).toBe(200);
    expect(await kept.send(query, { method: 'HEAD' })).toEqual({ status: 200, headers, text: '' });
    expect(kept.statements.length).toBe(count);
    // Also from a server that has not kept it.
    const other = await startCaching();
    expect((await other.send(query, { method: 'GET', headers: { 'if-none-match': etag } })).status).toBe(304);
  });
});

describe('long answers', () => {
  const encodings = {
    'gzip, deflate, br': 'br',
    'gzip;q=0.5, deflate': 'gzip',
    '*': 'br',
    'br;q=0, gzip': 'gzip',
    deflate: undefined,
  };

  test('are compressed as the client accepts it, each encoding with a tag of its own', async () => {
    const { query } = await createPage();
    const { send, statements } = await startCaching();
    const plain = await send(query, { method: 'GET' });
    const count = statements.length;
    for (const [accepted, encoding] of Object.entries(encodings)) {
      const asking = { method: 'GET' as const, headers: { 'accept-encoding': accepted } };
      const [first, repeated] = [await send(query, asking), await send(query, asking)];
      expect(repeated).toEqual(first);
      expect(first.text).toBe(plain.text);
      expect(first.headers['content-encoding']).toBe(encoding);
      expect(first.headers.etag).toBe(encoding ? plain.headers.etag?.replace(/"$/, `-${encoding}"`) : plain.headers.etag);
      if (encoding) expect(Number(first.headers['content-length'])).toBeLessThan(plain.text.length / 2);
    }
    expect(statements.length).toBe(count);
    const short = await send('{ __typename }', { headers: { 'accept-encoding': 'br' } });
    expect(short.headers['content-encoding']).toBeUndefined();
  });

  test('that are for one client alone are compressed too', async () => {
    const { query, council } = await createPage();
    const { send } = await startCaching();
    const key = await council.key('PARTNER');
    const plain = await send(query, { key });
    for (const [accepted, encoding] of Object.entries(encodings)) {
      const answer = await send(query, { key, headers: { 'accept-encoding': accepted } });
      expect([answer.headers['content-encoding'], withoutCost(answer.text)]).toEqual([encoding, withoutCost(plain.text)]);
    }
  });
});
