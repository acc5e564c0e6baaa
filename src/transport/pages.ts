/** The addresses outside GraphQL: the front page and the health checks. */
import type { Plugin } from 'graphql-yoga';
import type { Health } from './health.ts';
import { bodyOf, respond } from './resource.ts';

export function usePages(health: Health, hasGraphiql: boolean): Plugin {
  return {
    onRequest: async ({ request, url, fetchAPI, endResponse }) => {
      if (request.method !== 'GET' && request.method !== 'HEAD') return;
      const answer = (body: string, status: number, contentType: string) =>
        endResponse(
          new fetchAPI.Response(body, { status, headers: { 'content-type': contentType, 'cache-control': 'no-store' } }),
        );
      switch (url.pathname) {
        case '/': {
          const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' };
          return endResponse(await respond(request, fetchAPI, bodyOf(frontPage(await health.problem(), hasGraphiql)), headers));
        }
        case '/health/live':
          return answer(JSON.stringify({ status: 'live' }), 200, 'application/json');
        case '/health/ready': {
          const problem = await health.problem();
          return answer(
            JSON.stringify(problem ? { status: 'not ready', reason: problem } : { status: 'ready' }),
            problem ? 503 : 200,
            'application/json',
          );
        }
      }
    },
  };
}

const graphiql = `  <li><a href="/graphql">Explore with GraphiQL</a>: ready queries and a live subscription to run, and every field explained.</li>
`;

function frontPage(problem: string | null, hasGraphiql: boolean): string {
  const state = problem
    ? `<p class="state bad">Not ready: ${problem}.</p>`
    : '<p class="state">Running, and its records can be read.</p>';
  return `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Open Scrutiny</title>
<style>
  body { font: 1.05rem/1.55 system-ui, sans-serif; max-width: 44rem; margin: 3rem auto; padding: 0 1rem; color: #1d2733; }
  h1 { margin-bottom: .2rem } a { color: #1d5c9b } code { background: #eef2f6; padding: .1rem .3rem; border-radius: .2rem }
  .state { border-left: .3rem solid #2e7d4f; background: #eef7f1; padding: .5rem .8rem } .bad { border-color: #b3261e; background: #fbeeed }
  li { margin: .4rem 0 }
</style>
<h1>Open Scrutiny</h1>
<p>The scrutiny records of many councils in one GraphQL API: panels and their terms of reference, meetings, agendas, guest speakers,
minutes, resolutions, recommendations, improvement work and performance, with live meetings as they happen.</p>
${state}
<h2>Where to go</h2>
<ul>
${hasGraphiql ? graphiql : ''}  <li>Send queries to <code>POST /graphql</code>. Reading what is public needs no key.</li>
  <li>Follow live meetings at the same address: WebSocket (<code>graphql-transport-ws</code>) or server-sent events.</li>
  <li>Take it all: <a href="/catalogue.jsonld">the catalogue</a> names the files, calendars and feeds of each council, as <code>/exports/southampton</code> does.</li>
  <li>Health: <a href="/health/live">live</a>, <a href="/health/ready">ready</a>.</li>
</ul>
<p>Contains public sector information licensed under the Open Government Licence v3.0 where the council says so.</p>
</html>
`;
}
