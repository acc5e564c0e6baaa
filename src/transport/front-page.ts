/** The front page: what the service is, whether it runs, one query with its answer, and where to go. */
import type { StatedLicence } from '../modules/councils/licences.queries.ts';
import { escaped } from './markup.ts';
import type { Unregistered } from './operations/operations.ts';

/** A query with its answer from the records that come with the service. */
export const example = {
  query: `{
  meetings(
    councils: ["middlesbrough"]
    filter: { hasGuestSpeakers: true }
  ) {
    nodes {
      date
      panel { name }
      guestSpeakers {
        displayName
        organisationAsRecorded
      }
    }
  }
}`,
  answer: {
    data: {
      meetings: {
        nodes: [
          {
            date: '2022-03-21',
            panel: { name: "Children and Young People's Social Care and Services Scrutiny Panel" },
            guestSpeakers: [{ displayName: 'C O’Neill', organisationAsRecorded: 'LGA' }],
          },
        ],
      },
    },
  },
};

export interface FrontPageFacts {
  /** Why the service is not ready; null when it is. */
  problem: string | null;
  /** Who may send operations that are not registered. */
  unregistered: Unregistered;
  licences: readonly StatedLicence[];
}

export function frontPage({ problem, unregistered, licences }: FrontPageFacts): string {
  return `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Open Scrutiny</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<style>${style}</style>
<main>
<h1>Open Scrutiny</h1>
<p>The scrutiny records of many councils in one GraphQL API: panels and their terms of reference, meetings, agendas, guest speakers,
minutes, resolutions, recommendations, improvement work and performance, with live meetings as they happen.</p>
${problem ? `<p class="state bad">Not ready: ${escaped(problem)}.</p>` : '<p class="state">Running, and its records can be read.</p>'}
${unregistered === 'refused' ? '' : exampleSection}
<h2>Where to go</h2>
<ul>
${unregistered === 'refused' ? '' : graphiql}<li>Send queries to <code>POST /graphql</code>. ${whoMaySend[unregistered]}</li>
<li>Follow live meetings at the same address: WebSocket (<code>graphql-transport-ws</code>) or server-sent events.</li>
<li>Take it all: <a href="/catalogue.jsonld">the catalogue</a> names the files, calendars and feeds of each council, as <code>/exports/southampton</code> does.</li>
<li>Read <a href="/schema.graphql">the schema</a>, in which every field is described.</li>
<li>Health: <a href="/health/live">live</a>, <a href="/health/ready">ready</a>.</li>
</ul>
${problem ? '' : reuseSection(licences)}</main>
</html>
`;
}

const style = `
:root { color-scheme: light dark; --ground: #fff; --text: #1d2733; --link: #1d5c9b; --code: #eef2f6; --good: #eef7f1; --bad: #fbeeed }
@media (prefers-color-scheme: dark) {
  :root { --ground: #12181f; --text: #e3e9ef; --link: #8bbcf0; --code: #222c37; --good: #16291d; --bad: #3a1c1a }
}
body { font: 1.05rem/1.55 system-ui, sans-serif; margin: 0; background: var(--ground); color: var(--text); overflow-wrap: break-word }
main { max-width: 44rem; margin: 3rem auto; padding: 0 1rem }
h1 { margin-bottom: .2rem } h2 { margin-top: 2rem } a { color: var(--link) } li { margin: .4rem 0 }
a:focus-visible { outline: .2rem solid var(--link); outline-offset: .15rem }
code, pre { font-size: .9em; background: var(--code); border-radius: .2rem } code { padding: .1rem .3rem; white-space: nowrap }
pre { font-size: .85em; padding: .8rem; line-height: 1.4; white-space: pre-wrap; overflow-wrap: anywhere }
.query { user-select: all }
.state { border-left: .3rem solid #2e7d4f; background: var(--good); padding: .5rem .8rem }
.bad { border-color: #d1443b; background: var(--bad) }
`;

const exampleSection = `<h2>Ask</h2>
<p>Who spoke to the panels of Middlesbrough? A click selects the query to copy; or <a href="/graphql?${new URLSearchParams({ query: example.query })}">open it in GraphiQL</a>.</p>
<pre class="query">${escaped(example.query)}</pre>
<p>The records that come with the service answer:</p>
<pre class="answer">${escaped(JSON.stringify(example.answer, null, 2))}</pre>`;

const graphiql = `<li><a href="/graphql">Explore with GraphiQL</a>: ready queries and a live subscription to run, and every field explained.</li>
`;

const whoMaySend: Record<Unregistered, string> = {
  allowed: 'Reading what is public needs no key.',
  credential: 'Operations that are not registered need a key.',
  refused: 'Only registered operations are run.',
};

function reuseSection(licences: readonly StatedLicence[]): string {
  const items = [...Map.groupBy(licences, ({ licence }) => `<a href="${escaped(licence.url)}">${escaped(licence.name)}</a>`)].map(
    ([link, ofLicence]) => `<li>${link}: ${escaped(ofLicence.map(({ councilName }) => councilName).join(', '))}</li>`,
  );
  const stated =
    items.length > 0
      ? `<ul>\n${items.join('\n')}\n</ul>`
      : '<p>No council on record states terms for the reuse of its records.</p>';
  return `<h2>Reuse</h2>\n${stated}\n`;
}
