/** The caches of Apollo Client and of urql, told what docs/caches.js says, over every query that the project publishes. */
import { ApolloClient, gql, HttpLink, InMemoryCache, type TypePolicies } from '@apollo/client';
import { Client, fetchExchange } from '@urql/core';
import { cacheExchange, type KeyingConfig } from '@urql/exchange-graphcache';
import { minifyIntrospectionQuery } from '@urql/introspection';
import { getOperationAST, type IntrospectionQuery, introspectionFromSchema, parse, print, separateOperations } from 'graphql';
import { afterAll, expect, test, vi } from 'vitest';
import { schema } from '../../src/graphql/schema.ts';
import { sharedApp } from '../support/app.ts';
import { copyGuide } from '../support/guide.ts';
import { publishedOperations } from '../support/published.ts';

interface Caches {
  keys: KeyingConfig;
  typePolicies: TypePolicies;
  possibleTypes: Record<string, string[]>;
}

const app = await sharedApp();
const { keys, typePolicies, possibleTypes } = await (await copyGuide<Caches>())('caches.js');
const introspection = minifyIntrospectionQuery(introspectionFromSchema(schema) as IntrospectionQuery);
const queries = (await publishedOperations())
  .flatMap(({ texts }) => texts.flatMap((text) => Object.values(separateOperations(parse(text)))))
  .filter((document) => getOperationAST(document)?.operation === 'query')
  .map(print);
const meeting = 'Meeting_AAAAAfpEeu5RY1oFjUa1ieUBzww';
const panel = 'children-and-families';
const variables = { council: 'southampton', panel, slug: panel, today: '2023-07-01', id: meeting, meeting, words: 'fostering' };

const said = (['warn', 'error', 'log'] as const).map((name) => vi.spyOn(console, name));
afterAll(() => said.forEach((spy) => void spy.mockRestore()));

/** Each question is put to the service once; `sent` counts how often a cache puts it. */
const answers: Record<string, Promise<string>> = {};
function countingFetch() {
  const count = { sent: 0 };
  const fetch = async (url: unknown, { method, headers, body }: RequestInit = {}) => {
    count.sent++;
    const answer = async () => (await app.fetch(new Request(String(url), { method, headers, body }))).text();
    answers[String(body)] ??= answer();
    return new Response(await answers[String(body)], { headers: { 'content-type': 'application/json' } });
  };
  return { count, fetch };
}

const url = 'http://test/graphql';
const caches = [
  {
    name: 'InMemoryCache',
    open: () => {
      const { count, fetch } = countingFetch();
      const cache = new InMemoryCache({ typePolicies, possibleTypes });
      const apollo = new ApolloClient({ link: new HttpLink({ uri: url, fetch }), cache });
      return { count, ask: async (query: string) => (await apollo.query({ query: gql(query), variables })).data };
    },
  },
  {
    name: 'graphcache',
    open: () => {
      const { count, fetch } = countingFetch();
      const exchanges = [cacheExchange({ schema: introspection, keys }), fetchExchange];
      const urql = new Client({ url, fetch, preferGetMethod: false, exchanges });
      return {
        count,
        ask: async (query: string) => {
          const { data, error } = await urql.query(query, variables);
          if (error) throw error;
          return data;
        },
      };
    },
  },
];

// First of all, since the work of the caches leaves the service in this process no time to answer.
for (const { open } of caches) for (const query of queries) await open().ask(query);

/** An answer without the budget, which each question changes. */
const lasting = (answer: unknown) => JSON.parse(JSON.stringify(answer, (name, value) => (name === 'rateLimit' ? null : value)));

test.each(caches)('$name keeps what a query had, alone and after each other query, and warns of nothing', async ({ open }) => {
  expect(queries.length).toBeGreaterThan(15);
  for (const first of queries) {
    const { count, ask } = open();
    const answer = lasting(await ask(first));
    expect([first, answer, count.sent]).toEqual([first, expect.any(Object), 1]);
    for (const next of [first, ...queries]) {
      await ask(next);
      const { sent } = count;
      expect([first, next, lasting(await ask(first)), count.sent]).toEqual([first, next, answer, sent]);
    }
  }
  expect(said.flatMap(({ mock }) => mock.calls)).toEqual([]);
});
