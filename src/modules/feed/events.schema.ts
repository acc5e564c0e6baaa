/** Events of a council's feed as clients receive them, and the position of the feed. Each module adds its own event types. */
import { eventTypes } from '../../events/catalogue.ts';
import { encodeCursor } from '../../events/cursor.ts';
import type { FeedHead } from '../../events/feed.ts';
import type { EventRow } from '../../events/log.table.ts';
import { builder } from '../../graphql/builder.ts';
import { describedEnum } from '../../graphql/described-enum.ts';
import { globalId } from '../../graphql/ids.ts';
import { isHidden, loadNode, type RecordReader } from '../../graphql/node.ts';
import { ViewerKind } from '../access/viewer.schema.ts';
import { councilByNumber } from '../councils/councils.loaders.ts';
import { Council } from '../councils/councils.schema.ts';
import { personById } from '../people/people.loaders.ts';
import { Person } from '../people/people.schema.ts';
import { actorByEvent, feedHeadOf } from './feed.loaders.ts';
import type { EventView } from './follow.ts';

export const ChangeOperation = builder.enumType('ChangeOperation', {
  description: 'Kinds of change to a record.',
  values: {
    CREATED: { description: 'Created, or made public.' },
    UPDATED: { description: 'Changed.' },
    DELETED: { description: 'Deleted as an error, e.g. a duplicate.' },
    WITHDRAWN: { description: 'No longer published; `reason` says why.' },
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
  description: "Person or key that made a change, for the council's own audit.",
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

export const EventType = describedEnum('EventType', 'Types of event.', eventTypes);

/** A change from the event log, for histories and feeds. */
export type Change = Omit<EventRow, 'sequence' | 'publicSequence' | 'visibility'>;

type ChangeFieldBuilder = PothosSchemaTypes.InterfaceFieldBuilder<(typeof builder)['$inferSchemaTypes'], Change>;

/** The fields that an entry of the history and an event of a feed have in common. */
export function changeFields(t: Pick<ChangeFieldBuilder, 'field' | 'string' | 'expose'>) {
  return {
    type: t.field({
      type: EventType,
      description: 'Type of the event.',
      resolve: (row) => row.type as keyof typeof eventTypes,
    }),
    operation: t.expose('operation', {
      type: ChangeOperation,
      description: 'The change; a DELETED or WITHDRAWN subject can no longer be read.',
    }),
    occurredAt: t.expose('occurredAt', {
      type: 'DateTime',
      description: 'When the command ran; events are ordered by `sequence`, not by this.',
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
    reason: t.string({
      nullable: true,
      description:
        'Public reason, e.g. why a meeting was cancelled or a record withdrawn; null where none was given, and while the subject is hidden from the viewer.',
      resolve: (row, _, ctx) => reasonFor(ctx, row),
    }),
    actor: t.field({
      type: EventActor,
      nullable: true,
      description:
        "Person or key that made the change. Null for viewers other than the council's own staff, and for a change that no command made.",
      resolve: (row, _, ctx) => ctx.load(actorByEvent, row),
    }),
  };
}

export const Event = builder.interfaceRef<EventView>('Event');

builder.interfaceType(Event, {
  description: "One committed change in a council's feed.",
  resolveType: ({ type }) => eventObjectName(type),
  fields: (t) => ({
    ...changeFields(t),
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
    council: t.field({
      type: Council,
      description: 'The council.',
      resolve: async (row, _, ctx) => {
        const council = await ctx.load(councilByNumber, row.councilId);
        if (!council) throw new Error(`council ${row.councilId} is missing`);
        return council;
      },
    }),
  }),
});

/** The name of the object type of a type of event: AgendaChangedEvent for AGENDA_CHANGED. */
function eventObjectName(type: string): string {
  const words = type.split('_').map((word) => `${word.charAt(0)}${word.slice(1).toLowerCase()}`);
  return `${words.join('')}Event`;
}

/**
 * The reason of an event, as far as the viewer may read it. The words about a record that was restricted or withdrawn since are hidden with the
 * record; why it was withdrawn stays public.
 */
export async function reasonFor(
  ctx: RecordReader,
  { operation, reason, subjectType, subjectId, councilId }: Change,
): Promise<string | null> {
  if (reason == null || operation === 'WITHDRAWN') return reason ?? null;
  return (await isHidden(ctx, subjectType, { councilId, id: subjectId })) ? null : reason;
}

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
