// Minutes that the resolution of 3 December 2020 approved. Their text is not on record.
import type { z } from 'zod';
import type { minutes } from '../format-record.ts';

export const approvedMinutes = [
  { meeting: '2020-08-27', status: 'APPROVED' },
  { meeting: '2020-10-01', status: 'APPROVED' },
] satisfies z.input<typeof minutes>[];
