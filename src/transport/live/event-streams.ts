/** Writes subscriptions as server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html). */
import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import type { ExecutionResult, GraphQLError } from 'graphql';
import type { FetchAPI } from 'graphql-yoga';
import { unauthenticated } from '../../context/authenticate.ts';
import type { CredentialWatch } from '../../context/credential-watch.ts';
import { apiError } from '../../graphql/errors.ts';
import { jsonOf } from './message.ts';
import type { Backlog, BoundedOutlet } from './outlet.ts';
import type { Subscriber } from './subscriber.ts';

export interface EventStreamOptions {
  credentials: CredentialWatch;
  maskError: (error: unknown) => GraphQLError;
  backlog: Backlog;
  /** Milliseconds between the comments that show that a stream is alive. */
  pingMs: number;
}

interface OpenStream {
  outlet: BoundedOutlet;
  interrupt: () => void;
}

export class EventStreams {
  readonly #options: EventStreamOptions;
  readonly #open = new Map<Readable, OpenStream>();
  readonly #pings: NodeJS.Timeout;
  #isStopping = false;

  constructor(options: EventStreamOptions) {
    this.#options = options;
    this.#pings = setInterval(() => this.#ping(), options.pingMs).unref();
  }

  /** The response that streams a subscription's events to its client. `request` is absent if the request did not come over the network. */
  respond(subscriber: Subscriber, { Response }: FetchAPI, request: IncomingMessage | undefined): Response {
    const { credentials, maskError, backlog } = this.#options;
    const body = new Readable({ read: () => {} });
    // Some browsers report a stream as open only after its first bytes.
    body.push(':\n\n');
    const outlet = subscriber.attach(
      {
        get bufferedBytes() {
          return body.readableLength;
        },
        write: (message) => void body.push(message.serverSentEvent),
        endSlow: () => {
          subscriber.end({ errors: [maskError(slowConsumer())] });
          // The client has the same time again to read what was sent.
          setTimeout(() => body.readableEnded || request?.socket.destroy(), backlog.ms).unref();
        },
      },
      backlog,
    );
    // A client resumes a stream that ends without the event `complete`.
    let isInterrupted = false;
    const interrupt = () => {
      isInterrupted = true;
      subscriber.end();
    };
    this.#open.set(body, { outlet, interrupt });
    const unwatch = subscriber.credential
      ? credentials.watch(subscriber.credential, () => subscriber.end({ errors: [maskError(unauthenticated())] }))
      : () => {};
    body.once('close', () => {
      this.#open.delete(body);
      unwatch();
      subscriber.end();
    });
    void (async () => {
      for await (const result of subscriber) body.push(lastEvent(result));
      if (!isInterrupted) body.push('event: complete\ndata:\n\n');
      this.#open.delete(body);
      body.push(null);
    })();
    // A client that reconnects to a server that stops would hold up its end, and then lose the stream again. And one that has gone already
    // would never close the body.
    if (this.#isStopping || request?.socket.destroyed) interrupt();
    return new Response(body as unknown as ReadableStream, {
      headers: {
        'content-type': 'text/event-stream',
        connection: 'keep-alive',
        // Proxies must pass each event on at once, and unchanged.
        'cache-control': 'no-cache, no-transform',
        'x-accel-buffering': 'no',
      },
    });
  }

  /** From now on ends new streams as they begin. Returns a function for each open one that ends it. The clients of all resume. */
  stop(): (() => void)[] {
    this.#isStopping = true;
    return [...this.#open.values()].map(({ interrupt }) => interrupt);
  }

  close(): void {
    clearInterval(this.#pings);
  }

  #ping(): void {
    for (const [body, { outlet }] of this.#open) if (!outlet.endIfSlow()) body.push(':\n\n');
  }
}

function lastEvent(result: ExecutionResult): string {
  return `event: next\ndata: ${jsonOf(result)}\n\n`;
}

function slowConsumer(): GraphQLError {
  return apiError(
    'SLOW_CONSUMER',
    'This stream was ended because the client did not read fast enough. Resume after the last cursor that you received.',
  );
}
