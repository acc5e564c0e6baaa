/** The body of a request, for those that come to the response cache. */
import type { IncomingMessage } from 'node:http';
import { readBody } from '../body-limit.ts';

/** Calls `onRead` with the whole body, or with null where it is over the limit; not at all if the client goes away. */
export function bodyOf(request: IncomingMessage, onRead: (body: Buffer | null) => void): void {
  // A body in chunks was read before, for the limit.
  if (request.headers['transfer-encoding'] !== undefined) {
    readBody(request).then(onRead, () => request.destroy());
    return;
  }
  // Without a promise: most answers are ready, and this is a good part of what they cost.
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => void chunks.push(chunk));
  request.on('end', () => onRead(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks)));
}
