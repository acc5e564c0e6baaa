/** One result of a subscription, written once for all subscribers that receive it. */
import type { ExecutionResult, GraphQLError, GraphQLFormattedError } from 'graphql';

export class Message {
  /** Number of the event in its feed. */
  readonly sequence: number;
  readonly cursor: string;
  /** Whether a client can resume after this message. False within a snapshot: the client would never receive the rest. */
  canResume = true;
  /** The result as JSON. */
  readonly json: string;
  #bytes: Buffer | undefined;
  #event: Buffer | undefined;

  constructor(sequence: number, cursor: string, result: ExecutionResult) {
    this.sequence = sequence;
    this.cursor = cursor;
    this.json = jsonOf(result);
  }

  /** The JSON as UTF-8. */
  get bytes(): Buffer {
    this.#bytes ??= Buffer.from(this.json);
    return this.#bytes;
  }

  /** The result as a server-sent event whose id is the cursor, so that a browser resumes by itself. */
  get serverSentEvent(): Buffer {
    this.#event ??= Buffer.from(`${this.canResume ? `id: ${this.cursor}\n` : ''}event: next\ndata: ${this.json}\n\n`);
    return this.#event;
  }
}

/** A result as clients receive it. */
export function jsonOf({ data, errors, extensions }: ExecutionResult): string {
  return JSON.stringify({
    ...(data !== undefined && { data }),
    ...(errors && { errors: errors.map(shownError) }),
    ...(extensions && { extensions }),
  });
}

/** An error as clients receive it. `extensions.http` is for the HTTP server only, so it is left out. */
export function shownError(error: GraphQLError): GraphQLFormattedError {
  const { extensions: all, ...rest } = error.toJSON();
  const { http: _, ...extensions } = all ?? {};
  return { ...rest, extensions };
}
