/** Commands over HTTP, sent again with the same idempotency key until a server answers. */
import { setTimeout as pause } from 'node:timers/promises';
import { Discrepancy } from './discrepancy.ts';

export interface Api {
  /** The port of a server; undefined while none runs. */
  port: () => number | undefined;
  /** Undefined for the public. */
  key?: string;
}

/** Longest time that a command may take, with all of its retries. */
const commandMsMax = 90_000;
const attemptMsMax = 20_000;
const retryMs = 100;

interface Answer<T> {
  data?: T;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/** The field of the payload that the selection names. Errors: Discrepancy for a refusal, and where no server ever answers. */
export async function command<T>(api: Api, name: string, input: Record<string, unknown>, selection: string): Promise<T> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  const query = `mutation Command($input: ${type}) { command: ${name}(input: $input) { ${selection} userErrors { code message } } }`;
  const until = performance.now() + commandMsMax;
  let last = '';
  while (performance.now() < until) {
    try {
      const { data, errors } = await ask<{ command: T & { userErrors: unknown[] } }>(api, query, { input });
      if (data?.command && !errors) {
        if (data.command.userErrors.length === 0) return data.command;
        throw new Discrepancy(`${name} was refused: ${JSON.stringify(data.command.userErrors)}`);
      }
      last = JSON.stringify(errors);
    } catch (error) {
      if (error instanceof Discrepancy) throw error;
      last = String(error);
    }
    await pause(retryMs);
  }
  throw new Discrepancy(`${name} had no answer within ${commandMsMax} ms; the last attempt: ${last}`);
}

/** One attempt. Errors: where the server does not answer. */
export async function ask<T>({ port, key }: Api, query: string, variables: Record<string, unknown> = {}): Promise<Answer<T>> {
  const response = await fetch(`http://127.0.0.1:${port()}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(attemptMsMax),
  });
  return (await response.json()) as Answer<T>;
}
