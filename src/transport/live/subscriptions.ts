/**
 * Runs subscriptions, over WebSockets and server-sent events alike. Operations with the same document, the same variables except cursors and
 * the same rights share one execution for each event.
 */
import {
  createSourceEventStream,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  type GraphQLError,
  getOperationAST,
  Kind,
  print,
  type TypeNode,
} from 'graphql';
import { createContext, createReadScope, type Services } from '../../context/context.ts';
import { anonymous, scopeOf } from '../../context/session.ts';
import type { Context, ReadScope, Viewer } from '../../graphql/context.ts';
import { cursorExpired } from '../../graphql/errors.ts';
import { type Followed, FollowedFeed, type FollowedFeedOptions } from '../../graphql/followed-feed.ts';
import type { OpenSubscriptions } from '../limits/open-subscriptions.ts';
import type { PaidContext } from '../limits/use-limits.ts';
import { Message } from './message.ts';
import { SharedExecution } from './shared-execution.ts';
import { Subscriber } from './subscriber.ts';

/** Anonymous subscriptions that begin within this many milliseconds share their reads, e.g. of the same meeting. */
const sharedReadsMs = 100;

type Arguments = ExecutionArgs & { contextValue: Context & Partial<PaidContext> };

export class LiveSubscriptions {
  readonly #services: Services;
  readonly #maskError: (error: unknown) => GraphQLError;
  readonly #costs: OpenSubscriptions;
  readonly #executions = new Map<string, Promise<SharedExecution>>();
  #sharedReads: ReadScope | undefined;

  constructor(services: Services, costs: OpenSubscriptions, maskError: (error: unknown) => GraphQLError) {
    this.#services = services;
    this.#costs = costs;
    this.#maskError = maskError;
  }

  /**
   * Begins a subscription. `lastEventId` is the cursor with which a stream of server-sent events resumes; it takes precedence over the
   * arguments. Returns the errors of an operation that is refused.
   */
  async subscribe(args: Arguments, lastEventId: string | null): Promise<Subscriber | ExecutionResult> {
    const context = scopeOf(args.contextValue.viewer) ? args.contextValue : { ...args.contextValue, ...this.#readsOfTheMoment() };
    try {
      const source = await createSourceEventStream({ ...args, contextValue: context });
      if (!(source instanceof FollowedFeed)) return this.#masked(source as ExecutionResult);
      // Release first: operations that hold one connection while they wait for another could exhaust the pool.
      await context.release();
      return await this.#follow({ ...args, contextValue: context }, source.options, lastEventId);
    } catch (error) {
      return { errors: [this.#maskError(error)] };
    } finally {
      await args.contextValue.release();
    }
  }

  async #follow(args: Arguments, followed: FollowedFeedOptions<Followed>, lastEventId: string | null): Promise<Subscriber> {
    const { audience, councilId, resume } = followed;
    const after = lastEventId ?? followed.after;
    const [head] = await this.#services.feed.heads(audience, [councilId]);
    if (!head) throw new Error(`council ${councilId} has no feed`);
    const position = after === null ? head.sequence : resume(after, head);
    const { subscriber, execution } = await this.#begin(args, followed, position);
    if (followed.snapshot === null || lastEventId !== null) return subscriber;
    const read = followed.snapshot;
    try {
      subscriber.snapshot = await execution.snapshot(head, async () => {
        // The reads so far may be older than the head. Without fresh reads, a change between the two would be lost.
        await args.contextValue.refresh();
        const state = await read(head);
        await args.contextValue.release();
        return state;
      });
      return subscriber;
    } catch (error) {
      subscriber.end();
      throw error;
    }
  }

  /** A subscriber of the execution that serves an operation. It counts for its client until it ends. */
  async #begin(args: Arguments, followed: FollowedFeedOptions<Followed>, position: number) {
    const { credential, client = '', perEvent = 0 } = args.contextValue;
    const key = keyOf(args);
    const close = this.#costs.open({ client, councilId: followed.councilId, operation: key, cost: perEvent });
    try {
      let execution = await this.#executionOf(key, args, followed);
      while (execution.isClosed) execution = await this.#executionOf(key, args, followed);
      const subscriber = new Subscriber(execution, position, credential);
      void subscriber.ended.then(close);
      return { subscriber, execution };
    } catch (error) {
      close();
      throw error;
    }
  }

  /** The execution that serves an operation: an existing one of the same operation, or a new one. */
  #executionOf(key: string, args: Arguments, followed: FollowedFeedOptions<Followed>): Promise<SharedExecution> {
    const existing = this.#executions.get(key);
    if (existing) return existing;
    const opened = this.#open(args, followed, () => this.#executions.delete(key));
    this.#executions.set(key, opened);
    opened.catch(() => this.#executions.delete(key));
    return opened;
  }

  async #open(args: Arguments, followed: FollowedFeedOptions<Followed>, onClose: () => void): Promise<SharedExecution> {
    const { feed } = this.#services;
    const { viewer, baseUrl, budget } = args.contextValue;
    // The context of the first subscriber would keep its request in memory.
    const context = createContext(this.#services, { viewer, credential: null }, { baseUrl, budget });
    const { audience, councilId } = followed;
    let execution: SharedExecution | undefined;
    const onMoved = () => {
      if (!execution) return;
      if (execution.channel.hasExpired) execution.end({ errors: [this.#maskError(cursorExpired())] });
      else void execution.deliver();
    };
    const channel = await feed.watch(audience, councilId, onMoved);
    execution = new SharedExecution({
      channel,
      followed,
      execute: (events) => this.#executeAll({ ...args, contextValue: context }, followed, events),
      onClose: () => {
        onClose();
        feed.unwatch(channel, onMoved);
      },
    });
    return execution;
  }

  /** Executes the operation for events with fresh reads. Reads made for earlier events would give outdated records. */
  async #executeAll(args: Arguments, { cursorOf }: FollowedFeedOptions<Followed>, events: Followed[]): Promise<Message[]> {
    const { access } = this.#services;
    const scope = createReadScope(access, args.contextValue.viewer);
    try {
      const contextValue = { ...args.contextValue, ...scope };
      const results = await Promise.all(events.map((event) => execute({ ...args, contextValue, rootValue: event })));
      return results.map((result, index) => {
        const event = events[index] as Followed;
        const masked = this.#masked(result);
        const temporary = masked.errors?.find(({ extensions }) => isTemporary(extensions.code));
        if (temporary) throw temporary;
        return new Message(event.sequence, cursorOf(event), masked);
      });
    } finally {
      await scope.stop(new Error('the event has been delivered'));
    }
  }

  #masked(result: ExecutionResult): ExecutionResult {
    return result.errors ? { ...result, errors: result.errors.map((error) => this.#maskError(error)) } : result;
  }

  #readsOfTheMoment(): ReadScope {
    if (!this.#sharedReads) {
      this.#sharedReads = createReadScope(this.#services.access, anonymous.viewer);
      setTimeout(() => {
        this.#sharedReads = undefined;
      }, sharedReadsMs);
    }
    return this.#sharedReads;
  }
}

/** A key that is equal for operations with equal results: document, variables except cursors, rights and address of the service. */
function keyOf({ document, operationName, variableValues, contextValue: { viewer, baseUrl } }: Arguments): string {
  const definitions = getOperationAST(document, operationName)?.variableDefinitions ?? [];
  // One that is absent is not the same as null: it has its default.
  const given = new Set(Object.keys(variableValues ?? {}));
  const variables = definitions
    .filter(({ type, variable: { name } }) => nameOf(type) !== 'EventCursor' && given.has(name.value))
    .map(({ variable: { name } }) => [name.value, variableValues?.[name.value]] as const);
  const text = document.loc?.source.body ?? print(document);
  return JSON.stringify([text, operationName ?? null, sorted(variables), rightsOf(viewer), baseUrl]);
}

function isTemporary(code: unknown): boolean {
  return code === 'SERVICE_UNAVAILABLE' || code === 'TIMEOUT';
}

function nameOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);
}

/** The rights of a viewer, for comparison. All viewers who may read only public records have the same. */
function rightsOf(viewer: Viewer): unknown {
  const scope = scopeOf(viewer);
  if (!scope && viewer.permissions.size === 0) return 'PUBLIC';
  return [viewer.councilId, viewer.role, [...viewer.permissions].sort(), scope?.memberId ?? null];
}

/** A value whose objects have their fields in the order of their names. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(fields.map(([name, each]) => [name, sorted(each)]));
}
