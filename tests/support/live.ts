/** A meeting whose status changes as often as a test likes, and those who follow it. */
import type { App } from '../../src/app.ts';
import { ask } from './app.ts';
import { run } from './commands.ts';
import { type Stream, streamOverSse, streamOverWebSocket } from './streams.ts';
import { createCouncil, type Made, type World } from './world.ts';

export interface MeetingEvent {
  cursor: string;
  sequence: number;
  status: string;
  isSnapshot: boolean;
  meeting: { status: string; version: number };
}

export type MeetingStream = Stream<{ meetingStatusChanged: MeetingEvent }>;

export const statusQuery = `subscription Status($meeting: ID!, $after: EventCursor, $snapshot: Boolean) {
  meetingStatusChanged(filter: { meeting: $meeting }, after: $after, snapshot: $snapshot) {
    cursor sequence status isSnapshot meeting { status version }
  }
}`;

export interface MovingMeeting {
  world: World;
  meeting: Made;
  key: string;
  /** Changes the status so many times: one event each. */
  move(times?: number): Promise<void>;
  /** The present position of the public feed. */
  cursor(): Promise<string>;
}

export async function movingMeeting(app: App, details: Parameters<World['createMeeting']>[1] = {}): Promise<MovingMeeting> {
  const world = await createCouncil();
  const meeting = await world.createMeeting(await world.createPanel(), {
    date: '2026-01-15',
    liveStatus: 'IN_PUBLIC_SESSION',
    ...details,
  });
  const key = await world.key();
  let count = 0;
  return {
    world,
    meeting,
    key,
    move: async (times = 1) => {
      for (let index = 0; index < times; index++) {
        const step = count++ % 2 === 0 ? 'adjournMeeting' : 'resumeMeeting';
        await run(app, key, step, { meeting: meeting.globalId, ...(step === 'adjournMeeting' && { reason: 'Fire alarm' }) });
      }
    },
    cursor: async () =>
      (await ask(app, `{ council(slug: "${world.slug}") { feed { cursor } } }`)).data.council.feed.cursor as string,
  };
}

export interface Server {
  http: string;
  ws: string;
}

export const transports = ['graphql-ws', 'graphql-sse'] as const;

/** Follows a meeting over one of the transports. */
export function followStatus(
  server: Server,
  transport: (typeof transports)[number],
  variables: { meeting: string; after?: string; snapshot?: boolean },
  key?: string,
): MeetingStream {
  const isSocket = transport === 'graphql-ws';
  return (isSocket ? streamOverWebSocket : streamOverSse)(isSocket ? server.ws : server.http, statusQuery, { ...variables }, key);
}

/** The next events of a stream. */
export async function take(stream: MeetingStream, count: number): Promise<MeetingEvent[]> {
  const events: MeetingEvent[] = [];
  while (events.length < count) events.push((await stream.next()).meetingStatusChanged);
  return events;
}
