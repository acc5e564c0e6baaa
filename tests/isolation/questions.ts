/** Questions whose answers could reveal hidden records. */
import type { FilledCouncil, RowSet } from './filled-council.ts';

export interface Question {
  document: string;
  variables: Record<string, unknown>;
}

/** The subject of the questions: a council with a public set of rows, and a set that is hidden from the asker. */
export interface Target {
  council: FilledCouncil;
  open: RowSet;
  hidden: RowSet;
}

export type Case = (target: Target) => Question[];

/** The questions of root fields, by the name of the field. */
export type Cases = Record<string, Case>;

export const page = '{ totalCount edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }';

/** The text that all words of a set contain. */
export function wordOfAll(set: RowSet): string {
  return `.${set.visibility}.${set.councilId}.${set.number}.`;
}

/** Several fields in one question. */
export function together(fields: string[]): Question {
  return { document: `{ ${fields.map((field, index) => `q${index}: ${field}`).join(' ')} }`, variables: {} };
}
