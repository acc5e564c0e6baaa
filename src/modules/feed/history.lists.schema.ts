/** Who changed what, and when: the history of a council and of each of its records. */
import { builder } from '../../graphql/builder.ts';
import { connect } from '../../graphql/connection.ts';
import { keyGiven } from '../../graphql/known.ts';
import { Council, CouncilRecord } from '../councils/councils.schema.ts';
import { type Change, ChangeOperation, changeFields, EventType } from './events.schema.ts';
import { councilHistory, type HistoryFilterValue, recordHistory } from './history.queries.ts';

export const HistoryEntry = builder.objectRef<Change>('HistoryEntry');

builder.objectType(HistoryEntry, {
  description: 'One change that a command made. Records that were taken from documents have no entry for that.',
  fields: (t) => changeFields(t),
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
  return { ...filter, subject: filter.subject == null ? null : keyGiven(null, filter.subject) };
}
