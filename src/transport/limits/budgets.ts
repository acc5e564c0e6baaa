/** Token buckets: what each client has left to spend. A budget refills evenly, from empty to full in one window. */
import { LRUCache } from 'lru-cache';
import type { Budget } from '../../graphql/context.ts';

export interface Client {
  /** Unique among the clients. */
  name: string;
  /** Points in its full budget. */
  limit: number;
}

interface Bucket {
  points: number;
  /** When it had them, in milliseconds. */
  at: number;
}

export class Budgets {
  readonly #buckets: LRUCache<string, Bucket>;
  readonly #windowSeconds: number;

  constructor({ windowSeconds, clientsMax }: { windowSeconds: number; clientsMax: number }) {
    this.#buckets = new LRUCache({ max: clientsMax });
    this.#windowSeconds = windowSeconds;
  }

  has(client: Client, points: number): boolean {
    return this.#now(client).points >= Math.min(points, client.limit);
  }

  /** Takes points from the budget, or nothing if it has fewer. A cost above the whole budget takes the whole budget. Returns whether it had enough. */
  take(client: Client, cost: number): boolean {
    const bucket = this.#now(client);
    const taken = Math.min(cost, client.limit);
    if (bucket.points < taken) return false;
    bucket.points -= taken;
    return true;
  }

  /** Takes points also from a budget that has fewer: what was done already must be paid later. */
  owe(client: Client, cost: number): void {
    const bucket = this.#now(client);
    bucket.points = Math.max(bucket.points - cost, -client.limit);
  }

  giveBack(client: Client, cost: number): void {
    const bucket = this.#now(client);
    bucket.points = Math.min(bucket.points + cost, client.limit);
  }

  of(client: Client): Budget {
    const { limit } = client;
    const { points } = this.#now(client);
    const resetsAt = new Date(Date.now() + ((limit - points) / this.#perSecond(client)) * 1000);
    return { limit, remaining: Math.max(0, Math.floor(points)), windowSeconds: this.#windowSeconds, resetsAt };
  }

  /** Seconds until the budget has so many points. */
  secondsUntil(client: Client, cost: number): number {
    const missing = Math.min(cost, client.limit) - this.#now(client).points;
    return Math.max(1, Math.ceil(missing / this.#perSecond(client)));
  }

  #now(client: Client): Bucket {
    const now = performance.now();
    let bucket = this.#buckets.get(client.name);
    if (!bucket) {
      bucket = { points: client.limit, at: now };
      this.#buckets.set(client.name, bucket);
    }
    bucket.points = Math.min(client.limit, bucket.points + ((now - bucket.at) / 1000) * this.#perSecond(client));
    bucket.at = now;
    return bucket;
  }

  #perSecond({ limit }: Client): number {
    return limit / this.#windowSeconds;
  }
}
