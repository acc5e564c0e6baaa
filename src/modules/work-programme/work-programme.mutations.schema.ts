/** The mutations that keep the work programmes of panels. */
import { builder } from '../../graphql/builder.ts';
import { inputFields, mutation } from '../../graphql/mutation.ts';
import { gives } from '../../graphql/payload.ts';
import { panelRecord } from '../panels/panels.table.ts';
import { addWorkProgrammeItem, updateWorkProgrammeItem } from './work-programme.commands.ts';
import { workProgrammeItemById } from './work-programme.loaders.ts';
import { WorkProgrammeItem, WorkProgrammeStatus } from './work-programme.schema.ts';
import { workProgrammeItemRecord } from './work-programme.table.ts';

export const WorkProgrammeItemPatch = builder.inputType('WorkProgrammeItemPatch', {
  description: 'Details of a work programme item.',
  fields: (t) => ({
    title: t.string({ description: 'Subject.' }),
    description: t.string({ description: 'Request of the panel, e.g. the figures to be included.' }),
    status: t.field({
      type: WorkProgrammeStatus,
      description:
        'Status. Without it, an item that gets a meeting or a day is SCHEDULED, one that loses it PLANNED, and one with `fulfilledBy` TAKEN. TAKEN is final.',
    }),
    targetMeeting: t.id({ description: 'Meeting of the panel that it is planned for.' }),
    targetOn: t.field({ type: 'Date', description: 'Date that it is planned for, when no meeting of that date is on record.' }),
    municipalYear: t.id({ description: 'Municipal year that it is planned for, when no date is set.' }),
    issue: t.id({ description: 'Issue that it is about.' }),
    fulfilledBy: t.id({ description: 'Agenda item of the panel under which it was taken.' }),
  }),
});

export const planInput = inputFields((t) => ({
  clause: t.id({ description: 'Clause of the resolution that asked for it.' }),
  details: t.field({
    type: WorkProgrammeItemPatch,
    required: true,
    description: 'The business and when it is planned for; `title` is required.',
  }),
}));

mutation({
  name: 'addWorkProgrammeItem',
  description:
    "Adds to a panel's work programme. An item is as visible as its clause: a draft until the minutes are published. Without a clause it is public at once.",
  permission: 'MANAGE_RECOMMENDATIONS',
  target: { record: panelRecord, field: 'panel', description: 'The panel.', addsTo: true },
  input: planInput,
  payload: { workProgrammeItem: gives(WorkProgrammeItem, workProgrammeItemById, 'The new item.') },
  command: addWorkProgrammeItem,
});

export const planPatchInput = inputFields((t) => ({
  patch: t.field({ type: WorkProgrammeItemPatch, required: true, description: 'What to change.' }),
}));

mutation({
  name: 'updateWorkProgrammeItem',
  description: 'Changes a work programme item. Business taken under a restricted item is no longer public.',
  permission: 'MANAGE_RECOMMENDATIONS',
  target: { record: workProgrammeItemRecord, field: 'id', description: 'The item.' },
  input: planPatchInput,
  payload: { workProgrammeItem: gives(WorkProgrammeItem, workProgrammeItemById, 'The item.') },
  command: updateWorkProgrammeItem,
});
