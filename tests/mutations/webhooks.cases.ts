import type { MutationCases } from './cases.ts';

export const cases: MutationCases = {
  registerWebhook: {
    input: ({ council }) => ({ council, url: 'https://receiver.example/events', types: ['MEETING_STATUS_CHANGED'] }),
  },
  updateWebhook: { input: ({ webhook }) => ({ webhook, patch: { url: 'https://receiver.example/new', types: [] } }) },
  testWebhook: { input: ({ webhook }) => ({ webhook }) },
  pauseWebhook: { input: ({ webhook }) => ({ webhook }) },
  resumeWebhook: { state: { isWebhookPaused: true }, input: ({ webhook }) => ({ webhook }) },
  removeWebhook: { input: ({ webhook }) => ({ webhook }) },
};
