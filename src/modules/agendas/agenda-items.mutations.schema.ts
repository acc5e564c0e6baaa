/** The mutations that take agenda items through their meeting. */
import { inputFields, mutation } from '../../graphql/mutation.ts';
import { gives } from '../../graphql/payload.ts';
import { workProgrammeItemById } from '../work-programme/work-programme.loaders.ts';
import { WorkProgrammeItem } from '../work-programme/work-programme.schema.ts';
import { closeAgendaItem, deferAgendaItem, openAgendaItem, withdrawAgendaItem } from './agenda-items.commands.ts';
import { AgendaItem } from './agenda-items.schema.ts';
import { agendaItemRecord } from './agenda-items.table.ts';
import { agendaItemById } from './agendas.loaders.ts';

const target = { record: agendaItemRecord, field: 'agendaItem', description: 'The item.' } as const;

mutation({
  name: 'openAgendaItem',
  description: 'Turns the meeting to an item.',
  permission: 'RUN_MEETINGS',
  target: { ...target, description: 'The item; pending, or closed and taken again.' },
  payload: { agendaItem: gives(AgendaItem, agendaItemById, 'The item, open.') },
  command: openAgendaItem,
});

mutation({
  name: 'closeAgendaItem',
  description: 'Finishes the open item.',
  permission: 'RUN_MEETINGS',
  target,
  payload: { agendaItem: gives(AgendaItem, agendaItemById, 'The item, closed.') },
  command: closeAgendaItem,
});

const untilItBegins = 'Until the meeting begins, MANAGE_MEETINGS suffices; then RUN_MEETINGS is needed.';

export const deferInput = inputFields((t) => ({
  to: t.id({ description: 'Meeting of the panel that is to take it; null when undecided.' }),
  reason: t.string({ description: 'Public reason.' }),
}));

mutation({
  name: 'deferAgendaItem',
  description: `Defers an item, pending or open, and puts its business into the work programme. ${untilItBegins}`,
  permission: ['RUN_MEETINGS', 'MANAGE_MEETINGS'],
  target,
  input: deferInput,
  payload: {
    agendaItem: gives(AgendaItem, agendaItemById, 'The item, deferred.'),
    workProgrammeItem: gives(
      WorkProgrammeItem,
      workProgrammeItemById,
      'The business in the work programme: that which the item was to take, or else a new entry.',
    ),
  },
  command: deferAgendaItem,
});

export const withdrawInput = inputFields((t) => ({
  reason: t.string({ description: 'Public reason.' }),
}));

mutation({
  name: 'withdrawAgendaItem',
  description: `Marks an item, pending or open, as not to be taken; it stays listed. ${untilItBegins}`,
  permission: ['RUN_MEETINGS', 'MANAGE_MEETINGS'],
  target,
  input: withdrawInput,
  payload: { agendaItem: gives(AgendaItem, agendaItemById, 'The item, withdrawn.') },
  command: withdrawAgendaItem,
});
