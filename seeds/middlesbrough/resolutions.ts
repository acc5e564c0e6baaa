/** Resolutions of 21 March 2022, as the minutes word them. */
import type { z } from 'zod';
import type { resolution } from '../format-record.ts';

export const resolutions = [
  {
    key: 'res-21-48',
    agendaItem: '2022-03-21#21/48',
    kind: 'APPROVED_MINUTES',
    textAsRecorded:
      'The minutes of the previous meeting of the Children and Young People’s Social Care and Services Scrutiny Panel held on 21 February 2022 were submitted and approved as a correct record.',
    approves: ['2022-02-21'],
  },
  {
    key: 'res-21-51',
    agendaItem: '2022-03-21#21/51',
    kind: 'NOTED',
    textAsRecorded: 'NOTED',
  },
] satisfies z.input<typeof resolution>[];
