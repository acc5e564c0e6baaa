/** Who changed what, and when: the history of a council and of each of its records. */
import { eventTypes } from '../../events/catalogue.ts';
import type { EventRow } from '../../events/log.table.ts';
import { builder } from '../../graphql/builder.ts';
import { connect } from '../../graphql/connection.ts';
import { describedEnum } from '../../graphql/described-enum.ts';
import { anyKeyToMatch, globalId } from '../../graphql/ids.ts';
import { loadNode } from '../../graphql/node.ts';
import { Council, CouncilRecord } from '../councils/councils.schema.ts';
import { ChangeOperation, EventActor, reasonFor } from './events.schema.ts';
import { actorByEvent } from './feed.loaders.ts';
import { councilHistory, type HistoryFilterValue, recordHistory } from './history.queries.ts';

export const EventType = describedEnum('EventType', 'Types of event.', eventTypes);

export const HistoryEntry = builder.objectRef<EventRow>('HistoryEntry');

builder.objectType(HistoryEntry, {
  description: 'One change that a command made. Records that were taken from documents have no entry for that.',
  fields: (t) => ({
    occurredAt: t.expose('occurredAt', { type: 'DateTime', description: 'When the command ran.' }),
    type: t.field({ type: EventType, description: 'Type of the event.', resolve: (row) => row.type as keyof typeof eventTypes }),
    operation: t.expose('operation', { type: ChangeOperation, description: 'The change.' }),
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
      description: 'Public reason; null where none was given, and while the subject is hidden from the viewer.',
      resolve: (row, _, ctx) => reasonFor(ctx, row),
    }),
    actor: t.field({
      type: EventActor,
      nullable: true,
      description: "Person or key that made the change; null for everyone except the council's own staff.",
      resolve: (row, _, ctx) => ctx.load(actorByEvent, row),
    }),
  }),
});

export const HistoryEntryEdge = builder.edgeObject({
  type: HistoryEntry,
  name: 'HistoryEntryEdge',
  description: 'Edge in a list of changes.',
});
export const HistoryEntryConnection = builder.connectionObject(
  { type: HistoryEntry, name: 'HistoryEntryConnection', description: 'A page of changes.' },
  HistoryEntryEdge,
);

export const HistoryFilter = builder.inputType('HistoryFilter', {
  description: 'Filter for changes.',
  fields: (t) => ({
    types: t.field({ type: [EventType], description: 'Any of these types of event.' }),
    operations: t.field({ type: [ChangeOperation], description: 'Any of these kinds of change.' }),
    subject: t.id({ description: 'Of this record, even when it can no longer be read.' }),
    since: t.field({ type: 'DateTime', description: 'From this moment on.' }),
    until: t.field({ type: 'DateTime', description: 'Before this moment.' }),
  }),
});

builder.objectField(Council, 'history', (t) =>
  t.connection(
    {
      type: HistoryEntry,
      description: "Changes to the council and its records, latest first. The council's own staff also see who made them.",
      args: { filter: t.arg({ type: HistoryFilter, description: 'Filter for changes.' }) },
      resolve: (row, args, ctx) => connect(ctx, args, councilHistory(filterValue(args.filter)), { councilId: row.id }),
    },
    HistoryEntryConnection,
    HistoryEntryEdge,
  ),
);

builder.interfaceField(CouncilRecord, 'history', (t) =>
  t.connection(
    {
      type: HistoryEntry,
      description: "Changes to the record, latest first. The council's own staff also see who made them.",
      resolve: (row, args, ctx) => connect(ctx, args, recordHistory, row),
    },
    HistoryEntryConnection,
    HistoryEntryEdge,
  ),
);

function filterValue(filter: typeof HistoryFilter.$inferInput | null | undefined): HistoryFilterValue {
  if (!filter) return {};
  return { ...filter, subject: filter.subject == null ? null : anyKeyToMatch(filter.subject) };
}
