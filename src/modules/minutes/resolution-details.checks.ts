/** Checks of the details that a command gives a resolution. */
import { changed, optionalText, requiredText } from '../../commands/checks.ts';
import type { Command } from '../../commands/command.ts';
import { Mistake, mistake } from '../../commands/refusal.ts';
import { type PersonRow, personRecord } from '../people/people.table.ts';
import type { resolutionDetail, resolutionKind } from './resolutions.table.ts';
import { type CheckedVote, type VoteGiven, type VotePlace, voteOf } from './votes.checks.ts';
import { agrees, type OutcomeValue, type VoteCount } from './votes.rules.ts';

/** As `ResolutionPatch` gives it, without the clauses. */
export interface DetailsGiven {
  kind?: (typeof resolutionKind.enumValues)[number] | null;
  outcome?: OutcomeValue | null;
  textAsRecorded?: string | null;
  stem?: string | null;
  proposer?: string | null;
  seconder?: string | null;
  vote?: VoteGiven | null;
}

type DetailRow = typeof resolutionDetail.$inferSelect;

/** The checks of details, by the input field. An absent value of a stored resolution stays absent, and null clears it. */
export function detailChecks(
  command: Command,
  place: VotePlace,
  given: DetailsGiven,
  stored: DetailRow | null,
  field: 'details' | 'patch',
) {
  const at = (name: keyof DetailsGiven) => [field, name];
  const person = (name: 'proposer' | 'seconder') => changed(given[name], (id) => command.refer(personRecord, id, at(name)));
  const proposer = person('proposer');
  const vote = changed(given.vote, (counted) => voteOf(command, place, counted, at('vote')));
  return {
    kind: needed(given.kind, stored, (kind) => kind, 'Say which kind of resolution it is.', at('kind')),
    textAsRecorded: needed(
      given.textAsRecorded,
      stored,
      (text) => requiredText(text, wholeText, at('textAsRecorded')),
      wholeText,
      at('textAsRecorded'),
    ),
    stem: changed(given.stem, (stem) => optionalText(stem, at('stem'))),
    outcome: outcomeOf(given, vote, stored, field),
    vote,
    proposer,
    seconder: seconderOf(given, proposer, person('seconder'), stored, field),
  };
}

const wholeText = 'Write the whole text of the resolution.';

/** A value that a resolution must have: a new one must be given it, a stored one must not lose it. */
function needed<V, Result>(
  value: V | null | undefined,
  stored: DetailRow | null,
  check: (given: V) => Result,
  message: string,
  path: string[],
): Result | Mistake | undefined {
  if (value === undefined && stored !== null) return undefined;
  return value == null ? mistake('REQUIRED', message, path) : check(value);
}

type Checking<V> = Promise<V | Mistake> | null | undefined;

/** The outcome, which must agree with the count that the resolution will have. */
async function outcomeOf(
  given: DetailsGiven,
  vote: Checking<CheckedVote>,
  stored: DetailRow | null,
  field: string,
): Promise<OutcomeValue | undefined | Mistake> {
  const outcome = given.outcome ?? (given.outcome === null || stored === null ? 'UNRECORDED' : undefined);
  const counted = await vote;
  if (counted instanceof Mistake) return outcome;
  const count = counted === undefined ? countIn(stored) : (counted?.count ?? null);
  if (agrees(outcome ?? stored?.outcome ?? 'UNRECORDED', count)) return outcome;
  const message = `A motion with ${count?.for} votes for and ${count?.against} against was not carried.`;
  return mistake('INVALID', message, [field, given.outcome == null ? 'vote' : 'outcome']);
}

function countIn(stored: DetailRow | null): VoteCount | null {
  if (!stored || stored.votesFor === null || stored.votesAgainst === null || stored.abstentions === null) return null;
  return { for: stored.votesFor, against: stored.votesAgainst, abstentions: stored.abstentions };
}

/** The seconder, who is another person than the proposer. */
async function seconderOf(
  given: DetailsGiven,
  proposer: Checking<PersonRow>,
  seconder: Checking<PersonRow>,
  stored: DetailRow | null,
  field: string,
): Promise<PersonRow | null | undefined | Mistake> {
  const [first, second] = [await proposer, await seconder];
  if (first instanceof Mistake || second instanceof Mistake) return second;
  const proposerId = first === undefined ? (stored?.proposerId ?? null) : (first?.id ?? null);
  const seconderId = second === undefined ? (stored?.seconderId ?? null) : (second?.id ?? null);
  if (proposerId === null || proposerId !== seconderId) return second;
  const path = [field, given.seconder == null ? 'proposer' : 'seconder'];
  return mistake('INVALID', 'The seconder is another person than the proposer.', path);
}
