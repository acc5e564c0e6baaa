/** The mutations that restrict and release agenda items and documents. */
import { inputFields, mutation } from '../../graphql/mutation.ts';
import { gives } from '../../graphql/payload.ts';
import { AgendaItem } from '../agendas/agenda-items.schema.ts';
import { agendaItemRecord } from '../agendas/agenda-items.table.ts';
import { agendaItemById } from '../agendas/agendas.loaders.ts';
import { documentById } from '../documents/documents.loaders.ts';
import { Document } from '../documents/documents.schema.ts';
import { documentRecord } from '../documents/documents.table.ts';
import { RestrictionInput } from './access.schema.ts';
import { releaseAgendaItem, releaseDocument, restrictAgendaItem, restrictDocument } from './item-restrictions.commands.ts';

const item = { record: agendaItemRecord, field: 'agendaItem', description: 'The item.' } as const;
const document = { record: documentRecord, field: 'document', description: 'The document.' } as const;

export const restrictInput = inputFields((t) => ({
  restriction: t.field({ type: RestrictionInput, required: true, description: 'The ground.' }),
}));

export const releaseInput = inputFields((t) => ({
  reason: t.string({ description: 'Public reason.' }),
}));

mutation({
  name: 'restrictAgendaItem',
  description:
    'Restricts an item with its papers, report, minutes, votes and all that followed from it; see RESTRICTION in the header. Items under a heading have restrictions of their own. An item that is restricted already gets the new ground and stays restricted.',
  permission: 'MANAGE_ACCESS',
  target: item,
  input: restrictInput,
  payload: { agendaItem: gives(AgendaItem, agendaItemById, 'The item, restricted.') },
  command: restrictAgendaItem,
});

mutation({
  name: 'releaseAgendaItem',
  description:
    'Releases a restricted item to the public, with its documents and all that is under it. What has a restriction of its own stays restricted, and drafts stay drafts.',
  permission: 'MANAGE_ACCESS',
  target: item,
  input: releaseInput,
  payload: { agendaItem: gives(AgendaItem, agendaItemById, 'The item, open.') },
  command: releaseAgendaItem,
});

mutation({
  name: 'restrictDocument',
  description:
    'Restricts a document. A document that has a restriction of its own already gets the new ground and stays restricted.',
  permission: 'MANAGE_ACCESS',
  target: document,
  input: restrictInput,
  payload: { document: gives(Document, documentById, 'The document, restricted.') },
  command: restrictDocument,
});

mutation({
  name: 'releaseDocument',
  description: 'Lifts the restriction of a document. Under a restricted item it stays restricted with the item.',
  permission: 'MANAGE_ACCESS',
  target: document,
  input: releaseInput,
  payload: { document: gives(Document, documentById, 'The document, open.') },
  command: releaseDocument,
});
