/** Events of what a council keeps for all its panels. */
import { builder } from '../../graphql/builder.ts';
import { Event } from '../feed/events.schema.ts';
import type { EventView } from '../feed/follow.ts';

export const CouncilChangedEvent = builder.objectRef<EventView>('CouncilChangedEvent');

builder.objectType(CouncilChangedEvent, {
  interfaces: [Event],
  description: 'Something that the council keeps for all its panels changed: its details, years, goals, notices or glossary.',
});
