import { expect, test } from 'vitest';
import { isCorrectable, nearest, slipsBetween, slipsOf } from '../../src/modules/search/search-spelling.rules.ts';

test.for<[string, string, number]>([
  ['ofsted', 'ofsted', 0],
  ['ofstead', 'ofsted', 1],
  ['ofstd', 'ofsted', 1],
  ['ofstid', 'ofsted', 1],
  ['osfted', 'ofsted', 1],
  ['ofstde', 'ofsted', 1],
  ['goverment', 'government', 1],
  ['recomendatoin', 'recommendation', 2],
  ['waiting', 'whiting', 1],
  ['', 'abc', 3],
  ['abc', '', 3],
  ['ca', 'abc', 3],
])('the number of slips between %s and %s is %i', ([from, to, slips]) => {
  expect(slipsBetween(from, to)).toBe(slips);
});

test('slipsOf gives every text one slip away, and no other', () => {
  const slips = slipsOf('lscp');
  expect(slips).toEqual(expect.arrayContaining(['lscb', 'sscp', 'lcsp', 'lsc', 'lscap', 'alscp', 'lscpe', 'l-scp']));
  expect(slips.filter((slip) => slipsBetween('lscp', slip) !== 1)).toEqual([]);
  expect(new Set(slips).size).toBe(slips.length);
});

test('slipsOf also uses the letters of the word itself', () => {
  expect(slipsOf('sián')).toContain('siánn');
  expect(slipsOf('siná')).toContain('sián');
});

const candidate = (word: string, isAcronym = false) => ({ word, isAcronym });

test.for<[string, ReturnType<typeof candidate>[], string[]]>([
  ['ofstead', [candidate('ofsted'), candidate('instead')], ['ofsted']],
  // A word is no correction of itself.
  ['ofsted', [candidate('ofsted')], []],
  // Seven letters may have two slips, six letters one.
  ['ofstaed', [candidate('ofsted')], ['ofsted']],
  ['comittee', [candidate('committees')], ['committees']],
  ['fostre', [candidate('fastes')], []],
  // At most three, beginning with those with the same first letter.
  ['carer', ['barer', 'cares', 'cared', 'caren'].map((word) => candidate(word)), ['cared', 'caren', 'cares']],
  ['carer', ['darer', 'barer', 'cares'].map((word) => candidate(word)), ['cares', 'barer', 'darer']],
  // Four letters are corrected to acronyms only.
  ['moon', [candidate('soon')], []],
  ['lscp', [candidate('sscp', true), candidate('lscb', true), candidate('lisp')], ['lscb', 'sscp']],
])('%s is corrected among %o to %o', ([word, candidates, expected]) => {
  expect(nearest(word, candidates)).toEqual(expected);
});

test.for<[string, boolean]>([
  ['lscp', true],
  ['oneil', true],
  ['sián', true],
  ['abc', false],
  ['x'.repeat(20), true],
  ['x'.repeat(21), false],
  ['cp8ql', false],
  ['21/49', false],
  ['well-being', false],
])('whether %s can be corrected: %s', ([word, expected]) => {
  expect(isCorrectable(word)).toBe(expected);
});
