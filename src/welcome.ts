/** What the terminal shows when the server is up: where to look, and something to paste. */

export function welcome({ host, port, key }: { host: string; port: number; key: string | undefined }): string {
  const shownHost = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  const address = `http://${shownHost}:${port}`;
  const query =
    '{ meetings(filter: { hasGuestSpeakers: true }) { nodes { date panel { name } guestSpeakers { displayName topic } } } }';
  return `
Open Scrutiny is running.

  GraphiQL       ${address}/graphql
  Front page     ${address}/

  A query        curl -s ${address}/graphql -H 'content-type: application/json' \\
                   -d '${JSON.stringify({ query })}'

  A subscription curl -sN ${address}/graphql -H 'content-type: application/json' -H 'accept: text/event-stream' \\
                   -d '${JSON.stringify({ query: 'subscription { meetingStatusChanged(filter: { council: "southampton" }) { status meeting { date } } }' })}'
${key ? `\n  Development staff key of Southampton (never use it in production; also in DATA_DIR/staff-key)\n                 ${key}\n` : ''}
Ctrl-C stops it.
`;
}
