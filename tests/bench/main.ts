/** `npm run bench -- <name>`: runs one benchmark, or those with targets. Each prints ratios of its own run: numbers of different runs or machines do not compare. */
import { benchAbuse } from './abuse/abuse.ts';
import { benchAll } from './all.ts';
import { benchCache } from './cache.ts';
import { benchDelivery } from './delivery.ts';
import { benchLive } from './live/live.ts';
import { benchReads } from './reads/reads.ts';
import { benchVolume } from './volume.ts';

const benchmarks: Record<string, { about: string; run: (args: string[]) => Promise<unknown> }> = {
  abuse: { about: 'how much requests that are refused slow other clients', run: benchAbuse },
  cache: { about: 'a repeated answer, and that it has not changed, against node:http sending the same bytes', run: benchCache },
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
} else if (name === '' || name.startsWith('--')) {
  if (args.concat(name).includes('--help')) process.stdout.write(list());
  await benchAll(name ? [name, ...args] : []);
} else {
  process.stdout.write(`There is no benchmark "${name}". ${list()}`);
  process.exitCode = 1;
}

function list(): string {
  const lines = Object.entries(benchmarks).map(([known, { about }]) => `  npm run bench -- ${known.padEnd(10)} ${about}\n`);
  return `\`npm run bench\` measures all that has a target, in half an hour. The benchmarks are:\n${lines.join('')}\n`;
}
