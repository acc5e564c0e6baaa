/**
 * The operations that a request can name instead of sending their text: those that the operator has registered, by id or hash, and those that a
 * client has sent once with their hash (automatic persisted queries, as Apollo's clients do them).
 */
import { createHash } from 'node:crypto';
import type { DocumentNode, GraphQLError } from 'graphql';
import type { GraphQLParams } from 'graphql-yoga';
import { LRUCache } from 'lru-cache';
import { apiError } from '../../graphql/errors.ts';
import type { RegisteredOperation } from './registered.ts';

/** Who may send operations that are not registered: everybody, whoever sends a credential, or nobody. */
export type Unregistered = 'allowed' | 'credential' | 'refused';

export interface OperationOptions {
  /** Path of the file of registered operations. */
  file?: string;
  unregistered?: Unregistered;
  /** Memory for the texts of automatic persisted queries. The ones that were not used for longest are dropped, and their clients send them again. */
  automaticBytesMax?: number;
}

/** What a client sends. `documentId` names the operation, as the specification of GraphQL over HTTP has it. */
export interface SentParams extends GraphQLParams {
  documentId?: unknown;
}

export class Operations {
  readonly unregistered: Unregistered;
  /** Text by id and by hash. */
  readonly #texts = new Map<string, string>();
  readonly #documents = new Map<string, DocumentNode>();
  readonly #automatic: LRUCache<string, string>;

  constructor(registered: readonly RegisteredOperation[], options: OperationOptions = {}) {
    this.unregistered = options.unregistered ?? 'allowed';
    for (const { text, document } of registered) {
      this.#texts.set(sha256Of(text), text);
      this.#documents.set(text, document);
    }
    for (const { id, text } of registered) this.#texts.set(id, text);
    this.#automatic = new LRUCache({
      maxSize: options.automaticBytesMax ?? 8_388_608,
      sizeCalculation: (text, hash) => 2 * (text.length + hash.length),
    });
  }

  /** The parsed document of a registered text; undefined for any other text. */
  registered(text: string): DocumentNode | undefined {
    return this.#documents.get(text);
  }

  /** The parameters with the text of the operation that they name. Errors: PERSISTED_QUERY_NOT_FOUND, BAD_USER_INPUT. */
  resolve(sent: SentParams): GraphQLParams {
    const { documentId, ...params } = sent;
    const name = nameIn(sent);
    if (name === undefined) return params;
    const known = this.#texts.get(name);
    if (params.query) {
      if (known !== params.query && sha256Of(params.query) !== name) throw refusal(wrongHash);
      return params;
    }
    const query = known ?? this.#automatic.get(name);
    if (query === undefined) throw documentId == null ? hashNotFound() : idNotFound(name, this.unregistered === 'allowed');
    return { ...params, query };
  }

  /** Keeps the text of a resolved request under its hash. Call it only for valid operations, so that nothing else takes memory. */
  remember(params: SentParams | undefined): void {
    const name = params && nameIn(params);
    if (name && params.query && !this.#texts.has(name)) this.#automatic.set(name, params.query);
  }
}

/** The id or hash by which a request names its operation. */
export function nameIn({ documentId, extensions }: SentParams): string | undefined {
  const hash = (extensions?.persistedQuery as { sha256Hash?: unknown } | null | undefined)?.sha256Hash;
  const name = documentId ?? hash;
  if (name == null) return undefined;
  if (typeof name === 'string') return name.replace(/^sha256:/, '');
  throw refusal('`documentId` and `extensions.persistedQuery.sha256Hash` must be strings.');
}

export function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function refusal(message: string): GraphQLError {
  return apiError('BAD_USER_INPUT', message, { extensions: { http: { status: 400 } } });
}

const wrongHash =
  'The hash is not the one of `query`. Send the SHA-256 of exactly this text, in lower-case hexadecimal, or leave the hash out.';

/** Clients look for this message, and some take any status but 200 for a failed connection. */
function hashNotFound(): GraphQLError {
  return apiError('PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound', { extensions: { http: { status: 200, headers } } });
}

function idNotFound(id: string, takesText: boolean): GraphQLError {
  const help = `${takesText ? 'Send its text as `query`, or ask' : 'Ask'} the operator of this service to register it.`;
  return apiError('PERSISTED_QUERY_NOT_FOUND', `No operation is known by the id ${JSON.stringify(id.slice(0, 100))}. ${help}`, {
    extensions: { http: { spec: true, status: 404, headers } },
  });
}

/** The answer changes as soon as somebody sends the text. */
const headers = { 'cache-control': 'no-store' };
