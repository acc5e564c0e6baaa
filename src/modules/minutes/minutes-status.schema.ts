/** How far minutes have got. A file of its own, as the filter of meetings needs it and the minutes need meetings. */
import { builder } from '../../graphql/builder.ts';

export const MinutesStatus = builder.enumType('MinutesStatus', {
  description: 'How far minutes have got.',
  values: {
    NONE: { description: 'None are on record, or none that the viewer may see.' },
    DRAFT: { description: 'Being written.' },
    DRAFT_PUBLISHED: { description: 'Published as a draft, not yet approved.' },
    PUBLISHED: { description: 'Published; no record here tells whether they were approved.' },
    APPROVED: { description: 'Approved as a correct record.' },
    APPROVED_AS_AMENDED: { description: 'Approved with corrections.' },
    SIGNED: {
      description:
        'Approved and signed by the person presiding, at the same or next suitable meeting; LGA 1972 Sch. 12 para. 41.',
    },
  },
});
