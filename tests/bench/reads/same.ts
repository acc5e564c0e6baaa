/** Compares the answers of the peers with those of the measured server, before anything is timed. */
import { deepStrictEqual } from 'node:assert/strict';
import { postgraphileOperations } from './postgraphile-operations.ts';
import type { Server } from './servers.ts';
import { operationFor, type WorkloadName, workloads } from './workloads.ts';

/** Requests of each workload that are compared. */
const samples = 20;

/** Errors: an answer that differs, with both answers. */
export async function expectSame(
  product: Server,
  others: readonly Server[],
  names: readonly WorkloadName[],
  councils: readonly string[],
): Promise<void> {
  for (const name of names) {
    for (let sample = 0; sample < samples; sample++) {
      const n = sample * 1009;
      const expected = normal(await ask(product, name, n, councils));
      for (const other of others) {
        const answer = normal(await ask(other, name, n, councils));
        deepStrictEqual(
          answer,
          expected,
          `${other.name} answers ${name} ${JSON.stringify(workloads[name].variables(n, councils))} otherwise`,
        );
      }
    }
  }
}

async function ask({ port, dialect }: Server, name: WorkloadName, n: number, councils: readonly string[]): Promise<unknown> {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: requestBody(name, dialect, n, councils),
  });
  const answer = (await response.json()) as { data?: unknown; errors?: unknown };
  if (response.status !== 200 || answer.errors || !answer.data) throw new Error(`${name}: ${JSON.stringify(answer)}`);
  return dialect === 'postgraphile' ? postgraphileOperations[name].map(answer.data) : answer.data;
}

export function requestBody(name: WorkloadName, dialect: Server['dialect'], n: number, councils: readonly string[]): string {
  return JSON.stringify({
    operationName: name,
    query: operationFor(name, dialect),
    variables: workloads[name].variables(n, councils),
  });
}

/** Ids as UUIDs, moments as in UTC, and ranks without the digits that a wider type adds. */
function normal(value: unknown, field = ''): unknown {
  if (Array.isArray(value)) return value.map((each) => normal(each));
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, normal(each, name)]));
  }
  if (field === 'startsAt' && typeof value === 'string') return new Date(value).toISOString();
  if (field === 'id' && typeof value === 'string') return uuidOf(value);
  if (field === 'rank') return Math.fround(Number(value));
  return value;
}

/** The UUID in an id of ours, whose last sixteen bytes it is; other ids as they are. */
function uuidOf(id: string): string {
  const [, encoded] = /^[A-Z][A-Za-z]+_([\w-]+)$/.exec(id) ?? [];
  if (!encoded) return id;
  const hex = Buffer.from(encoded, 'base64url').subarray(-16).toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
