/** Damages answers at random, the same way for the same seed. */

/** A number from 0 to 1, next of a seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Random = () => number;

const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

/** Replaces one of the matches of a pattern. */
function replaceOne(text: string, pattern: RegExp, random: Random, by: (match: string) => string): string {
  const matches = [...text.matchAll(pattern)];
  if (matches.length === 0) return text;
  const match = pick(random, matches);
  return text.slice(0, match.index) + by(match[0]) + text.slice(match.index + match[0].length);
}

const leaf = /<(\w+)>[^<]*<\/\1>/g;
const values = [
  ...[
    '',
    '   \n ',
    '0',
    '-1',
    '99999999999999999999',
    'unspecified',
    'True',
    'False',
    'maybe',
    '31/02/2024',
    '01/13/2024',
    '05/06/2031',
    '01/01/0001',
  ],
  ...[
    '25:99',
    '12.00 pm',
    'noon',
    '<b>x</b>',
    '&amp;lt;script&amp;gt;',
    'x'.repeat(25_000),
    '\u{1F600}',
    '&#x202e;&#8203;',
    "'; drop table meeting; --",
  ],
  ...[
    'Cancelled',
    'Postponed',
    'Provisional',
    'Confirmed; ;;',
    'Present',
    'javascript:alert(1)',
    '&lt;p&gt;&lt;table&gt;&lt;tr&gt;',
    '&lt;!--',
  ],
];

export const damages: Record<string, (text: string, random: Random) => string> = {
  'a missing element': (text, random) => replaceOne(text, leaf, random, () => ''),
  'another value': (text, random) =>
    replaceOne(text, leaf, random, (match) => match.replace(/>[^<]*</, () => `>${pick(random, values)}<`)),
  'an empty list': (text, random) =>
    replaceOne(text, /<(agendaitems|attendees|linkeddocuments|committeemeetings|committees)>.*<\/\1>/gs, random, (match) => {
      const name = /^<(\w+)>/.exec(match)?.[1];
      return `<${name}></${name}>`;
    }),
  'a missing list': (text, random) => replaceOne(text, /<(agendaitems|attendees|linkeddocuments)>.*?<\/\1>/gs, random, () => ''),
  'a repeated element': (text, random) =>
    replaceOne(text, /<(agendaitem|linkeddoc|meeting|attendee)>.*?<\/\1>/gs, random, (match) => match + match),
  'elements in another order': (text) => {
    const items = text.match(/<agendaitem>.*?<\/agendaitem>/gs) ?? [];
    return text.replace(/<agendaitem>.*<\/agendaitem>/s, () => items.toReversed().join(''));
  },
  'HTML in place of XML': () =>
    '<!DOCTYPE html><html><head><title>Service unavailable</title></head><body><p>Try later</body></html>',
  'a cut in the middle': (text, random) => text.slice(0, Math.floor(random() * text.length)),
  'bytes lost within': (text, random) => {
    const at = Math.floor(random() * text.length);
    return text.slice(0, at) + text.slice(at + 1 + Math.floor(random() * 40));
  },
  'a flipped letter': (text, random) => {
    const at = Math.floor(random() * text.length);
    return text.slice(0, at) + pick(random, ['<', '>', '&', '"', '/', 'x', '\u0000', '\ufffd']) + text.slice(at + 1);
  },
  'another number': (text, random) =>
    replaceOne(text, /<(\w+id)>\d+<\/\1>/g, random, (match) => match.replace(/\d+/, String(Math.floor(random() * 4)))),
};
