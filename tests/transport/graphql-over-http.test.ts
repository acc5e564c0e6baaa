import { auditServer } from 'graphql-http';
import { expect, test } from 'vitest';
import { startServer } from '../support/app.ts';

test('every audit of the GraphQL-over-HTTP specification is passed', async () => {
  const { http } = await startServer();
  const results = await auditServer({ url: http, fetchFn: fetch });
  expect(results.filter(({ status }) => status !== 'ok').map(({ name, status }) => `${status}: ${name}`)).toEqual([]);
  expect(results.length).toBeGreaterThan(50);
});
