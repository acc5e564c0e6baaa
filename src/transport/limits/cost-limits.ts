/** What requests cost their clients: the price of an operation, and who pays it. */
import type { IncomingMessage } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { DocumentNode, GraphQLError } from 'graphql';
import type { Budget, Credential } from '../../graphql/context.ts';
import type { Cost } from '../../graphql/cost.ts';
import {
  bytesForOne,
  charactersForOne,
  freeBytes,
  refusalCharge,
  refusalsAtOnce,
  requestMin,
} from '../../graphql/cost-weights.ts';
import { Prices } from '../../graphql/prices.ts';
import { schema } from '../../graphql/schema.ts';
import { addressOf } from '../client-address.ts';
import { isRegistered } from '../operations/registered.ts';
import { Budgets, type Client } from './budgets.ts';
import type { CostOptions } from './cost-options.ts';
import { type Excess, excessOf } from './document-limits.ts';
import { overBudget, tooManyWaiting } from './refusals.ts';
import { Turns } from './turns.ts';

/** A request, as far as it tells who sends it. `req` is absent if it did not come over the network. */
export interface Sender {
  req?: IncomingMessage;
  request: Request;
  socketAuthorization?: string | null;
}

/** Milliseconds for which a further refusal waits, more or less. */
const pauseMs = 1000;

export class CostLimits {
  readonly options: CostOptions;
  readonly #trustedProxies: number;
  readonly #budgets: Budgets;
  readonly #turns: Turns;
  /** What each client has left of the refusals that come at once. */
  readonly #refusals: Budgets;
  /** The clients of requests that were refused and not answered yet. */
  readonly #refused = new WeakMap<Request, string>();
  readonly #prices = new Prices(schema);
  readonly #senders = new WeakMap<Request, Client>();
  readonly #excesses = new WeakMap<DocumentNode, { excess: Excess | null }>();

  constructor(options: CostOptions, trustedProxies: number) {
    this.options = options;
    this.#trustedProxies = trustedProxies;
    this.#budgets = new Budgets(options);
    this.#refusals = new Budgets({ windowSeconds: refusalsAtOnce, clientsMax: options.clientsMax });
    this.#turns = new Turns(options.waitingMax);
  }

  /**
   * Who pays for a request before its credential is checked. Requests with a credential have a budget of their own for that, so that whoever
   * shares an address with others does not spend theirs on credentials that are not valid.
   */
  senderOf({ req, request, socketAuthorization }: Sender): Client {
    const known = this.#senders.get(request);
    if (known) return known;
    const address = req ? addressOf(req, this.#trustedProxies) : 'this process';
    const hasCredential = Boolean(socketAuthorization ?? request.headers.get('authorization'));
    const name = `${hasCredential ? 'credential from' : 'address'} ${address}`;
    const sender = { name, limit: this.#limit(this.options.perMinute) };
    this.#senders.set(request, sender);
    return sender;
  }

  /** Who pays for an operation. */
  payerOf(sender: Sender, credential: Credential | null): Client {
    if (!credential) return this.senderOf(sender);
    return { name: credential.holder, limit: this.#limit(this.options.perMinuteWithCredential) };
  }

  /** Resolves when a request of the sender may be read. Errors: RATE_LIMITED when too many wait, or the sender cannot pay for any request. */
  async admit(sender: Sender): Promise<void> {
    const client = this.senderOf(sender);
    const turn = this.#turns.take(client.name);
    if (turn === null) throw tooManyWaiting(this.options.waitingMax);
    await turn;
    if (this.#budgets.has(client, requestMin)) return;
    this.#refused.set(sender.request, client.name);
    throw this.#overBudget(client, requestMin, true);
  }

  budgetOf(client: Client): Budget {
    return this.#budgets.of(client);
  }

  /** Errors: RATE_LIMITED when the client has not so many points left. */
  charge(client: Client, cost: number, isAnonymous: boolean): void {
    if (!this.#budgets.take(client, cost)) throw this.#overBudget(client, cost, isAnonymous);
  }

  /** Charges a refusal to `client`; by default to the sender. */
  chargeRefusal(sender: Sender, client: Client = this.senderOf(sender)): void {
    this.#budgets.owe(client, refusalCharge);
    this.#refused.set(sender.request, client.name);
  }

  /**
   * Resolves when the answer to a request may go out. A client that goes on after many refusals waits for each further one, so that it asks no more often
   * than it has connections.
   */
  async pause({ request }: Pick<Sender, 'request'>): Promise<void> {
    const client = this.#refused.get(request);
    if (!client) return;
    this.#refused.delete(request);
    // Not all of its connections at the same time.
    if (!this.#refusals.take({ name: client, limit: refusalsAtOnce }, 1)) await wait((0.5 + Math.random()) * pauseMs);
  }

  /** Charges for reading a document of so many characters. */
  chargeReading(client: Client, characters: number): void {
    this.#budgets.owe(client, Math.floor(characters / charactersForOne));
  }

  /** Charges for a body of so many bytes. */
  chargeBody(client: Client, bytes: number): void {
    if (bytes > freeBytes) this.#budgets.owe(client, Math.floor((bytes - freeBytes) / bytesForOne));
  }

  /** Charges an operation to the payer, in the place of what the sender of its request was charged. Errors: RATE_LIMITED. */
  chargeOperation(sender: Client, payer: Client, cost: number, isAnonymous: boolean): void {
    this.#budgets.giveBack(sender, requestMin);
    try {
      this.charge(payer, Math.max(cost, requestMin), isAnonymous);
    } catch (error) {
      this.#budgets.owe(sender, requestMin);
      throw error;
    }
  }

  /** The limit that a document exceeds. Null for a registered document. */
  excessOf(document: DocumentNode): Excess | null {
    let known = this.#excesses.get(document);
    if (!known) {
      known = { excess: isRegistered(document) ? null : excessOf(document, this.options.documents) };
      this.#excesses.set(document, known);
    }
    return known.excess;
  }

  /** Null if the document has no such operation. */
  priceOf(document: DocumentNode, operationName: string | null | undefined, variables: unknown): Cost | null {
    return this.#prices.of(document, operationName, variables as Record<string, unknown> | null | undefined);
  }

  #overBudget(client: Client, requested: number, isAnonymous: boolean): GraphQLError {
    const retryAfterSeconds = this.#budgets.secondsUntil(client, requested);
    return overBudget({ requested, budget: this.#budgets.of(client), retryAfterSeconds, isAnonymous });
  }

  #limit(perMinute: number): number {
    return Math.round((perMinute * this.options.windowSeconds) / 60);
  }
}
