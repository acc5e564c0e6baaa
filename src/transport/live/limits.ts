/** Limits of live connections: WebSockets and streams of server-sent events. */
import type { IncomingMessage } from 'node:http';
import type { Credential } from '../../graphql/context.ts';
import { addressOf } from '../client-address.ts';
import { type Backlog, backlogByDefault } from './outlet.ts';

export interface LiveLimits {
  /** Operations that one WebSocket runs at a time. */
  operationsPerSocket: number;
  /** Open connections from one address, which all phones in a council chamber may share. */
  connectionsPerAddress: number;
  /** Open connections with one API key. */
  connectionsPerKey: number;
  /** Milliseconds within which a WebSocket must send `connection_init`. */
  initMs: number;
  /** Milliseconds between pings. A WebSocket that has not answered by the next ping is terminated. */
  pingMs: number;
  backlog: Backlog;
  /** Number of proxies in front of the server that each add an address to `X-Forwarded-For`. */
  trustedProxies: number;
}

export const liveLimitsByDefault: LiveLimits = {
  operationsPerSocket: 100,
  connectionsPerAddress: 1000,
  connectionsPerKey: 200,
  initMs: 5000,
  pingMs: 12_000,
  backlog: backlogByDefault,
  trustedProxies: 0,
};

/** Counts the open connections of each address and key. */
export class Connections {
  readonly #limits: LiveLimits;
  readonly #open = new Map<string, number>();

  constructor(limits: LiveLimits) {
    this.#limits = limits;
  }

  /** Counts a connection from an address. Returns a function to call when the connection ends; null if the address has too many connections. */
  ofAddress(request: IncomingMessage): (() => void) | null {
    return this.#claim(`address ${addressOf(request, this.#limits.trustedProxies)}`, this.#limits.connectionsPerAddress);
  }

  /** The same for a connection with an API key. Access tokens are not counted, because each person has their own. */
  ofCredential(credential: Credential | null): (() => void) | null {
    return credential?.keyId ? this.#claim(`key ${credential.keyId}`, this.#limits.connectionsPerKey) : () => {};
  }

  #claim(name: string, max: number): (() => void) | null {
    const count = this.#open.get(name) ?? 0;
    if (count >= max) return null;
    this.#open.set(name, count + 1);
    let isOpen = true;
    return () => {
      if (!isOpen) return;
      isOpen = false;
      const left = (this.#open.get(name) ?? 1) - 1;
      if (left === 0) this.#open.delete(name);
      else this.#open.set(name, left);
    };
  }
}
