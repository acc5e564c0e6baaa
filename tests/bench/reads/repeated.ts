/** The page query asked again and again, as everybody does on the evening of a meeting, against the same bytes from node:http. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Contest } from './contests.ts';
import { type Product, type Server, startPeer } from './servers.ts';
import { operationFor, workloads } from './workloads.ts';

/** Starts the constant server, which is added to `running`. */
export async function repeatedContest(
  product: Product,
  peersFolder: string,
  councils: readonly string[],
  running: Server[],
): Promise<Contest> {
  const paths = [pathOf(councils)];
  const headers = { accept: 'application/graphql-response+json' };
  const response = await fetch(`http://127.0.0.1:${product.port}${paths[0]}`, { headers });
  const file = path.join(peersFolder, 'answer.json');
  await writeFile(file, Buffer.from(await response.arrayBuffer()));
  const constant = await startPeer(peersFolder, 'constant', file);
  running.push(constant);
  const etag = response.headers.get('etag');
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
  return { name: 'Repeated', about: 'the same page query again', arms };
}

function pathOf(councils: readonly string[]): string {
  const query = operationFor('Page', 'ours').replaceAll(/\s+/g, ' ');
  const variables = JSON.stringify(workloads.Page.variables(0, councils));
  return `/graphql?${new URLSearchParams({ operationName: 'Page', query, variables })}`;
}
