/**
 * Ends operations: when they are done, when their time is over, when their client has gone, and when the database can serve no more of them. From
 * then on an operation reads nothing, although its resolvers may still run, and its connection is back in the pool.
 */
import { type ExecutionArgs, type ExecutionResult, GraphQLError, getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Context } from '../graphql/context.ts';
import { apiError } from '../graphql/errors.ts';
import { isOverloaded, isStatementTimeout } from './error-format.ts';
import type { SocketContext } from './http.ts';
import type { Passed } from './response-cache/call.ts';

/** Milliseconds that an operation may take. */
export const operationMsByDefault = 10_000;

type OperationContext = Context & SocketContext & Passed & { request: Request };
type Execute = (args: ExecutionArgs) => unknown;

export function useOperationEnd(operationMs = operationMsByDefault): Plugin<Context> {
  return {
    onExecute: ({ executeFn, setExecuteFn }) => {
      setExecuteFn((args: ExecutionArgs) => executeWithin(operationMs, executeFn, args));
    },
  };
}

async function executeWithin(ms: number, execute: Execute, args: ExecutionArgs): Promise<ExecutionResult> {
  const { stop, request, socketSignal, flight } = args.contextValue as OperationContext;
  const isMutation = getOperationAST(args.document, args.operationName)?.operation === 'mutation';
  const stopped = Promise.withResolvers<ExecutionResult>();
  const stopFor = (reason: GraphQLError) => {
    void stop(reason);
    // A mutation goes on to where it can tell what was carried out.
    if (!isMutation) stopped.resolve({ errors: [reason] });
  };
  const signal = socketSignal ?? request.signal;
  const onGone = () => {
    if (!flight?.isAwaited) stopFor(timeout('The client has gone.'));
  };
  const timer = setTimeout(() => stopFor(queryTimeout(ms)), ms);
  signal.addEventListener('abort', onGone);
  try {
    const result = (await Promise.race([execute(args), stopped.promise])) as ExecutionResult;
    if (!result.errors) return result;
    return isMutation ? { ...result, errors: result.errors.map(toldOfMutation) } : wholeAnswer(result, result.errors, ms);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', onGone);
    void stop(operationEnded);
  }
}

/** A query that was stopped, or did not begin, has one error and no data, and its status says so. */
function wholeAnswer(result: ExecutionResult, errors: readonly GraphQLError[], ms: number): ExecutionResult {
  for (const { originalError } of errors) {
    if (isStatementTimeout(originalError)) return { errors: [queryTimeout(ms)] };
    if (isOverloaded(originalError)) return { errors: [new GraphQLError('', { originalError })] };
  }
  return result;
}

function queryTimeout(ms: number): GraphQLError {
  const message = `This operation took longer than ${ms / 1000} seconds and was stopped. Ask for less: fewer records in a page (\`first\`), fewer levels, or a narrower filter.`;
  return timeout(message, { http: { status: 504 } });
}

/** The error of a mutation says whether it was carried out. It has no status of its own: other mutations of the operation may have been. */
function toldOfMutation(error: GraphQLError): GraphQLError {
  const { originalError, nodes, path } = error;
  const isInPayload = (path?.length ?? 0) > 1;
  const isReading = isInPayload && isStatementTimeout(originalError);
  if (!isReading && error.extensions.code !== 'TIMEOUT') return error;
  const message = isInPayload
    ? 'This mutation was carried out, but its answer could not be read in time. Send it again with the same `idempotencyKey`, which gives the answer and does nothing twice.'
    : 'The time of the operation was over before this mutation began: nothing of it was written. Send it again.';
  return new GraphQLError(message, { nodes, path, extensions: { code: 'TIMEOUT' } });
}

function timeout(message: string, extensions: Record<string, unknown> = {}): GraphQLError {
  return apiError('TIMEOUT', message, { extensions });
}

/** What a resolver gets that goes on to read although its operation has ended. Nobody sees it, so all get the same: to note where an error arose takes time. */
const operationEnded = new Error('The operation has ended.');
