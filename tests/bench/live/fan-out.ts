/** How fast one server sends events to all its clients, and how late they arrive. */
import { setTimeout as pause } from 'node:timers/promises';
import { median, quantile } from '../numbers.ts';
import type { Arm } from './arms.ts';

export interface FanOut {
  /** Messages a second from the commit of one event until the last client has it. */
  one: number[];
  /** The same from the first commit of a burst until the last client has all of it. */
  burst: number[];
  /** Milliseconds from the commit to a client, at a modest rate of events. */
  p50: number[];
  p99: number[];
}

/** Events sent alone in each round. */
const singles = 3;
/** Events in each round whose latency is measured, and how many of them a second. */
const pacedEvents = 10;
const pacePerSecond = 5;

/** Measures all arms in turn, in several rounds, so that other load on the machine affects all of them equally. */
export async function measureFanOut(
  arms: readonly Arm[],
  { rounds, burst, progress }: { rounds: number; burst: number; progress: (text: string) => void },
): Promise<Map<Arm, FanOut>> {
  const results = new Map<Arm, FanOut>(arms.map((arm) => [arm, { one: [], burst: [], p50: [], p99: [] }]));
  for (let round = 1; round <= rounds; round++) {
    for (const [arm, result] of results) {
      const one: number[] = [];
      for (let n = 0; n < singles; n++) one.push(await messagesPerSecond(arm, 1));
      result.one.push(median(one));
      result.burst.push(await messagesPerSecond(arm, burst));
      const delays = await pacedDelays(arm);
      result.p50.push(quantile(delays, 0.5));
      result.p99.push(quantile(delays, 0.99));
      progress(
        `round ${round}, ${arm.name}: ${Object.entries(result)
          .map(([what, values]) => `${what} ${values.at(-1)?.toFixed(0)}`)
          .join(', ')}`,
      );
    }
  }
  return results;
}

async function messagesPerSecond({ watchers, publish }: Arm, events: number): Promise<number> {
  await watchers.expect(events);
  const [first = Number.NaN] = await publish(events);
  const { lastAt } = await watchers.receipt();
  return (events * watchers.count * 1000) / (lastAt - first);
}

async function pacedDelays({ watchers, publish }: Arm): Promise<number[]> {
  await watchers.expect(pacedEvents);
  const sent: number[] = [];
  for (let n = 0; n < pacedEvents; n++) {
    sent.push(...(await publish(1)));
    await pause(1000 / pacePerSecond);
  }
  const { times } = await watchers.receipt();
  return Array.from(times, (time, index) => time - (sent[Math.floor(index / watchers.count)] as number));
}
