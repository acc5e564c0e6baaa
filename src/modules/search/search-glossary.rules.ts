/** Acronyms in a query, and what is written out there of which records know the acronym. */
import type { ParsedQuery, TermFacts, WordReading } from './search-words.rules.ts';

/** What a record says of acronyms: each stands for each of the expansions. */
export interface AcronymEntry {
  /** In lower case. */
  acronyms: string[];
  expansions: string[];
  /** English stems of each expansion, in order. */
  stems: string[][];
}

/** A stem of a query, and the place of its group of terms. */
interface PlacedStem {
  stem: string;
  place: number;
}

/** Beyond these, a word is read as nothing more. */
const readAsMax = 6;
/** Of an expansion this long the last word may be missing: “Child and Adolescent Mental Health” is of CAMHS. */
const abridgedMin = 4;

/** What each acronym stands for, by the words as typed; `acronyms` gives each word that may be one and the word that was typed for it. */
export function expansionsOf(acronyms: ReadonlyMap<string, string>, entries: readonly AcronymEntry[]): WordReading[] {
  const pairs = entries.flatMap((entry) =>
    entry.acronyms.flatMap((acronym) => entry.expansions.map((expansion) => ({ typed: acronyms.get(acronym), expansion }))),
  );
  return readingsFrom(pairs.map(({ typed, expansion }) => [typed, expansion]));
}

/** The acronyms of what the query writes out. */
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

/** Every two stems that follow each other in a query: what an expansion in it begins with. */
export function openingsIn(query: ParsedQuery, facts: ReadonlyMap<string, TermFacts>): string[] {
  return stretchesOf(query, facts).flatMap((stretch) =>
    stretch.slice(1).map(({ stem }, place) => `${stretch[place]?.stem} ${stem}`),
  );
}

/** The stems of words that follow each other unquoted. */
function stretchesOf({ wanted }: ParsedQuery, facts: ReadonlyMap<string, TermFacts>): PlacedStem[][] {
  const stretches: PlacedStem[][] = [[]];
  for (const [place, [term, other]] of wanted.entries()) {
    if (!term || term.isQuoted || other) stretches.push([]);
    else for (const stem of facts.get(term.text)?.stems ?? []) stretches.at(-1)?.push({ stem, place });
  }
  return stretches;
}

/** The words of the query that are an expansion, whole or without its last word. */
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

/** One reading for each word, without repeats. */
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
