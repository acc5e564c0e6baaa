/** Makes mistakes in a copy of a seed, and returns those that parsing it reports. */
import { z } from 'zod';
import { type CouncilSeed, parseSeed } from '../../seeds/format.ts';

/** The path of a mistake, and the message. */
export type Complaint = [place: string, message: string];

export function complaints(seed: CouncilSeed, change: (seed: CouncilSeed) => unknown): Complaint[] {
  const changed = structuredClone(seed);
  change(changed);
  try {
    parseSeed(changed);
    return [];
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    return error.issues.map(({ path, message }) => [path.join('.'), message]);
  }
}

/** Sets the value at a path such as `people.0.key`, whose parent must exist. */
export function put(seed: object, place: string, value: unknown): void {
  const steps = place.split('.');
  const last = steps.pop() as string;
  const owner = steps.reduce((at, step) => at[step] as Record<string, unknown>, seed as Record<string, unknown>);
  owner[last] = value;
}
