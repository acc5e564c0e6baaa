/** Which improvement plans still receive updates. */
import type { planStatus } from './plans.table.ts';

export type PlanStatusValue = (typeof planStatus.enumValues)[number];

/** Whether a plan has ended, so that no more updates on it are published. */
export function isClosedPlan(status: PlanStatusValue): boolean {
  return status === 'COMPLETED' || status === 'REPLACED';
}
