/** The mutation of terms of reference. */
import { builder } from '../../graphql/builder.ts';
import { inputFields, mutation } from '../../graphql/mutation.ts';
import { gives } from '../../graphql/payload.ts';
import { termsById } from './panels.loaders.ts';
import { panelRecord } from './panels.table.ts';
import { publishTermsOfReference } from './terms-of-reference.commands.ts';
import { TermsOfReference } from './terms-of-reference.schema.ts';

export const TermsOfReferenceClauseInput = builder.inputType('TermsOfReferenceClauseInput', {
  description: 'A clause of terms of reference.',
  fields: (t) => ({
    label: t.string({ description: 'Printed label; null for a bullet.' }),
    text: t.string({ required: true, description: 'Wording.' }),
  }),
});

export const termsInput = inputFields((t) => ({
  preamble: t.string({ description: 'Words before the clauses.' }),
  clauses: t.field({ type: [TermsOfReferenceClauseInput], required: true, description: 'Clauses, in order.' }),
  effectiveFrom: t.field({ type: 'Date', required: true, description: 'First day in force.' }),
  adoptedAt: t.id({ description: 'Meeting that adopted it.' }),
}));

mutation({
  name: 'publishTermsOfReference',
  description: "Publishes a new edition of a panel's terms of reference. The edition in force until then ends the day before.",
  permission: 'MANAGE_PANELS',
  target: { record: panelRecord, field: 'panel', description: 'The panel.', addsTo: true },
  input: termsInput,
  payload: { termsOfReference: gives(TermsOfReference, termsById, 'The new edition.') },
  command: publishTermsOfReference,
});
