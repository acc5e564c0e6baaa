/**
 * The schema builder, with which every type and resolver is declared. It declares only the root types. `builder`, which modules use, cannot
 * declare a mutation: only `mutation()` can, which states the permission, so code that skips the permission does not compile.
 */
import SchemaBuilder from '@pothos/core';
import RelayPlugin from '@pothos/plugin-relay';
import type { Context } from './context.ts';
import { charges } from './cost-weights.ts';
import { encodeId } from './ids.ts';

export interface SchemaTypes {
  Context: Context;
  Scalars: {
    ID: { Input: string; Output: string };
    DateTime: { Input: Date; Output: Date };
    Date: { Input: string; Output: string };
    URL: { Input: string; Output: string };
    Html: { Input: string; Output: string };
    EventCursor: { Input: string; Output: string };
  };
  Connection: { totalCount: () => Promise<number> };
  DefaultFieldNullability: false;
  DefaultEdgesNullability: { list: false; items: false };
  DefaultNodeNullability: false;
}

/** For `mutation.ts` alone. */
export const mutationBuilder = new SchemaBuilder<SchemaTypes>({
  plugins: [RelayPlugin],
  defaultFieldNullability: false,
  relay: {
    idFieldOptions: { description: 'Stable, opaque, globally unique identifier.' },
    encodeGlobalID: (typename, id) => encodeId(typename, String(id)),
    brandLoadedObjects: true,
    cursorType: 'String',
    edgesFieldOptions: {
      nullable: { list: false, items: false },
      description: 'The records of this page, each with its cursor.',
    },
    nodeFieldOptions: { nullable: false, description: 'The record itself.' },
    cursorFieldOptions: { description: 'Position of this edge, for `after` and `before`.' },
    nodesOnConnection: { description: 'The records of this page, without cursors.' },
    pageInfoFieldOptions: { description: 'Position of this page in the list.' },
    nodeTypeOptions: { description: 'Anything that can be fetched again by its id.' },
    nodeQueryOptions: false,
    nodesQueryOptions: false,
    pageInfoTypeOptions: { description: 'Position of a page in its list.' },
    hasNextPageFieldOptions: { description: 'Whether more follow.' },
    hasPreviousPageFieldOptions: { description: 'Whether more precede.' },
    startCursorFieldOptions: { description: 'Cursor of the first edge; null on an empty page.' },
    endCursorFieldOptions: { description: 'Cursor of the last edge; null on an empty page.' },
    firstArgOptions: { description: 'Page size going forwards: 1 to 100; 20 when neither this nor `last` is given.' },
    afterArgOptions: { description: 'Return what follows this edge cursor.' },
    lastArgOptions: { description: 'Page size going backwards: 1 to 100. Not together with `first`.' },
    beforeArgOptions: { description: 'Return what precedes this edge cursor.' },
  },
});

export const builder: Omit<typeof mutationBuilder, 'mutationField' | 'mutationFields' | 'mutationType'> = mutationBuilder;

builder.queryType({
  description: 'The entry points for reading. All other records are reached from a council, a panel or a meeting.',
});
mutationBuilder.mutationType({ description: 'All writes. A payload is null only when a top-level error explains it.' });
builder.subscriptionType({ description: 'Live streams; each resumes from a cursor (see LIVE in the header).' });

builder.globalConnectionField('totalCount', (t) =>
  t.int({
    nullable: true,
    extensions: { cost: charges.totalCount },
    description: 'Number of matches in the whole list; counted only when selected, null when counting would take too long.',
    resolve: (connection) => connection.totalCount(),
  }),
);
