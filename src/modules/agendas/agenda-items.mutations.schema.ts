/** The mutations that open and close agenda items. */
import { mutation } from '../../graphql/mutation.ts';
import { gives } from '../../graphql/payload.ts';
import { closeAgendaItem, openAgendaItem } from './agenda-items.commands.ts';
import { AgendaItem } from './agenda-items.schema.ts';
import { agendaItemRecord } from './agenda-items.table.ts';
import { agendaItemById } from './agendas.loaders.ts';

mutation({
  name: 'openAgendaItem',
  description: 'Turns the meeting to an item.',
  permission: 'RUN_MEETINGS',
  target: { record: agendaItemRecord, field: 'agendaItem', description: 'The item; pending, or closed and taken again.' },
  payload: { agendaItem: gives(AgendaItem, agendaItemById, 'The item, open.') },
  command: openAgendaItem,
});

mutation({
  name: 'closeAgendaItem',
  description: 'Finishes the open item.',
  permission: 'RUN_MEETINGS',
  target: { record: agendaItemRecord, field: 'agendaItem', description: 'The item.' },
  payload: { agendaItem: gives(AgendaItem, agendaItemById, 'The item, closed.') },
  command: closeAgendaItem,
});
