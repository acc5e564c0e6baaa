import type { Cases } from '../questions.ts';
import { everythingOf } from '../whole-schema.ts';

const node = `{ __typename ... on MeetingStatusChangedEvent { ${everythingOf('MeetingStatusChangedEvent')} } }`;

export const queries: Cases = {
  changes: ({ council }) => [
    {
      document: `query Q($council: String!) {
        changes(council: $council) { totalCount edges { cursor node ${node} } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }
        ofType: changes(council: $council, types: [MEETING_STATUS_CHANGED], first: 1) {
          totalCount edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        }
      }`,
      variables: { council: council.slug },
    },
  ],
};

export const subscriptions: Cases = {
  events: ({ council }) =>
    (['PUBLIC', 'STAFF'] as const).map((audience) => ({
      document: `subscription S($council: String!, $after: EventCursor) { events(council: $council, after: $after) ${node} }`,
      variables: { council: council.slug, after: council.feedStart(audience) },
    })),
};
