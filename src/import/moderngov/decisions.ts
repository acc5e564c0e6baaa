/** The words of a decision as a resolution with clauses. What is printed in a way that is not known has no clauses, and all of its words. */
import type { DecisionValue } from '../records.ts';

/** A word at the beginning of a line, the last of which introduces what was resolved. In small letters it may begin a sentence, too. */
const introduction =
  /^(?:(RESOLVED|AGREED|RECOMMENDED|NOTED)\b|([Rr]esolved|[Aa]greed|[Rr]ecommended|[Nn]oted)(?=\s*:|\s*\.?$|\s+that\b))[\s:.\u2013-]*/;
const kinds: Record<string, DecisionValue['kind']> = { recommended: 'RECOMMENDED', noted: 'NOTED' };
const approval = /\bminutes of the (?:previous )?meetings?\b.*\bheld on\b.*\b(?:approved|agreed|confirmed|correct record)\b/is;

/** A sentence that says by itself what was decided. */
const noting = /^(the )?(panel|committee|sub-committee|board|members) noted\b.*$/i;

/** A line for each paragraph, without empty ones. */
export function resolutionOf(text: string): DecisionValue {
  const lines = text.split('\n');
  const from = lines.findLastIndex((line) => introduction.test(line));
  const [, capitals, letters] = introduction.exec(lines[from] ?? '') ?? [];
  const word = (capitals ?? letters)?.toLowerCase();
  const body = word === undefined ? lines : [lines[from]?.replace(introduction, '') ?? '', ...lines.slice(from + 1)];
  const isApproval = approval.test(text) && !/\bnot\b/i.test(text);
  const byWord = word === undefined ? (noting.test(text) ? 'NOTED' : 'UNLABELLED') : (kinds[word] ?? 'RESOLVED');
  return {
    kind: isApproval ? 'APPROVED_MINUTES' : byWord,
    textAsRecorded: text,
    ...clausesOf(
      body.filter((line) => line !== ''),
      word !== undefined,
    ),
  };
}

type Clauses = Pick<DecisionValue, 'stem' | 'clauses'>;

function clausesOf(lines: readonly string[], isIntroduced: boolean): Clauses {
  const [first = '', ...others] = lines;
  const isThat = (line: string) => /^that\b/i.test(line);
  const plain = (texts: readonly string[]) => texts.map((text) => ({ label: null, depth: 0, text }));
  if (lines.length > 0 && lines.every(isLabelled)) return { stem: null, clauses: labelled(lines) };
  if (others.length > 0 && !isLabelled(first) && others.every(isLabelled)) return { stem: first, clauses: labelled(others) };
  if (lines.some(isLabelled)) return { stem: null, clauses: [] };
  if (others.length > 0 && first.endsWith(':')) return { stem: first, clauses: plain(others) };
  const areWhole = lines.every(isThat) || (lines.length === 1 && isIntroduced);
  return { stem: null, clauses: areWhole ? plain(lines) : [] };
}

/** `(i)`, `i.`, `i)` and so with letters and numbers. */
const label = /^(\(?)([ivxlc]{1,6}|[a-z]|\d{1,3})([.)])\s+(?=\S)/i;

function isLabelled(line: string): boolean {
  const [, open, , close] = label.exec(line) ?? [];
  return close === ')' || (close === '.' && open === '');
}

interface Level {
  /** The signs around its labels, and whether they are letters or numbers. */
  kind: string;
  last: string;
}

/** Labels of one kind are of one depth; a label of a new kind is one deeper. */
function labelled(lines: readonly string[]): DecisionValue['clauses'] {
  const levels: Level[] = [];
  return lines.map((line) => {
    const [whole = '', open = '', mark = '', close = ''] = label.exec(line) ?? [];
    const kind = kindOf(mark, `${open}${close}`, levels);
    const known = levels.findIndex((level) => level.kind === kind);
    if (known >= 0) levels.length = known;
    levels.push({ kind, last: mark });
    return { label: whole.trim(), depth: levels.length - 1, text: line.slice(whole.length) };
  });
}

/** "i" is a letter after "h", else a Roman number. */
function kindOf(mark: string, signs: string, levels: readonly Level[]): string {
  if (/\d/.test(mark)) return `${signs} number`;
  const letterCase = mark === mark.toUpperCase() ? 'capital' : 'small';
  const letter = `${signs} ${letterCase} letter`;
  const isNext = ({ kind, last }: Level) => kind === letter && last.charCodeAt(0) + 1 === mark.charCodeAt(0);
  const isRoman = /^[ivxlc]+$/i.test(mark) && !(mark.length === 1 && levels.some(isNext));
  return isRoman ? `${signs} ${letterCase} Roman number` : letter;
}
