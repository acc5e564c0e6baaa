import type { MutationCases } from './cases.ts';

export const cases: MutationCases = {
  createApiKey: { input: ({ council }) => ({ council: council, name: 'Website', permissions: ['READ_DRAFTS'] }) },
  revokeApiKey: { input: ({ apiKey }) => ({ apiKey }) },
};
