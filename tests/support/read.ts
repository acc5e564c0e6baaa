/** Sends a query that must succeed without errors, and returns its data. */
import { expect } from 'vitest';
import type { App } from '../../src/app.ts';
import { type Answer, ask } from './app.ts';

export async function read(
  app: App,
  query: string,
  variables: Record<string, unknown> = {},
  key?: string,
): Promise<NonNullable<Answer['data']>> {
  const answer = await ask(app, query, variables, key);
  expect(answer.errors).toBeUndefined();
  return answer.data;
}
