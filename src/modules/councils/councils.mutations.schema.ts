/** The council as the target of mutations, and the mutation that changes its details. */
import { builder } from '../../graphql/builder.ts';
import { inputFields, mutation } from '../../graphql/mutation.ts';
import { gives } from '../../graphql/payload.ts';
import { ContactInput } from './contacts.schema.ts';
import { updateCouncil } from './councils.commands.ts';
import { councilByKey } from './councils.loaders.ts';
import { Council } from './councils.schema.ts';
import { councilRecord } from './councils.table.ts';

/** For a mutation that adds to the council itself. `Command.target` is the council's row. */
export const inCouncil = { record: councilRecord, field: 'council', description: "Your council's slug." } as const;

export const LicenceInput = builder.inputType('LicenceInput', {
  description: 'Terms on which open data may be reused.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'Name of the licence.' }),
    url: t.field({ type: 'URL', required: true, description: 'Address of the terms.' }),
    attribution: t.string({ description: 'Words to print beside the data.' }),
  }),
});

export const NoticeRuleInput = builder.inputType('NoticeRuleInput', {
  description: 'Method by which a council counts the notice of a meeting.',
  fields: (t) => ({
    clearDays: t.int({ required: true, description: 'Clear days required.' }),
    countsWeekends: t.boolean({ required: true, description: 'Whether Saturdays and Sundays count.' }),
    countsBankHolidays: t.boolean({ required: true, description: 'Whether bank holidays count.' }),
  }),
});

export const CouncilPatch = builder.inputType('CouncilPatch', {
  description: 'Changes to a council.',
  fields: (t) => ({
    name: t.string({ description: 'Full name.' }),
    websiteUrl: t.field({ type: 'URL', description: 'Website.' }),
    licence: t.field({ type: LicenceInput, description: 'Terms for reuse; null for none.' }),
    noticeRule: t.field({ type: NoticeRuleInput, description: 'How clear days are counted.' }),
    contacts: t.field({ type: [ContactInput], description: 'All general contacts.' }),
  }),
});

export const councilInput = inputFields((t) => ({
  patch: t.field({ type: CouncilPatch, required: true, description: 'What to change.' }),
}));

mutation({
  name: 'updateCouncil',
  description: "Changes a council's details.",
  permission: 'MANAGE_COUNCIL',
  target: { record: councilRecord, field: 'id', description: 'The council.' },
  input: councilInput,
  payload: { council: gives(Council, councilByKey, 'The council.') },
  command: updateCouncil,
});
