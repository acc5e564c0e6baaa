import { auditServer } from 'graphql-http';
import { expect, test } from 'vitest';
import { startServer } from '../support/app.ts';

test('the server passes every audit of the GraphQL-over-HTTP specification, also with answers that it has kept', async () => {
  const { http } = await startServer();
  for (const _ of ['executed', 'kept']) {
    const results = await auditServer({ url: http, fetchFn: fetch });
    expect(results.filter(({ status }) => status !== 'ok').map(({ name, status }) => `${status}: ${name}`)).toEqual([]);
    expect(results.length).toBeGreaterThan(50);
  }
});
