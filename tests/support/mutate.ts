/** Runs a mutation by name, and reads the events that a council's feed has. */
import { expect } from 'vitest';
import type { App } from '../../src/app.ts';
import { ask } from './app.ts';
import { read } from './read.ts';

export interface Payload {
  // biome-ignore lint/suspicious/noExplicitAny: a test states what it expects of a payload by comparing it
  [field: string]: any;
  userErrors: { code: string; field: string[] | null; message: string }[];
}

/** The payload; `selection` is what it asks for beside the user errors. Top-level errors fail the test. */
export async function mutate(
  app: App,
  name: string,
  input: Record<string, unknown>,
  selection: string,
  key: string,
): Promise<Payload> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const document = `mutation M($input: ${type}!) { ${name}(input: $input) { ${selection} userErrors { code field message } } }`;
  const answer = await ask(app, document, { input }, key);
  expect(answer.errors).toBeUndefined();
  return answer.data[name];
}

export interface Told {
  type: string;
  operation: string;
  reason: string | null;
  subjectId: string;
}

/** The events of a council that the reader may see, oldest first. */
export async function eventsOf(app: App, slug: string, key?: string): Promise<Told[]> {
  const document = `query Q($slug: String!) {
    council(slug: $slug) { history(first: 100) { nodes { type operation reason subjectId } } }
  }`;
  const data = await read(app, document, { slug }, key);
  return data.council.history.nodes.reverse();
}
