/** The addresses outside GraphQL: the front page, the health checks, and the resources that do not change. */
import type { Plugin } from 'graphql-yoga';
import type { PublicRead } from '../db/access.ts';
import { statedLicences } from '../modules/councils/licences.queries.ts';
import { fixedResources } from './fixed-resources.ts';
import { frontPage } from './front-page.ts';
import type { Health } from './health.ts';
import type { Unregistered } from './operations/operations.ts';
import { bodyOf, respond } from './resource.ts';

export interface PagesOptions {
  health: Health;
  db: PublicRead;
  unregistered: Unregistered;
}

export function usePages({ health, db, unregistered }: PagesOptions): Plugin {
  return {
    onRequest: async ({ request, url: { pathname }, fetchAPI, endResponse }) => {
      if (request.method !== 'GET' && request.method !== 'HEAD') return;
      const state = (body: object, status: number) => {
        const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' };
        const text = request.method === 'HEAD' ? null : JSON.stringify(body);
        endResponse(new fetchAPI.Response(text, { status, headers }));
      };
      switch (pathname) {
        case '/': {
          const problem = await health.problem();
          const page = frontPage({ problem, unregistered, licences: problem ? [] : await statedLicences(db) });
          return endResponse(await respond(request, fetchAPI, bodyOf(page), pageHeaders));
        }
        case '/health':
        case '/health/live':
          return state({ status: 'live' }, 200);
        case '/health/ready': {
          const problem = await health.problem();
          return problem ? state({ status: 'not ready', reason: problem }, 503) : state({ status: 'ready' }, 200);
        }
      }
      const fixed = fixedResources.get(pathname);
      if (fixed) endResponse(await respond(request, fetchAPI, fixed.body(), fixed.headers));
    },
  };
}

const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-cache',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
};
