/** Events of minutes. */
import { factsOf } from '../../events/catalogue.ts';
import { builder } from '../../graphql/builder.ts';
import { Event } from '../feed/events.schema.ts';
import type { EventView } from '../feed/follow.ts';
import { meetingById } from '../meetings/meetings.loaders.ts';
import { Meeting } from '../meetings/meetings.schema.ts';
import { MinutesStatus } from './minutes-status.schema.ts';

export const MinutesChangedEvent = builder.objectRef<EventView>('MinutesChangedEvent');

builder.objectType(MinutesChangedEvent, {
  interfaces: [Event],
  description:
    'Minutes were written, published, approved or signed. The subject is the entry that changed, or the meeting for the minutes as a whole.',
  fields: (t) => ({
    meeting: t.field({
      type: Meeting,
      nullable: true,
      description: 'The meeting minuted; null when it is no longer visible.',
      resolve: (row, _, ctx) => ctx.related(meetingById, row, factsOf(row, 'MINUTES_CHANGED').meetingId),
    }),
    status: t.field({
      type: MinutesStatus,
      description: 'Status of the minutes after the change.',
      resolve: (row) => factsOf(row, 'MINUTES_CHANGED').status,
    }),
  }),
});
