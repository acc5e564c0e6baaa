/**
 * `npm run check`, which CI runs. The cheapest check comes first; at the first failure it stops and prints the command that helps. The last
 * line is `N passed, N failed` alone, as vitest counts; a failed check that is not a test, such as lint, counts as one failure.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** The parts of vitest's JSON report that are read here. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { name: string; status: string; assertionResults: { status: string }[] }[];
}

interface Outcome {
  passed: number;
  failed: number;
  failedFiles: string[];
}

const root = path.resolve(import.meta.dirname, '..');
const folder = mkdtempSync(path.join(os.tmpdir(), 'open-scrutiny-check-'));
/** Test files whose failure a command corrects. */
const commands: Record<string, string> = {
  'tests/migrations.test.ts': 'npm run migration -- --name <what>',
  'tests/schema.test.ts': 'npm run schema',
};

const steps: { what: string; run: () => Outcome; remedy: (failedFiles: string[]) => string }[] = [
  { what: 'lint', run: () => runScript('lint'), remedy: () => 'run `npm run format`, and correct by hand what it leaves' },
  { what: 'types', run: () => runScript('types'), remedy: () => 'correct the errors above, and run `npm run types`' },
  {
    what: 'tests without a database: migrations, schema, architecture, rules',
    run: () => runTests('source'),
    remedy: remedyForTests,
  },
  { what: 'tests with a database', run: () => runTests('database', 'process'), remedy: remedyForTests },
];

const total = { passed: 0, failed: 0 };
for (const { what, run, remedy } of steps) {
  console.log(`\n── ${what}`);
  const { passed, failed, failedFiles } = run();
  total.passed += passed;
  total.failed += failed;
  if (failed > 0) {
    console.log(`\nFailed: ${what}. To go on, ${remedy(failedFiles)}.`);
    process.exitCode = 1;
    break;
  }
}
rmSync(folder, { recursive: true, force: true });
console.log(`${total.passed} passed, ${total.failed} failed`);

function runScript(script: string): Outcome {
  return { passed: 0, failed: succeeds(`npm run --silent ${script}`) ? 0 : 1, failedFiles: [] };
}

function remedyForTests(failedFiles: string[]): string {
  const command = failedFiles.map((file) => commands[file]).find((found) => found !== undefined);
  return command
    ? `run \`${command}\``
    : `correct the failures above, and run \`npm test${failedFiles.length > 0 ? ` -- ${failedFiles.join(' ')}` : ''}\``;
}

/** Runs the given projects of `vitest.config.ts`. */
function runTests(...projects: string[]): Outcome {
  const file = path.join(folder, 'report.json');
  rmSync(file, { force: true });
  // With a test marked `only`, the others would count as neither passed nor failed.
  const reporters = `--reporter=default --reporter=json --outputFile.json="${file}" --allowOnly=false`;
  const which = projects.map((project) => `--project ${project}`).join(' ');
  const hasSucceeded = succeeds(`npm run --silent test -- ${which} ${reporters}`);
  if (!existsSync(file)) return { passed: 0, failed: 1, failedFiles: [] };
  const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
  const failedFiles = report.testResults.filter((result) => result.status === 'failed');
  // A file that cannot be loaded has no test to fail.
  const failedWhole = failedFiles.filter((result) => !result.assertionResults.some((test) => test.status === 'failed'));
  const failed = report.numFailedTests + failedWhole.length;
  return {
    passed: report.numPassedTests,
    failed: hasSucceeded ? failed : Math.max(failed, 1),
    failedFiles: failedFiles.map((result) => path.relative(root, result.name)),
  };
}

function succeeds(command: string): boolean {
  return spawnSync(command, { cwd: root, shell: true, stdio: 'inherit' }).status === 0;
}
