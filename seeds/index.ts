/** The councils whose public records are loaded as seeds. */
import type { CouncilSeed } from './format.ts';
import { middlesbrough } from './middlesbrough/index.ts';
import { southampton } from './southampton/index.ts';

export const seeds: CouncilSeed[] = [southampton, middlesbrough];
