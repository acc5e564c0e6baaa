/** Duplicates and gaps, in what a server or something on the way sends. */
import { expect, test } from 'vitest';
import { Place } from '../../client/src/place.ts';
import { openPage } from '../support/followed-meeting.ts';

const numbered = (...sequences: number[]) => sequences.map((sequence) => ({ cursor: `c${sequence}`, sequence }));

test('duplicates are dropped by their number', () => {
  const place = new Place('c1', 1);
  expect(numbered(1, 2, 2, 4, 3, 5).filter((event) => place.accept(event))).toEqual(numbered(2, 4, 5));
  expect(place.cursor).toBe('c5');
});

test('without numbers, duplicates among the last thousand events are recognised by their cursors', () => {
  const place = new Place('start');
  const first = Array.from({ length: 1001 }, (_, index) => ({ cursor: `c${index}` }));
  expect(first.filter((event) => place.accept(event))).toHaveLength(1001);
  expect([place.accept({ cursor: 'c1000' }), place.accept({ cursor: 'c1' }), place.accept({ cursor: 'c0' })]).toEqual([
    false,
    false,
    true,
  ]);
});

test('a gap is reported if the previous number is known', () => {
  expect(new Place('unknown').gapBefore({ cursor: 'c9', sequence: 9 })).toBeUndefined();
  const place = new Place('c1', 1);
  expect([2, 3, 7].map((sequence) => place.gapBefore({ cursor: `c${sequence}`, sequence }))).toEqual([
    undefined,
    { after: 1, before: 3 },
    { after: 1, before: 7 },
  ]);
});

test('the page gets each event once, and a gap is reported before the event that shows it', async () => {
  const told: unknown[] = [];
  const sent = [...numbered(5, 6, 6), ...numbered(9, 8), { cursor: 'c10', sequence: 10 }];
  const page = openPage(
    {
      url: 'http://nowhere.example/graphql',
      transport: 'sse',
      query: 'subscription All($after: EventCursor) { events(council: "newport", after: $after) { cursor sequence } }',
      after: 'c4',
      isWholeFeed: true,
      onGap: (gap) => told.push(gap),
    },
    { fetch: async () => streamOf(sent.map((events) => ({ data: { events } }))) },
  );
  await page.untilEvents(4);
  page.close();
  expect([page.sequences(), told]).toEqual([[5, 6, 9, 10], [{ after: 6, before: 9 }]]);
});

test('after an event that failed on the server, the client resumes from the event before it', async () => {
  const asked: unknown[] = [];
  const answers = [
    [{ data: { events: { cursor: 'c5' } } }, failed('INTERNAL_SERVER_ERROR')],
    [{ data: { events: { cursor: 'c6' } } }, failed('FORBIDDEN')],
  ];
  const page = openPage(
    {
      url: 'http://nowhere.example/graphql',
      transport: 'sse',
      query: 'subscription All($after: EventCursor) { events(council: "newport", after: $after) { cursor } }',
      after: 'c4',
    },
    {
      fetch: async (_, request) => {
        asked.push(JSON.parse(String(request?.body)).variables);
        return streamOf(answers.shift() ?? []);
      },
    },
  );
  await page.untilState('ended');
  expect([asked, page.events, page.states]).toEqual([
    [{ after: 'c4' }, { after: 'c5' }],
    [{ cursor: 'c5' }, { cursor: 'c6' }],
    ['connecting', 'live', 'reconnecting INTERNAL_SERVER_ERROR', 'live', 'ended FORBIDDEN'],
  ]);
});

function failed(code: string) {
  return { data: { events: null }, errors: [{ message: 'It failed.', extensions: { code } }] };
}

/** A stream that stays open. */
function streamOf(results: unknown[]): Response {
  const text = results.map((result) => `event: next\ndata: ${JSON.stringify(result)}\n\n`).join('');
  const body = new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode(text)) });
  return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
}
