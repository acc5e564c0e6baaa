/**
 * `npm run bench -- reads`: the server and its peers on the same rows, each a process of its own, asked from another. Only the ratios of one run compare with
 * those of another run or machine.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Child } from '../child.ts';
import { type Target, targetsTable } from '../targets.ts';
import { openVolume } from '../volume.ts';
import { timeColdStarts } from './cold-start.ts';
import { makeWriters, openOwner, timeCommands } from './commands.ts';
import { askAll, type Contest, runContests } from './contests.ts';
import { growthContests } from './growth.ts';
import { describeMachine } from './machine.ts';
import { watchMemory } from './memory.ts';
import { type Options, readOptions } from './options.ts';
import { fleetContest, fleets, startProgram, unlimitedProgram } from './program.ts';
import { askAgain, repeatedContest } from './repeated.ts';
import { type Report, readsReport } from './report.ts';
import { expectSame, requestBody } from './same.ts';
import { installPeers, type PeerName, type Product, type Server, startPeer, startProduct, versionOf } from './servers.ts';
import { readsTargets } from './targets.ts';
import { type WorkloadName, workloads } from './workloads.ts';

const onRows = ['postgraphile', 'yoga', 'mercurius', 'sql-json'] as const satisfies PeerName[];

export async function benchReads(args: string[]): Promise<void> {
  const options = readOptions(args);
  if (!options) return;
  const report = await measureReads(options);
  process.stdout.write(`${readsReport(report)}${targetsTable(readsTargets(report))}`);
  if (options.json) await writeFile(options.json, reportJson(report));
}

/** Runs the parts that `options` wants. Errors: an answer of a peer that differs, a request that fails. */
export async function measureReads(options: Options): Promise<Report> {
  const machine = describeMachine();
  const peersFolder = await installPeers();
  await using stack = new AsyncDisposableStack();
  const openedVolume = async (factor: number, keep: string | undefined) => {
    const volume = await openVolume(factor, keep);
    stack.defer(volume.stop);
    return volume;
  };
  const volume = await openedVolume(options.factor, options.keep);
  const { councils } = volume;
  const owner = openOwner(volume.url);
  stack.defer(() => owner.sql.end({ timeout: 5 }));
  const dropFunctions = await readFile(path.join(peersFolder, 'functions-dropped.sql'), 'utf8');
  await owner.sql.unsafe(dropFunctions);
  await owner.sql.unsafe(await readFile(path.join(peersFolder, 'functions.sql'), 'utf8'));
  stack.defer(async () => void (await owner.sql.unsafe(dropFunctions)));
  const loader = new Child(path.join(import.meta.dirname, 'load-process.ts'));
  stack.defer(() => loader.kill());
  const started = async <S extends Server>(starting: Promise<S>): Promise<S> => {
    const server = await starting;
    stack.defer(server.stop);
    return server;
  };

  const writers = await makeWriters(owner, councils, options.pace.connections);
  const product = await started(startProduct(volume));
  const others: Server[] = [];
  for (const peer of onRows) others.push(await started(startPeer(peersFolder, peer, volume)));
  const names = (Object.keys(workloads) as WorkloadName[]).filter((name) => options.isWanted(name));
  process.stdout.write('comparing the answers of the servers …\n');
  await expectSame(product, others, names, councils);
  const authorization = `Bearer ${writers[0]?.key}`;
  const statements = await countStatements(product, names, councils, authorization);

  const contests: Contest[] = names.map((name) => ({
    ...{ name, about: workloads[name].about },
    arms: [product, ...others].map((server) => askAll(server, name, councils)),
  }));
  if (options.isWanted('Repeated')) {
    const answer = path.join(peersFolder, 'answer.json');
    const response = await askAgain(product, councils, answer);
    contests.push(repeatedContest(product, await started(startPeer(peersFolder, 'constant', answer)), councils, response));
  }
  if (options.isWanted('Staff')) {
    const asPublic = { ...askAll(product, 'Page', councils), name: 'as the public' };
    const asStaff = { ...askAll(product, 'Page', councils, { authorization }), name: 'as staff' };
    contests.push({ name: 'Staff', about: 'page query as staff', isFirstTheMeasure: true, arms: [asPublic, asStaff] });
  }
  if (options.isWanted('Feeds')) {
    const paths = councils.map((slug) => `/calendars/${slug}.ics`);
    const arm = { name: product.name, server: product, load: () => ({ paths }) };
    contests.push({ name: 'Feeds', about: 'iCalendar of a council', arms: [arm] });
  }
  if (options.isWanted('Growth')) {
    const tenth = await openedVolume(options.factor / 10, options.keep && `${options.keep}-tenth`);
    const small = { product: await started(startProduct(tenth)), councils: tenth.councils };
    contests.push(...growthContests(small, { product, councils }));
  }
  if (options.isWanted('Fleet')) {
    const programs = [];
    for (const { workers } of fleets)
      programs.push(await started(startProgram(volume, { ...unlimitedProgram, WORKERS: workers })));
    contests.push(fleetContest(programs, councils));
  }
  return {
    ...{ machine, date: new Date().toISOString(), options, postgraphile: await versionOf(peersFolder, 'postgraphile') },
    ...{ statements, contests: contests.map(({ arms: _, ...contest }) => contest) },
    results: await runContests(contests, options.pace, loader),
    commands: options.isWanted('Command') ? await timeCommands(product, volume.url, writers, loader, options.pace) : null,
    coldStarts: options.isWanted('Start') ? await timeColdStarts(volume, peersFolder, options.pace.rounds) : null,
    memory: options.isWanted('Memory') ? await watchMemory(volume, loader, { ...options, ...options.pace }) : null,
  };
}

/** The statements that the first request of each contest needs. */
async function countStatements(
  product: Product,
  names: readonly WorkloadName[],
  councils: readonly string[],
  authorization: string,
): Promise<Map<string, number>> {
  const headers = { 'content-type': 'application/json' };
  const counts = await product.statements([
    ...names.map((name) => ({ body: requestBody(name, 'ours', 0, councils), headers })),
    { body: requestBody('Page', 'ours', 0, councils), headers: { ...headers, authorization } },
  ]);
  return new Map([...names, 'Staff'].map((name, index) => [name, counts[index] ?? Number.NaN]));
}

/** The report as JSON, with maps as objects. */
export function reportJson(report: Report & { targets?: readonly Target[] }): string {
  return `${JSON.stringify(report, (_, value) => (value instanceof Map ? Object.fromEntries(value) : value), 2)}\n`;
}
