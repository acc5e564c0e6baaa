/** The page query asked again and again, as everybody does on the evening of a meeting, against the same bytes from node:http. */
import { writeFile } from 'node:fs/promises';
import type { Contest } from './contests.ts';
import type { Product, Server } from './servers.ts';
import { operationFor, workloads } from './workloads.ts';

const headers = { accept: 'application/graphql-response+json' };

export interface Again {
  /** Of the answer; null where the server gives none. */
  etag: string | null;
}

/** Asks for the page once, and keeps the answer in a file, for the constant server. */
export async function askAgain({ port }: Product, councils: readonly string[], file: string): Promise<Again> {
  // Otherwise `fetch` asks for a compressed answer, which has an ETag of its own.
  const plain = { ...headers, 'accept-encoding': 'identity' };
  const response = await fetch(`http://127.0.0.1:${port}${pathOf(councils)}`, { headers: plain });
  const named = [...response.headers].filter(([name]) => !['date', 'connection', 'keep-alive', 'content-length'].includes(name));
  await writeFile(file, JSON.stringify({ headers: Object.fromEntries(named), body: await response.text() }));
  return { etag: response.headers.get('etag') };
}

export function repeatedContest(product: Product, constant: Server, councils: readonly string[], { etag }: Again): Contest {
  const paths = [pathOf(councils)];
  const workload = { name: 'Page', dialect: 'ours', councils, first: 0, isRepeated: true } as const;
  const arms: Contest['arms'] = [
    { name: constant.name, server: constant, load: () => ({ paths, headers }) },
    { name: 'by GET', server: product, load: () => ({ paths, headers }) },
    { name: 'by POST', server: product, load: () => ({ workload }) },
  ];
  if (etag) {
    const conditional = { ...headers, 'if-none-match': etag };
    arms.push(
      { name: 'constant 304', server: constant, load: () => ({ paths, headers: conditional, status: 304 }) },
      { name: '304', server: product, load: () => ({ paths, headers: conditional, status: 304 }) },
    );
  }
  return { name: 'Repeated', about: 'the same page query again', isFirstTheMeasure: true, arms };
}

function pathOf(councils: readonly string[]): string {
  const query = operationFor('Page', 'ours').replaceAll(/\s+/g, ' ');
  const variables = JSON.stringify(workloads.Page.variables(0, councils));
  return `/graphql?${new URLSearchParams({ operationName: 'Page', query, variables })}`;
}
