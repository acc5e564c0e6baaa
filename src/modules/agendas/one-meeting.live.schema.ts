/** All events of one meeting in one stream, in the order of the log. */
import { builder } from '../../graphql/builder.ts';
import { Event } from '../feed/events.schema.ts';
import { followFeed } from '../feed/follow.ts';
import { currentStatuses, meetingNamed } from '../meetings/meetings.live.schema.ts';
import { currentAgenda } from './agendas.live.schema.ts';

builder.subscriptionField('meetingChanged', (t) =>
  t.field({
    type: Event,
    nullable: true,
    description:
      'Every event of one meeting, in the order of the feed: its status, particulars, agenda, speakers, papers, minutes and resolutions. A snapshot is two events: a MeetingStatusChangedEvent with the current status, then an AgendaChangedEvent whose `change` is SNAPSHOT. Select the rest of the page from their `meeting`.',
    args: {
      meeting: t.arg({ type: 'ID', required: true, description: 'The meeting to follow.' }),
      after: t.arg({ type: 'EventCursor', description: 'Last cursor you processed; null to start now.' }),
      snapshot: t.arg({ type: 'Boolean', defaultValue: false, description: 'Whether to send the current state first.' }),
    },
    subscribe: async (_, { meeting, after, snapshot }, ctx) => {
      const { councilId, id } = await meetingNamed(ctx, meeting);
      return followFeed(ctx, {
        councilId,
        after,
        matches: ({ facts }) => facts.meetingId === id,
        ...(snapshot && {
          snapshot: async () => [...(await currentStatuses(ctx, { councilId, meetingId: id })), currentAgenda(id)],
        }),
      });
    },
    resolve: (event) => event,
  }),
);
