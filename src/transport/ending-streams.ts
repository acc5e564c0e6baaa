/**
 * Ends a stream of server-sent events when its credential expires or is revoked, with the error UNAUTHENTICATED as its last message. A WebSocket
 * closes as a whole instead: see websocket.ts.
 */
import type { ExecutionResult, GraphQLError } from 'graphql';
import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import { unauthenticated } from '../context/authenticate.ts';
import type { CredentialWatch } from '../context/credential-watch.ts';
import type { Context } from '../graphql/context.ts';
import type { SocketContext } from './http.ts';

export function useEndingStreams(watch: CredentialWatch, maskError: (error: unknown) => GraphQLError): Plugin<Context> {
  return {
    onSubscribe: ({ args }) => ({
      onSubscribeResult: ({ result, setResult }) => {
        const { credential, socketAuthorization } = args.contextValue as Context & SocketContext;
        if (!credential || socketAuthorization !== undefined || !isAsyncIterable<ExecutionResult>(result)) return;
        const last = () => ({ errors: [maskError(unauthenticated())] });
        setResult(endingWith(result[Symbol.asyncIterator](), (onEnd) => watch.watch(credential, onEnd), last));
      },
    }),
  };
}

type Results = AsyncIterator<ExecutionResult>;

/** The results, until the credential ends; then the result `last`. */
function endingWith(
  results: Results,
  watch: (onEnd: () => void) => () => void,
  last: () => ExecutionResult,
): AsyncIterableIterator<ExecutionResult> {
  let hasEnded = false;
  let isFinished = false;
  // Resolves the step that the reader waits for.
  let interrupt = () => {};
  const finished = { done: true as const, value: undefined };
  const finish = () => {
    isFinished = true;
    unwatch();
    void results.return?.();
    return finished;
  };
  const lastStep = () => {
    finish();
    return { done: false as const, value: last() };
  };
  const unwatch = watch(() => {
    hasEnded = true;
    interrupt();
  });
  return {
    next: async () => {
      if (isFinished) return finished;
      if (hasEnded) return lastStep();
      const { promise, resolve, reject } = Promise.withResolvers<IteratorResult<ExecutionResult>>();
      interrupt = () => resolve(lastStep());
      results.next().then((step) => resolve(step.done ? finish() : step), reject);
      return promise;
    },
    return: async () => finish(),
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
