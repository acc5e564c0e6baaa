// Agenda, 20 July 2023: the corporate plan and its four goals, from the public information pages.
import type { z } from 'zod';
import type { corporatePlan } from '../format-record.ts';

export const corporatePlans = [
  {
    key: 'corporate-plan-2022-2030',
    title: 'Southampton: Corporate Plan 2022-2030',
    startYear: 2022,
    endYear: 2030,
    goals: [
      // Printed "Strong Foundations for Life.- For people"; between the others' titles and descriptions stands " - ".
      {
        title: 'Strong Foundations for Life',
        description:
          'For people to access and maximise opportunities to truly thrive, Southampton will focus on ensuring residents of all ages and backgrounds have strong foundations for life.',
      },
      {
        title: 'A proud and resilient city',
        description:
          'Southampton’s greatest assets are our people. Enriched lives lead to thriving communities, which in turn create places where people want to live, work and study.',
      },
      {
        title: 'A prosperous city',
        description: 'Southampton will focus on growing our local economy and bringing investment into our city.',
      },
      {
        title: 'A successful, sustainable organisation',
        description:
          'The successful delivery of the outcomes in this plan will be rooted in the culture of our organisation and becoming an effective and efficient council.',
      },
    ],
  },
] satisfies z.input<typeof corporatePlan>[];
