/** Events of work programmes and issues. */
import { factsOf } from '../../events/catalogue.ts';
import { builder } from '../../graphql/builder.ts';
import { Event } from '../feed/events.schema.ts';
import type { EventView } from '../feed/follow.ts';
import { Issue } from './issues.schema.ts';
import { issueById, workProgrammeItemById } from './work-programme.loaders.ts';
import { WorkProgrammeItem } from './work-programme.schema.ts';

export const WorkProgrammeChangedEvent = builder.objectRef<EventView>('WorkProgrammeChangedEvent');

builder.objectType(WorkProgrammeChangedEvent, {
  interfaces: [Event],
  description: 'A work programme item or an issue changed.',
  fields: (t) => ({
    workProgrammeItem: t.field({
      type: WorkProgrammeItem,
      nullable: true,
      description: 'The item; null when it is no longer visible, and when an issue changed.',
      resolve: (row, _, ctx) =>
        ctx.related(workProgrammeItemById, row, factsOf(row, 'WORK_PROGRAMME_CHANGED').workProgrammeItemId),
    }),
    issue: t.field({
      type: Issue,
      nullable: true,
      description: 'The issue; null when it is no longer visible, and when an item changed.',
      resolve: (row, _, ctx) => ctx.related(issueById, row, factsOf(row, 'WORK_PROGRAMME_CHANGED').issueId),
    }),
  }),
});
