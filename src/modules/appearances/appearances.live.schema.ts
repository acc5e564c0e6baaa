/** Changes of appearances. */
import { factsOf } from '../../events/catalogue.ts';
import { builder } from '../../graphql/builder.ts';
import { Event } from '../feed/events.schema.ts';
import type { EventView } from '../feed/follow.ts';
import { appearanceById } from './appearances.loaders.ts';
import { Appearance } from './appearances.schema.ts';

export const AppearanceChangedEvent = builder.objectRef<EventView>('AppearanceChangedEvent');

builder.objectType(AppearanceChangedEvent, {
  interfaces: [Event],
  description: 'A guest speaker or other contributor was invited, answered or was recorded.',
  fields: (t) => ({
    appearance: t.field({
      type: Appearance,
      nullable: true,
      description: 'The appearance; null once it is deleted or withdrawn.',
      resolve: (row, _, ctx) => ctx.related(appearanceById, row, factsOf(row, 'APPEARANCE_CHANGED').appearanceId),
    }),
  }),
});
