/** The measured server and its peers, each a process of its own. */
import { type ChildProcess, execFile, fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cp, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { Child } from '../child.ts';
import { environment } from '../environment.ts';
import type { Volume } from '../volume.ts';
import type { Dialect } from './workloads.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const peersFolder = path.join(root, 'tests/bench/peers');

export interface Usage {
  cpuMs: number;
  rss: number;
}

export interface Server {
  name: string;
  port: number;
  /** The data folder of its PostgreSQL; null for a server without one. */
  dataDir: string | null;
  dialect: Dialect;
  usage(): Promise<Usage>;
  stop(): Promise<void>;
}

export interface Product extends Server {
  /** The statements that each of some requests needs. */
  statements(requests: { body: string; headers: Record<string, string> }[]): Promise<number[]>;
  /** Bytes that are in use when all that is not has been collected. */
  heap(): Promise<number>;
}

export async function startProduct({ url: databaseUrl, folder: dataDir }: Volume): Promise<Product> {
  const file = path.join(import.meta.dirname, 'product-server.ts');
  const child = new Child(file);
  const port = await child.call<number>('start', databaseUrl);
  return {
    ...{ name: 'Open Scrutiny', port, dataDir, dialect: 'ours' as const },
    usage: () => child.call('usage'),
    statements: async (requests) => {
      // In a process of its own: V8 compiles the functions of a process less well when it has made a second app.
      const counter = new Child(file);
      try {
        return await counter.call<number[]>('statements', { databaseUrl, requests });
      } finally {
        await counter.kill();
      }
    },
    heap: () => child.call('heap'),
    stop: () => child.kill(),
  };
}

export const peers = {
  postgraphile: { name: 'PostGraphile', dialect: 'postgraphile' },
  yoga: { name: 'Yoga with dataloaders', dialect: 'ours' },
  mercurius: { name: 'Mercurius with JIT', dialect: 'ours' },
  'sql-json': { name: 'SQL to JSON by hand', dialect: 'ours' },
  constant: { name: 'constant node:http', dialect: 'ours' },
} as const satisfies Record<string, { name: string; dialect: Dialect }>;

export type PeerName = keyof typeof peers;

/**
 * Installs the packages of the peers where no tool of the project looks, unless they are there. Returns the folder, from which the peers are run. Under
 * the project's Node.js: npm on an older one takes older versions without a word.
 */
export async function installPeers(): Promise<string> {
  const lock = await readFile(path.join(peersFolder, 'package-lock.json'));
  const folder = path.join(root, 'node_modules/.cache/bench-peers', createHash('sha256').update(lock).digest('hex').slice(0, 12));
  const done = path.join(folder, 'installed');
  await mkdir(folder, { recursive: true });
  await cp(peersFolder, folder, { recursive: true, filter: (file) => !file.includes('node_modules', peersFolder.length) });
  if (await stat(done).catch(() => null)) return folder;
  process.stdout.write('installing the peers …\n');
  const { PATH = '' } = environment({});
  const env = environment({ PATH: `${path.dirname(process.execPath)}${path.delimiter}${PATH}` });
  await rm(path.join(folder, 'node_modules'), { recursive: true, force: true });
  await promisify(execFile)('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, env });
  await writeFile(done, '');
  return folder;
}

/** Starts a peer on a database; the constant server gets the file that it sends. */
export async function startPeer(folder: string, peer: PeerName, on: Volume | string): Promise<Server> {
  const [argument, dataDir] = typeof on === 'string' ? [on, null] : [on.url, on.folder];
  const child = fork(path.join(folder, `${peer}.js`), [argument], {
    cwd: folder,
    execArgv: [],
    env: environment({ NODE_ENV: 'production', GRAPHILE_ENV: 'production' }),
  });
  const { port } = await replyOf<{ port: number }>(child);
  return {
    ...peers[peer],
    ...{ port, dataDir },
    usage: () => {
      child.send('usage');
      return replyOf<Usage>(child);
    },
    stop: async () => {
      const exited = once(child, 'exit');
      child.disconnect();
      await exited;
    },
  };
}

/** The next message of a process. Errors: it has ended. */
async function replyOf<T>(child: ChildProcess): Promise<T> {
  const waiting = new AbortController();
  const { signal } = waiting;
  try {
    const ended = once(child, 'exit', { signal }).then(() => Promise.reject(new Error(`${child.spawnargs.at(-2)} ended`)));
    const [reply] = (await Promise.race([once(child, 'message', { signal }), ended])) as [T];
    return reply;
  } finally {
    waiting.abort();
  }
}

export async function versionOf(folder: string, name: string): Promise<string> {
  const { version } = JSON.parse(await readFile(path.join(folder, 'node_modules', name, 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}
