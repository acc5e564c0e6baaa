/** A meeting that is followed with the client, and the calls that its page received. */
import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, expect } from 'vitest';
import { type FollowedEvent, type Following, type FollowOptions, follow } from '../../client/src/follow.ts';
import { platform, type Surroundings } from '../../client/src/surroundings.ts';
import type { App } from '../../src/app.ts';
import { councilFeed } from '../../src/events/log.table.ts';
import { ask } from './app.ts';
import { within } from './deadline.ts';
import { createCouncil, owner, type World } from './world.ts';

export const statusSubscription = `subscription Status($meeting: ID!, $after: EventCursor) {
  meetingStatusChanged(filter: { meeting: $meeting }, after: $after) { cursor sequence status }
}`;

export const statusWithSnapshot = `subscription Status($meeting: ID!, $after: EventCursor, $snapshot: Boolean) {
  meetingStatusChanged(filter: { meeting: $meeting }, after: $after, snapshot: $snapshot) { cursor sequence isSnapshot status }
}`;

export interface StatusEvent extends FollowedEvent {
  sequence: number;
  status: string;
}

export interface FollowedMeeting {
  world: World;
  meetingId: string;
  /** Changes the meeting `count` times: one event each. */
  step(count: number): Promise<void>;
  /** `council.feed`, as whoever has the key reads it. */
  feed(key?: string): Promise<{ cursor: string; sequence: number }>;
  cursor(key?: string): Promise<string>;
}

/** A meeting of a council of its own, whose feed has no events yet. */
export async function createFollowedMeeting(app: App): Promise<FollowedMeeting> {
  const world = await createCouncil();
  const meeting = await world.createMeeting(await world.createPanel(), { date: '2026-01-15' });
  const key = await world.key();
  let steps = 0;
  const feed = async (by?: string) =>
    (await ask(app, `{ council(slug: "${world.slug}") { feed { cursor sequence } } }`, {}, by)).data.council.feed;
  return {
    world,
    meetingId: meeting.globalId,
    step: async (count) => {
      for (const end = steps + count; steps < end; steps++) {
        const name = steps === 0 ? 'startMeeting' : steps % 2 ? 'adjournMeeting' : 'resumeMeeting';
        const query = `mutation { ${name}(input: { meeting: "${meeting.globalId}" }) { userErrors { message } } }`;
        expect(await ask(app, query, {}, key)).toEqual({ data: { [name]: { userErrors: [] } } });
      }
    },
    feed,
    cursor: async (by) => (await feed(by)).cursor as string,
  };
}

/** Expires all earlier cursors, like a restore of the database to an earlier state. */
export async function renumber({ world }: Pick<FollowedMeeting, 'world'>): Promise<void> {
  await owner().update(councilFeed).set({ epoch: randomUUID() }).where(eq(councilFeed.councilId, world.councilId));
}

/** Short waits, so that a test need not take as long as a real line. Those after which a line counts as dead are not short: machines are busy. */
export const quick = {
  retryMs: 20,
  retryMsMax: 100,
  tickMs: 25,
  pingMs: 100,
  pongMs: 5_000,
  sleepMs: 10_000,
};

export interface Page<E extends FollowedEvent> extends Following {
  events: E[];
  sequences(): (number | undefined)[];
  /** The states in their order, each with the code of its error, e.g. `ended 4403`. */
  states: string[];
  /** Text of the last error. */
  readonly problem: string | undefined;
  /** Waits until a condition holds for what the page was told so far. */
  until(what: string, isMet: () => boolean): Promise<void>;
  untilState(state: string): Promise<void>;
  /** Waits until as many events have come. */
  untilEvents(count: number): Promise<void>;
}

/** Follows with the client as a page does, until the end of the test file at the latest. */
export function openPage<E extends FollowedEvent = StatusEvent>(
  options: Omit<FollowOptions<E>, 'onEvent'>,
  surroundings: Partial<Surroundings> = {},
): Page<E> {
  const events: E[] = [];
  const states: string[] = [];
  let problem: string | undefined;
  const waits = new Set<() => void>();
  const told = () => {
    for (const look of waits) look();
  };
  const following = follow<E>(
    {
      timing: quick,
      ...options,
      onEvent: (event) => {
        events.push(event);
        told();
      },
      onState: (state, error) => {
        states.push(error?.code ? `${state} ${error.code}` : state);
        problem = error?.message ?? problem;
        options.onState?.(state, error);
        told();
      },
    },
    { ...platform(), ...surroundings },
  );
  afterAll(() => following.close());
  const until = async (what: string, isMet: () => boolean) => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const look = () => isMet() && resolve();
    waits.add(look);
    look();
    try {
      await within(20_000, `${what} (states: ${states.join(', ')}; events: ${events.map((e) => e.sequence)})`, promise);
    } finally {
      waits.delete(look);
    }
  };
  return {
    events,
    states,
    sequences: () => events.map(({ sequence }) => sequence),
    get state() {
      return following.state;
    },
    get problem() {
      return problem;
    },
    wake: () => following.wake(),
    close: () => following.close(),
    until,
    untilState: (state) => until(`the state ${state}`, () => following.state === state),
    untilEvents: (count) => until(`event ${count}`, () => events.length >= count),
  };
}
