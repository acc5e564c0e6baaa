/** Searches through the API. */
import { v7 as uuidv7 } from 'uuid';
import type { App } from '../../src/app.ts';
import type { SearchTypeValue } from '../../src/modules/search/search.table.ts';
import { read } from './read.ts';

export interface SearchVariables {
  query: string;
  types?: SearchTypeValue[];
  council?: string;
  from?: string;
  to?: string;
  first?: number;
  after?: string | null;
  last?: number;
  before?: string | null;
}

export interface SearchAnswer {
  totalCount: number;
  isPartial: boolean;
  readings: { word: string; readAs: string[]; basis: 'SPELLING' | 'GLOSSARY' }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  edges: {
    cursor: string;
    rank: number;
    snippet: string | null;
    missingWords: string[];
    node: { __typename: string; id: string };
  }[];
}

export const searchQuery = `query Search(
  $query: String!, $types: [SearchResultType!], $council: String, $from: Date, $to: Date,
  $first: Int, $after: String, $last: Int, $before: String
) {
  search(query: $query, types: $types, council: $council, from: $from, to: $to, first: $first, after: $after, last: $last, before: $before) {
    totalCount isPartial
    readings { word readAs basis }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    edges { cursor rank snippet missingWords node { __typename ... on Node { id } } }
  }
}`;

export async function search(app: App, variables: SearchVariables): Promise<SearchAnswer> {
  return (await read(app, searchQuery, { ...variables })).search;
}

/** The ids of all hits of a search, best first, from one page. */
export async function found(app: App, variables: SearchVariables): Promise<string[]> {
  const { totalCount, edges } = await search(app, { first: 100, ...variables });
  if (totalCount !== edges.length) throw new Error(`${edges.length} of ${totalCount} came`);
  return edges.map(({ node }) => node.id);
}

/** A word that no other test uses. It has consonants only, so stemming does not change it. */
export function inventedWord(): string {
  const letters = [...uuidv7().replaceAll('-', '').slice(-14)].map((digit) => 'bcdfghjklmnpqrtv'[Number.parseInt(digit, 16)]);
  return `w${letters.join('')}k`;
}

/** The word without a letter in its middle. */
export function slipIn(word: string): string {
  return word.slice(0, 6) + word.slice(7);
}
