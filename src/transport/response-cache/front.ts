/**
 * What stands before GraphQL: it answers requests from the answers that are kept, lets requests with the same meaning share one execution, and passes
 * on all others. It handles only requests without a credential that accept JSON.
 */
import type { RequestListener } from 'node:http';
import type { Logger } from 'pino';
import type { Freshness } from '../../events/freshness.ts';
import { freeBytes } from '../../graphql/cost-weights.ts';
import { corsHeaders } from '../cors.ts';
import type { Answer, Reply } from './answer.ts';
import { Call, mayBeForAll, type Next } from './call.ts';
import { Flight } from './flight.ts';
import { mayNotBeQuery, meaningOf } from './meaning.ts';
import { bodyOf } from './request-body.ts';
import { AnswerStore } from './store.ts';

export interface FrontOptions {
  freshness: Freshness;
  /** Memory for the answers that are kept. */
  maxBytes: number;
  allowedOrigins: readonly string[];
  next: Next;
  logger: Logger;
}

/** Answers from the cache are not in the log of requests; their number is, each minute. */
const logMs = 60_000;

export class ResponseCache {
  /** Requests that might be answered from the cache; those that were; that waited for the execution of another; that were executed for all. */
  readonly counts = { asked: 0, kept: 0, shared: 0, executed: 0 };
  readonly #options: FrontOptions;
  readonly #answers: AnswerStore;
  /** By meaning. */
  readonly #flights = new Map<string, Flight>();
  readonly #timer: NodeJS.Timeout;
  #logged = 0;

  constructor(options: FrontOptions) {
    this.#options = options;
    this.#answers = new AnswerStore(options.freshness, options.maxBytes);
    this.#timer = setInterval(() => this.#log(), logMs).unref();
  }

  readonly listener: RequestListener = (request, response) => {
    const { url = '', headers } = request;
    const isQuery = url.startsWith('/graphql') && (url.length === 8 || url[8] === '?');
    // Yoga knows no HEAD; Node.js leaves out the body.
    if (isQuery && request.method === 'HEAD') request.method = 'GET';
    const pass = () => this.#options.next(request, response, {});
    // What a long body asks would take long to find out, before its client has paid for it.
    if (!isQuery || !mayBeForAll(headers, request.method) || Number(headers['content-length']) > freeBytes) pass();
    else if (request.method === 'GET') this.#answer(new Call(request, response, null));
    else bodyOf(request, (body) => (body && body.length <= freeBytes ? this.#answer(new Call(request, response, body)) : pass()));
  };

  close(): void {
    clearInterval(this.#timer);
    this.#log();
    this.#answers.clear();
  }

  #answer(call: Call): void {
    this.counts.asked++;
    const { text } = call;
    const kept = this.#options.freshness.isSure ? this.#answers.byText(text) : undefined;
    if (kept) {
      this.counts.kept++;
      this.#send(call, kept);
    } else this.#find(call, text).catch(() => call.response.destroy());
  }

  /** Answers a request whose text is new, or whose answer no longer stands. */
  async #find(call: Call, text: string): Promise<void> {
    const { next, freshness } = this.#options;
    const { params } = call;
    const meaning = freshness.isSure ? meaningOf(params) : null;
    if (params === null || meaning === null) return call.pass(next);
    const key = call.variant + meaning;
    const kept = this.#answers.byMeaning(key);
    if (kept) {
      this.#answers.noteText(text, key);
      this.counts.kept++;
      return this.#send(call, kept);
    }
    const isAlone = mayNotBeQuery(params);
    const arrival = freshness.now;
    for (let attempt = 1; !isAlone && attempt <= 2; attempt++) {
      const flight = this.#flights.get(key);
      // The second attempt follows only an execution that has begun since.
      if (!flight || (attempt === 2 && flight.since < arrival)) break;
      const answer = await flight.follow();
      if (answer && (flight.since >= arrival || this.#answers.stands(answer.standing))) {
        this.counts.shared++;
        return this.#send(call, answer);
      }
    }
    this.counts.executed++;
    const flight: Flight = new Flight(freshness.now, (answer) => {
      if (this.#flights.get(key) === flight) this.#flights.delete(key);
      if (!answer || !freshness.isSure || !this.#answers.stands(answer.standing)) return;
      this.#answers.keep(key, answer);
      this.#answers.noteText(text, key);
    });
    if (!isAlone) this.#flights.set(key, flight);
    try {
      await call.pass(next, flight);
    } finally {
      flight.land(null);
    }
  }

  #send(call: Call, answer: Answer): void {
    const reply = answer.reply(call.asked);
    if (reply instanceof Promise) {
      reply.then(
        (made) => this.#write(call, made),
        () => call.response.destroy(),
      );
    } else this.#write(call, reply);
  }

  #write({ request, response }: Call, { status, headers, body }: Reply): void {
    const { origin } = request.headers;
    const all = origin === undefined ? headers : [...headers, ...corsHeaders(this.#options.allowedOrigins, origin)];
    response.writeHead(status, all as string[]);
    response.end(body);
  }

  #log(): void {
    const { kept, shared } = this.counts;
    if (kept + shared === this.#logged) return;
    this.#logged = kept + shared;
    this.#options.logger.info({ ...this.counts, ...this.#answers.size }, 'response cache');
  }
}
