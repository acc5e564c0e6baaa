import { auditServer } from 'graphql-http';
import { expect, test } from 'vitest';
import { startServer } from '../support/app.ts';

test('the server passes every audit of the GraphQL-over-HTTP specification', async () => {
  const { http } = await startServer();
  const results = await auditServer({ url: http, fetchFn: fetch });
  expect(results.filter(({ status }) => status !== 'ok').map(({ name, status }) => `${status}: ${name}`)).toEqual([]);
  expect(results.length).toBeGreaterThan(50);
});
