/** Status of minutes. Separate file to avoid an import cycle with meetings. */
import { builder } from '../../graphql/builder.ts';

export const MinutesStatus = builder.enumType('MinutesStatus', {
  description: 'Status of minutes.',
  values: {
    NONE: { description: 'No minutes on record, or none that the viewer may see.' },
    DRAFT: { description: 'Being written.' },
    DRAFT_PUBLISHED: { description: 'Published as a draft, not yet approved.' },
    PUBLISHED: { description: 'Published; approval is not recorded.' },
    APPROVED: { description: 'Approved as a correct record.' },
    APPROVED_AS_AMENDED: { description: 'Approved with corrections.' },
    SIGNED: {
      description:
        'Approved and signed by the person presiding, at the same or next suitable meeting; LGA 1972 Sch. 12 para. 41.',
    },
  },
});
