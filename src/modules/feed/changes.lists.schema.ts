/** A council's feed by polling. */
import { encodeCursor } from '../../events/cursor.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { badUserInput } from '../../graphql/errors.ts';
import { councilNamed } from '../councils/named-councils.ts';
import { changesCount, changesPage } from './changes.queries.ts';
import { Event, EventType } from './events.schema.ts';
import { feedHeadOf } from './feed.loaders.ts';
import { viewOf } from './follow.ts';
import { resumeFrom } from './position.ts';

const pageSizeMax = 100;

const EventEdge = builder.edgeObject({ type: Event, name: 'EventEdge', description: 'Edge in a list of events.' });
const EventConnection = builder.connectionObject(
  { type: Event, name: 'EventConnection', description: 'A page of events.' },
  EventEdge,
);

interface ChangesArgs {
  council: string;
  after?: string | null | undefined;
  types?: readonly string[] | null | undefined;
  first?: number | null | undefined;
}

builder.queryField('changes', (t) =>
  t.field({
    type: EventConnection,
    nullable: true,
    description:
      "A council's feed by polling: the same events as `Subscription.events`, oldest first. The cursor of an edge is the cursor of its event. Continue with `pageInfo.endCursor`, also after an empty page: it is the position that the search has reached, which may be after the last event of these types.",
    args: {
      council: t.arg({ type: 'String', required: true, description: "The council's slug." }),
      after: t.arg({ type: 'EventCursor', description: 'Last cursor you processed; null to begin with the oldest event.' }),
      types: t.arg({ type: [EventType], description: 'Only these types; null for all.' }),
      first: t.arg({ type: 'Int', defaultValue: pageSizeMax, description: 'Page size: 1 to 100.' }),
    },
    resolve: (_, args, ctx) => changes(ctx, args),
  }),
);

async function changes(ctx: Context, { council: slug, after, types, first }: ChangesArgs) {
  const size = first ?? pageSizeMax;
  if (size < 1 || size > pageSizeMax)
    throw badUserInput(`\`first\` is ${size}; a page has 1 to ${pageSizeMax}. Follow \`pageInfo.endCursor\` for more.`);
  const { id: councilId } = await councilNamed(ctx, slug);
  const audience = ctx.audienceOf(councilId);
  const head = await feedHeadOf(ctx, councilId);
  if (!head) throw new Error(`council ${councilId} has no feed`);
  const position = after == null ? 0 : resumeFrom(after, audience, councilId, head);
  const request = { audience, councilId, types: types ?? undefined, after: position, size };
  const { events, hasMore, examined } = await changesPage(await ctx.read(), request);
  const place = { audience, councilId, epoch: head.epoch };
  const edges = events.map((event) => {
    const node = viewOf(event, audience, head.epoch);
    return { cursor: encodeCursor(node), node };
  });
  return {
    edges,
    pageInfo: {
      hasNextPage: hasMore,
      hasPreviousPage: position > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: encodeCursor({ ...place, sequence: examined }),
    },
    totalCount: async () => changesCount(await ctx.read(), request),
  };
}
