/** `npm run bench`: all that has a target, and a table of what was met. */
import { writeFile } from 'node:fs/promises';
import { benchLive } from './live/live.ts';
import { readOptions } from './reads/options.ts';
import { measureReads, reportJson } from './reads/reads.ts';
import { readsReport } from './reads/report.ts';
import { readsTargets } from './reads/targets.ts';
import { targetsTable } from './targets.ts';

/** Takes the options of `reads`. The benchmark of live delivery runs with its own, or with fewer clients for `--quick`. */
export async function benchAll(args: string[]): Promise<void> {
  const options = readOptions(args);
  if (!options) return;
  const report = await measureReads(options);
  process.stdout.write(readsReport(report));
  const live = options.isWanted('Live')
    ? await benchLive(['--only', 'fan-out', ...(options.isQuick ? ['--clients', '200', '--rounds', '2'] : [])])
    : [];
  const targets = [...readsTargets(report), ...live].sort((a, b) => a.id.localeCompare(b.id));
  process.stdout.write(targetsTable(targets));
  if (options.json) await writeFile(options.json, reportJson({ ...report, targets }));
}
