/** The mutations that turn a meeting to an item. */
import type { Outcome } from '../../events/command.ts';
import { builder } from '../../graphql/builder.ts';
import { lockAndRetry, MutationPayload } from '../../graphql/mutation.ts';
import { type AgendaItemAnswer, closeAgendaItem, openAgendaItem } from './agenda-items.commands.ts';
import { AgendaItem } from './agenda-items.schema.ts';
import { agendaItemById } from './agendas.loaders.ts';

const OpenAgendaItemInput = builder.inputType('OpenAgendaItemInput', {
  description: 'Input of `openAgendaItem`.',
  fields: (t) => ({
    agendaItem: t.id({ required: true, description: 'The item; pending, or closed and taken again.' }),
    ...lockAndRetry(t, 'agenda item'),
  }),
});

const CloseAgendaItemInput = builder.inputType('CloseAgendaItemInput', {
  description: 'Input of `closeAgendaItem`.',
  fields: (t) => ({ agendaItem: t.id({ required: true, description: 'The item.' }), ...lockAndRetry(t, 'agenda item') }),
});

const OpenAgendaItemPayload = itemPayload('OpenAgendaItemPayload', 'Result of `openAgendaItem`.', 'The item, open.');
const CloseAgendaItemPayload = itemPayload('CloseAgendaItemPayload', 'Result of `closeAgendaItem`.', 'The item, closed.');

builder.mutationFields((t) => ({
  openAgendaItem: t.field({
    type: OpenAgendaItemPayload,
    nullable: true,
    description: 'Turns the meeting to an item. Needs RUN_MEETINGS.',
    args: { input: t.arg({ type: OpenAgendaItemInput, required: true, description: 'What to do.' }) },
    resolve: (_, { input }, ctx) => ctx.command('RUN_MEETINGS', openAgendaItem(input)),
  }),
  closeAgendaItem: t.field({
    type: CloseAgendaItemPayload,
    nullable: true,
    description: 'Finishes the open item. Needs RUN_MEETINGS.',
    args: { input: t.arg({ type: CloseAgendaItemInput, required: true, description: 'What to do.' }) },
    resolve: (_, { input }, ctx) => ctx.command('RUN_MEETINGS', closeAgendaItem(input)),
  }),
}));

function itemPayload(name: string, description: string, itemDescription: string) {
  return builder.objectRef<Outcome<AgendaItemAnswer>>(name).implement({
    interfaces: [MutationPayload],
    description,
    fields: (t) => ({
      agendaItem: t.field({
        type: AgendaItem,
        nullable: true,
        description: itemDescription,
        resolve: ({ result }, _, ctx) => (result ? ctx.load(agendaItemById, result.agendaItem) : null),
      }),
    }),
  });
}
