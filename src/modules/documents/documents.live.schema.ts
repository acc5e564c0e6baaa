/** Events of documents and reports. */
import { factsOf } from '../../events/catalogue.ts';
import { builder } from '../../graphql/builder.ts';
import { Event } from '../feed/events.schema.ts';
import type { EventView } from '../feed/follow.ts';
import { documentById } from './documents.loaders.ts';
import { Document } from './documents.schema.ts';

export const DocumentChangedEvent = builder.objectRef<EventView>('DocumentChangedEvent');

builder.objectType(DocumentChangedEvent, {
  interfaces: [Event],
  description: 'A document or report was published, replaced, restricted, released or withdrawn.',
  fields: (t) => ({
    document: t.field({
      type: Document,
      nullable: true,
      description: 'The document; null once it is deleted or withdrawn, and for a report, which is the `subject`.',
      resolve: (row, _, ctx) => ctx.related(documentById, row, factsOf(row, 'DOCUMENT_CHANGED').documentId),
    }),
  }),
});
