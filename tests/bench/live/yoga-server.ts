/** The process of a stock Yoga server with its own pub/sub and graphql-ws, set up as their manuals say. */
import { setMaxListeners } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ExecutionArgs } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { createPubSub, createSchema, createYoga } from 'graphql-yoga';
import { WebSocketServer } from 'ws';
import { answerCalls } from '../child.ts';
import { machineMs } from '../numbers.ts';

type Published = Record<string, unknown>;

// Node.js warns of a leak where an event has more than ten listeners.
setMaxListeners(0);
const pubSub = createPubSub<{ status: [meeting: string, event: Published] }>();
let sample: Published = {};
let meeting = '';

const schema = createSchema({
  typeDefs: /* GraphQL */ `
    scalar EventCursor
    scalar DateTime
    scalar Date
    type Council { name: String! }
    type Panel { name: String! council: Council! }
    type Meeting { id: ID! status: String! date: Date panel: Panel! }
    type MeetingStatusChangedEvent {
      cursor: EventCursor!
      sequence: Int!
      occurredAt: DateTime!
      previousStatus: String
      status: String!
      reason: String
      meeting: Meeting
    }
    input MeetingStatusFilter { meeting: ID }
    type Query { ok: Boolean }
    type Subscription {
      meetingStatusChanged(filter: MeetingStatusFilter!, after: EventCursor): MeetingStatusChangedEvent
    }
  `,
  resolvers: {
    Subscription: {
      meetingStatusChanged: {
        subscribe: (_: unknown, { filter }: { filter: { meeting: string } }) => pubSub.subscribe('status', filter.meeting),
        resolve: (event: Published) => event,
      },
    },
  },
});

type Enveloped = ReturnType<ReturnType<typeof createYoga>['getEnveloped']>;

answerCalls({
  start: async () => {
    const yoga = createYoga({ schema, graphqlEndpoint: '/graphql', logging: false });
    const server = createServer(yoga);
    const sockets = new WebSocketServer({ server, path: '/graphql' });
    useServer(
      {
        execute: (args: ExecutionArgs) => (args.rootValue as Enveloped).execute(args),
        subscribe: (args: ExecutionArgs) => (args.rootValue as Enveloped).subscribe(args),
        onSubscribe: async (ctx, _id, params) => {
          const { schema, execute, subscribe, contextFactory, parse, validate } = yoga.getEnveloped({
            ...ctx,
            req: ctx.extra.request,
            socket: ctx.extra.socket,
            params,
          });
          const args = {
            schema,
            operationName: params.operationName,
            document: parse(params.query),
            variableValues: params.variables,
            contextValue: await contextFactory(),
            rootValue: { execute, subscribe },
          };
          const errors = validate(args.schema, args.document);
          return errors.length > 0 ? errors : args;
        },
      },
      sockets,
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return (server.address() as AddressInfo).port;
  },
  /** Takes the message of the measured server, and serves the same payload from now on. */
  payload: (text: string) => {
    const { payload } = JSON.parse(text) as {
      payload: { data: { meetingStatusChanged: Published & { meeting: { id: string } } } };
    };
    sample = payload.data.meetingStatusChanged;
    meeting = payload.data.meetingStatusChanged.meeting.id;
  },
  /** Publishes the event `count` times, and returns when each began. */
  publish: async (count: number) => {
    const began: number[] = [];
    for (let n = 0; n < count; n++) {
      began.push(machineMs());
      pubSub.publish('status', meeting, sample);
      await nextTurn();
    }
    return began;
  },
});
