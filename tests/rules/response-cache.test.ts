import { afterAll, describe, expect, test, vi } from 'vitest';
import { Freshness } from '../../src/events/freshness.ts';
import { endOfCouncilDay } from '../../src/time/council-time.ts';
import { Answer } from '../../src/transport/response-cache/answer.ts';
import { Flight } from '../../src/transport/response-cache/flight.ts';
import { meaningOf, paramsOfUrl } from '../../src/transport/response-cache/meaning.ts';
import { AnswerStore } from '../../src/transport/response-cache/store.ts';

const freshness = new Freshness({ readHeads: async () => [], pollMs: 1_000_000 });
afterAll(() => freshness.close());

/** An answer whose text compresses badly. */
function answerOf(length: number): Answer {
  const bytes = Buffer.from(Array.from({ length }, (_, at) => 33 + ((at * at * 7919) % 89)));
  return new Answer({ contentType: 'application/json', bytes }, { councilIds: [], since: 0, until: Number.POSITIVE_INFINITY });
}

const asked = (acceptEncoding: string) => ({ isGet: false, acceptEncoding, ifNoneMatch: undefined });

describe('the store', () => {
  const maxBytes = 400_000;

  test('keeps no more bytes than it may, with the compressed forms and the texts of requests, and drops what was used least lately', async () => {
    const store = new AnswerStore(freshness, maxBytes);
    const first = answerOf(8000);
    for (let n = 0; n < 120; n++) {
      const answer = n === 0 ? first : answerOf(8000);
      store.keep(`meaning ${n}`, answer);
      store.noteText(`text ${n}`.padEnd(1000), `meaning ${n}`);
      await Promise.all([answer.reply(asked('br')), answer.reply(asked('gzip'))]);
      expect(store.size.bytes).toBeLessThanOrEqual(maxBytes);
      expect(store.byText('text 0'.padEnd(1000))).toBe(first);
    }
    expect(store.size.answers).toBeGreaterThan(5);
    expect(store.byMeaning('meaning 1')).toBeUndefined();
    expect(store.byText('text 119'.padEnd(1000))).toBeDefined();
  });

  test('does not keep an answer that would take much of it', () => {
    const store = new AnswerStore(freshness, maxBytes);
    store.keep('small', answerOf(1000));
    store.keep('large', answerOf(maxBytes / 10));
    expect([store.byMeaning('small'), store.byMeaning('large')]).toEqual([expect.any(Answer), undefined]);
  });

  test('gives no answer whose time is over', () => {
    const store = new AnswerStore(freshness, maxBytes);
    const body = { contentType: 'application/json', bytes: Buffer.from('{}') };
    for (const [name, until] of [
      ['over', Date.now() - 1],
      ['stands', Date.now() + 60_000],
    ] as const) {
      store.keep(name, new Answer(body, { councilIds: [], since: 0, until }));
    }
    expect([store.byMeaning('over'), store.byMeaning('stands')]).toEqual([undefined, expect.any(Answer)]);
  });
});

describe('an answer', () => {
  test('is compressed once, however many ask at the same time', async () => {
    const answer = answerOf(200_000);
    const replies = await Promise.all(Array.from({ length: 5 }, () => answer.reply(asked('br'))));
    expect(new Set(replies.map(({ body }) => body)).size).toBe(1);
    expect(answer.reply(asked('br'))).toBe(replies[0]);
  });
});

test.each([
  ['in winter', '2026-01-15T12:00:00Z', '2026-01-16T00:00:00.000Z'],
  ['in summer', '2026-07-15T12:00:00Z', '2026-07-15T23:00:00.000Z'],
  ['late on a summer evening', '2026-07-15T23:30:00Z', '2026-07-16T23:00:00.000Z'],
  ['on the day on which summer time begins', '2026-03-29T00:30:00Z', '2026-03-29T23:00:00.000Z'],
  ['on the day before', '2026-03-28T12:00:00Z', '2026-03-29T00:00:00.000Z'],
  ['on the day on which summer time ends', '2026-10-25T00:30:00Z', '2026-10-26T00:00:00.000Z'],
  ['on the day before', '2026-10-24T12:00:00Z', '2026-10-24T23:00:00.000Z'],
])('the day of the councils ends %s', (_, now, end) => {
  expect(new Date(endOfCouncilDay(new Date(now))).toISOString()).toBe(end);
});

test.each([
  ['until midnight', '2026-01-15T12:00:00Z', undefined, '2026-01-16T00:00:00.000Z'],
  ['until the clock of the database has passed midnight too', '2026-01-16T00:00:03Z', undefined, '2026-01-16T00:00:10.000Z'],
  ['until something changes', '2026-01-15T12:00:00Z', '2026-01-15T18:00:00.000Z', '2026-01-15T18:00:00.000Z'],
])('an answer stands %s', { concurrent: false }, (_, now, changesAt, until) => {
  vi.useFakeTimers({ now: new Date(now), toFake: ['Date'] });
  try {
    const flight = new Flight(0, () => {});
    if (changesAt) flight.dependencies.noteInstant(new Date(changesAt));
    expect(new Date(flight.standing.until).toISOString()).toBe(until);
  } finally {
    vi.useRealTimers();
  }
});

describe('the meaning of a request', () => {
  const query = '{ a }';
  test.each([
    [
      'the order of names',
      { query, variables: { a: 1, b: { c: 1, d: 2 } } },
      { variables: { b: { d: 2, c: 1 }, a: 1 }, query },
      true,
    ],
    ['numbers that are equal', { query, variables: { a: 1 } }, JSON.parse('{"query":"{ a }","variables":{"a":1.0}}'), true],
    ['another type', { query, variables: { a: 1 } }, { query, variables: { a: '1' } }, false],
    ['the order of a list', { query, variables: { a: [1, 2] } }, { query, variables: { a: [2, 1] } }, false],
    ['null', { query, variables: { a: null } }, { query, variables: {} }, false],
    ['another operation', { query, operationName: 'A' }, { query, operationName: 'B' }, false],
    ['an extension', { query, extensions: { a: 1 } }, { query }, false],
    [
      'a name that JavaScript uses itself',
      JSON.parse('{"query":"{ a }","variables":{"__proto__":1}}'),
      { query, variables: {} },
      false,
    ],
  ])('%s', (_, one, other, isSame) => {
    expect(meaningOf(one) === meaningOf(other)).toBe(isSame);
    expect(meaningOf(one)).toEqual(expect.any(String));
  });

  test.each([
    ['a list', [{ query }]],
    ['a text', query],
    ['nothing', null],
    ['a number that JSON cannot write', JSON.parse('{"query":"{ a }","variables":{"a":1e999}}')],
    ['the registration of a persisted operation', { query, extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } }],
    ['a value that is nested too deeply', JSON.parse(`{"variables":${'['.repeat(30_000)}${']'.repeat(30_000)}}`)],
  ])('there is none for %s', (_, params) => {
    expect(meaningOf(params)).toBeNull();
  });

  test.each([
    ['/graphql?query={a}&variables={"b":1}', { query: '{a}', variables: { b: 1 } }],
    ['/graphql?query=%7Ba%7D&operationName=', { query: '{a}' }],
    ['/graphql', {}],
    ['/graphql?query={a}&query={b}', null],
    ['/graphql?query={a}&variables={', null],
  ])('the parameters of %s', (url, params) => {
    expect(paramsOfUrl(url)).toEqual(params);
  });
});
