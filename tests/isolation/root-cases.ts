/**
 * For each root field, questions whose answers could reveal hidden records. Each module has its own in `roots/<module>.ts`; those of mutations
 * are made from `tests/mutations/<module>.cases.ts`. A root field without questions fails `api.test.ts`.
 */
import { globSync } from 'node:fs';
import path from 'node:path';
import type { Cases } from './questions.ts';

export const queries: Cases = {};
/** Subscriptions that answer at once, with the current state or an error. */
export const subscriptions: Cases = {};

for (const name of globSync('*.ts', { cwd: path.join(import.meta.dirname, 'roots') }).map((file) => path.basename(file, '.ts'))) {
  const module = (await import(`./roots/${name}.ts`)) as { queries?: Cases; subscriptions?: Cases };
  Object.assign(queries, module.queries);
  Object.assign(subscriptions, module.subscriptions);
}
