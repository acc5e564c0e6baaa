/** Reads the body of a request, as far as a question may be long. */
import type { IncomingMessage } from 'node:http';

/** A longer body is left to the rest of the server, which knows the limits. */
export const bodyBytesMax = 65_536;

/** Calls `onRead` with the whole body, or `onLong`, with the request as if nothing had been read. Neither, if the client goes away. */
export function readBody(request: IncomingMessage, onRead: (body: Buffer) => void, onLong: () => void): void {
  const chunks: Buffer[] = [];
  let length = 0;
  const onData = (chunk: Buffer) => {
    chunks.push(chunk);
    length += chunk.length;
    if (length <= bodyBytesMax) return;
    request.off('data', onData);
    request.off('end', onEnd);
    request.pause();
    request.unshift(Buffer.concat(chunks));
    onLong();
  };
  const onEnd = () => onRead(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks));
  request.on('data', onData);
  request.on('end', onEnd);
}
