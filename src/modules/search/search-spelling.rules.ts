/** Slips of spelling: a missing, extra or wrong letter, or two adjacent letters exchanged. */

/** A word on record. */
export interface Candidate {
  word: string;
  isAcronym: boolean;
}

const readingsMax = 3;

/** Whether a word can be corrected: words of fewer letters are too similar to each other. Takes lower case without apostrophes. */
export function isCorrectable(word: string): boolean {
  return /^\p{L}{4,20}$/u.test(word);
}

/** Shorter words with two slips resemble too many others. */
export function mayHaveTwoSlips(word: string): boolean {
  return word.length >= 7;
}

/** Every text that one slip can turn a word into. */
export function slipsOf(word: string): string[] {
  const letters = [...new Set(`abcdefghijklmnopqrstuvwxyz-${word}`)];
  const slips = new Set<string>();
  for (let place = 0; place <= word.length; place++) {
    const before = word.slice(0, place);
    const [letter = '', next = ''] = word.slice(place, place + 2);
    const after = word.slice(place + 1);
    for (const other of letters) {
      slips.add(before + other + letter + after);
      if (letter) slips.add(before + other + after);
    }
    if (letter) slips.add(before + after);
    if (next) slips.add(before + next + letter + word.slice(place + 2));
  }
  slips.delete(word);
  return [...slips];
}

/**
 * The likely corrections of a misspelt word: the candidates with the fewest slips, at most one, or two in a long word. Four letters are only
 * corrected to an acronym, as any four letters are one slip from some word.
 */
export function nearest(word: string, candidates: readonly Candidate[]): string[] {
  const slipsMax = mayHaveTwoSlips(word) ? 2 : 1;
  const beginsOtherwise = (candidate: Candidate) => Number(candidate.word[0] !== word[0]);
  const near = candidates
    .filter(({ isAcronym }) => isAcronym || word.length > 4)
    .map((candidate) => ({ ...candidate, slips: slipsBetween(word, candidate.word) }))
    .filter(({ slips }) => slips > 0 && slips <= slipsMax)
    .sort((a, b) => a.slips - b.slips || beginsOtherwise(a) - beginsOtherwise(b) || (a.word < b.word ? -1 : 1));
  return near
    .filter(({ slips }) => slips === near[0]?.slips)
    .slice(0, readingsMax)
    .map((candidate) => candidate.word);
}

/** Number of slips between two words: their optimal string alignment distance. */
export function slipsBetween(from: string, to: string): number {
  let previous: number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let line = 1; line <= from.length; line++) {
    const last = row;
    row = [line];
    for (let column = 1; column <= to.length; column++) {
      const isSame = from[line - 1] === to[column - 1];
      let slips = Math.min(at(last, column) + 1, at(row, column - 1) + 1, at(last, column - 1) + (isSame ? 0 : 1));
      const hasSwapped = from[line - 1] === to[column - 2] && from[line - 2] === to[column - 1];
      if (line > 1 && column > 1 && hasSwapped) slips = Math.min(slips, at(previous, column - 2) + 1);
      row.push(slips);
    }
    previous = last;
  }
  return at(row, to.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
