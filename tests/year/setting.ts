/** What a year is played with, and what it leaves. */
import type { Run } from './staff.ts';

/** The ids of the records of a year, in the order in which they are made. */
export interface Year {
  panel: string;
  chair: string;
  member: string;
  first: string;
  second: string;
  statement: string;
  motion: string;
  exemptItem: string;
  paper: string;
  speaker: string;
  accepted: string;
  rejected: string;
  plan: string;
}

/** The steps of the year. A test reads as several readers after each. */
export type Step =
  | 'panel'
  | 'members'
  | 'terms of reference'
  | 'schedule'
  | 'draft agenda'
  | 'published agenda'
  | 'in public session'
  | 'in private session'
  | 'concluded'
  | 'draft minutes'
  | 'published minutes'
  | 'approved minutes'
  | 'recommendations'
  | 'plan update';

/** Words that the public must not read before, or at all. */
export const words = {
  draft: 'Fostering in autumn',
  exempt: 'Placement costs of one provider',
  exemptMinute: 'The panel examined the fees of the provider',
  minute: 'Members asked about the number of social workers',
};

export interface Setting {
  run: Run;
  /** Slug of the council. */
  council: string;
  /** Slug of the panel. */
  slug: string;
  /** The civil date that is so many days from today. */
  day: (days: number) => string;
  after: (step: Step, year: Partial<Year>) => Promise<void>;
}
