/** Acronyms in a query, and expansions in a query whose acronyms are on record. */
import type { ParsedQuery, TermFacts, WordReading } from './search-words.rules.ts';

/** The acronyms that a record explains: each stands for each of the expansions. */
export interface AcronymEntry {
  /** In lower case. */
  acronyms: string[];
  expansions: string[];
  /** English stems of each expansion, in order. */
  stems: string[][];
}

/** A stem of the query, and the position of its group of terms. */
interface PlacedStem {
  stem: string;
  place: number;
}

/** Largest number of readings of a word; further ones are ignored. */
const readAsMax = 6;
/** The last word may be missing from an expansion of at least so many words: “Child and Adolescent Mental Health” is read as CAMHS. */
const abridgedMin = 4;

/** Expansions of the acronyms in a query. `acronyms` maps each possible acronym to the word that was typed. */
export function expansionsOf(acronyms: ReadonlyMap<string, string>, entries: readonly AcronymEntry[]): WordReading[] {
  const pairs = entries.flatMap((entry) =>
    entry.acronyms.flatMap((acronym) => entry.expansions.map((expansion) => ({ typed: acronyms.get(acronym), expansion }))),
  );
  return readingsFrom(pairs.map(({ typed, expansion }) => [typed, expansion]));
}

/** Acronyms of the expansions in a query. */
export function acronymsOf(
  query: ParsedQuery,
  facts: ReadonlyMap<string, TermFacts>,
  entries: readonly AcronymEntry[],
): WordReading[] {
  const stretches = stretchesOf(query, facts);
  const runs = entries.flatMap(({ acronyms, stems }) =>
    stems.flatMap((expansion) => {
      const typed = stretches.map((stretch) => runIn(query, stretch, expansion)).find((run) => run !== undefined);
      return acronyms.map((acronym): [string | undefined, string] => [typed, acronym]);
    }),
  );
  return readingsFrom(runs);
}

/** Every pair of consecutive stems in a query: an expansion in the query begins with one of them. */
export function openingsIn(query: ParsedQuery, facts: ReadonlyMap<string, TermFacts>): string[] {
  return stretchesOf(query, facts).flatMap((stretch) =>
    stretch.slice(1).map(({ stem }, place) => `${stretch[place]?.stem} ${stem}`),
  );
}

/** The stems of each run of unquoted words. */
function stretchesOf({ wanted }: ParsedQuery, facts: ReadonlyMap<string, TermFacts>): PlacedStem[][] {
  const stretches: PlacedStem[][] = [[]];
  for (const [place, [term, other]] of wanted.entries()) {
    if (!term || term.isQuoted || other) stretches.push([]);
    else for (const stem of facts.get(term.text)?.stems ?? []) stretches.at(-1)?.push({ stem, place });
  }
  return stretches;
}

/** The words of the query that form an expansion, complete or without its last word. */
function runIn(query: ParsedQuery, stretch: readonly PlacedStem[], expansion: readonly string[]): string | undefined {
  const lengths = expansion.length >= abridgedMin ? [expansion.length, expansion.length - 1] : [expansion.length];
  for (const length of lengths) {
    for (let start = 0; start + length <= stretch.length; start++) {
      const run = stretch.slice(start, start + length);
      if (run.every(({ stem }, place) => stem === expansion[place])) {
        const groups = query.wanted.slice(run[0]?.place, (run.at(-1)?.place ?? 0) + 1);
        return groups.map(([term]) => term?.text).join(' ');
      }
    }
  }
  return undefined;
}

/** One reading for each word, without duplicates. */
function readingsFrom(pairs: readonly [typed: string | undefined, readAs: string][]): WordReading[] {
  const readings = new Map<string, Map<string, string>>();
  for (const [typed, readAs] of pairs) {
    if (typed === undefined || typed.toLowerCase() === readAs.toLowerCase()) continue;
    const others = readings.get(typed) ?? new Map<string, string>();
    if (others.size < readAsMax) others.set(readAs.toLowerCase(), others.get(readAs.toLowerCase()) ?? readAs);
    readings.set(typed, others);
  }
  return [...readings].map(([word, others]) => ({ word, basis: 'GLOSSARY', readAs: [...others.values()] }));
}
