/** The query by which a copy made from an export follows the feed: the events, and the ids of the records that each names. */
import { type GraphQLInterfaceType, getNamedType, isObjectType } from 'graphql';
import { schema } from '../../graphql/schema.ts';

/** Of the council, of the record that changed, and of who changed it. */
const ofEveryEvent = new Set(['council', 'subject', 'actor']);

const named = schema.getPossibleTypes(schema.getType('Event') as GraphQLInterfaceType).map((event) => {
  const fields = Object.values(event.getFields()).filter(({ name, type }) => {
    const record = getNamedType(type);
    return !ofEveryEvent.has(name) && isObjectType(record) && record.getInterfaces().some((each) => each.name === 'Node');
  });
  return fields.length > 0 ? `... on ${event.name} { ${fields.map(({ name }) => `${name} { id }`).join(' ')} }` : '';
});

export const changesQuery = `query Changes($council: String!, $after: EventCursor) {
  changes(council: $council, after: $after, first: 100) {
    nodes { type operation reason subjectId ${named.filter(Boolean).join(' ')} }
    pageInfo { hasNextPage endCursor }
  }
}`;
