/**
 * The largest request. A body over the limit is refused by its `content-length`, or once so many bytes of it have come. The refusal itself is an
 * answer of Yoga, with its headers and its log line: a request that was marked here goes on to it with its body unread.
 */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener } from 'node:http';
import { type Duplex, Readable } from 'node:stream';
import type { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { type Authenticator, isUnauthenticated } from '../context/authenticate.ts';
import { apiError } from '../graphql/errors.ts';

/** Bytes of a body. An operation with its variables is far smaller. */
export const bodyBytesMax = 65_536;
/** Bytes of a body that comes with a valid credential: staff record whole reports and tables of figures with one mutation. */
export const staffBodyBytesMax = 1_048_576;
/** Bytes of the headers, the address included: Node's default. */
const headerBytesMax = 16_384;
/** Milliseconds for which the rest of a refused body is thrown away. A connection that ends at once could lose the answer on its way. */
const lingerMs = 1000;

/** The bodies that were read. */
const bodies = new WeakMap<IncomingMessage, Buffer>();
/** The limits, in bytes, of the requests whose body is over its limit. */
const refused = new WeakMap<IncomingMessage, number>();

export function payloadTooLarge(limit: number): GraphQLError {
  const more = limit < staffBodyBytesMax ? ` A request with a valid credential may have ${staffBodyBytesMax}.` : '';
  return apiError(
    'PAYLOAD_TOO_LARGE',
    `The body of this request has more than ${limit} bytes. Shorten the operation or its variables, or send them as several requests.${more}`,
    { extensions: { limit, http: { status: 413 } } },
  );
}

/**
 * The whole body; null when it is over `limit`. Hand the request to Yoga in either case: it gets the body that was read, or refuses the request.
 * May be called again. Errors: the client has gone.
 */
export async function readBody(request: IncomingMessage, limit = bodyBytesMax): Promise<Buffer | null> {
  if (refused.has(request)) return null;
  const earlier = bodies.get(request);
  if (earlier) return earlier;
  if (announcedBytes(request) > limit) return refuse(request, limit);
  const body = await collect(request, limit);
  if (!body) return refuse(request, limit);
  bodies.set(request, body);
  Object.assign(request, { body: Readable.from([body]) });
  return body;
}

/** Checks bodies before `listener` sees the request. A body of unknown length is read here. */
export function limitBodies(listener: RequestListener, authenticator: Authenticator): RequestListener {
  return (request, response) => {
    const isChunked = request.headers['transfer-encoding'] !== undefined;
    if (!isChunked && !(announcedBytes(request) > bodyBytesMax)) return listener(request, response);
    response.once('finish', () => endLater(request));
    const checked = limitOf(request, authenticator).then(async (limit) => {
      if (isChunked) await readBody(request, limit);
      else if (announcedBytes(request) > limit) refuse(request, limit);
    });
    checked.then(
      () => listener(request, response),
      // The client has gone.
      () => request.destroy(),
    );
  };
}

/** Answers the requests that `limitBodies` and `readBody` have marked. */
export function useBodyLimit(): Plugin {
  return {
    onRequestParse: ({ serverContext }) => {
      const { req } = serverContext as { req?: IncomingMessage };
      const limit = req && refused.get(req);
      if (limit !== undefined) throw payloadTooLarge(limit);
    },
  };
}

/** Answers what Node.js refuses before there is a request: above all an operation that is too long for the address of a GET. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy();
  const [status, body] = responseTo(error.code);
  const headers = body ? `content-type: application/json\r\naccess-control-allow-origin: *\r\n` : '';
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\n${headers}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}

function responseTo(code: string | undefined): [status: string, body: string] {
  if (code === 'HPE_HEADER_OVERFLOW')
    return ['431 Request Header Fields Too Large', JSON.stringify({ errors: [headerTooLarge()] })];
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return ['408 Request Timeout', ''];
  return ['400 Bad Request', ''];
}

function headerTooLarge(): GraphQLError {
  const limit = headerBytesMax;
  return apiError(
    'PAYLOAD_TOO_LARGE',
    `The address and the headers of this request have more than ${limit} bytes. Send the operation with POST.`,
    { extensions: { limit, errorId: randomUUID() } },
  );
}

/** The limit of a body. A credential is checked only where it would allow more. */
async function limitOf(request: IncomingMessage, authenticator: Authenticator): Promise<number> {
  const { authorization } = request.headers;
  if (!authorization || announcedBytes(request) > staffBodyBytesMax) return bodyBytesMax;
  try {
    await authenticator.authenticate(authorization);
    return staffBodyBytesMax;
  } catch (error) {
    if (isUnauthenticated(error)) return bodyBytesMax;
    // Yoga meets the same error, and answers it.
    return staffBodyBytesMax;
  }
}

/** NaN, which is over no limit, where the request does not tell: it has no body, or one in chunks. */
function announcedBytes(request: IncomingMessage): number {
  return Number.parseInt(request.headers['content-length'] ?? '', 10);
}

/** Null once more than `limit` bytes have come. Not by `for await`, which would destroy the connection when it stops early. */
function collect(request: IncomingMessage, limit: number): Promise<Buffer | null> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const onData = (chunk: Buffer) => {
      bytes += chunk.length;
      chunks.push(chunk);
      if (bytes <= limit) return;
      request.off('data', onData);
      resolve(null);
    };
    request.on('data', onData);
    request.once('end', () => resolve(Buffer.concat(chunks)));
    request.once('error', reject);
  });
}

function refuse(request: IncomingMessage, limit: number): null {
  refused.set(request, limit);
  request.resume();
  return null;
}

/** Ends the connection of a refused request whose client goes on sending. */
function endLater(request: IncomingMessage): void {
  if (request.complete || !refused.has(request)) return;
  const timer = setTimeout(() => request.socket.destroy(), lingerMs).unref();
  request.once('end', () => clearTimeout(timer));
}
