/** Answers of the API to an anonymous reader, for what is served beside it: so it has nothing that the API hides. */
import { type DocumentNode, execute } from 'graphql';
import { createContext, type Services } from '../context/context.ts';
import { anonymous } from '../context/session.ts';
import type { Snapshot } from '../db/access.ts';
import { schema } from '../graphql/schema.ts';

/** Reads at the moment of a snapshot, or as of now without one. */
export interface Reading {
  services: Services;
  baseUrl: string;
  snapshot?: Snapshot;
}

/** Runs a query with loaders of its own. Errors: any error of a field, because the answer without it would not be whole. */
export async function publicAnswer(
  { services, ...options }: Reading,
  document: DocumentNode,
  variableValues: { [name: string]: unknown } = {},
): Promise<Record<string, unknown>> {
  const contextValue = createContext(services, anonymous, { ...options, budget: noBudget });
  try {
    const { data, errors } = await execute({ schema, document, variableValues, contextValue });
    if (errors?.[0]) throw errors[0];
    return data as Record<string, unknown>;
  } finally {
    await contextValue.stop(new Error('The answer has been read.'));
  }
}

function noBudget(): never {
  throw new Error('These queries do not ask for the budget of a client.');
}
