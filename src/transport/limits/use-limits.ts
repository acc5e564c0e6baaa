/**
 * Refuses what asks for too much before it is executed, on HTTP, server-sent events and WebSockets alike, and tells in `extensions.cost` what
 * each operation cost.
 */
import { type ExecutionArgs, type ExecutionResult, type GraphQLError, getOperationAST, parse, validate } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Context } from '../../graphql/context.ts';
import type { Cost } from '../../graphql/cost.ts';
import { requestMin } from '../../graphql/cost-weights.ts';
import { isRegistered } from '../operations/registered.ts';
import type { CostLimits, Sender } from './cost-limits.ts';
import { exceeds, tooCostly, tooDeepVariables, tooManyTokens } from './refusals.ts';

/** After so many faults the others are not looked for: finding a name that is similar to a wrong one takes long. */
const faultsMax = 20;

/** What the context of a subscription tells those who run it. */
export interface PaidContext {
  /** Who pays. */
  client: string;
  /** What the execution for one event costs. */
  perEvent: number;
}

type LimitedContext = Context & Sender & Partial<PaidContext>;
type Arguments = ExecutionArgs & { contextValue: LimitedContext };

export function useLimits(limits: CostLimits, maskError: (error: unknown) => GraphQLError): Plugin<Context> {
  const { tokensMax, documents, operationMax, variablesDepthMax } = limits.options;

  /** Charges an operation to its client. Returns its cost, or the answer that refuses it. */
  const admit = ({ document, operationName, variableValues, contextValue }: Arguments): Cost | ExecutionResult => {
    const { credential } = contextValue;
    const client = limits.payerOf(contextValue, credential);
    const cost = limits.priceOf(document, operationName, variableValues) ?? { requested: 1, perEvent: 1 };
    const extensions = { cost: { requested: cost.requested, limit: operationMax } };
    const refuse = (error: unknown) => ({ errors: [maskError(error)], extensions });
    const isTooDeep = isDeeper(variableValues, variablesDepthMax);
    if (isTooDeep || (cost.requested > operationMax && !isRegistered(document))) {
      limits.chargeRefusal(contextValue, client);
      return refuse(isTooDeep ? tooDeepVariables(variablesDepthMax) : tooCostly(cost.requested, operationMax));
    }
    try {
      limits.chargeOperation(limits.senderOf(contextValue), client, cost.requested, !credential);
    } catch (error) {
      return refuse(error);
    }
    Object.assign(contextValue, { client: client.name, perEvent: Math.max(cost.perEvent, requestMin) } satisfies PaidContext);
    return cost;
  };

  return {
    // Before the body is read.
    onRequestParse: ({ request, serverContext }) => limits.admit({ ...(serverContext as Pick<Sender, 'req'>), request }),
    onResponse: ({ request }) => limits.pause({ request }),
    onParse: ({ context, setParseFn }) => {
      const sender = context as unknown as Sender;
      const client = limits.senderOf(sender);
      limits.charge(client, requestMin, true);
      // Not called for a document that was read before, which is kept.
      setParseFn((source, options) => {
        limits.chargeReading(client, (typeof source === 'string' ? source : source.body).length);
        try {
          return parse(source, { ...options, maxTokens: tokensMax });
        } catch (error) {
          if (!isOverTokens(error as Error, tokensMax)) throw error;
          limits.chargeRefusal(sender);
          throw tooManyTokens(tokensMax);
        }
      });
    },
    onValidate: ({ context, params: { documentAST }, setResult, setValidationFn }) => {
      const excess = limits.excessOf(documentAST);
      if (excess) {
        limits.chargeRefusal(context as unknown as Sender);
        setResult([exceeds(excess, documents)]);
      }
      setValidationFn((schema, document, rules) => validate(schema, document, rules, { maxErrors: faultsMax }));
    },
    onExecute: ({ args, setResultAndStopExecution }) => {
      const { document, operationName, contextValue } = args as Arguments;
      const cost = admit(args as Arguments);
      if (!('requested' in cost)) return setResultAndStopExecution(cost);
      const isShared = !contextValue.credential && getOperationAST(document, operationName)?.operation !== 'mutation';
      return {
        onExecuteDone: ({ result, setResult }) => {
          // The answer to an anonymous query may be given to others, so it does not say what this client has left.
          const shown = { requested: cost.requested, limit: operationMax, ...(!isShared && leftOf(contextValue)) };
          const answer = result as ExecutionResult;
          setResult({ ...answer, extensions: { ...answer.extensions, cost: shown } });
        },
      };
    },
    onSubscribe: ({ args, setResultAndStopExecution }) => {
      const cost = admit(args as Arguments);
      if (!('requested' in cost)) setResultAndStopExecution(cost);
    },
  };
}

function leftOf(context: Context): { remaining: number; resetsAt: string } {
  const { remaining, resetsAt } = context.budget();
  return { remaining, resetsAt: resetsAt.toISOString() };
}

/** Whether the parser stopped at the limit. It has no code for that. */
function isOverTokens({ message }: Error, tokensMax: number): boolean {
  return message.includes(`more that ${tokensMax} tokens`) || message.includes(`more than ${tokensMax} tokens`);
}

/** Looks no deeper than `levels`, because values may be nested deeper than functions can call each other. */
function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels < 0 || Object.values(value).some((each) => isDeeper(each, levels - 1));
}
