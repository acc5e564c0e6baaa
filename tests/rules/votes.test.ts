import { describe, expect, test } from 'vitest';
import { resolutionOutcome, voteChoice } from '../../src/modules/minutes/resolutions.table.ts';
import { agrees, hasVote, namedBeyondCount, needsVote, type VoteCount } from '../../src/modules/minutes/votes.rules.ts';

test('to vote for or against, or to abstain, needs a vote', () => {
  expect(voteChoice.enumValues.filter(needsVote)).toEqual(['FOR', 'AGAINST', 'ABSTAIN']);
});

/** For each right of a seat: whether it has a vote on an education matter, on another, and where the record does not say. */
test.for([
  ['FULL', true, true, true],
  ['EDUCATION_ONLY', true, false, false],
  ['NONE', false, false, false],
  [null, true, true, true],
] as const)('a seat with the right %s', ([rights, ...expected]) => {
  expect([true, false, null].map((isEducationMatter) => hasVote(rights, isEducationMatter))).toEqual(expected);
});

const count = (of: Partial<VoteCount>): VoteCount => ({ for: 0, against: 0, abstentions: 0, ...of });

describe('members named', () => {
  test.for<[count: VoteCount, choices: ('FOR' | 'AGAINST' | 'ABSTAIN' | 'ABSENT' | 'NOT_ENTITLED')[], beyond: string[]]>([
    [count({ for: 2 }), ['FOR', 'FOR'], []],
    [count({ for: 2 }), ['FOR'], []],
    [count({}), ['ABSENT', 'NOT_ENTITLED'], []],
    [count({ for: 1 }), ['FOR', 'FOR'], ['for']],
    [count({ for: 5 }), ['AGAINST', 'ABSTAIN'], ['against', 'abstentions']],
  ])('%j with %j: too many named in %j', ([counted, choices, beyond]) => {
    expect(namedBeyondCount(counted, choices)).toEqual(beyond);
  });
});

test('only a motion with fewer votes for than against cannot have been carried', () => {
  const counts = [null, count({ for: 1 }), count({ for: 1, against: 1 }), count({ against: 1 })];
  const table = resolutionOutcome.enumValues.map((outcome) => [outcome, ...counts.map((of) => agrees(outcome, of))]);
  expect(table).toEqual([
    ['CARRIED', true, true, true, false],
    ['LOST', true, true, true, true],
    ['UNRECORDED', true, true, true, true],
  ]);
});
