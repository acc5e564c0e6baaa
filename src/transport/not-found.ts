/** What is said at addresses where there is nothing. Yoga would take every address that ends with `/graphql` for its own. */
import type { Plugin } from 'graphql-yoga';

/** `path` is the one of GraphQL. Stands behind the plugins that answer other addresses. */
export function useNotFound(path: string): Plugin {
  return {
    onRequest: ({ request: { method }, url: { pathname }, fetchAPI, endResponse }) => {
      if (pathname === path || pathname === `${path}/`) return;
      const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
      endResponse(new fetchAPI.Response(method === 'HEAD' ? null : directions(path), { status: 404, headers }));
    },
  };
}

const directions = (path: string) => `There is nothing at this address, or not with this method.

Front page   /
GraphQL      ${path}
Its schema   /schema.graphql
`;
