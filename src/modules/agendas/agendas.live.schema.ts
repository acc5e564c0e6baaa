/** Live changes of a meeting's agenda. */
import { type EventFacts, factsOf } from '../../events/catalogue.ts';
import { builder } from '../../graphql/builder.ts';
import { Event } from '../feed/events.schema.ts';
import { type EventView, followFeed, type SnapshotEvent } from '../feed/follow.ts';
import { meetingNamed } from '../meetings/meetings.live.schema.ts';
import { meetingById } from '../meetings/meetings.loaders.ts';
import { Meeting } from '../meetings/meetings.schema.ts';
import { AgendaItem } from './agenda-items.schema.ts';
import { agendaItemById } from './agendas.loaders.ts';

export const AgendaChange = builder.enumType('AgendaChange', {
  description: 'Kinds of change to an agenda.',
  values: {
    SNAPSHOT: { description: 'No change: this is the current state. Read `meeting.agenda.items`.' },
    AGENDA_PUBLISHED: {
      description: 'The agenda was published or published again. With an `agendaItem`: that item became public.',
    },
    AGENDA_MOVED: {
      description:
        'The agenda moved, with its items, from a rescheduled meeting to the meeting that replaces it. With an `agendaItem`: that item moved.',
    },
    ITEM_ADDED: { description: 'An item was added.' },
    ITEM_UPDATED: { description: "An item's wording or numbers changed." },
    ITEM_MOVED: { description: 'An item has another position.' },
    ITEM_OPENED: { description: 'The meeting began to take an item.' },
    ITEM_CLOSED: { description: 'The meeting finished an item.' },
    ITEM_DEFERRED: { description: 'An item was deferred to another meeting.' },
    ITEM_WITHDRAWN: { description: 'An item was withdrawn.' },
    ITEM_RESTRICTED: { description: 'An item was restricted.' },
    ITEM_RELEASED: { description: 'A restricted item was released to the public.' },
    ITEM_DOCUMENTS_CHANGED: { description: "An item's documents changed." },
  },
});

export const AgendaChangedEvent = builder.objectRef<EventView>('AgendaChangedEvent');

builder.objectType(AgendaChangedEvent, {
  interfaces: [Event],
  description: 'An agenda or one of its items changed.',
  fields: (t) => ({
    change: t.field({
      type: AgendaChange,
      description: 'Kind of change.',
      resolve: (row) => factsOf(row, 'AGENDA_CHANGED').change,
    }),
    meeting: t.field({
      type: Meeting,
      nullable: true,
      description: 'The meeting; null once it is deleted or withdrawn.',
      resolve: (row, _, ctx) => ctx.related(meetingById, row, factsOf(row, 'AGENDA_CHANGED').meetingId),
    }),
    agendaItem: t.field({
      type: AgendaItem,
      nullable: true,
      description: 'The item that changed; null for a change to the agenda as a whole.',
      resolve: (row, _, ctx) => ctx.related(agendaItemById, row, factsOf(row, 'AGENDA_CHANGED').agendaItemId),
    }),
  }),
});

builder.subscriptionField('agendaChanged', (t) =>
  t.field({
    type: AgendaChangedEvent,
    nullable: true,
    description:
      'The live agenda of one meeting: items added, moved, opened, closed, deferred and so on. A snapshot is one event.',
    args: {
      meeting: t.arg({ type: 'ID', required: true, description: 'The meeting to follow.' }),
      after: t.arg({ type: 'EventCursor', description: 'Last cursor you processed; null to start now.' }),
      snapshot: t.arg({ type: 'Boolean', defaultValue: false, description: 'Whether to send the current state first.' }),
    },
    subscribe: async (_, args, ctx) => {
      const { councilId, id } = await meetingNamed(ctx, args.meeting);
      return followFeed(ctx, {
        councilId,
        types: ['AGENDA_CHANGED'],
        after: args.after,
        matches: (event) => event.facts.meetingId === id,
        ...(args.snapshot && { snapshot: async () => [currentAgenda(id)] }),
      });
    },
    resolve: (event) => event,
  }),
);

/** The current agenda of a meeting, in the form of an event. */
export function currentAgenda(meetingId: string): SnapshotEvent {
  return {
    type: 'AGENDA_CHANGED',
    operation: 'UPDATED',
    subjectType: 'Meeting',
    subjectId: meetingId,
    facts: { meetingId, agendaItemId: null, change: 'SNAPSHOT' } satisfies EventFacts['AGENDA_CHANGED'],
    reason: null,
  };
}
