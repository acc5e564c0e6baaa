/**
 * Compiles the queries that are asked again and again: a compiled query executes several times as fast as one whose document is walked. To
 * compile takes longer than to execute, and meanwhile nothing else runs, so it is done for few documents, short ones, and never for long. A compiled query
 * also reads only the columns that it uses.
 */
import { type DocumentNode, type ExecutionArgs, type ExecutionResult, getOperationAST, OperationTypeNode } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import type { Plugin } from 'graphql-yoga';
import { NarrowReader, type NarrowReads } from '../context/narrow-reads.ts';
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

interface Compiled {
  execute: CompiledQuery['query'];
  reads: NarrowReads;
}

/** Of an operation: the number of its executions until it is compiled; null when it cannot be. */
type Progress = number | Compiled | null;

export function useCompiled(given: Partial<CompileOptions> = {}): Plugin<Context> {
  const options = { ...compileOptionsByDefault, ...given };
  const documents = new WeakMap<DocumentNode, Map<string, Progress>>();
  const reader = new NarrowReader();
  let savedMs = options.savedMsMax;
  let savedAt = performance.now();

  function compiled(args: ExecutionArgs): Compiled | null {
    const { document, operationName } = args;
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
    const made = isCompilable(document, operationName) ? compile(args) : null;
    operations.set(name, made);
    savedMs -= performance.now() - start;
    return made;
  }

  function compile({ schema, document, operationName }: ExecutionArgs): Compiled | null {
    const compiled = compileQuery(schema, document, operationName ?? undefined);
    return isCompiledQuery(compiled) ? { execute: compiled.query, reads: reader.forOperation() } : null;
  }

  function isCompilable(document: DocumentNode, operationName: string | null | undefined): boolean {
    const length = document.loc?.source.body.length ?? Number.POSITIVE_INFINITY;
    const type = getOperationAST(document, operationName)?.operation;
    return length <= options.lengthMax && type === OperationTypeNode.QUERY;
  }

  return {
    onExecute: ({ args, executeFn, setExecuteFn }) => {
      const found = compiled(args);
      if (found) setExecuteFn(executing(found, executeFn));
    },
  };
}

/** Compiled queries word some errors otherwise. So an answer with errors is made once more from the document; what was read is not read again. */
function executing({ execute, reads }: Compiled, walk: (args: ExecutionArgs) => unknown) {
  return (args: ExecutionArgs) => {
    const { rootValue, contextValue, variableValues } = args;
    return reads.run(contextValue as Context, async () => {
      const result = await execute(rootValue, contextValue, variableValues);
      return (result.errors ? await walk(args) : result) as ExecutionResult;
    });
  };
}
