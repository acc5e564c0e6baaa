/** Events of resolutions. */
import { factsOf } from '../../events/catalogue.ts';
import { builder } from '../../graphql/builder.ts';
import { Event } from '../feed/events.schema.ts';
import type { EventView } from '../feed/follow.ts';
import { resolutionById } from './minutes.loaders.ts';
import { Resolution } from './resolutions.schema.ts';

export const ResolutionChangedEvent = builder.objectRef<EventView>('ResolutionChangedEvent');

builder.objectType(ResolutionChangedEvent, {
  interfaces: [Event],
  description: 'A resolution was recorded, published or corrected.',
  fields: (t) => ({
    resolution: t.field({
      type: Resolution,
      nullable: true,
      description: 'The resolution; null when it is no longer visible.',
      resolve: (row, _, ctx) => ctx.related(resolutionById, row, factsOf(row, 'RESOLUTION_CHANGED').resolutionId),
    }),
  }),
});
