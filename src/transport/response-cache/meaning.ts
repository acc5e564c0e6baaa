/** What a request asks, as a key: two requests with the same meaning get the same answer. */
import type { IncomingHttpHeaders } from 'node:http';
import { isNestedDeeper } from '../nesting.ts';

/** The parameters of a request, as sent; null for those that no one else can share. */
export type Params = Record<string, unknown>;

/** The parameters in the address of a GET request; null if they are faulty, or if one is given twice. */
export function paramsOfUrl(url: string): Params | null {
  const params: Params = {};
  for (const [name, value] of new URLSearchParams(url.slice(url.indexOf('?') + 1))) {
    if (Object.hasOwn(params, name)) return null;
    // As Yoga reads them: what is empty is absent.
    if (value !== '') params[name] = name === 'variables' || name === 'extensions' ? parsed(value) : value;
    if (params[name] === undefined && value !== '') return null;
  }
  return params;
}

/** More than a request that is answered has. */
const levelsMax = 50;

/** The value of a JSON text; undefined if it is none, or is nested too deeply. */
export function parsed(text: string): unknown {
  try {
    return isNestedDeeper(text, levelsMax) ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * The request without the body or the address: the media types that the client accepts, and the host, which is part of the addresses in answers.
 */
export function variantOf({ accept, host }: IncomingHttpHeaders): string {
  return `${accept ?? ''}\n${host ?? ''}\n`;
}

/** The meaning of a request within its variant; null for one that cannot be shared. */
export function meaningOf(params: unknown): string | null {
  if (!isRecord(params)) return null;
  // Registers a persisted operation, so it must be seen by the registry.
  if (params.query != null && isRecord(params.extensions) && params.extensions.persistedQuery != null) return null;
  try {
    return JSON.stringify(params, (_, value: unknown) => canonical(value));
  } catch {
    // Nested too deeply, or with a number that JSON cannot write.
    return null;
  }
}

function canonical(value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError('a number that JSON cannot write');
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a document may hold an operation other than a query. Words in its texts count too. */
export function mayNotBeQuery({ query }: Params): boolean {
  return typeof query === 'string' && /\b(mutation|subscription)\b/.test(query);
}
