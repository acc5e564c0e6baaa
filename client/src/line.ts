/** One connection that carries one subscription. WebSocket and server-sent events each open it in their own way. */
import type { Loss } from './loss.ts';
import type { News, Surroundings } from './surroundings.ts';

export interface LineRequest {
  url: string;
  query: string;
  variables: Record<string, unknown>;
  /** `Bearer …`, or undefined to read what is public. */
  authorization: string | undefined;
  timing: LineTiming;
  surroundings: Surroundings;
}

export interface LineTiming {
  /** Milliseconds that the server has to accept the subscription. */
  connectMs: number;
  /** WebSocket: milliseconds of silence after which the client sends a ping. */
  pingMs: number;
  /** WebSocket: milliseconds that the server has to answer a ping. */
  pongMs: number;
  /** Server-sent events: milliseconds of silence after which the line is dead. The server sends a comment every 12 seconds. */
  silentMs: number;
}

export interface LineListener {
  /** The server has accepted the connection. */
  opened(): void;
  /** Something arrived, if only a keep-alive. */
  heard(): void;
  result(result: GraphQLResult): void;
  /** The line is lost; called at most once, and never after `close`. */
  lost(loss: Loss): void;
}

export interface GraphQLResult {
  data?: Record<string, unknown> | null;
  errors?: readonly GraphQLFault[];
}

export interface GraphQLFault {
  message: string;
  extensions?: Record<string, unknown>;
}

export interface Line {
  /** Called about once a second: ends a dead line. */
  tick(now: number): void;
  /** Checks at once whether the line still works. */
  check(now: number, news: News): void;
  close(): void;
}

export type OpenLine = (request: LineRequest, listener: LineListener) => Line;
