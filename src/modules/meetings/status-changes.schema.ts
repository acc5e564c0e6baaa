/** The history of a meeting's status. */
import { encodeCursor } from '../../events/cursor.ts';
import { builder } from '../../graphql/builder.ts';
import { AgendaItem } from '../agendas/agenda-items.schema.ts';
import { agendaItemById } from '../agendas/agendas.loaders.ts';
import { feedHeadOf } from '../feed/feed.loaders.ts';
import { type StatusChangeWithEvent, statusChangesByMeeting } from './meetings.loaders.ts';
import { Meeting, MeetingStatus } from './meetings.schema.ts';

export const MeetingStatusChange = builder.objectRef<StatusChangeWithEvent>('MeetingStatusChange');

builder.objectType(MeetingStatusChange, {
  description: "One change in a meeting's status.",
  fields: (t) => ({
    previousStatus: t.expose('previousStatus', {
      type: MeetingStatus,
      nullable: true,
      description: 'Status before; null for the first.',
    }),
    status: t.expose('status', { type: MeetingStatus, description: 'Status after.' }),
    changedAt: t.expose('changedAt', { type: 'DateTime', description: 'When it changed.' }),
    reason: t.exposeString('reason', { nullable: true, description: 'Public reason; null where none was given.' }),
    agendaItem: t.field({
      type: AgendaItem,
      nullable: true,
      description: 'Item being taken at the time; null between items.',
      resolve: (row, _, ctx) => ctx.related(agendaItemById, row, row.agendaItemId),
    }),
    cursor: t.field({
      type: 'EventCursor',
      nullable: true,
      description: 'Cursor of its event, to pass as `after`; null once the feed has dropped the event.',
      resolve: async (row, _, ctx) => {
        const audience = ctx.audienceOf(row.councilId);
        const sequence = audience === 'STAFF' ? row.sequence : row.publicSequence;
        const head = await feedHeadOf(ctx, row.councilId);
        return sequence === null || !head
          ? null
          : encodeCursor({ audience, councilId: row.councilId, epoch: head.epoch, sequence });
      },
    }),
  }),
});

builder.objectField(Meeting, 'statusHistory', (t) =>
  t.field({
    type: [MeetingStatusChange],
    description: 'Every change of status, oldest first.',
    resolve: (row, _, ctx) => ctx.load(statusChangesByMeeting, row),
  }),
);
