/** `npm run bench -- <name>`: runs one benchmark. Each prints ratios of its own run: numbers of different runs or machines do not compare. */
import { benchAbuse } from './abuse/abuse.ts';
import { benchDelivery } from './delivery.ts';
import { benchLive } from './live/live.ts';

const benchmarks: Record<string, { about: string; run: (args: string[]) => Promise<void> }> = {
  abuse: { about: 'how much requests that are refused slow other clients', run: benchAbuse },
  delivery: { about: 'time from a mutation to its event at a subscriber of another server', run: benchDelivery },
  live: {
    about: 'fan-out, latency, memory and reconnection of thousands of subscribers; --help lists the options',
    run: benchLive,
  },
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
