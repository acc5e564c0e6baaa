import { expect, test } from 'vitest';
import { nextReference, referenceBeginning } from '../../src/modules/recommendations/references.rules.ts';

test.for<[name: string, madeOn: string, beginning: string]>([
  ['Children and Families Scrutiny Panel', '2026-11-25', 'CFSP/2026/11-'],
  ["Children & Young People's Social Care & Services Scrutiny Panel", '2023-07-06', 'CYPSCSSP/2023/07-'],
  ['Panel for the Scrutiny of Everything that a Very Long Name Can Hold', '2026-01-01', 'PSETVLNC/2026/01-'],
  ['Éducation', '2026-01-01', 'É/2026/01-'],
  ['“—”', '2026-01-01', 'R/2026/01-'],
])('the references of the %s on %s begin with %s', ([name, madeOn, beginning]) => {
  expect(referenceBeginning(name, madeOn)).toBe(beginning);
});

test.for<[used: string[], reference: string]>([
  [[], 'CF/2020/12-1'],
  [['CF/2020/12-1', 'CF/2020/12-4'], 'CF/2020/12-5'],
  [['CF/2020/12-9', 'CF/2020/12-10'], 'CF/2020/12-11'],
  [['CF/2020/12-a', 'CF/2020/12-', 'CF/2020/12-01'], 'CF/2020/12-1'],
])('after %j comes %s', ([used, reference]) => {
  expect(nextReference('CF/2020/12-', used)).toBe(reference);
});
