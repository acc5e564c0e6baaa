/**
 * An operation that selects a feed's cursor or its changes reads all records at one moment. Otherwise a change between the page's read and the
 * cursor's read would be missed by a client that subscribes after the cursor.
 */
import { type DocumentNode, separateOperations, visit } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Context } from '../graphql/context.ts';

export function useOneMoment(): Plugin<Context> {
  return {
    onExecute: ({ args }) => {
      if (selectsFeed(args.document, args.operationName)) args.contextValue.readAtOneMoment();
    },
  };
}

/** The fields that give positions in a feed: `Council.feed` and `Query.changes`. */
const feedFields: ReadonlySet<string> = new Set(['feed', 'changes']);

/** Documents are parsed once and kept, and so are the answers. */
const answersByDocument = new WeakMap<DocumentNode, Map<string, boolean>>();

/** Whether an operation selects a feed, by itself or in a fragment. `operationName` is needed where the document has several. */
export function selectsFeed(document: DocumentNode, operationName: string | null | undefined): boolean {
  const answers = answersByDocument.get(document) ?? new Map<string, boolean>();
  answersByDocument.set(document, answers);
  const name = operationName ?? '';
  let answer = answers.get(name);
  if (answer === undefined) {
    // Each operation with the fragments that it uses, by name; '' is one without a name.
    const operations = separateOperations(document);
    answer = hasFeed(operationName == null ? Object.values(operations)[0] : operations[name]);
    answers.set(name, answer);
  }
  return answer;
}

function hasFeed(operation: DocumentNode | undefined): boolean {
  let found = false;
  if (operation) {
    visit(operation, {
      Field: (field) => {
        if (feedFields.has(field.name.value)) found = true;
      },
    });
  }
  return found;
}
