/** A request that may be answered from the cache, with its body. */
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { bodyBytesMax } from '../body-limit.ts';
import type { Asked } from './answer.ts';
import type { Flight } from './flight.ts';
import { isRecord, type Params, paramsOfUrl, parsed, variantOf } from './meaning.ts';

/** What the rest of the server gets with a request. */
export interface Passed {
  /** If the answer may be shared. */
  flight?: Flight;
  /** The parameters of a POST, if they have been read. */
  params?: Params;
}

/** Answers a request. If the body of a POST has been read, it is in the property `body`, where Yoga looks for it. */
export type Next = (request: IncomingMessage & { body?: unknown }, response: ServerResponse, passed: Passed) => unknown;

export class Call {
  readonly request: IncomingMessage & { body?: unknown };
  readonly response: ServerResponse;
  /** Null for a GET. */
  readonly #body: Buffer | null;
  #params: unknown;

  constructor(request: IncomingMessage, response: ServerResponse, body: Buffer | null) {
    this.request = request;
    this.response = response;
    this.#body = body;
  }

  /** The whole request as text, as far as its answer depends on it. */
  get text(): string {
    const asked = this.#body ? `POST ${this.#body.toString('latin1')}` : `GET ${this.request.url}`;
    return this.variant + asked;
  }

  get variant(): string {
    return variantOf(this.request.headers);
  }

  /** Null if they are faulty. */
  get params(): Params | null {
    if (!this.#body) return paramsOfUrl(this.request.url as string);
    this.#params ??= parsed(this.#body.toString());
    return (this.#params as Params | undefined) ?? null;
  }

  get asked(): Asked {
    const { method, headers } = this.request;
    return {
      isGet: method === 'GET',
      acceptEncoding: headers['accept-encoding'] as string | undefined,
      ifNoneMatch: headers['if-none-match'],
    };
  }

  /** Passes the request on. */
  async pass(next: Next, flight?: Flight): Promise<void> {
    if (!this.#body) return void (await next(this.request, this.response, { flight }));
    const { params } = this;
    // Yoga takes an empty body for one that was not read, and lists all indices of a text or of bytes, which takes milliseconds.
    const isTaken = isRecord(params) && Object.keys(params).length > 0;
    this.request.body = isTaken ? params : Readable.from([this.#body.length > 0 ? this.#body : Buffer.from(' ')]);
    await next(this.request, this.response, { flight, ...(isTaken && { params }) });
  }
}

/** Whether a request is of a kind whose answer may be for everybody. */
export function mayBeForAll(headers: IncomingHttpHeaders, method: string | undefined): boolean {
  if (headers.authorization !== undefined || headers.cookie !== undefined) return false;
  const { accept } = headers;
  if (accept !== undefined && !/json|\*\/\*|application\/\*/i.test(accept)) return false;
  // A browser is given GraphiQL.
  if (method === 'GET') return accept === undefined || !accept.includes('text/html');
  const { 'content-type': contentType, 'content-length': length, 'transfer-encoding': transfer } = headers;
  if (method !== 'POST' || !contentType || !/^application\/json(;|$)/.test(contentType)) return false;
  if (headers['content-encoding'] !== undefined) return false;
  // Without either there is no body.
  return transfer !== undefined || (Number(length) > 0 && Number(length) <= bodyBytesMax);
}
