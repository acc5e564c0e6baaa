// Issue page, "Children and Learning Service Improvement Plan". It lists item 32 of 11 February 2021; the other two are the
// plan's earlier report, under another title, and the item that had the updated plan as an appendix.
import type { z } from 'zod';
import type { issue } from '../format-record.ts';

export const issues = [
  {
    key: 'children-and-learning-service-improvement-plan',
    title: 'Children and Learning Service Improvement Plan',
    agendaItems: ['2021-02-11#32', '2020-12-03#4', 'undated#14'],
    sources: [{ document: 'improvement-plan-issue' }],
  },
] satisfies z.input<typeof issue>[];
