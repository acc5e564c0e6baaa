/** The program that `npm start` starts, for what only whole programs show: how long they take to start, and how they use several processors. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { environment } from '../environment.ts';
import type { Volume } from '../volume.ts';
import { askAll, type Contest } from './contests.ts';
import { usageOfTree } from './machine.ts';
import { requestBody } from './same.ts';
import type { Server } from './servers.ts';
import type { Dialect } from './workloads.ts';

const root = path.resolve(import.meta.dirname, '../../..');

interface Program extends Server {
  /** Milliseconds from the start of the process to its first answer. */
  startMs: number;
}

export async function startProgram({ url, folder, councils }: Volume, settings: Record<string, string>): Promise<Program> {
  const port = await freePort();
  const began = performance.now();
  const child = spawn(process.execPath, ['--import', './src/process/node-floor.js', 'src/process/main.ts'], {
    cwd: root,
    env: environment({ DATABASE_URL: url, PORT: String(port), HOST: '127.0.0.1', LOG_LEVEL: 'error', ...settings }),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const exited = once(child, 'exit');
  const ended = exited.then(() => Promise.reject(new Error('the server ended while it started')));
  await Promise.race([firstAnswer(port, 'ours', councils), ended]);
  const startMs = performance.now() - began;
  ended.catch(() => {});
  return {
    ...{ name: 'Open Scrutiny', port, dataDir: folder, dialect: 'ours', startMs },
    usage: async () => (await usageOfTree(child.pid ?? 0)) ?? { cpuMs: Number.NaN, rss: Number.NaN },
    stop: async () => {
      child.kill('SIGTERM');
      await exited;
    },
  };
}

/** All the load comes from one address, which could not ask so much. */
export const unlimitedProgram = { COST_PER_MINUTE: '1000000000000' };

/** One process and two behind one port. */
export const fleets = [
  { name: 'one process', workers: '1' },
  { name: 'two processes', workers: '2' },
] as const;

/** `programs` are those of `fleets`. */
export function fleetContest(programs: readonly Program[], councils: readonly string[]): Contest {
  const arms = programs.map((program, index) => ({ ...askAll(program, 'Page', councils), name: fleets[index]?.name ?? '' }));
  return { name: 'Fleet', about: 'page query, with several processes behind one port', isFirstTheMeasure: true, arms };
}

/** Waits until a server answers. Errors: an answer that is none. */
export async function firstAnswer(port: number, dialect: Dialect, councils: readonly string[]): Promise<void> {
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
