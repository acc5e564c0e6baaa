import { expect, test } from 'vitest';
import { type ClauseValue, stemOfClause } from '../../src/modules/minutes/resolutions.rules.ts';

const clause = (id: string, text: string, parentId: string | null = null): ClauseValue => ({ id, parentId, text });

const one = clause('1', 'That the plan would come back and include:');
const a = clause('a', 'staff figures, namely', '1');
const i = clause('i', 'vacancies', 'a');
const two = clause('2', 'That the panel would be consulted.');
const clauses = [one, a, i, two];

test.for<[stem: string | null, clause: ClauseValue, expected: string | null]>([
  [null, one, null],
  [null, two, null],
  [null, a, one.text],
  [null, i, `${one.text}\n${a.text}`],
  ['that once it is live,', one, 'that once it is live,'],
  ['that once it is live,', i, `that once it is live,\n${one.text}\n${a.text}`],
])('after the stem %j the clause %j continues %j', ([stem, of, expected]) => {
  expect(stemOfClause(stem, clauses, of)).toBe(expected);
});
