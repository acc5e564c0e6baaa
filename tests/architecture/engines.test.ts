/** The versions of Node.js with which the project is installed. */
import { minVersion, satisfies } from 'semver';
import { expect, test } from 'vitest';
import { readSources } from '../support/sources.ts';

const textOf = (path: string) => readSources(path)[0]?.text as string;
const { engines } = JSON.parse(textOf('package.json')) as { engines: { node: string } };
/** The oldest of each range, e.g. 20.19.0. */
const oldest = engines.node.split('||').map((range) => minVersion(range)?.version as string);

test('the README names those that package.json allows', () => {
  const named = /Node\.js ([\d., ]+) or newer/.exec(textOf('README.md'))?.[1];
  expect(named?.split(', ').map((version) => minVersion(version)?.version)).toEqual(oldest);
});

test.each([...oldest, '26.0.0'])('npm warns of no package on Node.js %s', (version) => {
  const { packages } = JSON.parse(textOf('package-lock.json')) as { packages: Record<string, { engines?: { node?: string } }> };
  const refusing = Object.entries(packages).filter(([, { engines }]) => engines?.node && !satisfies(version, engines.node));
  expect(refusing.map(([path, { engines }]) => `${path}: ${engines?.node}`)).toEqual([]);
});
