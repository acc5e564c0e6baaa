/** The errors of requests that ask for too much. Each names the limit, gives the numbers, and says how to stay under it. */
import type { GraphQLError } from 'graphql';
import type { Budget } from '../../graphql/context.ts';
import { apiError } from '../../graphql/errors.ts';
import type { CostOptions } from './cost-options.ts';
import type { Excess } from './document-limits.ts';

/** Yoga sets `spec` of errors of parsing and validation, with which it answers 200 where the client accepts `application/json`. */
const badRequest = {
  status: 400,
  get spec() {
    return false;
  },
  set spec(_) {},
};

type Limit = Excess['limit'] | 'tokens' | 'variables' | 'cost';

/** `requested` is null where counting ended at the limit. */
function tooComplex(message: string, limit: Limit, max: number, requested: number | null, more: object = {}): GraphQLError {
  return apiError('QUERY_TOO_COMPLEX', message, {
    extensions: { limit, max, ...(requested !== null && { requested }), ...more, http: badRequest },
  });
}

export function tooManyTokens(max: number): GraphQLError {
  return tooComplex(
    `The document has more than ${shown(max)} words, names and marks. Split it into several operations, and send values as variables.`,
    'tokens',
    max,
    null,
  );
}

export function exceeds({ limit, requested }: Excess, limits: CostOptions['documents']): GraphQLError {
  const max = limits[limit];
  const messages: Record<Excess['limit'], string> = {
    depth: `Fields are nested ${shown(requested)} levels deep; the limit is ${shown(max)}. Ask for the records further in with an operation of their own, by their ids.`,
    aliases: `The operation has ${shown(requested)} fields with an alias; the limit is ${shown(max)}. Ask for many records with a list or \`nodes\`, or split the operation.`,
    duplicates: `The operation repeats ${shown(requested)} fields that their selection has already, those nested in them included; the limit is ${shown(max)}. Select each field once.`,
    fragments: `The document uses fragments in ${shown(requested)} places; the limit is ${shown(max)}. Split the operation, or write small fragments out.`,
  };
  return tooComplex(messages[limit], limit, max, requested);
}

export function tooDeepVariables(max: number): GraphQLError {
  return tooComplex(
    `The values of the variables are nested more than ${shown(max)} levels deep. No input needs as many.`,
    'variables',
    max,
    null,
  );
}

export function tooCostly(requested: number, limit: number): GraphQLError {
  return tooComplex(
    `The operation costs ${shown(requested)}; the limit is ${shown(limit)}. Ask for smaller pages with \`first\`, above all for lists within lists, or split the operation. COST in the description of the schema says what costs how much.`,
    'cost',
    limit,
    requested,
    { cost: { requested, limit } },
  );
}

export interface Unpaid {
  requested: number;
  budget: Budget;
  retryAfterSeconds: number;
  isAnonymous: boolean;
}

export function overBudget({ requested, budget, retryAfterSeconds, isAnonymous }: Unpaid): GraphQLError {
  const { limit, remaining, windowSeconds, resetsAt } = budget;
  const advice = isAnonymous
    ? 'A credential has a larger budget of its own. Smaller pages cost less, and answers that the server has in store cost nothing.'
    : 'Smaller pages cost less.';
  return apiError(
    'RATE_LIMITED',
    `The operation costs ${shown(requested)}, and ${shown(remaining)} are left of the ${shown(limit)} that ${isAnonymous ? 'an address' : 'a credential'} may spend in ${windowSeconds} seconds. Retry after ${retryAfterSeconds} s. ${advice}`,
    {
      extensions: {
        limit: 'budget',
        max: limit,
        requested,
        remaining,
        resetsAt: resetsAt.toISOString(),
        retryAfterSeconds,
        http: { status: 429, headers: { 'retry-after': String(retryAfterSeconds) } },
      },
    },
  );
}

export function tooManyWaiting(max: number): GraphQLError {
  return apiError('RATE_LIMITED', `${shown(max)} operations from this address wait already. Send fewer at a time.`, {
    extensions: { limit: 'waiting', max, retryAfterSeconds: 1, http: { status: 429, headers: { 'retry-after': '1' } } },
  });
}

function shown(number: number): string {
  return number >= 1e15 ? 'more than 1,000,000,000,000,000' : number.toLocaleString('en-GB');
}
