/** Resources whose bytes change only with the program. */
import { lexicographicSortSchema, printSchema } from 'graphql';
import { schema } from '../graphql/schema.ts';
import { type Body, keptBodyOf } from './resource.ts';

interface FixedResource {
  /** Made at the first request: to print the schema takes a tenth of a second. */
  body(): Body;
  headers: { 'content-type': string; 'cache-control': string };
}

const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" fill="none" stroke="#3b82c4" stroke-width="2"><circle cx="7" cy="7" r="5"/><path d="m11 11 4 4"/></svg>
`;

/** Answers to queries are no pages; the calendars may be found. */
const robots = `User-agent: *
Disallow: /graphql
`;

const plainText = 'text/plain; charset=utf-8';
const svg = resource(() => icon, 'image/svg+xml', 'public, max-age=86400');

/** By path. */
export const fixedResources: ReadonlyMap<string, FixedResource> = new Map([
  ['/schema.graphql', resource(() => `${printSchema(lexicographicSortSchema(schema))}\n`, plainText, 'no-cache')],
  ['/robots.txt', resource(() => robots, plainText, 'public, max-age=86400')],
  ['/favicon.svg', svg],
  // Browsers that find no other icon ask for this one; they go by the type, not by the name.
  ['/favicon.ico', svg],
]);

function resource(text: () => string, type: string, caching: string): FixedResource {
  let body: Body | undefined;
  return {
    body: () => {
      body ??= keptBodyOf(text());
      return body;
    },
    headers: { 'content-type': type, 'cache-control': caching },
  };
}
