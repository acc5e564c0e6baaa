/**
 * One subscriber of a shared execution. It first receives the events that it missed, then the same events as the others. The iterator yields only the
 * result that ends the stream, if there is one: events are written to the outlet.
 */
import { setTimeout } from 'node:timers/promises';
import type { ExecutionResult } from 'graphql';
import type { Credential } from '../../graphql/context.ts';
import type { Message } from './message.ts';
import { type Backlog, BoundedOutlet, type Outlet } from './outlet.ts';
import { retryMs, type SharedExecution } from './shared-execution.ts';

/** While a subscriber receives a snapshot or catches up, sending pauses when its unsent data exceed this number of bytes. */
const pauseBytes = 65_536;
const pauseMs = 25;

export class Subscriber implements AsyncIterableIterator<ExecutionResult> {
  /** Null for an anonymous subscriber. */
  readonly credential: Credential | null;
  /** The current state, sent before all events. */
  snapshot: readonly Message[] = [];
  readonly #execution: SharedExecution;
  readonly #end = Promise.withResolvers<void>();
  #position: number;
  #outlet: BoundedOutlet | undefined;
  #hasEnded = false;
  #last: ExecutionResult | undefined;

  /** `position`: number of the last event that the subscriber has. */
  constructor(execution: SharedExecution, position: number, credential: Credential | null) {
    this.credential = credential;
    this.#execution = execution;
    this.#position = position;
    execution.add(this);
  }

  /** Begins to write the events to an outlet. */
  attach(outlet: Outlet, backlog: Backlog): BoundedOutlet {
    this.#outlet = new BoundedOutlet(outlet, backlog);
    void this.#begin(this.#outlet);
    return this.#outlet;
  }

  /** Writes an event, unless the subscriber has received it already. */
  send(message: Message): void {
    if (message.sequence <= this.#position) return;
    this.#position = message.sequence;
    if (!this.#outlet?.write(message)) this.end();
  }

  /** Ends the stream. `last`: a result that gives the reason. */
  end(last?: ExecutionResult): void {
    if (this.#hasEnded) return;
    this.#hasEnded = true;
    this.#last = last;
    this.#execution.leave(this);
    this.#end.resolve();
  }

  /** Resolves when the stream has ended, for whatever reason. */
  get ended(): Promise<void> {
    return this.#end.promise;
  }

  async next(): Promise<IteratorResult<ExecutionResult>> {
    await this.ended;
    const last = this.#last;
    this.#last = undefined;
    return last ? { done: false, value: last } : { done: true, value: undefined };
  }

  async return(): Promise<IteratorResult<ExecutionResult>> {
    this.end();
    return { done: true, value: undefined };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async #begin(outlet: BoundedOutlet): Promise<void> {
    for (const message of this.snapshot) {
      if (outlet.bufferedBytes > pauseBytes) await this.#room(outlet);
      if (this.#hasEnded || !outlet.write(message)) return this.end();
    }
    while (!this.#hasEnded && this.#position < this.#execution.position) {
      await this.#catchUp(outlet);
    }
    if (!this.#hasEnded) this.#execution.join(this);
  }

  async #catchUp(outlet: BoundedOutlet): Promise<void> {
    // While the database is unreachable, the subscriber waits.
    const steps = await this.#execution.after(this.#position).catch(() => setTimeout(retryMs, []));
    for (const { sequence, message } of steps) {
      if (outlet.bufferedBytes > pauseBytes) await this.#room(outlet);
      if (this.#hasEnded) return;
      if (message) this.send(message);
      this.#position = sequence;
    }
  }

  /** Waits until the backlog is small, or the subscriber has ended. */
  async #room(outlet: BoundedOutlet): Promise<void> {
    while (!this.#hasEnded && outlet.bufferedBytes > pauseBytes) {
      if (outlet.endIfSlow()) this.end();
      else await setTimeout(pauseMs);
    }
  }
}
