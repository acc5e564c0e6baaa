/** The part of the response cache in Yoga: takes the answers that everybody may have from the executions that others may wait for. */
import { type DocumentNode, type FragmentDefinitionNode, getOperationAST, Kind, type SelectionSetNode } from 'graphql';
import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import type { Context } from '../../graphql/context.ts';
import { Answer } from './answer.ts';
import type { Passed } from './call.ts';

export function useFlights(): Plugin<Context & Passed, Passed> {
  return {
    onExecute: ({ args }) => {
      const { flight } = args.contextValue;
      const operation = flight && getOperationAST(args.document, args.operationName);
      if (flight && operation?.operation === 'query') flight.isOfAll = !selectsViewer(args.document, operation.selectionSet);
    },
    onResultProcess: ({ result, serverContext: { flight } }) => {
      if (flight && (isAsyncIterable(result) || Array.isArray(result) || result.errors)) flight.isOfAll = false;
    },
    onResponse: async ({ request, response, setResponse, serverContext: { flight }, fetchAPI }) => {
      if (!flight) return;
      const contentType = response.headers.get('content-type') ?? '';
      if (!flight.isOfAll || response.status !== 200 || !contentType.includes('json')) {
        flight.land(null);
        return;
      }
      const answer = new Answer({ contentType, bytes: Buffer.from(await response.text()) }, flight.standing);
      flight.land(answer);
      const { status, headers, body } = await answer.reply({
        isGet: request.method === 'GET',
        acceptEncoding: request.headers.get('accept-encoding'),
        ifNoneMatch: request.headers.get('if-none-match'),
      });
      const own = Object.fromEntries([...response.headers].filter(([name]) => name.startsWith('access-control-')));
      for (let at = 0; at < headers.length; at += 2) own[headers[at] as string] = headers[at + 1] as string;
      setResponse(new fetchAPI.Response(body as BodyInit | null, { status, headers: own }));
    },
  };
}

/** Whether an operation tells who is asking, or how much they may still ask. */
function selectsViewer(document: DocumentNode, { selections }: SelectionSetNode): boolean {
  return selections.some((selection) => {
    if (selection.kind === Kind.FIELD) return selection.name.value === 'viewer';
    if (selection.kind === Kind.INLINE_FRAGMENT) return selectsViewer(document, selection.selectionSet);
    const fragment = document.definitions.find(
      (each): each is FragmentDefinitionNode =>
        each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === selection.name.value,
    );
    return fragment !== undefined && selectsViewer(document, fragment.selectionSet);
  });
}
