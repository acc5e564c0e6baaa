/** The time from the start of a process to its first answer. */
import { median } from '../numbers.ts';
import type { Volume } from '../volume.ts';
import { progress } from './contests.ts';
import { firstAnswer, startProgram } from './program.ts';
import { type PeerName, peers, startPeer } from './servers.ts';

/** Medians of several starts in milliseconds, by the name of the server. The processes alternate. */
export async function timeColdStarts(volume: Volume, folder: string, starts: number): Promise<Map<string, number>> {
  const { councils } = volume;
  const times = new Map<string, number[]>();
  const note = (name: string, ms: number) => times.set(name, [...(times.get(name) ?? []), ms]);
  for (let start = 1; start <= starts; start++) {
    progress('cold starts', `${start} of ${starts}`);
    const program = await startProgram(volume, {});
    note(program.name, program.startMs);
    await program.stop();
    for (const peer of ['postgraphile', 'yoga', 'mercurius', 'sql-json'] as const satisfies PeerName[]) {
      const began = performance.now();
      const server = await startPeer(folder, peer, volume);
      await firstAnswer(server.port, server.dialect, councils);
      note(peers[peer].name, performance.now() - began);
      await server.stop();
    }
  }
  return new Map([...times].map(([name, all]) => [name, median(all)]));
}
