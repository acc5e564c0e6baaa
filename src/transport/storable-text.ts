/**
 * Refuses characters that a text cannot have, before the request reaches the database. In any request that is U+0000, which PostgreSQL
 * cannot store. In a mutation it is also what would make a record read differently from what is stored: control characters, marks that turn
 * the direction of writing, and halves of characters. They are refused rather than removed, so that a record is what its writer sent.
 */
import {
  type ASTVisitor,
  type DocumentNode,
  type ExecutionArgs,
  GraphQLError,
  getOperationAST,
  Kind,
  type ValidationRule,
  visit,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { badUserInput } from '../graphql/errors.ts';

const inAnyText = /\0/;
const inStoredText = /[[\p{Cc}\p{Cs}\p{Bidi_Control}]--[\t\n\r]]/v;

export function useStorableText(maskError: (error: unknown) => GraphQLError): Plugin {
  const refuse = ({ args, stop }: { args: ExecutionArgs; stop: (result: { errors: GraphQLError[] }) => void }) => {
    const pattern = isMutation(args.document, args.operationName) ? inStoredText : inAnyText;
    const fault = faultIn(args.variableValues, pattern, []);
    if (fault) stop({ errors: [maskError(badUserInput(fault))] });
  };
  return {
    onValidate: ({ addValidationRule }) => addValidationRule(storableLiterals),
    onExecute: ({ args, setResultAndStopExecution }) => refuse({ args, stop: setResultAndStopExecution }),
    onSubscribe: ({ args, setResultAndStopExecution }) => refuse({ args, stop: setResultAndStopExecution }),
  };
}

function isMutation(document: DocumentNode, operationName: string | null | undefined): boolean {
  return getOperationAST(document, operationName)?.operation === 'mutation';
}

/** What is wrong with the first text, at any depth, that has such a character; null where none has. */
function faultIn(value: unknown, pattern: RegExp, path: readonly string[]): string | null {
  if (typeof value === 'string') return faultOf(value, pattern, `The text at \`${path.join('.')}\``);
  if (typeof value !== 'object' || value === null) return null;
  for (const [name, each] of Object.entries(value)) {
    const fault = faultIn(each, pattern, [...path, name]);
    if (fault) return fault;
  }
  return null;
}

function faultOf(text: string, pattern: RegExp, place: string): string | null {
  const at = text.search(pattern);
  if (at < 0) return null;
  const code = (text.codePointAt(at) as number).toString(16).toUpperCase().padStart(4, '0');
  return `${place} contains the character U+${code}, at position ${at + 1}, which cannot be stored. Remove it.`;
}

function hasMutation({ definitions }: DocumentNode): boolean {
  return definitions.some((each) => each.kind === Kind.OPERATION_DEFINITION && each.operation === 'mutation');
}

const storableLiterals: ValidationRule = (context) => {
  const literals = (pattern: RegExp): ASTVisitor => ({
    StringValue: (node) => {
      const fault = faultOf(node.value, pattern, 'A text');
      if (fault) context.reportError(new GraphQLError(fault, { nodes: node }));
    },
  });
  return {
    OperationDefinition: (node) => void visit(node, literals(node.operation === 'mutation' ? inStoredText : inAnyText)),
    FragmentDefinition: (node) => void visit(node, literals(hasMutation(context.getDocument()) ? inStoredText : inAnyText)),
  };
};
