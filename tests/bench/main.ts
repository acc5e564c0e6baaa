/** `npm run bench -- <name>`: runs one benchmark. Each prints ratios of its own run: numbers of different runs or machines do not compare. */
import { benchDelivery } from './delivery.ts';
import { benchLive } from './live/live.ts';
import { benchReads } from './reads/reads.ts';
import { benchVolume } from './volume.ts';

const benchmarks: Record<string, { about: string; run: (args: string[]) => Promise<void> }> = {
  delivery: { about: 'time from a mutation to its event at a subscriber of another server', run: benchDelivery },
  live: {
    about: 'fan-out, latency, memory and reconnection of thousands of subscribers; --help lists the options',
    run: benchLive,
  },
  reads: { about: 'pages, lists, search, commands and memory beside other servers; --help lists the options', run: benchReads },
  volume: { about: 'makes the records of 300 councils in a folder, which other benchmarks use again', run: benchVolume },
};

const [name = '', ...args] = process.argv.slice(2);
const benchmark = benchmarks[name];
if (benchmark) {
  await benchmark.run(args);
} else {
  const list = Object.entries(benchmarks).map(([known, { about }]) => `  npm run bench -- ${known.padEnd(10)} ${about}\n`);
  process.stdout.write(`${name && `There is no benchmark "${name}". `}The benchmarks are:\n${list.join('')}`);
  process.exitCode = name ? 1 : 0;
}
