/** The same questions on ten times the rows. */
import { askAll, type Contest } from './contests.ts';
import type { Product } from './servers.ts';
import { type WorkloadName, workloads } from './workloads.ts';

export const grown = ['Page', 'Calendar', 'Ledger', 'Search'] as const satisfies WorkloadName[];

export function growthName(name: (typeof grown)[number]): string {
  return `${name} as rows grow`;
}

interface Side {
  product: Product;
  councils: readonly string[];
}

export function growthContests(small: Side, large: Side): Contest[] {
  return grown.map((name) => ({
    ...{ name: growthName(name), about: `as rows grow: ${workloads[name].about}` },
    isFirstTheMeasure: true,
    arms: [
      { ...askAll(small.product, name, small.councils), name: 'a tenth of the rows' },
      { ...askAll(large.product, name, large.councils), name: 'all rows' },
    ],
  }));
}
