/** The list of a council's documents. */

import { builder } from '../../graphql/builder.ts';
import { connect } from '../../graphql/connection.ts';
import { charges } from '../../graphql/cost-weights.ts';
import { orderInput } from '../../graphql/ordering.ts';
import { latestChange, RecordOrder } from '../../graphql/updates.ts';
import { connectAcross } from '../councils/across-councils.ts';
import { Council } from '../councils/councils.schema.ts';
import { AccessLevel } from '../restrictions/access.schema.ts';
import { documentById } from './documents.loaders.ts';
import { documentListing } from './documents.queries.ts';
import { Document, DocumentKind } from './documents.schema.ts';

export const DocumentEdge = builder.edgeObject({
  type: Document,
  name: 'DocumentEdge',
  description: 'Edge in a list of documents.',
});
export const DocumentConnection = builder.connectionObject(
  { type: Document, name: 'DocumentConnection', description: 'A page of documents.' },
  DocumentEdge,
);

export const DocumentOrderField = builder.enumType('DocumentOrderField', {
  description: 'Fields that order documents.',
  values: {
    PUBLISHED_AT: { description: 'Time of publication; documents without one last.' },
    TITLE: { description: 'Title; withheld titles last.' },
    UPDATED_AT: { description: 'Last change.' },
  },
});

export const DocumentOrder = orderInput('DocumentOrder', 'documents', DocumentOrderField);

export const DocumentFilter = builder.inputType('DocumentFilter', {
  description: 'Filter for documents.',
  fields: (t) => ({
    query: t.string({ description: 'Words in the title.' }),
    kinds: t.field({ type: [DocumentKind], description: 'Of these kinds.' }),
    mediaTypes: t.stringList({ description: 'Of these media types.' }),
    from: t.field({ type: 'Date', description: 'Published on or after this day.' }),
    to: t.field({ type: 'Date', description: 'Published on or before this day.' }),
    levels: t.field({ type: [AccessLevel], description: 'At these levels of access.' }),
    isCurrent: t.boolean({ description: 'True leaves out superseded versions; false gives only those.' }),
    updatedSince: t.field({ type: 'DateTime', description: 'Last changed at this time or later.' }),
  }),
});

builder.objectFields(Council, (t) => ({
  documents: t.connection(
    {
      type: Document,
      description: 'Documents, latest first unless ordered otherwise.',
      args: {
        filter: t.arg({ type: DocumentFilter, description: 'Filter for documents.' }),
        orderBy: t.arg({
          type: DocumentOrder,
          defaultValue: { field: 'PUBLISHED_AT', direction: 'DESC' },
          description: 'Order.',
        }),
      },
      resolve: (row, args, ctx) =>
        connect(ctx, args, documentListing(args.filter ?? {}, args.orderBy ?? newestFirst), { councilId: row.id }, documentById),
    },
    DocumentConnection,
    DocumentEdge,
  ),
}));

builder.queryFields((t) => ({
  documents: t.connection(
    {
      type: Document,
      extensions: { cost: charges.acrossCouncils },
      nullable: true,
      description: 'Documents across councils, latest change first unless ordered otherwise.',
      args: {
        councils: t.arg({ type: ['String'], description: 'Slugs to stay within; null for all.' }),
        filter: t.arg({ type: DocumentFilter, description: 'Filter for documents.' }),
        orderBy: t.arg({ type: RecordOrder, defaultValue: latestChange, description: 'Order.' }),
      },
      resolve: (_, args, ctx) => connectAcross(ctx, args, documentListing(args.filter ?? {}, newestFirst), documentById),
    },
    DocumentConnection,
    DocumentEdge,
  ),
}));

const newestFirst = { field: 'PUBLISHED_AT', direction: 'DESC' } as const;
