/** The options of `npm run council`: each mistake is told with the option and what to write. */
import { expect, test } from 'vitest';
import { readCouncil } from '../../src/modules/councils/new-council.ts';

const named = { slug: 'somewhere', name: 'Somewhere' };
const years = (...given: string[]) => ({ ...named, 'municipal-year': given });

test.for([
  [{ ...named, kind: 'village' }, /^--kind: "village" is not one of unitary, county, .*combined-authority, other\.$/],
  [
    { ...named, 'time-zone': 'Europe/Lodnon' },
    '--time-zone: there is no time zone "Europe/Lodnon". The zone of all councils is Europe/London.',
  ],
  [
    { ...named, 'time-zone': 'Europe/Paris' },
    '--time-zone: Europe/Paris is not supported yet. All times are told in Europe/London.',
  ],
  [
    { ...named, nation: 'northern-ireland' },
    '--clear-days: state how many clear days of notice a meeting needs in northern ireland.',
  ],
  [
    years('2026/27'),
    '--municipal-year: "2026/27" is not a label with the first day and the last day, e.g. 2026/27:2026-05-20:2027-05-18.',
  ],
  [years('2026/27:2026-05-20:2027-02-30'), '--municipal-year: there is no day 2027-02-30.'],
  [years('2026/27:2025-05-20:2026-05-18'), '--municipal-year: the year from 2025-05-20 to 2026-05-18 is 2025/26, not 2026/27.'],
  [years('2026/27:2026-05-20:2027-05-20', '2027/28:2027-05-20:2028-05-18'), '--municipal-year: 2026/27 and 2027/28 overlap.'],
] as const)('%j', ([given, says]) => {
  expect(readCouncil(given)).toEqual([typeof says === 'string' ? says : expect.stringMatching(says)]);
});
