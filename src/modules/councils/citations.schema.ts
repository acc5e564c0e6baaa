/** Citations of laws and rules, as several kinds of record print them. */
import { builder } from '../../graphql/builder.ts';
import type { ReferenceValue } from '../agendas/agenda-items.table.ts';

export const LegalReference = builder.objectRef<ReferenceValue>('LegalReference');

builder.objectType(LegalReference, {
  description: 'A law or rule that a record cites.',
  fields: (t) => ({
    text: t.exposeString('text', {
      description: 'The citation, word for word, e.g. “Part 1A Section 9 of the Local Government Act 2000”.',
    }),
    url: t.expose('url', { type: 'URL', nullable: true, description: 'Address of the text, e.g. on legislation.gov.uk.' }),
  }),
});

export const LegalReferenceInput = builder.inputType('LegalReferenceInput', {
  description: 'A law or rule that a record cites.',
  fields: (t) => ({
    text: t.string({ required: true, description: 'The citation.' }),
    url: t.field({ type: 'URL', description: 'Address of the text.' }),
  }),
});
