/** The description of the schema: the conventions that all its types follow. */
import type { GraphQLSchema } from 'graphql';
import {
  bytesForOne,
  charactersForOne,
  charges,
  freeBytes,
  longLists,
  refusalCharge,
  refusalsAtOnce,
  requestMin,
  snapshotEvents,
  usualRecords,
} from './cost-weights.ts';
import { errorCodes } from './errors.ts';

const listOfErrorCodes = Object.entries(errorCodes)
  .map(([code, meaning]) => `- ${code}: ${meaning}`)
  .join('\n');

/** `schema` has the types. */
export function schemaDescription(schema: GraphQLSchema): string {
  return `One graph for the scrutiny work of many councils.

IDENTITY: \`id\` is opaque, stable and global. Arguments named \`council\` take a council's slug; arguments and inputs of type ID take an id. A
record belongs to one council for ever; naming another council's record where it does not belong reads exactly as if it did not exist.

NULLS: Every root field is nullable, so one failing field never takes its siblings with it. Below the root, non-null means the database
guarantees a value; nullable means that real records lack the value, or the viewer may not see it. Then the neighbouring \`access\` says why.

TIME: DateTime carries an offset; Date is a civil date in the council's time zone. Text kept word for word from the source ends in
\`AsRecorded\` or \`AsPublished\`.

PROVENANCE: \`sources\` names the documents that a record was taken from, with page or paragraph as printed, address and time of reading as far as they are known;
it is empty for what was first written here. Parts, such as the agenda and the minutes of a meeting, have the sources of their record. A value is as its
source prints it, unless \`basis\` names its field: DERIVED from the source by the rule given, or ASSUMED for the reason given. A field whose description begins
“Derived:” is computed here, from the record or by the law named. \`history\` tells what has changed since.

PAGES: Lists that can grow are Relay connections: 20 at a time unless asked, never more than 100 (a larger \`first\` or \`last\` is
BAD_USER_INPUT). Without \`orderBy\` the order is the one the field documents. Lists bounded by nature (items of an agenda, seats of a panel) are
plain lists in reading order. A filter narrows the list that it is given to; several values in one of its fields mean "any of". Every list of
records has \`updatedSince\` and UPDATED_AT. They do not tell what is gone, and a change that is being written carries the time at which its writing began: read \`changes\` to miss
nothing.

MUTATIONS: One mutation, one action, one \`input\`. Business failures come back in \`userErrors\` with the result null and nothing written.
\`expectedVersion\` guards against lost updates. \`idempotencyKey\`: the same key and input within 24 hours return the first answer and write
nothing; the same key with another input is IDEMPOTENCY_KEY_REUSED. A secret is shown once: when the answer is repeated, the secret is null.
Refusals are not kept: the corrected input can be sent with the same key. In a patch, a field that is left out stays as it is; null clears it.
Each description names the Permission that the mutation needs.

CREDENTIALS: \`Authorization: Bearer <API key or OpenID Connect access token>\` on HTTP and server-sent events; the same value as
\`authorization\` in graphql-ws's \`connectionParams\`. None is needed to read what is public. A mutation without one fails UNAUTHENTICATED; with
one that lacks the permission, FORBIDDEN. Within seconds of the end of a credential, its WebSockets close with code 4403, and its streams of
server-sent events end with UNAUTHENTICATED.

ERRORS: Top-level errors carry \`extensions.code\` and an \`extensions.errorId\` to quote. The codes:
${listOfErrorCodes}

COST: What one operation may cost is limited, and what a client may spend. An object costs 1 and a scalar nothing. A list costs its length times what is
selected in it: the page size of a connection, 20 unless asked; the number of ids for \`nodes\`; ${usualRecords} for any other list, whatever it turns out to have, except
${longLists(schema)}. Beside that \`totalCount\` costs ${charges.totalCount}, a list on the root ${charges.acrossCouncils}, \`search\` ${charges.search} and each mutation
${charges.mutation}. Introspection costs half. A part that \`@skip\` or \`@include\` leaves out costs nothing; of fragments on different types, those on one type
count. \`extensions.cost\` of an answer has \`requested\`, what the operation cost, and \`limit\`, what one may cost; with a credential, and for a mutation, also
\`remaining\` and \`resetsAt\` of the budget. An operation over the limit is not executed: QUERY_TOO_COMPLEX. The same answers a document with too many words,
levels, aliases, repeated fields or fragments; the error names the limit. \`viewer.rateLimit\` is the budget of the API key or the person or, without a credential, of the
network address. It refills evenly. A request takes at least ${requestMin} from it, also if it is refused, and ${refusalCharge} more if it is refused as
too complex, but nothing if the server has its answer in store. A document that is faulty, or that the server has not read before, takes 1 more for every
${charactersForOne} characters, and a body of more than ${freeBytes} bytes 1 for every ${bytesForOne} of the rest. When too little is
left: RATE_LIMITED. After ${refusalsAtOnce} refusals of these kinds, one comes at once with each second, and the others about a second later. A subscription costs its selection for one event once, for ${snapshotEvents} with a snapshot; its events cost nothing. But the subscriptions to one council that a client
has open may together cost only so much an event, where subscriptions that are the same count once.

RESTRICTION: LGA 1972 ss.100A-100K. What the public agenda prints of a restricted item is public: its place, title, summary line and page
range, and the ground. Its papers, what was said and what followed from it are not: they are null, empty or absent, in lists, counts, search,
events and error messages alike. Releasing makes them public. Of a restricted AgendaItem the public sees ids, panel and meeting, position,
numbers, kind, live state with its reason, times, \`addedOn\`, title, summary, packPages and \`access\`; \`urgency\` is null and all lists but
\`documents\` are empty. Of a restricted Document: ids, meeting, item,
kind, role, position, title and \`access\`; all else is null. \`title\`, \`summary\` and \`packPages\` are null as well when
\`access.isTitleWithheld\`. A declaration on a restricted item keeps kind and person and loses its text. Drafts are absent.

LIVE: Every committed change is one event or several. \`sequence\` counts 1, 2, 3 per council without a gap; public viewers read a feed numbered
over public events only, so it reveals nothing of hidden changes. Events arrive in the order of \`sequence\`, once. A filtered stream skips numbers
but never an event that matches. There are two feeds: the staff feed for credentials with READ_DRAFTS and READ_RESTRICTED, the public feed for
everyone else. \`after: null\` sends events from now on; \`after: cursor\` sends all events since, then live events, without a gap; \`snapshot: true\`
sends the current state first (\`isSnapshot\`), then live events, and excludes \`after\`. Facts on an event (\`status\`, \`change\`) are those of its
moment; the objects it links are as they are now. Start safely: select \`council.feed.cursor\` in the same query that loads your page, then
subscribe after it. Transports: graphql-transport-ws and server-sent events, both at this address. The \`id\` of a server-sent event is its cursor,
and the header \`Last-Event-ID\` replaces \`after\` and \`snapshot\`. A stream sends a comment every 12 seconds. A WebSocket closes with 1012 when the
server restarts and with 1013 when its reader falls behind: reconnect with the last cursor. \`client/README.md\` has a client and all close codes.

CURSORS: A cursor is a position in one feed of one council. It does not expire with age: no event is deleted, so \`feed.retainedSince\` is the
beginning of the feed. It survives restarts and works at every server of the service. A cursor of another council, or of the staff feed for a
reader of the public feed, is BAD_USER_INPUT. After the feed has been renumbered, e.g. after a restore from backup, an older cursor is
CURSOR_EXPIRED: load the data again.

MIRRORS: To start from nothing: load \`/exports/<council>/records.ndjson\`, whose first line has the cursor of its moment; or read
\`council.feed.cursor\`, then page through the lists of the council and of the records in them. Then read \`changes\` after that cursor, each time after the last \`pageInfo.endCursor\`. Changes made while you read the pages are repeated in \`changes\`; if you
store records by id, that does no harm. An event names its record by \`subjectId\`. CREATED and UPDATED: read the record again, the records that
the event links, such as its \`plan\`, and any record named in these that you do not have. DELETED and WITHDRAWN are tombstones: delete your copy of
the record and of its parts. A record has a tombstone when it is withdrawn, and when its item is restricted; it is CREATED again when the item is
released. The agenda and the minutes of a meeting, clauses of a resolution, and responses to and progress on a recommendation, are parts: they have no
events or tombstones of their own, only those of the meeting, the resolution or the recommendation. After an AGENDA_CHANGED event, read \`meeting.agenda.items\` again, because positions may have
changed. Records that were loaded with a council have no events of their own: the feed begins with one COUNCIL_CHANGED event, CREATED, whose
subject is the council.

EVOLUTION: Fields are added, not changed. A deprecation says what to use and ends "Removal on YYYY-MM-DD.", never less than a year ahead. Expect
new enum values and event types.`;
}
