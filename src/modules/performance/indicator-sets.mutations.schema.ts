/** The mutation that publishes a performance report. */
import { inputFields, mutation } from '../../graphql/mutation.ts';
import { gives } from '../../graphql/payload.ts';
import { ContactInput } from '../councils/contacts.schema.ts';
import { inCouncil } from '../councils/councils.mutations.schema.ts';
import { publishIndicatorSet } from './indicator-sets.commands.ts';
import { IndicatorSectionInput } from './indicator-sets.inputs.schema.ts';
import { IndicatorSet } from './indicators.schema.ts';
import { indicatorSetById } from './performance.loaders.ts';

export const indicatorSetInput = inputFields((t) => ({
  title: t.string({ required: true, description: 'Title as printed.' }),
  periodLabel: t.string({ required: true, description: 'Edition as printed, e.g. “July 2023”.' }),
  asAt: t.field({ type: 'Date', required: true, description: 'Day up to which the report has figures.' }),
  methodNote: t.string({ description: 'How to read the figures, as printed.' }),
  contact: t.field({ type: ContactInput, description: 'Whom to ask about the figures.' }),
  agendaItem: t.id({
    description: 'Agenda item that the report is published under; the report is as restricted as the item.',
  }),
  document: t.id({ description: 'The report as a file.' }),
  sections: t.field({ type: [IndicatorSectionInput], required: true, description: 'Sections, in printed order.' }),
}));

mutation({
  name: 'publishIndicatorSet',
  description: 'Publishes a performance report: its tables and analysis, without values.',
  permission: 'MANAGE_IMPROVEMENT',
  target: inCouncil,
  input: indicatorSetInput,
  payload: { indicatorSet: gives(IndicatorSet, indicatorSetById, 'The new report.') },
  command: publishIndicatorSet,
});
