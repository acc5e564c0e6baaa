/**
 * Reads the file of registered operations, as the build of a client writes it: `{ "<id>": "<document>" }` (Relay, the client preset of GraphQL
 * Code Generator), or the manifest of Apollo's tools.
 */
import { readFile } from 'node:fs/promises';
import { GraphQLError, Kind, parse, validate } from 'graphql';
import { z } from 'zod';
import { StartupError } from '../../db/startup-error.ts';
import { schema } from '../../graphql/schema.ts';
import { type OperationOptions, sha256Of } from './operations.ts';
import { type RegisteredOperation, registerText } from './registered.ts';

const manifest = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  operations: z.array(z.object({ id: z.string(), body: z.string() })),
});
const textsById = z.record(z.string(), z.string());

/** Errors: StartupError with every mistake, one a line. */
export async function readOperations({ file, unregistered }: OperationOptions = {}): Promise<RegisteredOperation[]> {
  if (file === undefined) {
    if (unregistered !== 'refused') return [];
    throw new StartupError('UNREGISTERED_OPERATIONS: with "refused", OPERATIONS_FILE must name the operations that may be run.');
  }
  const entries = await readEntries(file);
  const ids = entries.map(([id]) => id);
  const mistakes = entries.flatMap(([id, text], at) => [
    ...(id.trim() === '' ? [`operation ${at + 1} has no id`] : []),
    ...(ids.indexOf(id) < at ? [`"${id}" is the id of two operations`] : []),
    ...(id.startsWith('sha256:') && id !== `sha256:${sha256Of(text)}` ? [`"${id}" is not the hash of its operation`] : []),
    ...mistakesIn(text).map((mistake) => `operation "${id}": ${mistake}`),
  ]);
  if (mistakes.length > 0) throw new StartupError(mistakes.map((mistake) => `OPERATIONS_FILE: ${mistake}`).join('\n'));
  return entries.map(([id, text]) => registerText(id, text));
}

async function readEntries(file: string): Promise<[id: string, text: string][]> {
  const fault = (what: string) => new StartupError(`OPERATIONS_FILE: ${file} ${what}`);
  const text = await readFile(file, 'utf8').catch((error: Error) => {
    throw fault(`cannot be read (${error.message}).`);
  });
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw fault(`is not JSON (${(error as Error).message}).`);
  }
  const asManifest = manifest.safeParse(content);
  if (asManifest.success) return asManifest.data.operations.map(({ id, body }) => [id, body]);
  const asObject = textsById.safeParse(content);
  if (asObject.success) return Object.entries(asObject.data);
  throw fault('must be an object of documents by id, { "<id>": "query …" }, or a manifest of Apollo\'s tools.');
}

function mistakesIn(text: string): string[] {
  try {
    const document = parse(text);
    if (!document.definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION))
      return ['it has no query, mutation or subscription.'];
    return validate(schema, document).map(described);
  } catch (error) {
    if (error instanceof GraphQLError) return [described(error)];
    throw error;
  }
}

function described({ message, locations }: GraphQLError): string {
  const [at] = locations ?? [];
  return at ? `${message} (line ${at.line}, column ${at.column})` : message;
}
