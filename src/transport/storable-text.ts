/** Refuses requests that contain the character U+0000 before they reach PostgreSQL, which cannot store it. */
import { type ExecutionArgs, GraphQLError, type ValidationRule } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { badUserInput } from '../graphql/errors.ts';

const message = 'A text contains the character U+0000, which cannot be stored. Remove it.';

export function useStorableText(maskError: (error: unknown) => GraphQLError): Plugin {
  const refuse = ({ args, stop }: { args: ExecutionArgs; stop: (result: { errors: GraphQLError[] }) => void }) => {
    if (JSON.stringify(args.variableValues ?? {}).includes('\\u0000')) stop({ errors: [maskError(badUserInput(message))] });
  };
  return {
    onValidate: ({ addValidationRule }) => addValidationRule(noNul),
    onExecute: ({ args, setResultAndStopExecution }) => refuse({ args, stop: setResultAndStopExecution }),
    onSubscribe: ({ args, setResultAndStopExecution }) => refuse({ args, stop: setResultAndStopExecution }),
  };
}

const noNul: ValidationRule = (context) => ({
  StringValue: (node) => {
    if (node.value.includes('\0')) context.reportError(new GraphQLError(message, { nodes: node }));
  },
});
