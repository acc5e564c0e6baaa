/** How many connections a process has. */

/** Connections of each role for requests. */
export const connectionsMaxByDefault = 10;
/** Connections of each role for the feeds, health checks and credentials: requests must not hold these up. */
export const serviceConnections = 2;
/** Connections of each role for live events and webhooks: nor these. */
export const liveConnections = 3;
/** Connections of the public role for exports, each held for as long as it takes to read all records. */
export const exportConnections = 2;
/** All connections but those for requests: for both roles, for exports, one that listens and one that holds locks. */
export const connectionsBeside = 2 * (serviceConnections + liveConnections) + exportConnections + 2;
