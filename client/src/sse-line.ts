/** A line over server-sent events, in the distinct connections mode of the GraphQL over SSE protocol. */
import { createParser } from 'eventsource-parser';
import type { GraphQLResult, OpenLine } from './line.ts';
import { type Loss, lineLost, lossOfResponse } from './loss.ts';

/** After a sleep, a line is kept if it was heard within this time: the server sends a comment every 12 seconds. */
const recentMs = 15_000;

export const openSseLine: OpenLine = (request, listener) => {
  const { url, query, variables, authorization, timing, surroundings } = request;
  const abort = new AbortController();
  let heardAt = surroundings.now();
  let isOpen = false;
  let isOver = false;

  const lose = (loss: Loss) => {
    if (isOver) return;
    isOver = true;
    abort.abort();
    listener.lost(loss);
  };
  const parser = createParser({
    onEvent: ({ event, data }) => {
      if (isOver) return;
      if (event === 'next') listener.result(JSON.parse(data) as GraphQLResult);
      else if (event === 'complete') lose(lineLost('The server ended the subscription.'));
    },
  });
  const read = async () => {
    const response = await surroundings.fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'text/event-stream',
        ...(authorization !== undefined && { authorization }),
      },
      body: JSON.stringify({ query, variables }),
      cache: 'no-store',
      signal: abort.signal,
    });
    if (!response.body || !response.headers.get('content-type')?.startsWith('text/event-stream'))
      return lose(await lossOfResponse(response));
    if (isOver) return;
    heardAt = surroundings.now();
    isOpen = true;
    // A refusal may come as a stream too, with the errors as its only event.
    if (response.ok) listener.opened();
    const reader = response.body.getReader();
    const decoder = new TextDecoder();
    for (;;) {
      const { done, value } = await reader.read();
      if (isOver) return;
      if (done) return lose(lineLost('The stream broke off.'));
      heardAt = surroundings.now();
      listener.heard();
      parser.feed(decoder.decode(value, { stream: true }));
    }
  };
  read().catch((error: unknown) => lose(lineLost(`The stream failed: ${error instanceof Error ? error.message : error}.`)));
  return {
    tick: (now) => {
      if (now - heardAt > (isOpen ? timing.silentMs : timing.connectMs))
        lose(lineLost(isOpen ? 'Nothing came from the server in time.' : 'The server did not answer in time.'));
    },
    // The client cannot ping a stream, so it opens another.
    check: (now, news) => {
      if (news !== 'AWAKE' || now - heardAt > recentMs)
        lose(lineLost('The line may be dead after a sleep or a change of network.'));
    },
    close: () => {
      isOver = true;
      abort.abort();
    },
  };
};
