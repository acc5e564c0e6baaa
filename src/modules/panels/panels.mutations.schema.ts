/** The mutations of panels. */
import { builder } from '../../graphql/builder.ts';
import { inputFields, mutation } from '../../graphql/mutation.ts';
import { gives } from '../../graphql/payload.ts';
import { ContactInput } from '../councils/contacts.schema.ts';
import { inCouncil } from '../councils/councils.mutations.schema.ts';
import { createPanel, updatePanel } from './panels.commands.ts';
import { panelById } from './panels.loaders.ts';
import { Panel, PanelKind } from './panels.schema.ts';
import { panelRecord } from './panels.table.ts';

export const ReferralRuleInput = builder.inputType('ReferralRuleInput', {
  description: 'A standing rule to pass matters to another body.',
  fields: (t) => ({
    condition: t.string({
      required: true,
      description: 'Condition for its application, e.g. “unless they are forward plan items”.',
    }),
    panel: t.id({ description: 'The body, when it is a panel on record.' }),
    organisation: t.id({ description: 'The body, when it is outside the council.' }),
    bodyAsRecorded: t.string({ required: true, description: 'The body as named.' }),
  }),
});

export const PanelPatch = builder.inputType('PanelPatch', {
  description: 'Details of a panel.',
  fields: (t) => ({
    name: t.string({ description: 'Name.' }),
    parent: t.id({ description: 'The body that it answers to.' }),
    roleStatement: t.string({ description: 'Its purpose.' }),
    quorum: t.int({ description: 'Members needed to hold a meeting.' }),
    quorumAsRecorded: t.string({ description: 'The quorum rule in words.' }),
    establishedOn: t.field({ type: 'Date', description: 'Day it was set up.' }),
    disbandedOn: t.field({ type: 'Date', description: 'Day it ceases; it is inactive from that day on.' }),
    contacts: t.field({ type: [ContactInput], description: 'All contacts.' }),
    referralRules: t.field({ type: [ReferralRuleInput], description: 'All referral rules.' }),
  }),
});

export const createInput = inputFields((t) => ({
  slug: t.string({ required: true, description: 'Name in addresses: lower-case words with hyphens. It cannot be changed.' }),
  kind: t.field({ type: PanelKind, required: true, description: 'Sort of body.' }),
  details: t.field({ type: PanelPatch, required: true, description: 'Details of the panel; `name` is required.' }),
}));

mutation({
  name: 'createPanel',
  description: 'Adds a panel.',
  permission: 'MANAGE_PANELS',
  target: inCouncil,
  input: createInput,
  payload: { panel: gives(Panel, panelById, 'The new panel.') },
  command: createPanel,
});

export const updateInput = inputFields((t) => ({
  patch: t.field({ type: PanelPatch, required: true, description: 'What to change.' }),
  renamedOn: t.field({
    type: 'Date',
    description: 'First day of a new name; the old one ends the day before. Null when not known.',
  }),
}));

mutation({
  name: 'updatePanel',
  description: 'Changes a panel. A new name keeps the old one on record.',
  permission: 'MANAGE_PANELS',
  target: { record: panelRecord, field: 'id', description: 'The panel.' },
  input: updateInput,
  payload: { panel: gives(Panel, panelById, 'The panel.') },
  command: updatePanel,
});
