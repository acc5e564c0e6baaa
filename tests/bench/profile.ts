/** A CPU profile of the process it runs in, as functions by the time spent in each itself. */
import { Session } from 'node:inspector/promises';

export interface HotFunction {
  name: string;
  /** Share of the time that the process did not wait. */
  share: number;
}

/** Starts sampling. The returned function stops it and gives the functions that took most time. */
export async function startProfile(): Promise<() => Promise<HotFunction[]>> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 500 });
  await session.post('Profiler.start');
  return async () => {
    const { profile } = await session.post('Profiler.stop');
    session.disconnect();
    const nodes = new Map(profile.nodes.map((node) => [node.id, node.callFrame]));
    const times = new Map<string, number>();
    let busy = 0;
    for (const [index, sample] of (profile.samples ?? []).entries()) {
      const frame = nodes.get(sample);
      const time = profile.timeDeltas?.[index] ?? 0;
      // Neither waiting nor the profiler itself counts.
      if (!frame || frame.functionName === '(idle)' || frame.url === 'node:inspector') continue;
      const place = frame.url.replace(/^.*\/(?=node_modules\/|src\/|tests\/)/, '');
      const name = `${frame.functionName || '(anonymous)'} ${place && `${place}:${frame.lineNumber + 1}`}`;
      times.set(name, (times.get(name) ?? 0) + time);
      busy += time;
    }
    return [...times]
      .sort(([, a], [, b]) => b - a)
      .slice(0, 40)
      .map(([name, time]) => ({ name, share: time / busy }));
  };
}
