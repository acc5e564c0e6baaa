import type { MutationCases } from './cases.ts';

export const cases: MutationCases = {
  withdrawRecord: { input: ({ notice }) => ({ id: notice, reason: 'Published in error' }), permission: 'MANAGE_COUNCIL' },
};
