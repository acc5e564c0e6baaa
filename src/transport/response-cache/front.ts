/**
 * What stands before GraphQL: it answers requests from the answers that are kept, lets requests with the same meaning share one execution, and passes
 * on all others. It handles only requests without a credential that accept JSON.
 */
import type { IncomingHttpHeaders, IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { Freshness } from '../../events/freshness.ts';
import { corsHeaders } from '../cors.ts';
import type { Answer, Asked, Reply } from './answer.ts';
import { Flight } from './flight.ts';
import { mayNotBeQuery, meaningOf, type Params, paramsOfUrl, parsed, variantOf } from './meaning.ts';
import { bodyBytesMax, readBody } from './request-body.ts';
import { AnswerStore } from './store.ts';

/** What the rest of the server gets with a request: the flight, if the answer may be shared. */
export interface Passed {
  flight?: Flight;
}

/** Answers a request. The body of a POST may have been read: then it is in the property `body`, as servers under Yoga leave it. */
export type Next = (request: IncomingMessage & { body?: unknown }, response: ServerResponse, passed: Passed) => unknown;

export interface FrontOptions {
  freshness: Freshness;
  maxBytes: number;
  allowedOrigins: readonly string[];
  next: Next;
  logger: Logger;
}

interface Call {
  request: IncomingMessage;
  response: ServerResponse;
  /** The request as text, its variant included. */
  text: string;
  params: () => Params | null;
  /** Passes the request on. */
  pass: (passed: Passed) => Promise<void>;
}

/** Answers from the cache are not in the log of requests; their number is, each minute. */
const logMs = 60_000;

export class ResponseCache {
  readonly #options: FrontOptions;
  readonly #answers: AnswerStore;
  readonly #flights = new Map<string, Flight>();
  /** Requests that were answered from the cache; that waited for the execution of another; that were executed. */
  readonly counts = { kept: 0, shared: 0, executed: 0 };
  readonly #timer: NodeJS.Timeout;
  #logged = 0;

  constructor(options: FrontOptions) {
    this.#options = options;
    this.#answers = new AnswerStore(options.freshness, options.maxBytes);
    this.#timer = setInterval(() => this.#log(), logMs).unref();
  }

  get size(): AnswerStore['size'] {
    return this.#answers.size;
  }

  close(): void {
    clearInterval(this.#timer);
    this.#log();
    this.#answers.clear();
  }

  readonly listener: RequestListener = (request, response) => {
    const { method, url = '', headers } = request;
    const isQuery = url.startsWith('/graphql') && (url.length === 8 || url[8] === '?');
    // Yoga knows no HEAD; Node.js leaves out the body.
    if (isQuery && method === 'HEAD') request.method = 'GET';
    if (!isQuery || !isForAll(headers, request.method)) return void this.#options.next(request, response, {});
    if (request.method === 'GET') {
      this.#answer({
        ...{ request, response },
        text: `${variantOf(headers)}GET ${url}`,
        params: () => paramsOfUrl(url),
        pass: async (passed) => void (await this.#options.next(request, response, passed)),
      });
      return;
    }
    readBody(
      request,
      (body) => this.#answerPost(request, response, body),
      () => this.#options.next(request, response, {}),
    );
  };

  #log(): void {
    const { kept, shared } = this.counts;
    if (kept + shared === this.#logged) return;
    this.#logged = kept + shared;
    this.#options.logger.info({ ...this.counts, ...this.size }, 'response cache');
  }

  #answerPost(request: IncomingMessage & { body?: unknown }, response: ServerResponse, body: Buffer): void {
    let params: unknown;
    this.#answer({
      ...{ request, response },
      text: `${variantOf(request.headers)}POST ${body.toString('latin1')}`,
      params: () => {
        params ??= parsed(body.toString());
        return params as Params | null;
      },
      pass: async (passed) => {
        params ??= parsed(body.toString());
        // An empty body would be taken for one that was not read.
        const isTaken = typeof params === 'object' && params !== null && Object.keys(params).length > 0;
        request.body = isTaken ? params : body.toString() || ' ';
        await this.#options.next(request, response, passed);
      },
    });
  }

  #answer(call: Call): void {
    if (!this.#options.freshness.isSure) return void call.pass({});
    const kept = this.#answers.byText(call.text);
    if (kept) {
      this.counts.kept++;
      this.#send(call, kept);
    } else void this.#find(call);
  }

  /** Answers a request whose text is new, or whose answer no longer stands. */
  async #find(call: Call): Promise<void> {
    const params = call.params();
    const meaning = meaningOf(params);
    if (params === null || meaning === null) return call.pass({});
    const key = variantOf(call.request.headers) + meaning;
    const kept = this.#answers.byMeaning(key);
    if (kept) {
      this.#answers.noteText(call.text, key);
      this.counts.kept++;
      return this.#send(call, kept);
    }
    const isAlone = mayNotBeQuery(params);
    const arrival = this.#options.freshness.now;
    for (let attempt = 1; !isAlone && attempt <= 2; attempt++) {
      const flight = this.#flights.get(key);
      // The second attempt follows only an execution that has begun since.
      if (!flight || (attempt === 2 && flight.since < arrival)) break;
      const answer = await flight.answer;
      if (answer && (flight.since >= arrival || this.#answers.stands(answer.standing))) {
        this.counts.shared++;
        return this.#send(call, answer);
      }
    }
    await this.#execute(call, key, isAlone);
  }

  async #execute(call: Call, key: string, isAlone: boolean): Promise<void> {
    this.counts.executed++;
    const flight: Flight = new Flight(this.#options.freshness.now, (answer) => {
      if (this.#flights.get(key) === flight) this.#flights.delete(key);
      if (!answer || !this.#options.freshness.isSure || !this.#answers.stands(answer.standing)) return;
      this.#answers.keep(key, answer);
      this.#answers.noteText(call.text, key);
    });
    if (!isAlone) this.#flights.set(key, flight);
    try {
      await call.pass({ flight });
    } finally {
      flight.land(null);
    }
  }

  #send(call: Call, answer: Answer): void {
    const reply = answer.reply(asked(call.request));
    if (reply instanceof Promise) void reply.then((made) => this.#write(call, made));
    else this.#write(call, reply);
  }

  #write({ request, response }: Call, { status, headers, body }: Reply): void {
    const { origin } = request.headers;
    const all = origin === undefined ? headers : [...headers, ...corsHeaders(this.#options.allowedOrigins, origin)];
    response.writeHead(status, all as string[]);
    response.end(body);
  }
}

/** Whether a request is of a kind whose answer may be for everybody. */
function isForAll(headers: IncomingHttpHeaders, method: string | undefined): boolean {
  if (headers.authorization !== undefined || headers.cookie !== undefined) return false;
  const { accept } = headers;
  if (accept !== undefined && !/json|\*\/\*|application\/\*/i.test(accept)) return false;
  // A browser is given GraphiQL.
  if (method === 'GET') return accept === undefined || !accept.includes('text/html');
  const { 'content-type': contentType, 'content-length': length } = headers;
  if (method !== 'POST' || !contentType || !/^application\/json(;|$)/.test(contentType)) return false;
  if (headers['content-encoding'] !== undefined) return false;
  return length === undefined ? headers['transfer-encoding'] !== undefined : Number(length) <= bodyBytesMax && Number(length) > 0;
}

function asked({ method, headers }: IncomingMessage): Asked {
  return { isGet: method === 'GET', acceptEncoding: headers['accept-encoding'] as string, ifNoneMatch: headers['if-none-match'] };
}
