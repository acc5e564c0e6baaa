/** The time from the start of a process to its first answer. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { environment } from '../environment.ts';
import { median } from '../numbers.ts';
import type { Volume } from '../volume.ts';
import { progress } from './contests.ts';
import { requestBody } from './same.ts';
import { type PeerName, peers, startPeer } from './servers.ts';
import type { Dialect } from './workloads.ts';

const root = path.resolve(import.meta.dirname, '../../..');

/** Medians of several starts in milliseconds, by the name of the server. The processes alternate. */
export async function timeColdStarts(volume: Volume, folder: string, starts: number): Promise<Map<string, number>> {
  const { councils } = volume;
  const times = new Map<string, number[]>();
  const note = (name: string, ms: number) => times.set(name, [...(times.get(name) ?? []), ms]);
  for (let start = 1; start <= starts; start++) {
    progress('cold starts', `${start} of ${starts}`);
    note('Open Scrutiny', await startProgram(volume.url, councils));
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

/** Starts the program that `npm start` starts. */
async function startProgram(databaseUrl: string, councils: readonly string[]): Promise<number> {
  const port = await freePort();
  const began = performance.now();
  const child = spawn(process.execPath, ['--import', './src/process/node-floor.js', 'src/process/main.ts'], {
    cwd: root,
    env: environment({ DATABASE_URL: databaseUrl, PORT: String(port), HOST: '127.0.0.1', LOG_LEVEL: 'error' }),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(child, 'exit').then(() => Promise.reject(new Error('the server ended while it started')));
  await Promise.race([firstAnswer(port, 'ours', councils), ended]);
  ended.catch(() => {});
  const ms = performance.now() - began;
  child.kill('SIGKILL');
  return ms;
}

async function firstAnswer(port: number, dialect: Dialect, councils: readonly string[]): Promise<void> {
  const body = requestBody('Page', dialect, 0, councils);
  const headers = { 'content-type': 'application/json' };
  for (;;) {
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, { method: 'POST', body, headers }).catch(() => null);
    if (response) {
      if (response.status !== 200) throw new Error(`a server that has just started answers ${response.status}`);
      await response.text();
      return;
    }
    await pause(5);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
