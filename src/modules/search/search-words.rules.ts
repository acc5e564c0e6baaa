/** Parses a query, and states which of its words and phrases a record must have, in which readings. */

/**
 * A word or phrase, or a list. A record must have any element of a list, all elements of a list in that list, any element of a list in
 * that, and so on. See `search_query`.
 */
export type Sought = string | Sought[];

export interface Term {
  text: string;
  isQuoted: boolean;
}

export interface ParsedQuery {
  /** A record needs one term of each group; `or` joins the terms of a group. */
  wanted: Term[][];
  unwanted: string[];
  /** Whether words may be corrected: quotes and exclusions mean that words are to be taken literally. */
  isPlain: boolean;
}

/** Facts about a term that the database states. */
export interface TermFacts {
  /** English stems, in order; empty for stop words. */
  stems: string[];
  /** False for punctuation alone. */
  isWord: boolean;
  /** Whether any record has the term. */
  isKnown: boolean;
}

/** Further readings of a word, or of consecutive words. */
export interface WordReading {
  word: string;
  basis: 'SPELLING' | 'GLOSSARY';
  readAs: string[];
}

/** One requirement of a query: terms, in all their readings. */
export interface Concept {
  typed: string;
  sought: Sought[];
  isKnown: boolean;
  /** Whether records have only the corrected spelling. */
  isCorrected: boolean;
}

/** Largest number of concepts that are combined; the number of combinations grows exponentially. */
export const combinedMax = 6;

/** Parses words, phrases in double quotes, `or`, and exclusions with a minus. A dash between spaces is punctuation. */
export function parseQuery(query: string): ParsedQuery {
  const wanted: Term[][] = [];
  const unwanted: string[] = [];
  let joins = false;
  for (const [, minus, quoted, word = ''] of query.matchAll(/(-?)(?:"([^"]*)"|([^\s"]+))/g)) {
    const text = quoted ?? word;
    if (minus) unwanted.push(text);
    else if (word.toLowerCase() === 'or') joins = true;
    else {
      const term = { text, isQuoted: quoted !== undefined };
      const alternatives = joins ? wanted.at(-1) : undefined;
      if (alternatives) alternatives.push(term);
      else wanted.push([term]);
      joins = false;
    }
  }
  return { wanted, unwanted, isPlain: unwanted.length === 0 && !query.includes('"') };
}

/** The terms of a query, without duplicates. */
export function termsOf({ wanted, unwanted }: ParsedQuery): string[] {
  return [...new Set([...wanted.flat().map(({ text }) => text), ...unwanted])];
}

/** The concepts of a query, one for each group of terms or run of words. Stop words are ignored unless the query has no other words. */
export function conceptsOf(
  query: ParsedQuery,
  facts: ReadonlyMap<string, TermFacts>,
  readings: readonly WordReading[],
): Concept[] {
  const groups = query.wanted.map((terms) => terms.filter(({ text }) => facts.get(text)?.isWord));
  const hasStems = (terms: readonly Term[]) => terms.some(({ text }) => facts.get(text)?.stems.length);
  const hasOnlyStopWords = !groups.some(hasStems);
  const concepts = new Map<string, Concept>();
  const add = (concept: Concept) => concepts.set(concept.typed.toLowerCase(), concept);
  for (let place = 0; place < groups.length; place++) {
    const terms = groups[place] ?? [];
    const run = runAt(groups, place, readings);
    if (run) {
      const words = groups.slice(place, place + run.length).filter(hasStems);
      const together = words.map(([term]) => term?.text ?? '');
      add({ typed: run.word, sought: [together, ...run.readAs], isKnown: true, isCorrected: false });
      place += run.length - 1;
    } else if (hasStems(terms) || (hasOnlyStopWords && terms.length > 0)) {
      const texts = terms.map(({ text }) => text);
      const others = terms.flatMap((term) => (term.isQuoted ? [] : readingsOf(term.text, readings)));
      const isOnRecord = texts.some((text) => facts.get(text)?.isKnown);
      add({
        typed: texts.join(' or '),
        sought: [...texts, ...others.flatMap(({ readAs }) => readAs)],
        isKnown: isOnRecord || others.length > 0,
        isCorrected: !isOnRecord && others.some(({ basis }) => basis === 'SPELLING'),
      });
    }
  }
  return [...concepts.values()];
}

/** The longest reading of several words that begins at `place`. */
function runAt(groups: readonly Term[][], place: number, readings: readonly WordReading[]) {
  return readings
    .map((reading) => ({ ...reading, length: reading.word.split(' ').length }))
    .filter(({ word, length }) => length > 1 && runOf(groups.slice(place, place + length)) === word.toLowerCase())
    .sort((a, b) => b.length - a.length)[0];
}

/** Groups of one unquoted term each, as one text; null if there are other groups. */
function runOf(groups: readonly Term[][]): string | null {
  const isPlain = groups.every(([term, other]) => term && !term.isQuoted && !other);
  return isPlain ? groups.map(([term]) => term?.text.toLowerCase()).join(' ') : null;
}

function readingsOf(text: string, readings: readonly WordReading[]): WordReading[] {
  return readings.filter(({ word }) => word.toLowerCase() === text.toLowerCase());
}

/** Requires all of the concepts. */
export function allOf(concepts: readonly Concept[]): Sought {
  return [concepts.map(({ sought }) => sought)];
}

/** Requires any of the concepts. */
export function anyOf(concepts: readonly Concept[]): Sought {
  return concepts.map(({ sought }) => [sought]);
}

/** Positions of the concepts for a partial answer: those that some record has, or the longest of those. */
export function combinable(concepts: readonly Concept[]): number[] {
  return concepts
    .map(({ typed, isKnown }, place) => ({ place, isKnown, length: typed.length }))
    .filter(({ isKnown }) => isKnown)
    .sort((a, b) => b.length - a.length)
    .slice(0, combinedMax)
    .map(({ place }) => place)
    .sort((a, b) => a - b);
}

/** Requires at least `least` of the concepts. */
export function atLeast(least: number, concepts: readonly Concept[]): Sought {
  return combinations(least, concepts).map((combined) => combined.map(({ sought }) => sought));
}

function combinations<T>(size: number, from: readonly T[]): T[][] {
  if (size === 0) return [[]];
  return from.flatMap((first, place) => combinations(size - 1, from.slice(place + 1)).map((rest) => [first, ...rest]));
}
