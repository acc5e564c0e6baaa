import { describe, expect, test } from 'vitest';
import { startApp, unlimited } from '../support/app.ts';
import { read } from '../support/read.ts';
import { agenda2023 } from './facts/agenda-2023.ts';
import { improvementPlanIssue } from './facts/improvement-plan-issue.ts';
import { ledger2023 } from './facts/ledger-2023.ts';
import { middlesbrough2022 } from './facts/middlesbrough-2022.ts';
import { minutes2020 } from './facts/minutes-2020.ts';
import { minutesUndated } from './facts/minutes-undated.ts';
import { performance2023 } from './facts/performance-2023.ts';
import { reports2023 } from './facts/reports-2023.ts';

// Facts are asked for with all that is beside them.
const app = await startApp({ costs: unlimited });

/** What `at` leads to; a path that ends early gives undefined, which no fact is. */
const valueAt = (data: unknown, at: string): unknown =>
  at
    .split(/[.[\]]+/)
    .filter((step) => step !== '')
    .reduce<unknown>((value, step) => (value as Record<string, unknown> | null | undefined)?.[step], data);

const documents = [
  minutesUndated,
  minutes2020,
  improvementPlanIssue,
  middlesbrough2022,
  agenda2023,
  reports2023,
  performance2023,
  ledger2023,
];

for (const { title, facts } of documents) {
  describe(title, () => {
    test.each(facts.map((fact) => [fact.fact, fact] as const))('%s', async (_, { query, at, is }) => {
      expect(valueAt(await read(app, query), at)).toEqual(is);
    });
  });
}
