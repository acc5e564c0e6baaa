// The issue page "Children and Learning Service Improvement Plan". It lists item 32 of 11 February 2021 and no other item.
import type { z } from 'zod';
import type { issue } from '../format-record.ts';

export const issues: z.input<typeof issue>[] = [
  {
    key: 'children-and-learning-service-improvement-plan',
    title: 'Children and Learning Service Improvement Plan',
    listedItems: ['2021-02-11#32'],
    joinedItems: ['2020-12-03#4'],
    sources: [{ document: 'improvement-plan-issue' }],
    basis: {
      occurrences: {
        assumed:
          'The page of the issue lists only item 32 of 11 February 2021. The item of 3 December 2020 was joined to it here: both are on “the revised Children and Learning Improvement Plan”, and a clause of 3 December 2020 sets the plan for 11 February 2021.',
      },
    },
  },
];
