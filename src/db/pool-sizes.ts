/** How many connections a process has. */

/** Connections of each role for requests. */
export const connectionsMaxByDefault = 10;
/** Connections of each role for the feeds, health checks and credentials: requests must not hold these up. */
export const serviceConnections = 2;
/** Connections of each role for live events and webhooks: nor these. */
export const liveConnections = 3;
/** All connections but those for requests: the above for both roles, one that listens and one that holds locks. */
export const connectionsBeside = 2 * (serviceConnections + liveConnections) + 2;
