/** How far minutes have got: apart from the rest of the minutes, as the filter of meetings uses it. */
import { builder } from '../../graphql/builder.ts';

export const MinutesStatus = builder.enumType('MinutesStatus', {
  description: 'How far minutes have got.',
  values: {
    NONE: { description: 'There are none, or none that the viewer may see.' },
    DRAFT: { description: 'Being written.' },
    DRAFT_PUBLISHED: { description: 'Published, not yet approved.' },
    APPROVED: { description: 'Approved as a correct record.' },
    APPROVED_AS_AMENDED: { description: 'Approved with corrections.' },
    SIGNED: { description: 'Approved and signed by the person presiding; LGA 1972 Sch. 12 para. 41.' },
  },
});
