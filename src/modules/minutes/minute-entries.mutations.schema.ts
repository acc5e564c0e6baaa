/** The mutations that write the minutes, entry by entry. */
import { builder } from '../../graphql/builder.ts';
import { inputFields, mutation } from '../../graphql/mutation.ts';
import { gives } from '../../graphql/payload.ts';
import { agendaItemRecord } from '../agendas/agenda-items.table.ts';
import { RestrictionInput } from '../restrictions/access.schema.ts';
import { recordMinute, updateMinute } from './minute-entries.commands.ts';
import { MinuteEntry, MinuteEntryKind } from './minute-entries.schema.ts';
import { minuteEntryRecord } from './minute-entries.table.ts';
import { minuteEntryById } from './minutes.loaders.ts';

const depth = 'Level: 0 for a paragraph or a first-level point. At most one below the entry before it.';
const html = 'Wording; sanitised on arrival. Text without markup becomes paragraphs.';

export const entryInput = inputFields((t) => ({
  after: t.id({ description: 'Entry that it follows; null for the end of the item.' }),
  kind: t.field({ type: MinuteEntryKind, required: true, description: 'Kind of entry.' }),
  depth: t.int({ defaultValue: 0, description: depth }),
  html: t.string({ required: true, description: html }),
  restriction: t.field({ type: RestrictionInput, description: 'Ground on which the wording is withheld from the public.' }),
}));

mutation({
  name: 'recordMinute',
  description:
    'Adds an entry to the minutes. It is a draft until publishDraftMinutes publishes them; once they are published, the public sees it at once. Under a restricted item the public never sees it.',
  permission: 'RECORD_MINUTES',
  target: { record: agendaItemRecord, field: 'agendaItem', description: 'The item.', addsTo: true },
  input: entryInput,
  payload: { minuteEntry: gives(MinuteEntry, minuteEntryById, 'The new entry.') },
  command: recordMinute,
});

export const MinuteEntryPatch = builder.inputType('MinuteEntryPatch', {
  description: 'Changes to a minute entry.',
  fields: (t) => ({
    kind: t.field({ type: MinuteEntryKind, description: 'Kind of entry.' }),
    depth: t.int({ description: depth }),
    html: t.string({ description: html }),
  }),
});

export const entryPatchInput = inputFields((t) => ({
  patch: t.field({ type: MinuteEntryPatch, required: true, description: 'What to change.' }),
}));

mutation({
  name: 'updateMinute',
  description:
    'Corrects an entry; approved minutes cannot be changed. A correction of published minutes is public at once. Restricted wording also needs READ_RESTRICTED.',
  permission: 'RECORD_MINUTES',
  target: { record: minuteEntryRecord, field: 'id', description: 'The entry.' },
  input: entryPatchInput,
  payload: { minuteEntry: gives(MinuteEntry, minuteEntryById, 'The entry.') },
  command: updateMinute,
});
