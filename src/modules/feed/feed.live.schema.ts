/** The whole feed of a council, live. */
import { builder } from '../../graphql/builder.ts';
import { councilNamed } from '../councils/named-councils.ts';
import { Event, EventType } from './events.schema.ts';
import { followFeed } from './follow.ts';

builder.subscriptionField('events', (t) =>
  t.field({
    type: Event,
    nullable: true,
    description:
      "A council's whole feed, or the types you choose. There is no snapshot: to load the current state first, see LIVE in the header.",
    args: {
      council: t.arg({ type: 'String', required: true, description: "The council's slug." }),
      types: t.arg({ type: [EventType], description: 'Only these types; null for all.' }),
      after: t.arg({ type: 'EventCursor', description: 'Last cursor you processed; null to start now.' }),
    },
    subscribe: async (_, { council, types, after }, ctx) =>
      followFeed(ctx, { councilId: (await councilNamed(ctx, council)).id, types: types ?? undefined, after }),
    resolve: (event) => event,
  }),
);
