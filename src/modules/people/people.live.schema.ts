/** Events of people. */
import { factsOf } from '../../events/catalogue.ts';
import { builder } from '../../graphql/builder.ts';
import { Event } from '../feed/events.schema.ts';
import type { EventView } from '../feed/follow.ts';
import { personById } from './people.loaders.ts';
import { Person } from './people.schema.ts';

export const PersonChangedEvent = builder.objectRef<EventView>('PersonChangedEvent');

builder.objectType(PersonChangedEvent, {
  interfaces: [Event],
  description: "A person's public details changed.",
  fields: (t) => ({
    person: t.field({
      type: Person,
      nullable: true,
      description: 'The person; null once withdrawn.',
      resolve: (row, _, ctx) => ctx.related(personById, row, factsOf(row, 'PERSON_CHANGED').personId),
    }),
  }),
});
