/** The mutations that build an agenda. */
import { builder } from '../../graphql/builder.ts';
import { inputFields, mutation } from '../../graphql/mutation.ts';
import { gives } from '../../graphql/payload.ts';
import { LegalReferenceInput } from '../councils/citations.schema.ts';
import { meetingRecord } from '../meetings/meetings.table.ts';
import { RestrictionInput } from '../restrictions/access.schema.ts';
import { AgendaItem, AgendaItemKind } from './agenda-items.schema.ts';
import { agendaItemRecord } from './agenda-items.table.ts';
import { agendaItemById } from './agendas.loaders.ts';
import { addAgendaItem, moveAgendaItem, updateAgendaItem } from './item-building.commands.ts';

export const PageRangeInput = builder.inputType('PageRangeInput', {
  description: 'Pages of an agenda pack.',
  fields: (t) => ({
    from: t.int({ required: true, description: 'First page.' }),
    to: t.int({ required: true, description: 'Last page.' }),
  }),
});

export const AgendaItemPatch = builder.inputType('AgendaItemPatch', {
  description: 'Details of an agenda item.',
  fields: (t) => ({
    title: t.string({ description: 'Title.' }),
    kind: t.field({ type: AgendaItemKind, description: 'Kind of business.' }),
    summary: t.string({ description: 'Text below the title.' }),
    agendaNumber: t.string({ description: 'Number on the agenda.' }),
    minuteNumber: t.string({ description: 'Number in the minutes.' }),
    parent: t.id({ description: 'Heading above it. The item comes last under a new heading.' }),
    packPages: t.field({ type: PageRangeInput, description: 'Pages of the pack.' }),
    isEducationMatter: t.boolean({ description: 'Whether members who vote on education matters only may vote on it.' }),
    excludesItems: t.idList({ description: 'For an exclusion motion: all items that it covers.' }),
    refersToMeeting: t.id({ description: 'Another meeting that it is about.' }),
    references: t.field({ type: [LegalReferenceInput], description: 'All rules that it cites.' }),
  }),
});

const urgency = "For a late item: the chair's reason for taking it; LGA 1972 s.100B(4)(b).";

export const addInput = inputFields((t) => ({
  after: t.id({
    description:
      'Item that it follows, with the items under that. Left out, it comes last, or last under its heading; null puts it first there.',
  }),
  details: t.field({ type: AgendaItemPatch, required: true, description: 'The item; `title` and `kind` are required.' }),
  urgencyReason: t.string({ description: urgency }),
  restriction: t.field({ type: RestrictionInput, description: 'Ground, when it is restricted from the start.' }),
}));

mutation({
  name: 'addAgendaItem',
  description:
    'Adds an item to an agenda, and makes a draft agenda where there is none. Under a draft agenda the item is a draft. For a published agenda it waits as a draft until publishAgenda publishes the agenda again; once the meeting has begun it is public at once. MANAGE_MEETINGS is needed until the meeting has begun.',
  permission: ['MANAGE_MEETINGS', 'RUN_MEETINGS'],
  target: { record: meetingRecord, field: 'meeting', description: 'The meeting.', addsTo: true } as const,
  input: addInput,
  payload: { agendaItem: gives(AgendaItem, agendaItemById, 'The new item.') },
  command: addAgendaItem,
});

export const updateInput = inputFields((t) => ({
  patch: t.field({ type: AgendaItemPatch, required: true, description: 'The details to change.' }),
  urgencyReason: t.string({ description: urgency }),
}));

mutation({
  name: 'updateAgendaItem',
  description: 'Changes an item. A change to an item of a published agenda is public at once.',
  permission: 'MANAGE_MEETINGS',
  target: { record: agendaItemRecord, field: 'id', description: 'The item.' },
  input: updateInput,
  payload: { agendaItem: gives(AgendaItem, agendaItemById, 'The item.') },
  command: updateAgendaItem,
});

export const moveInput = inputFields((t) => ({
  after: t.id({
    description: 'Item that it is to follow, with the items under that; null for first, or first under its heading.',
  }),
  renumber: t.boolean({
    defaultValue: false,
    description:
      'Whether to give the agenda numbers of the items again, in their new order. Otherwise every item keeps its printed number.',
  }),
}));

mutation({
  name: 'moveAgendaItem',
  description:
    'Gives an item, with the items under it, another position in the order of business. MANAGE_MEETINGS is needed until the meeting has begun.',
  permission: ['MANAGE_MEETINGS', 'RUN_MEETINGS'],
  target: { record: agendaItemRecord, field: 'agendaItem', description: 'The item.' },
  input: moveInput,
  payload: { agendaItem: gives(AgendaItem, agendaItemById, 'The item in its new position.') },
  command: moveAgendaItem,
});
