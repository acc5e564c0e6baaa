/** Events of a council's feed as clients receive them, and the position of the feed. Each module adds its own event types. */
import { encodeCursor } from '../../events/cursor.ts';
import type { FeedHead } from '../../events/feed.ts';
import { builder } from '../../graphql/builder.ts';
import { globalId } from '../../graphql/ids.ts';
import { loadNode } from '../../graphql/node.ts';
import { ViewerKind } from '../access/viewer.schema.ts';
import { councilByNumber } from '../councils/councils.loaders.ts';
import { Council } from '../councils/councils.schema.ts';
import { personById } from '../people/people.loaders.ts';
import { Person } from '../people/people.schema.ts';
import { actorByEvent, feedHeadOf } from './feed.loaders.ts';
import type { EventView } from './follow.ts';

export const ChangeOperation = builder.enumType('ChangeOperation', {
  description: 'What happened to a record.',
  values: {
    CREATED: { description: 'It is new, or newly public.' },
    UPDATED: { description: 'It changed.' },
    DELETED: { description: 'It was removed as if it had never been recorded, e.g. a duplicate.' },
    WITHDRAWN: { description: 'It was published and no longer is; `reason` says why.' },
  },
});

interface ActorValue {
  councilId: number;
  kind: string;
  name: string;
  personId: string | null;
}

export const EventActor = builder.objectRef<ActorValue>('EventActor');

builder.objectType(EventActor, {
  description: "Who made a change, for the council's own audit.",
  fields: (t) => ({
    kind: t.field({
      type: ViewerKind,
      description: "A person or a program's key.",
      resolve: (row) => (row.kind === 'PERSON' ? 'PERSON' : 'API_KEY'),
    }),
    name: t.exposeString('name', { description: 'Name of the person or of the key at the time of the change.' }),
    person: t.field({
      type: Person,
      nullable: true,
      description: 'The person; null for a key, or when not recorded.',
      resolve: (row, _, ctx) => ctx.related(personById, row, row.personId),
    }),
  }),
});

export const Event = builder.interfaceRef<EventView>('Event');

builder.interfaceType(Event, {
  description: "One committed change in a council's feed.",
  fields: (t) => ({
    operation: t.expose('operation', {
      type: ChangeOperation,
      description: 'What happened to the subject; after DELETED and WITHDRAWN it can no longer be read.',
    }),
    cursor: t.field({
      type: 'EventCursor',
      description: 'Position in the feed; pass it as `after` to resume with the next event.',
      resolve: (row) => encodeCursor(row),
    }),
    sequence: t.exposeInt('sequence', {
      description: "Number in the council's feed: 1, 2, 3 and so on, without gaps (see LIVE in the header).",
    }),
    isSnapshot: t.exposeBoolean('isSnapshot', {
      description: 'True for current state, sent because of `snapshot: true`; false for a change.',
    }),
    occurredAt: t.expose('occurredAt', { type: 'DateTime', description: 'When the change was committed.' }),
    council: t.field({
      type: Council,
      description: 'The council.',
      resolve: async (row, _, ctx) => {
        const council = await ctx.load(councilByNumber, row.councilId);
        if (!council) throw new Error(`council ${row.councilId} is missing`);
        return council;
      },
    }),
    subjectId: t.field({
      type: 'ID',
      description: 'Identifier of the record that changed, even when the record can no longer be read.',
      resolve: (row) => globalId(row.subjectType, { councilId: row.councilId, id: row.subjectId }),
    }),
    subject: t.field({
      type: builder.nodeInterfaceRef(),
      nullable: true,
      description: 'The record as it is now; null once deleted, withdrawn or no longer visible to the viewer.',
      resolve: (row, _, ctx) => loadNode(ctx, row.subjectType, { councilId: row.councilId, id: row.subjectId }),
    }),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'Public reason, e.g. why a meeting was cancelled or a record withdrawn; null where none was given.',
    }),
    actor: t.field({
      type: EventActor,
      nullable: true,
      description: "Who made the change; null for everyone except the council's own staff.",
      resolve: (row, _, ctx) => ctx.load(actorByEvent, row),
    }),
  }),
});

/** The position of a feed, for one viewer. */
type FeedPositionValue = FeedHead & { cursor: string };

export const FeedPosition = builder.objectRef<FeedPositionValue>('FeedPosition');

builder.objectType(FeedPosition, {
  description: "The present position of a council's event feed, for this viewer.",
  fields: (t) => ({
    cursor: t.expose('cursor', {
      type: 'EventCursor',
      description: 'Latest position; pass it as `after` to receive only later events.',
    }),
    sequence: t.exposeInt('sequence', { description: 'Latest number; 0 in an empty feed.' }),
    retainedSince: t.expose('since', {
      type: 'DateTime',
      description: 'Earliest moment from which a client can resume: the beginning of the feed, unless the service limits it.',
    }),
  }),
});

builder.objectField(Council, 'feed', (t) =>
  t.field({
    type: FeedPosition,
    description: 'Present position of the event feed.',
    resolve: async (row, _, ctx) => {
      const audience = ctx.audienceOf(row.id);
      const head = await feedHeadOf(ctx, row.id);
      if (!head) throw new Error(`council ${row.id} has no feed`);
      return { ...head, cursor: encodeCursor({ audience, councilId: row.id, ...head }) };
    },
  }),
);
