/** Panels, with what they pass to other bodies. Seats and terms of reference are beside this file. */
import { builder } from '../../graphql/builder.ts';
import { nodeOf } from '../../graphql/node.ts';
import { todayInCouncilTime } from '../../time/council-time.ts';
import { CouncilRecord } from '../councils/councils.schema.ts';
import { Contact } from '../councils/shared.schema.ts';
import { organisationById } from '../organisations/organisations.loaders.ts';
import { Organisation } from '../organisations/organisations.schema.ts';
import { panelByAddress, panelById, referralRulesByPanel } from './panels.loaders.ts';
import type { PanelNameValue, PanelRow } from './panels.table.ts';
import type { ReferralRuleRow } from './referral-rules.table.ts';

export const PanelKind = builder.enumType('PanelKind', {
  description: 'Sorts of scrutiny body.',
  values: {
    SCRUTINY_PANEL: { description: 'A standing panel.' },
    OVERVIEW_COMMITTEE: { description: 'The overview and scrutiny committee or board; LGA 2000 s.9F.' },
    TASK_AND_FINISH: { description: 'A group set up for one inquiry.' },
    JOINT: { description: 'A joint committee of several councils.' },
    OTHER: { description: 'A body recorded only because scrutiny refers to it.' },
  },
});

export const PanelName = builder.objectRef<PanelNameValue>('PanelName');

builder.objectType(PanelName, {
  description: 'A name that a panel has or had.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The name.' }),
    from: t.expose('from', { type: 'Date', nullable: true, description: 'First day of use; null when unknown.' }),
    to: t.expose('to', { type: 'Date', nullable: true, description: 'Last day of use; null when unknown or still in use.' }),
  }),
});

export const Panel = builder.objectRef<PanelRow>('Panel');

builder.node(Panel, {
  ...nodeOf('Panel', panelById),
  interfaces: [CouncilRecord],
  description: 'A scrutiny panel, committee or board.',
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Name in addresses, e.g. `children-and-families`; unique in the council.' }),
    name: t.exposeString('name', { description: 'Name, e.g. “Children and Families Scrutiny Panel”.' }),
    otherNames: t.expose('otherNames', { type: [PanelName], description: 'Former names and other spellings.' }),
    kind: t.expose('kind', { type: PanelKind, description: 'What sort of body.' }),
    parent: t.field({
      type: Panel,
      nullable: true,
      description: 'The body it answers to, e.g. an overview and scrutiny management committee.',
      resolve: (row, _, ctx) => ctx.related(panelById, row, row.parentId),
    }),
    isActive: t.field({
      type: 'Boolean',
      description: 'Whether it still sits.',
      resolve: (row) => row.disbandedOn === null || row.disbandedOn > todayInCouncilTime(),
    }),
    establishedOn: t.expose('establishedOn', { type: 'Date', nullable: true, description: 'Day it was set up.' }),
    disbandedOn: t.expose('disbandedOn', { type: 'Date', nullable: true, description: 'Day it ceased.' }),
    roleStatement: t.exposeString('roleStatement', { nullable: true, description: 'What it is for, word for word.' }),
    quorum: t.exposeInt('quorum', { nullable: true, description: 'Appointed members needed to hold a meeting, e.g. 3.' }),
    quorumAsRecorded: t.exposeString('quorumAsRecorded', { nullable: true, description: 'The quorum rule, word for word.' }),
    referralRules: t.field({
      type: [ReferralRule],
      description: 'What it passes to other bodies.',
      resolve: (row, _, ctx) => ctx.load(referralRulesByPanel, row),
    }),
    contacts: t.expose('contacts', { type: [Contact], description: 'Clerk and scrutiny officer.' }),
  }),
});

export const ReferralRule = builder.objectRef<ReferralRuleRow>('ReferralRule');

builder.objectType(ReferralRule, {
  description: 'A standing rule to pass matters to another body.',
  fields: (t) => ({
    condition: t.exposeString('condition', { description: 'When, word for word, e.g. “unless they are forward plan items”.' }),
    panel: t.field({
      type: Panel,
      nullable: true,
      description: 'The body, when it is a panel on record.',
      resolve: (row, _, ctx) => ctx.related(panelById, row, row.toPanelId),
    }),
    organisation: t.field({
      type: Organisation,
      nullable: true,
      description: 'The body, when it is an outside one.',
      resolve: (row, _, ctx) => ctx.related(organisationById, row, row.organisationId),
    }),
    bodyAsRecorded: t.exposeString('bodyAsRecorded', { description: 'The body as named, e.g. “Corporate Parenting Committee”.' }),
  }),
});

builder.queryFields((t) => ({
  panel: t.field({
    type: Panel,
    nullable: true,
    description: 'One panel by its address; null when there is none.',
    args: {
      council: t.arg({ type: 'String', required: true, description: "The council's slug, e.g. `southampton`." }),
      slug: t.arg({ type: 'String', required: true, description: "The panel's slug, e.g. `children-and-families`." }),
    },
    resolve: (_, args, ctx) => ctx.load(panelByAddress, args),
  }),
}));
