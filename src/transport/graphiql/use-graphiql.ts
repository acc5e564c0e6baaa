/** Serves GraphiQL: a small page, and its scripts and styles at addresses that browsers keep for a year. Nothing comes from other sites. */
import type { GraphiQLOptions, Plugin } from 'graphql-yoga';
import { graphiqlTabs } from '../graphiql-tabs.ts';
import { bodyOf, respond } from '../resource.ts';
import { type Bundle, graphiqlBundle } from './bundle.ts';

const options: GraphiQLOptions = {
  title: 'Open Scrutiny',
  subscriptionsProtocol: 'WS',
  defaultTabs: graphiqlTabs,
  shouldPersistHeaders: true,
};

/** `path` is the one of GraphQL: browsers get the page there. */
export function useGraphiql({ path, isOff }: { path: string; isOff: boolean }): Plugin {
  return {
    onRequest: async ({ request, url: { pathname }, fetchAPI, endResponse }) => {
      if (request.method !== 'GET' && request.method !== 'HEAD') return;
      if (pathname === path && request.headers.get('accept')?.includes('text/html')) {
        if (isOff) return endResponse(new fetchAPI.Response(offPage, { status: 404, headers: pageHeaders }));
        const page = bodyOf(pageOf(await graphiqlBundle()));
        return endResponse(await respond(request, fetchAPI, page, pageHeaders));
      }
      if (isOff || !pathname.startsWith('/graphiql/')) return;
      const file = (await graphiqlBundle()).byPath.get(pathname);
      if (file) endResponse(await respond(request, fetchAPI, file, fileHeaders(pathname)));
    },
  };
}

/** The editor puts styles and images into the page. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-cache',
  // The answers to queries have the same address.
  vary: 'Accept',
  'content-security-policy': contentSecurityPolicy,
};

const types: Record<string, string> = { css: 'text/css', js: 'text/javascript', json: 'application/json' };

function fileHeaders(pathname: string) {
  return {
    'content-type': `${types[pathname.split('.').at(-1) ?? '']}; charset=utf-8`,
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
  };
}

function pageOf({ paths }: Bundle): string {
  // By the labels that the editor gives its workers.
  const workers = { editorWorkerService: paths['editor.js'], graphql: paths['graphql.js'], json: paths['json.js'] };
  const schema = paths['schema.json'];
  const settings = JSON.stringify({ workers, schema, options }).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${options.title}</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="preload" href="${schema}" as="fetch" crossorigin>
<link rel="stylesheet" href="${paths['page.css']}">
<script type="application/json" id="settings">${settings}</script>
<script defer src="${paths['page.js']}"></script>
<body class="no-focus-outline">
<noscript>GraphiQL needs JavaScript.</noscript>
<div id="root"></div>
</html>
`;
}

const offPage = `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<title>${options.title}</title>
<p>GraphiQL is off: this service runs registered operations only.
</html>
`;
