/**
 * `npm run bench -- reads`: the server and its peers on the same rows, each a process of its own, asked from another. Only the ratios of one run compare with
 * those of another run or machine.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Child } from '../child.ts';
import { openVolume } from '../volume.ts';
import { timeColdStarts } from './cold-start.ts';
import { makeWriters, openOwner, timeCommands } from './commands.ts';
import { askAll, type Contest, runContests } from './contests.ts';
import { describeMachine, postgresCpuMs } from './machine.ts';
import { watchMemory } from './memory.ts';
import { readOptions } from './options.ts';
import { repeatedContest } from './repeated.ts';
import { type Report, readsReport } from './report.ts';
import { expectSame, requestBody } from './same.ts';
import { installPeers, type PeerName, type Server, startPeer, startProduct, versionOf } from './servers.ts';
import { type WorkloadName, workloads } from './workloads.ts';

const onRows = ['postgraphile', 'yoga', 'mercurius', 'sql-json'] as const satisfies PeerName[];

export async function benchReads(args: string[]): Promise<void> {
  const options = readOptions(args);
  if (!options) return;
  const machine = describeMachine();
  const peersFolder = await installPeers();
  const volume = await openVolume(options.factor, options.keep);
  const { url, councils } = volume;
  const owner = openOwner(url);
  const loader = new Child(path.join(import.meta.dirname, 'load-process.ts'));
  const running: Server[] = [];
  try {
    await owner.sql.unsafe(await readFile(path.join(peersFolder, 'functions.sql'), 'utf8'));
    const writers = await makeWriters(owner, councils, options.pace.connections);
    const product = await startProduct(url);
    running.push(product);
    for (const peer of onRows) running.push(await startPeer(peersFolder, peer, url));

    const names = (Object.keys(workloads) as WorkloadName[]).filter((name) => options.isWanted(name));
    process.stdout.write('comparing the answers of the servers …\n');
    await expectSame(product, running.slice(1), names, councils);

    const authorization = `Bearer ${writers[0]?.key}`;
    const json = { 'content-type': 'application/json' };
    const statements = await product.statements([
      ...names.map((name) => ({ body: requestBody(name, 'ours', 0, councils), headers: json })),
      { body: requestBody('Page', 'ours', 0, councils), headers: { ...json, authorization } },
    ]);

    const contests: Contest[] = names.map((name) => ({
      ...{ name, about: workloads[name].about },
      arms: running.map((server) => askAll(server, name, councils)),
    }));
    if (options.isWanted('Repeated')) contests.push(await repeatedContest(product, peersFolder, councils, running));
    if (options.isWanted('Staff')) {
      const staff = { ...askAll(product, 'Page', councils, { authorization }), name: 'as staff' };
      contests.push({
        name: 'Staff',
        about: 'page query as staff',
        arms: [{ ...askAll(product, 'Page', councils), name: 'as the public' }, staff],
      });
    }
    if (options.isWanted('Feeds')) {
      const paths = councils.map((slug) => `/calendars/${slug}.ics`);
      contests.push({
        name: 'Feeds',
        about: 'iCalendar of a council',
        arms: [{ name: product.name, server: product, load: () => ({ paths }) }],
      });
    }
    const report: Report = {
      ...{ machine, date: new Date().toISOString(), options, postgraphile: await versionOf(peersFolder, 'postgraphile') },
      statements: new Map([...names, 'Staff'].map((name, index) => [name, statements[index] ?? Number.NaN])),
      results: await runContests(contests, options.pace, loader, () => postgresCpuMs(volume.folder)),
      abouts: new Map(contests.map(({ name, about }) => [name, about])),
      commands: options.isWanted('Command') ? await timeCommands(product, url, writers, loader, options.pace) : null,
      coldStarts: options.isWanted('Start') ? await timeColdStarts(url, peersFolder, councils, options.pace.rounds) : null,
      memory: options.isWanted('Memory') ? await watchMemory(url, councils, loader, { ...options, ...options.pace }) : null,
    };
    process.stdout.write(readsReport(report));
    if (options.json) await writeFile(options.json, `${JSON.stringify(report, plain, 2)}\n`);
  } finally {
    await loader.kill();
    for (const server of running) await server.stop();
    await owner.sql.unsafe(await readFile(path.join(peersFolder, 'functions-dropped.sql'), 'utf8'));
    await owner.sql.end({ timeout: 5 });
    await volume.stop();
  }
}

/** Maps as objects. */
function plain(_: string, value: unknown): unknown {
  return value instanceof Map ? Object.fromEntries(value) : value;
}
