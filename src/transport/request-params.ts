/**
 * The form of GraphQL requests over HTTP. What is not one is refused with a code of the contract and the form to send. Yoga's own refusals have
 * other codes, and its readers do not know `documentId`.
 */
import type { IncomingMessage } from 'node:http';
import { type DocumentNode, type GraphQLError, getOperationAST, Kind } from 'graphql';
import type { GraphQLParams, Plugin } from 'graphql-yoga';
import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';
import { apiError, badUserInput } from '../graphql/errors.ts';
import type { CostLimits } from './limits/cost-limits.ts';
import { tooDeepVariables } from './limits/refusals.ts';
import { isNestedDeeper } from './nesting.ts';
import { nameIn } from './operations/operations.ts';
import type { Passed } from './response-cache/call.ts';

/** Belongs before the plugins that read parameters, and after those that choose how a result is sent. */
export function useRequestParams(
  maskError: (error: unknown) => GraphQLError,
  costs: CostLimits,
): Plugin<object, Passed & { req?: IncomingMessage }> {
  const { variablesDepthMax } = costs.options;
  // In a body, the values of variables are on the third level.
  const levelsMax = variablesDepthMax + 3;
  return {
    onRequestParse: ({ request, serverContext, setRequestParser }) => {
      const { params: read } = serverContext;
      const sender = { ...serverContext, request };
      // The variables are looked at once more when they have been read; this is for those that take long to read.
      const demandShallow = (json: string) => {
        if (!isNestedDeeper(json, levelsMax)) return;
        costs.chargeRefusal(sender);
        throw tooDeepVariables(variablesDepthMax);
      };
      if (!takesAnswers.memo(request.headers.get('accept') || '*/*')) throw refusal(406, notAcceptable);
      if (request.method === 'GET') {
        return setRequestParser(({ url }) => {
          const { searchParams } = new URL(url);
          demandShallow(searchParams.get('variables') ?? '');
          return ofSearch(searchParams);
        });
      }
      // The response cache has read the body.
      if (read) return setRequestParser(() => read as GraphQLParams);
      const [type = ''] = (request.headers.get('content-type') ?? '').split(/[;,]/);
      const reader = readers.get(type.trim().toLowerCase());
      if (!reader) throw refusal(415, unsupportedType, { 'accept-post': 'application/json' });
      setRequestParser(async (limited) => {
        const text = await limited.text();
        // A refusal may come before anything else is charged.
        costs.chargeBody(costs.senderOf(sender), text.length);
        if (reader === ofJson) demandShallow(text);
        return reader(text);
      });
    },
    onParams: ({ params }) => {
      const fault = faultIn(params);
      if (fault) throw refusal(400, fault);
    },
    onParse:
      () =>
      ({ result, context: { request, params } }) => {
        if (result instanceof Error || result === null) return;
        const operation = getOperationAST(result, params?.operationName);
        if (!operation) throw refusal(400, noOperation(result, params?.operationName));
        // A WebSocket's request is a GET too.
        if (operation.operation === 'mutation' && request?.method === 'GET')
          throw refusal(405, 'Mutations are sent with POST.', { allow: 'POST' });
      },
    // Without a processor, the client takes nothing that can hold this result.
    onResultProcess: ({ resultProcessor, setResultProcessor }) => {
      if (resultProcessor) return;
      const body = JSON.stringify({ errors: [maskError(badUserInput(notAcceptable))] });
      const headers = { 'content-type': 'application/json; charset=utf-8' };
      setResultProcessor((_, { Response }) => new Response(body, { status: 406, headers }), 'application/json');
    },
  };
}

const answerTypes = ['application/graphql-response+json', 'application/json', 'text/event-stream', 'multipart/mixed'];

/** Whether a client takes any of them, by the header `Accept`, of which clients send few different ones. */
const takesAnswers = new LRUCache<string, boolean>({
  maxSize: 10_000,
  sizeCalculation: (_, accept) => accept.length,
  memoMethod: (accept) => new Negotiator({ headers: { accept } }).mediaType(answerTypes) !== undefined,
});

function refusal(status: number, message: string, headers: Record<string, string> = {}): GraphQLError {
  return apiError('BAD_USER_INPUT', message, { extensions: { http: { status, headers } } });
}

const notAcceptable =
  'The header Accept names no form of this answer. Send application/graphql-response+json or application/json; for a subscription, text/event-stream.';

const unsupportedType =
  'The header Content-Type must name the form of the body: send JSON, { "query": "…", "variables": { … } }, as application/json.';

const readers = new Map<string, (body: string) => GraphQLParams>([
  ['application/json', ofJson],
  ['application/graphql+json', ofJson],
  ['application/graphql', (query) => ({ query })],
  ['application/x-www-form-urlencoded', (body) => ofSearch(new URLSearchParams(body))],
]);

function ofJson(body: string): GraphQLParams {
  const value = parsed(body, 'The body');
  if (Array.isArray(value))
    throw refusal(400, 'A request has one operation: send several in requests of their own, not in a list.');
  if (!isObject(value)) throw refusal(400, 'The body must be an object, { "query": "…", "variables": { … } }.');
  return value as GraphQLParams;
}

function ofSearch(search: URLSearchParams): GraphQLParams {
  const text = (name: string) => search.get(name) || undefined;
  const json = (name: string) => {
    const value = text(name);
    return value && parsed(value, `The parameter \`${name}\``);
  };
  return {
    query: text('query'),
    documentId: text('documentId'),
    operationName: text('operationName'),
    variables: json('variables'),
    extensions: json('extensions'),
  } as GraphQLParams;
}

function parsed(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw refusal(400, `${what} is not JSON: ${(error as Error).message}`);
  }
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What each parameter must be, where it is not null. */
const forms = new Map<string, [is: (value: unknown) => boolean, form: string]>([
  ['query', [isText, 'a string: the GraphQL document']],
  ['documentId', [isText, 'a string: the id of a registered operation']],
  ['operationName', [isText, 'a string: the name of an operation in the document']],
  ['variables', [isObject, 'an object: the values by the names of the variables']],
  ['extensions', [isObject, 'an object']],
]);

function faultIn(params: GraphQLParams): string | null {
  for (const [name, value] of Object.entries(params)) {
    if (value == null) continue;
    const [is, form] = forms.get(name) ?? [];
    if (!is) return `There is no parameter ${JSON.stringify(name.slice(0, 100))}. There are ${[...forms.keys()].join(', ')}.`;
    if (!is(value)) return `\`${name}\` must be ${form}.`;
  }
  return params.query || nameIn(params) !== undefined
    ? null
    : 'There is no operation. Send a GraphQL document as `query`, or the id of a registered one as `documentId`.';
}

function noOperation({ definitions }: DocumentNode, name: string | null | undefined): string {
  const names = definitions.flatMap((each) => (each.kind === Kind.OPERATION_DEFINITION ? [each.name?.value ?? ''] : []));
  if (names.length === 0) return 'The document has no query, mutation or subscription.';
  const listed = names.filter(Boolean).slice(0, 10).join(', ');
  if (name)
    return `The document has no operation with this \`operationName\`. ${listed ? `It has: ${listed}.` : 'Its operation has no name.'}`;
  return `The document has several operations. Send the name of one as \`operationName\`: ${listed}.`;
}
