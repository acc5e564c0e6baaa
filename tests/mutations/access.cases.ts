import type { MutationCases } from './cases.ts';

export const cases: MutationCases = {
  createApiKey: { input: ({ councilSlug }) => ({ council: councilSlug, name: 'Website', permissions: ['READ_DRAFTS'] }) },
  revokeApiKey: { input: ({ apiKey }) => ({ apiKey }) },
};
