/** The operations that the project publishes, and those that clients of each kind send. */
import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { graphiqlTabs } from '../../src/transport/graphiql-tabs.ts';
import { readGuide } from './guide.ts';

export interface Published {
  place: string;
  texts: string[];
}

const root = path.join(import.meta.dirname, '../..');
const read = (name: string) => readFile(path.join(root, name), 'utf8');
const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, document]) => document as string);

/** The documents by the place where they stand. */
export async function publishedOperations(): Promise<Published[]> {
  const [readme, client] = [await read('README.md'), await read('client/README.md')];
  const pages = (await Array.fromAsync(glob('docs/*.md', { cwd: root }), read)).join('\n');
  const { 'operations.js': program = '' } = await readGuide();
  const ofPages: Record<string, string> = await import(`data:text/javascript,${encodeURIComponent(program)}`);
  return [
    {
      place: 'README.md',
      texts: [
        ...found(readme, /```graphql[^\n]*\n(.*?)```/gs),
        ...found(readme, /-d '(\{.*?\})'/g).map((body) => JSON.parse(body).query as string),
      ],
    },
    { place: 'client/README.md', texts: found(client, /`((?:query|subscription) \w+\([^`]*)`/g) },
    { place: 'docs', texts: [...found(pages, /```graphql[^\n]*\n(.*?)```/gs), ...Object.values(ofPages)] },
    { place: 'GraphiQL', texts: graphiqlTabs.map(({ query }) => query) },
    {
      place: 'clients of each kind',
      texts: await Array.fromAsync(glob('tests/support/client-operations/*.graphql', { cwd: root }), read),
    },
  ];
}
