/** Rules of votes, as pure functions. */
import type { votingRights } from '../panels/seats.table.ts';
import type { resolutionOutcome, voteChoice } from './resolutions.table.ts';

export type VoteChoiceValue = (typeof voteChoice.enumValues)[number];
export type OutcomeValue = (typeof resolutionOutcome.enumValues)[number];
export type VotingRightsValue = (typeof votingRights.enumValues)[number];

export interface VoteCount {
  for: number;
  against: number;
  abstentions: number;
}

/** Whether a choice is one that only a member with a vote on the item can make. */
export function needsVote(choice: VoteChoiceValue): boolean {
  return choice === 'FOR' || choice === 'AGAINST' || choice === 'ABSTAIN';
}

/**
 * Whether a seat has a vote on an item. Church and parent governor representatives vote on education functions only (LGA 2000 Sch. A1
 * paras 7 and 8), so the item must be recorded as one. A seat whose rights no record states (null) is not refused.
 */
export function hasVote(rights: VotingRightsValue | null, isEducationMatter: boolean | null): boolean {
  if (rights === 'EDUCATION_ONLY') return isEducationMatter === true;
  return rights !== 'NONE';
}

/** Votes are recorded of members who ask for it, so fewer may be named than were counted, and never more. */
export function namedBeyondCount(count: VoteCount, choices: readonly VoteChoiceValue[]): (keyof VoteCount)[] {
  const counted = { for: 'FOR', against: 'AGAINST', abstentions: 'ABSTAIN' } as const;
  return (Object.keys(counted) as (keyof VoteCount)[]).filter(
    (name) => choices.filter((choice) => choice === counted[name]).length > count[name],
  );
}

/** Whether an outcome can follow from a count. A tie may be carried or lost by a casting vote; a rule may ask for more than a majority. */
export function agrees(outcome: OutcomeValue, count: VoteCount | null): boolean {
  return outcome !== 'CARRIED' || count === null || count.for >= count.against;
}
