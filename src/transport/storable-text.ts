/** PostgreSQL stores no text with the character U+0000, so a request that holds one is refused before anything is asked of it. */
import { type ExecutionArgs, GraphQLError, type ValidationRule } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { badUserInput } from '../graphql/errors.ts';

const message = 'A text holds the character U+0000, which cannot be stored. Leave it out.';

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
