/** The mutation that enters a recommendation in the ledger. */
import { builder } from '../../graphql/builder.ts';
import { inputFields, mutation } from '../../graphql/mutation.ts';
import { gives } from '../../graphql/payload.ts';
import { panelRecord } from '../panels/panels.table.ts';
import { makeRecommendation } from './new-recommendations.commands.ts';
import { recommendationById } from './recommendations.loaders.ts';
import { Recommendation, RecommendationKind } from './recommendations.schema.ts';

export const AddresseeInput = builder.inputType('AddresseeInput', {
  description: 'The office, person or body that a recommendation is addressed to.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'The addressee as printed, e.g. “Executive Director”.' }),
    person: t.id({ description: 'The person, when on record.' }),
    organisation: t.id({ description: 'The body, when it is outside the council and on record.' }),
  }),
});

export const recommendationInput = inputFields((t) => ({
  title: t.string({ required: true, description: 'Subject.' }),
  label: t.string({ description: 'Number in the list, as printed.' }),
  text: t.string({
    required: true,
    description: 'Wording, word for word, with the words of the resolution that lead into its clause.',
  }),
  kind: t.field({ type: RecommendationKind, required: true, description: 'Kind of recommendation.' }),
  madeOn: t.field({ type: 'Date', required: true, description: 'Day it was made.' }),
  clause: t.id({ description: 'Clause of the resolution that made it; gives meeting and item.' }),
  reference: t.string({
    description:
      "The council's reference, unique in the council. Null to have one given: the initials of the panel's name, year, month and the next number, e.g. “CFSP/2026/11-1”.",
  }),
  addressee: t.field({ type: AddresseeInput, description: 'Whom it is addressed to.' }),
  responsibleOfficer: t.id({ description: 'Officer who reports on it.' }),
  issue: t.id({ description: 'Issue it is about.' }),
  nextReportTo: t.id({ description: 'Meeting of the panel to which it is to be reported.' }),
}));

mutation({
  name: 'makeRecommendation',
  description:
    'Enters a recommendation in the ledger. It is as visible as its clause: a draft until the minutes are published, and never public under a restricted item. Without a clause it is public at once.',
  permission: 'MANAGE_RECOMMENDATIONS',
  target: { record: panelRecord, field: 'panel', description: 'The panel.', addsTo: true },
  input: recommendationInput,
  payload: { recommendation: gives(Recommendation, recommendationById, 'The new recommendation.') },
  command: makeRecommendation,
});
