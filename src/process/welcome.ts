/** The text that the terminal shows once the server listens: addresses, and commands to paste. */
import type { DevelopmentKey } from './development-key.ts';

const query =
  '{ meetings(filter: { hasGuestSpeakers: true }) { nodes { date panel { name } guestSpeakers { displayName topic } } } }';
const subscription = 'subscription { meetingStatusChanged(filter: { council: "southampton" }) { status meeting { date } } }';

export function welcome({ host, port, key }: { host: string; port: number; key: DevelopmentKey | undefined }): string {
  const shownHost = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  const address = `http://${shownHost}:${port}`;
  return `
Open Scrutiny is running.

  GraphiQL       ${address}/graphql
  Front page     ${address}/

  A query        curl -s ${address}/graphql -H 'content-type: application/json' \\
                   -d '${JSON.stringify({ query })}'

  A subscription curl -sN ${address}/graphql -H 'content-type: application/json' -H 'accept: text/event-stream' \\
                   -d '${JSON.stringify({ query: subscription })}'
${key ? `\n  Development staff key of Southampton (kept in ${key.file}; never for production)\n                 ${key.key}\n` : ''}
Ctrl-C stops it.
`;
}
