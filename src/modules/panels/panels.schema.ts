/** Panels and their rules of referral. Seats and terms of reference have files of their own. */
import { builder } from '../../graphql/builder.ts';
import { nodeOf } from '../../graphql/node.ts';
import { todayInCouncilTime } from '../../time/council-time.ts';
import { Contact } from '../councils/contacts.schema.ts';
import { CouncilRecord } from '../councils/councils.schema.ts';
import { organisationById } from '../organisations/organisations.loaders.ts';
import { Organisation } from '../organisations/organisations.schema.ts';
import { panelByAddress, panelById, referralRulesByPanel } from './panels.loaders.ts';
import { sitsOn } from './panels.rules.ts';
import type { PanelNameValue, PanelRow } from './panels.table.ts';
import type { ReferralRuleRow } from './referral-rules.table.ts';

export const PanelKind = builder.enumType('PanelKind', {
  description: 'Sorts of scrutiny body.',
  values: {
    SCRUTINY_PANEL: { description: 'A standing scrutiny panel.' },
    OVERVIEW_COMMITTEE: { description: 'An overview and scrutiny committee or board; LGA 2000 s.9F.' },
    TASK_AND_FINISH: { description: 'A group set up for one inquiry.' },
    JOINT: { description: 'A joint committee of several councils.' },
    OTHER: { description: 'Another body of the council, on record because scrutiny refers to it.' },
  },
});

export const PanelName = builder.objectRef<PanelNameValue>('PanelName');

builder.objectType(PanelName, {
  description: 'A name that a panel has or had.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The name.' }),
    from: t.expose('from', { type: 'Date', nullable: true, description: 'First day of use; null when not recorded.' }),
    to: t.expose('to', {
      type: 'Date',
      nullable: true,
      description: 'Last day of use; null when still in use and when not recorded.',
    }),
  }),
});

export const Panel = builder.objectRef<PanelRow>('Panel');

builder.node(Panel, {
  ...nodeOf('Panel', panelById),
  interfaces: [CouncilRecord],
  description: 'A scrutiny panel, committee or board.',
  fields: (t) => ({
    slug: t.exposeString('slug', {
      description:
        'Name in addresses, e.g. `children-and-families`; unique in the council, and never changed. Derived from the name for a panel taken from a document.',
    }),
    name: t.exposeString('name', { description: 'Name, e.g. “Children and Families Scrutiny Panel”.' }),
    otherNames: t.expose('otherNames', { type: [PanelName], description: 'Former names and other spellings.' }),
    kind: t.expose('kind', { type: PanelKind, description: 'Sort of body.' }),
    parent: t.field({
      type: Panel,
      nullable: true,
      description: 'The body that it answers to, e.g. an overview and scrutiny management committee; null when not recorded.',
      resolve: (row, _, ctx) => ctx.related(panelById, row, row.parentId),
    }),
    isActive: t.field({
      type: 'Boolean',
      nullable: true,
      description:
        'Derived: whether it still sits. False from `disbandedOn` and true before it; without `disbandedOn`, true when the council keeps ' +
        'the record here itself, else null: no document after `recordedOn` says.',
      resolve: (row) => sitsOn(row, todayInCouncilTime()),
    }),
    establishedOn: t.expose('establishedOn', {
      type: 'Date',
      nullable: true,
      description: 'Day it was set up; null when not recorded.',
    }),
    disbandedOn: t.expose('disbandedOn', {
      type: 'Date',
      nullable: true,
      description: 'Day it ceased; null when it has not and when not recorded.',
    }),
    recordedOn: t.expose('recordedOn', {
      type: 'Date',
      nullable: true,
      description: 'Day of the latest document held here that names it; null when the council keeps the record here itself.',
    }),
    roleStatement: t.exposeString('roleStatement', { nullable: true, description: 'Its purpose, word for word.' }),
    quorum: t.exposeInt('quorum', {
      nullable: true,
      description: 'Members needed to hold a meeting, e.g. 3; null when not recorded.',
    }),
    quorumAsRecorded: t.exposeString('quorumAsRecorded', { nullable: true, description: 'The quorum rule, word for word.' }),
    referralRules: t.field({
      type: [ReferralRule],
      description: 'Its standing rules for passing matters to other bodies.',
      resolve: (row, _, ctx) => ctx.load(referralRulesByPanel, row),
    }),
    contacts: t.expose('contacts', { type: [Contact], description: 'Officers to ask, as printed.' }),
  }),
});

export const ReferralRule = builder.objectRef<ReferralRuleRow>('ReferralRule');

builder.objectType(ReferralRule, {
  description: 'A standing rule to pass matters to another body.',
  fields: (t) => ({
    condition: t.exposeString('condition', {
      description: 'Condition for its application, word for word, e.g. “unless they are forward plan items”.',
    }),
    panel: t.field({
      type: Panel,
      nullable: true,
      description: 'The body, when it is a panel on record.',
      resolve: (row, _, ctx) => ctx.related(panelById, row, row.toPanelId),
    }),
    organisation: t.field({
      type: Organisation,
      nullable: true,
      description: 'The body, when it is outside the council.',
      resolve: (row, _, ctx) => ctx.related(organisationById, row, row.organisationId),
    }),
    bodyAsRecorded: t.exposeString('bodyAsRecorded', { description: 'The body as named, e.g. “Corporate Parenting Committee”.' }),
  }),
});

builder.queryFields((t) => ({
  panel: t.field({
    type: Panel,
    nullable: true,
    description: 'One panel by its address; null when not found.',
    args: {
      council: t.arg({ type: 'String', required: true, description: "The council's slug, e.g. `southampton`." }),
      slug: t.arg({ type: 'String', required: true, description: "The panel's slug, e.g. `children-and-families`." }),
    },
    resolve: (_, args, ctx) => ctx.load(panelByAddress, args),
  }),
}));
