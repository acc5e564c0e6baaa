/** Events of panels. */
import { factsOf } from '../../events/catalogue.ts';
import { builder } from '../../graphql/builder.ts';
import { Event } from '../feed/events.schema.ts';
import type { EventView } from '../feed/follow.ts';
import { panelById } from './panels.loaders.ts';
import { Panel } from './panels.schema.ts';

export const PanelChangedEvent = builder.objectRef<EventView>('PanelChangedEvent');

builder.objectType(PanelChangedEvent, {
  interfaces: [Event],
  description: 'A panel, its terms of reference, a seat or a membership changed.',
  fields: (t) => ({
    panel: t.field({
      type: Panel,
      nullable: true,
      description: 'The panel; null once it is withdrawn.',
      resolve: (row, _, ctx) => ctx.related(panelById, row, factsOf(row, 'PANEL_CHANGED').panelId),
    }),
  }),
});
