/** Runs mutations through the API. */
import type { App } from '../../src/app.ts';
import { mutationOf, type Refused } from './ledger.ts';
import { read } from './read.ts';

type Input = Record<string, unknown>;

/** Runs a mutation that must succeed, and returns the fields asked for. */
export async function write(app: App, key: string, name: string, input: Input, fields: string) {
  const data = await read(app, mutationOf(name, fields), { input }, key);
  const { userErrors, ...written } = data[name];
  if (userErrors.length > 0) throw new Error(`${name}: ${JSON.stringify(userErrors)}`);
  return written;
}

/** Runs a mutation that must be refused, and returns the code and the path of each reason with its message. */
export async function refusals(app: App, key: string, name: string, input: Input): Promise<[string, string, string][]> {
  const data = await read(app, mutationOf(name, ''), { input }, key);
  const { userErrors } = data[name] as { userErrors: Refused[] };
  if (userErrors.length === 0) throw new Error(`${name} was not refused`);
  return userErrors.map(({ code, field, message }) => [code, (field ?? []).join('.'), message]);
}

/** The events of a council as one reader sees them, latest first: operation, type of the event, and type of the record. */
export async function eventsOf(app: App, slug: string, key?: string): Promise<string[]> {
  const document =
    'query Q($slug: String!) { council(slug: $slug) { history(first: 100) { nodes { type operation subjectId } } } }';
  const { council } = await read(app, document, { slug }, key);
  return council.history.nodes.map(
    ({ type, operation, subjectId }: Record<string, string>) => `${operation} ${type} ${subjectId?.split('_')[0]}`,
  );
}
