/** The mutation that attaches documents. */

import { builder } from '../../graphql/builder.ts';
import { inputFields, mutation } from '../../graphql/mutation.ts';
import { gives } from '../../graphql/payload.ts';
import { agendaItemRecord } from '../agendas/agenda-items.table.ts';
import { appearanceRecord } from '../appearances/appearances.table.ts';
import { meetingRecord } from '../meetings/meetings.table.ts';
import { RestrictionInput } from '../restrictions/access.schema.ts';
import { attachDocument } from './documents.commands.ts';
import { documentById } from './documents.loaders.ts';
import { Document, DocumentKind, DocumentRole } from './documents.schema.ts';

export const DocumentOwnerInput = builder.inputType('DocumentOwnerInput', {
  description: 'The record that a document belongs to; give exactly one field.',
  isOneOf: true,
  fields: (t) => ({
    meeting: t.id({ description: 'The meeting as a whole.' }),
    agendaItem: t.id({ description: 'An item.' }),
    appearance: t.id({ description: 'The appearance of a guest speaker or another contributor.' }),
  }),
});

export const attachInput = inputFields((t) => ({
  url: t.field({ type: 'URL', required: true, description: "Public address of the file, on the council's own site or store." }),
  mediaType: t.string({ description: 'Media type, e.g. `application/pdf`.' }),
  byteSize: t.int({ description: 'Size in bytes.' }),
  pageCount: t.int({ description: 'Number of pages.' }),
  sha256: t.string({ description: 'SHA-256 of the content, hexadecimal.' }),
  title: t.string({ required: true, description: 'Title.' }),
  kind: t.field({ type: DocumentKind, required: true, description: 'Kind of document.' }),
  role: t.field({ type: DocumentRole, defaultValue: 'MAIN', description: 'Role for its owner.' }),
  supersedes: t.id({ description: 'Document that it replaces.' }),
  restriction: t.field({ type: RestrictionInput, description: 'Ground, when it is restricted from the start.' }),
}));

mutation({
  name: 'attachDocument',
  description:
    'Attaches a document to a meeting, an item or an appearance. It is as visible as its owner: a document of a meeting is published with the agenda, or with the minutes where it is of these. For minutes of a meeting RECORD_MINUTES suffices.',
  permission: ['MANAGE_MEETINGS', 'RECORD_MINUTES'],
  target: {
    field: 'owner',
    oneOf: { meeting: meetingRecord, agendaItem: agendaItemRecord, appearance: appearanceRecord },
    input: DocumentOwnerInput,
    description: 'The record to which it is attached.',
  } as const,
  input: attachInput,
  payload: { document: gives(Document, documentById, 'The new document.') },
  command: attachDocument,
});
