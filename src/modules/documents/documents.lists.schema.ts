/** The list of a council's documents. */
import { builder } from '../../graphql/builder.ts';
import { connect } from '../../graphql/connection.ts';
import { orderInput } from '../../graphql/ordering.ts';
import { Council } from '../councils/councils.schema.ts';
import { AccessLevel } from '../restrictions/access.schema.ts';
import { documentById } from './documents.loaders.ts';
import { documentListing } from './documents.queries.ts';
import { Document, DocumentKind } from './documents.schema.ts';

export const DocumentEdge = builder.edgeObject({
  type: Document,
  name: 'DocumentEdge',
  description: 'One of a page of documents.',
});
export const DocumentConnection = builder.connectionObject(
  { type: Document, name: 'DocumentConnection', description: 'A page of documents.' },
  DocumentEdge,
);

export const DocumentOrderField = builder.enumType('DocumentOrderField', {
  description: 'What documents can be ordered by.',
  values: {
    PUBLISHED_AT: { description: 'Time of publication; documents without one last.' },
    TITLE: { description: 'Title; withheld titles last.' },
  },
});

export const DocumentOrder = orderInput('DocumentOrder', 'documents', DocumentOrderField);

export const DocumentFilter = builder.inputType('DocumentFilter', {
  description: 'Which documents.',
  fields: (t) => ({
    query: t.string({ description: 'Words in the title.' }),
    kinds: t.field({ type: [DocumentKind], description: 'Of these kinds.' }),
    mediaTypes: t.stringList({ description: 'Of these media types.' }),
    from: t.field({ type: 'Date', description: 'Published on or after this day.' }),
    to: t.field({ type: 'Date', description: 'Published on or before this day.' }),
    levels: t.field({ type: [AccessLevel], description: 'At these levels of access.' }),
    isCurrent: t.boolean({ description: 'True leaves out superseded versions; false gives only those.' }),
  }),
});

builder.objectFields(Council, (t) => ({
  documents: t.connection(
    {
      type: Document,
      description: 'Documents, latest first unless ordered otherwise.',
      args: {
        filter: t.arg({ type: DocumentFilter, description: 'Which documents.' }),
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

const newestFirst = { field: 'PUBLISHED_AT', direction: 'DESC' } as const;
