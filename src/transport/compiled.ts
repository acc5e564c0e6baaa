/**
 * Compiles the queries that are asked again and again: a compiled query executes several times as fast as one whose document is walked. To
 * compile takes longer than to execute, and meanwhile nothing else runs, so it is done for few documents, short ones, and never for long.
 */
import { type DocumentNode, type ExecutionArgs, getOperationAST, OperationTypeNode } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import type { Plugin } from 'graphql-yoga';
import type { Context } from '../graphql/context.ts';

export interface CompileOptions {
  /** How often an operation is executed before it is compiled. */
  afterExecutions: number;
  /** Characters of the longest document that is compiled. */
  lengthMax: number;
  /** The most of the time of the process that compiling takes, from 0 to 1. */
  shareMax: number;
  /** Milliseconds of that time that are left over at most: so the queries of an application are soon compiled. */
  savedMsMax: number;
}

export const compileOptionsByDefault: CompileOptions = { afterExecutions: 3, lengthMax: 4000, shareMax: 0.05, savedMsMax: 1000 };

type Execute = CompiledQuery['query'];

/** Of an operation: the number of its executions until it is compiled; null when it cannot be. */
type Progress = number | Execute | null;

export function useCompiled(given: Partial<CompileOptions> = {}): Plugin<Context> {
  const options = { ...compileOptionsByDefault, ...given };
  const documents = new WeakMap<DocumentNode, Map<string, Progress>>();
  let savedMs = options.savedMsMax;
  let savedAt = performance.now();

  function compiled({ schema, document, operationName }: ExecutionArgs): Execute | null {
    const operations = documents.get(document) ?? new Map<string, Progress>();
    documents.set(document, operations);
    const name = operationName ?? '';
    const progress = operations.get(name) ?? 0;
    if (typeof progress !== 'number') return progress;
    operations.set(name, progress + 1);
    if (progress < options.afterExecutions) return null;
    const start = performance.now();
    savedMs = Math.min(savedMs + (start - savedAt) * options.shareMax, options.savedMsMax);
    savedAt = start;
    if (savedMs <= 0) return null;
    const execute = isCompilable(document, operationName) ? compile(schema, document, operationName) : null;
    operations.set(name, execute);
    savedMs -= performance.now() - start;
    return execute;
  }

  function isCompilable(document: DocumentNode, operationName: string | null | undefined): boolean {
    const length = document.loc?.source.body.length ?? Number.POSITIVE_INFINITY;
    const type = getOperationAST(document, operationName)?.operation;
    return length <= options.lengthMax && type === OperationTypeNode.QUERY;
  }

  return {
    onExecute: ({ args, executeFn, setExecuteFn }) => {
      const execute = compiled(args);
      if (execute) setExecuteFn(exactErrors(execute, executeFn));
    },
  };
}

/** Compiled queries word some errors otherwise. So an answer with errors is made once more from the document; what was read is not read again. */
function exactErrors(execute: Execute, walk: (args: ExecutionArgs) => unknown) {
  return async (args: ExecutionArgs) => {
    const { rootValue, contextValue, variableValues } = args;
    const result = await execute(rootValue, contextValue, variableValues);
    return result.errors ? walk(args) : result;
  };
}

function compile(
  schema: ExecutionArgs['schema'],
  document: DocumentNode,
  operationName: string | null | undefined,
): Execute | null {
  const compiled = compileQuery(schema, document, operationName ?? undefined);
  return isCompiledQuery(compiled) ? compiled.query : null;
}
