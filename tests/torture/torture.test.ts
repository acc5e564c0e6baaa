/** The short form of `npm run torture`. */
import { expect, inject, test } from 'vitest';
import { copyCluster } from '../support/clusters.ts';
import { everyTransport } from './audience.ts';
import { torture } from './torture.ts';

// The seed of a run that failed can be set here.
const seed = Date.now() % 2 ** 32;

test(`every watcher has every event once and in order after all faults (seed ${seed})`, { timeout: 180_000 }, async () => {
  const faults = [
    'server killed',
    'LISTEN backends terminated',
    'PostgreSQL restarted',
    'lines cut twice',
    'readers stalled',
  ] as const;
  const summary = await torture({
    seed,
    processes: 2,
    watchers: 15,
    transports: everyTransport,
    stalled: 4,
    stalledWrites: 20,
    logWriters: 4,
    apiWriters: 1,
    pace: { pauseMsMax: 150, holdMsMax: 100 },
    faults,
    minutes: 0,
    settleMsMax: 60_000,
    copyCluster: (folder) => copyCluster(inject('filledCluster'), folder),
    compileCache: inject('compileCache'),
  });
  // The run itself compares with the table and fails for a difference. These checks show that the run had faults and events.
  expect(summary.faults).toEqual(
    Object.fromEntries(faults.map((fault) => [fault, { times: 1, settledMsMax: expect.any(Number) }])),
  );
  expect(summary.control.lost).toBeGreaterThan(0);
  expect(summary.writes.acknowledged).toBeGreaterThan(0);
});
