/** How a search box is read: its words and phrases, what each may stand for, and which of them a record must have. */

/** A word or phrase, or a list: any of its elements, of each of which all, of each of which any, and so on. See `search_query`. */
export type Sought = string | Sought[];

export interface Term {
  text: string;
  isQuoted: boolean;
}

export interface ParsedQuery {
  /** A record needs one of each; `or` joins terms of which one is enough. */
  wanted: Term[][];
  unwanted: string[];
  /** Whether words may be misspelt: quotes and exclusions say that they are meant as they stand. */
  isPlain: boolean;
}

/** What the database says of a term. */
export interface TermFacts {
  /** English stems, in order; none for words that English leaves out of texts. */
  stems: string[];
  /** Whether there is anything to look for, not punctuation alone. */
  isWord: boolean;
  /** Whether any record has it. */
  isKnown: boolean;
}

/** What a word, or a run of words, is read as beside itself. */
export interface WordReading {
  word: string;
  basis: 'SPELLING' | 'GLOSSARY';
  readAs: string[];
}

/** A term with all that it may stand for. */
export interface Concept {
  typed: string;
  sought: Sought[];
  isKnown: boolean;
  /** Whether it is only found as another spelling. */
  isCorrected: boolean;
}

/** More would make too many combinations. */
export const combinedMax = 6;

/** Phrases in double quotes and a minus before a word, as people write in search boxes. A dash that stands alone is punctuation. */
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

/** The terms of a query, each once. */
export function termsOf({ wanted, unwanted }: ParsedQuery): string[] {
  return [...new Set([...wanted.flat().map(({ text }) => text), ...unwanted])];
}

/** What a record must have, one for each group of terms; words that English leaves out count only where there are no others. */
export function conceptsOf(
  query: ParsedQuery,
  facts: ReadonlyMap<string, TermFacts>,
  readings: readonly WordReading[],
): Concept[] {
  const groups = query.wanted.map((terms) => terms.filter(({ text }) => facts.get(text)?.isWord));
  const hasStems = (terms: readonly Term[]) => terms.some(({ text }) => facts.get(text)?.stems.length);
  const isOfSmallWords = !groups.some(hasStems);
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
    } else if (hasStems(terms) || (isOfSmallWords && terms.length > 0)) {
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

/** The longest reading of several words that begins here. */
function runAt(groups: readonly Term[][], place: number, readings: readonly WordReading[]) {
  return readings
    .map((reading) => ({ ...reading, length: reading.word.split(' ').length }))
    .filter(({ word, length }) => length > 1 && runOf(groups.slice(place, place + length)) === word.toLowerCase())
    .sort((a, b) => b.length - a.length)[0];
}

/** Single unquoted terms as one text; null where there are others among them. */
function runOf(groups: readonly Term[][]): string | null {
  const isPlain = groups.every(([term, other]) => term && !term.isQuoted && !other);
  return isPlain ? groups.map(([term]) => term?.text.toLowerCase()).join(' ') : null;
}

function readingsOf(text: string, readings: readonly WordReading[]): WordReading[] {
  return readings.filter(({ word }) => word.toLowerCase() === text.toLowerCase());
}

/** Records with all of the concepts. */
export function allOf(concepts: readonly Concept[]): Sought {
  return [concepts.map(({ sought }) => sought)];
}

/** Records with any of the concepts. */
export function anyOf(concepts: readonly Concept[]): Sought {
  return concepts.map(({ sought }) => [sought]);
}

/** The concepts that are looked for where no record has all: those that any record has, the longest where there are many. */
export function combinable(concepts: readonly Concept[]): number[] {
  return concepts
    .map(({ typed, isKnown }, place) => ({ place, isKnown, length: typed.length }))
    .filter(({ isKnown }) => isKnown)
    .sort((a, b) => b.length - a.length)
    .slice(0, combinedMax)
    .map(({ place }) => place)
    .sort((a, b) => a - b);
}

/** Records with at least so many of the concepts. */
export function atLeast(least: number, concepts: readonly Concept[]): Sought {
  return combinations(least, concepts).map((combined) => combined.map(({ sought }) => sought));
}

function combinations<T>(size: number, from: readonly T[]): T[][] {
  if (size === 0) return [[]];
  return from.flatMap((first, place) => combinations(size - 1, from.slice(place + 1)).map((rest) => [first, ...rest]));
}
