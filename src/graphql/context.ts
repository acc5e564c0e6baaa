/** The context that resolvers receive. `src/context` makes it; modules know only this interface. */
import type { CommandInput, CommandSpec, Outcome } from '../commands/runner.ts';
import type { Read } from '../db/access.ts';
import type { Key, Loader } from '../db/loader.ts';
import type { Found, Learnt } from '../db/loader-scope.ts';
import type { Columns } from '../db/used-columns.ts';
import type { Audience, EventFeed } from '../events/feed.ts';
import type { Permission, Role } from '../modules/access/permissions.ts';

/** Who is asking. A credential belongs to one council at most. */
export interface Viewer {
  kind: 'ANONYMOUS' | 'PERSON' | 'API_KEY';
  name: string | null;
  councilId: number | null;
  role: Role;
  permissions: ReadonlySet<Permission>;
  personId: string | null;
}

/** What the viewer proved who they are with, as far as its end must be known. */
export interface Credential {
  /** The API key; null for an access token. */
  keyId: string | null;
  /** Who spends: the API key, or the person at the sign-in service. */
  holder: string;
  /** When an access token lapses; null for an API key, whose end the database knows. */
  expiresAt: Date | null;
}

/** The reads of one operation, or of one event of a subscription: one set of loaders over one snapshot. */
export interface ReadScope {
  load<K, V>(loader: Loader<K, V>, key: K): Found<V>;
  /** The record that `row` refers to by `id`; null without a reference, and for a record that the viewer may not see. */
  related<V>(loader: Loader<Key, V | null>, row: { councilId: number }, id: string | null): Found<V | null>;
  /** The same for a reference that the database guarantees. */
  required<V>(loader: Loader<Key, V | null>, row: { councilId: number }, id: string): Found<V>;
  read(): Promise<Read>;
  /** What to read of the rows of a list, by its name; null for whole rows. */
  columnsOf(rows: string): Columns | null;
  /** Reads what the operation is known to read next of the rows of a list. */
  readAhead(rows: string, read: readonly object[]): Promise<void>;
  /**
   * Forgets all reads, so that the answer to a mutation shows what it wrote. From then on it reads as it is `learnt` of the operation; without that, whole
   * rows.
   */
  refresh(learnt?: Learnt): Promise<void>;
  /** Returns the connection to the pool. */
  release(): Promise<void>;
  /** The same for good: later reads, and commands, fail with `reason`. */
  stop(reason: unknown): Promise<void>;
  /**
   * Takes a place among the operations that write, and keeps it for the reads of the answer: what was carried out must not be refused then. Errors:
   * Overloaded; the reason for which it was stopped.
   */
  beginWriting(): Promise<void>;
}

/** What a client may spend on operations, in points; COST in the description of the schema says what they cost. */
export interface Budget {
  /** Points in a full budget. */
  limit: number;
  remaining: number;
  /** Seconds in which an empty budget becomes full. */
  windowSeconds: number;
  /** When the budget is full again, if nothing more is spent. */
  resetsAt: Date;
}

export interface Context extends ReadScope {
  /** From now on, all reads of the operation are of one moment. Called before its first read. */
  readAtOneMoment(): void;
  /**
   * Says that the answer becomes another at an instant, although nothing is written. Whatever depends on the civil day need not say so: no answer
   * is kept beyond the council's midnight.
   */
  changesAt(instant: Date): void;
  viewer: Viewer;
  /** Null for an anonymous viewer. */
  credential: Credential | null;
  /** What the client has left, after this operation. */
  budget(): Budget;
  /** Origin of this service: PUBLIC_URL, or else that of the request, e.g. `https://scrutiny.example`. */
  baseUrl: string;
  feed: EventFeed;
  /** The feed of a council that this viewer reads. */
  audienceOf(councilId: number): Audience;
  /** Whether the viewer belongs to the council and holds the permission there. */
  may(permission: Permission, councilId: number): boolean;
  /** Runs a mutation's command as the viewer's council. Errors: UNAUTHENTICATED without a credential, FORBIDDEN without the permission. */
  run(spec: CommandSpec, input: CommandInput): Promise<Outcome>;
}
