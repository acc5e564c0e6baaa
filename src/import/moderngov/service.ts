/**
 * ModernGov's web service, asked politely: one request at a time, a second apart, with an honest name. Addresses of private networks are refused, as
 * for webhooks. Redirects are not followed: a service that has moved is to be named anew.
 */
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { setTimeout as wait } from 'node:timers/promises';
import { addressesOf, isPublicAddress, only, type Resolve, resolveByName } from '../../outbound/addresses.ts';
import { type Source, SourceFailure, type Window } from './source.ts';
import { answerBytesMax, NotXml, readXml, type XmlElement } from './xml.ts';

export interface ServiceOptions {
  /** Who asks, for the log of the council's server. */
  userAgent: string;
  allowsPrivateAddresses: boolean;
  resolve?: Resolve;
  /** Milliseconds between the end of a request and the next. */
  pauseMs?: number;
  /** Milliseconds that a request may take: some servers need most of a minute. */
  timeoutMs?: number;
  /** Milliseconds before the second attempt; twice as long before each further one. */
  backoffMs?: number;
  /** Aborted: the present request is given up. */
  stop?: AbortSignal;
}

const attemptsMax = 4;
/** Longest wait that a server may ask for with `Retry-After`. */
const retryAfterMaxMs = 120_000;

/** `base` is the folder of `mgWebService.asmx`. Errors: SourceFailure for an address that may not be asked. */
export function openService(base: string, options: ServiceOptions): Source {
  const service = new Service(base, options);
  const day = (date: string) => date.split('-').reverse().join('/');
  // Other forms of days are silently ignored.
  const days = ({ from, to }: Window) => ({ sFromDate: day(from), sToDate: day(to) });
  return {
    isWindowed: true,
    hasFaults: false,
    addressOf: (about, id) => {
      if (about === 'meeting') return service.addressOf('GetMeeting', { lMeetingId: id }).href;
      return service.addressOf(about === 'panel' ? 'GetCommittees' : 'GetCouncillorsByWard').href;
    },
    committees: () => service.ask('GetCommittees', {}),
    meetings: async (lCommitteeId, window) => [await service.ask('GetMeetings', { lCommitteeId, ...days(window) })],
    // For 0 it answers nothing, for -1 all committees.
    allMeetings: (window) =>
      service.ask('GetAllMeetingsByDate', { lCommitteeId: '-1', ...days(window), bIsAscendingDateOrder: 'true' }),
    meeting: (lMeetingId) => service.ask('GetMeeting', { lMeetingId }),
    councillors: () => service.ask('GetCouncillorsByWard', {}),
    unlisted: async () => [],
  };
}

/** An answer that another attempt may better. */
class Unavailable extends SourceFailure {
  override name = 'Unavailable';
  readonly retryAfterMs: number;

  constructor(message: string, retryAfterMs = 0) {
    super(message);
    this.retryAfterMs = retryAfterMs;
  }
}

class Service {
  readonly #endpoint: string;
  readonly #options: ServiceOptions;
  #last: Promise<unknown> = Promise.resolve();

  constructor(base: string, options: ServiceOptions) {
    const url = new URL(base);
    if (url.protocol !== 'https:' && !options.allowsPrivateAddresses) throw new SourceFailure(`${base} is not an https address`);
    if (url.username || url.password) throw new SourceFailure('the address must not contain a user or a password');
    const folder = url.pathname.replace(/(\/mgWebService\.asmx)?\/*$/i, '');
    this.#endpoint = `${url.origin}${folder}/mgWebService.asmx`;
    this.#options = options;
  }

  addressOf(operation: string, parameters: Record<string, string> = {}): URL {
    const query = new URLSearchParams(parameters).toString();
    return new URL(`${this.#endpoint}/${operation}${query && `?${query}`}`);
  }

  /** Errors: SourceFailure, NotXml. */
  ask(operation: string, parameters: Record<string, string>): Promise<XmlElement> {
    const url = this.addressOf(operation, parameters);
    const answer = this.#last.then(() => this.#attempts(url));
    const { pauseMs = 1000 } = this.#options;
    this.#last = answer.catch(() => {}).then(() => wait(pauseMs));
    return answer;
  }

  async #attempts(url: URL): Promise<XmlElement> {
    const { backoffMs = 2000, stop } = this.#options;
    for (let attempt = 1; ; attempt++) {
      try {
        return readXml(await this.#get(url));
      } catch (error) {
        if (!(error instanceof Unavailable) || attempt === attemptsMax || stop?.aborted) throw error;
        const delayMs = Math.max(backoffMs * 2 ** (attempt - 1), error.retryAfterMs);
        await wait(delayMs, undefined, stop && { signal: stop }).catch(() => {});
      }
    }
  }

  async #get(url: URL): Promise<Uint8Array> {
    const { allowsPrivateAddresses, resolve = resolveByName, timeoutMs = 60_000, stop, userAgent } = this.#options;
    const late = AbortSignal.timeout(timeoutMs);
    const signal = stop ? AbortSignal.any([late, stop]) : late;
    try {
      const addresses = await addressesOf(url, resolve);
      if (!allowsPrivateAddresses && !addresses.every(({ address }) => isPublicAddress(address)))
        throw new SourceFailure(`${url.hostname} leads to a private network, which is not asked`);
      const response = await new Promise<IncomingMessage>((answered, failed) => {
        const headers = { 'user-agent': userAgent, accept: 'text/xml, application/xml', 'accept-encoding': 'identity' };
        const request = (url.protocol === 'https:' ? https : http).get(url, {
          headers,
          agent: false,
          lookup: only(addresses),
          signal,
        });
        request.once('response', answered);
        request.once('error', failed);
      });
      return await bodyOf(response);
    } catch (error) {
      if (error instanceof SourceFailure || error instanceof NotXml) throw error;
      if (stop?.aborted) throw new SourceFailure('the import was stopped');
      throw new Unavailable(late.aborted ? `no answer within ${timeoutMs} milliseconds` : (error as Error).message);
    }
  }
}

async function bodyOf(response: IncomingMessage): Promise<Uint8Array> {
  const { statusCode = 0, headers } = response;
  if (statusCode !== 200) {
    response.destroy();
    if (statusCode === 429 || statusCode >= 500)
      throw new Unavailable(`the answer has status ${statusCode}`, retryAfter(headers['retry-after']));
    const moved = statusCode >= 300 && statusCode < 400 ? `, and leads to ${headers.location ?? 'no address'}` : '';
    throw new SourceFailure(`the answer has status ${statusCode}${moved}`);
  }
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > answerBytesMax) throw new NotXml(`the answer has more than ${answerBytesMax} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function retryAfter(header: string | undefined): number {
  const seconds = Number(header);
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds * 1000, retryAfterMaxMs) : 0;
}
