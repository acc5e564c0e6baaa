/** Items of business. The database leaves out their restricted parts; see `agenda-items.table.ts`. */

import { builder } from '../../graphql/builder.ts';
import { whenFound } from '../../graphql/found.ts';
import { nodeOf } from '../../graphql/node.ts';
import { LegalReference } from '../councils/citations.schema.ts';
import { CouncilRecord } from '../councils/councils.schema.ts';
import { meetingById } from '../meetings/meetings.loaders.ts';
import { Meeting } from '../meetings/meetings.schema.ts';
import { Access, accessOf, Restrictable } from '../restrictions/access.schema.ts';
import { restrictionsByItem } from '../restrictions/restrictions.loaders.ts';
import type { PageRangeValue } from './agenda-items.table.ts';
import { type AgendaItemRow, agendaItemById, agendaItemsByMeeting, exclusionsByMotion } from './agendas.loaders.ts';
import { printedNumberOf } from './agendas.rules.ts';

export const AgendaItemKind = builder.enumType('AgendaItemKind', {
  description: 'Kinds of business.',
  values: {
    HEADING: { description: 'A heading, not business.' },
    APOLOGIES: { description: 'Apologies and changes in membership.' },
    MINUTES: { description: 'Minutes of previous meetings.' },
    DECLARATION_OF_INTERESTS: { description: 'Personal and pecuniary interests; Localism Act 2011.' },
    DECLARATION_OF_SCRUTINY_INTEREST: { description: 'Participation in a decision that the panel scrutinises.' },
    DECLARATION_OF_PARTY_WHIP: { description: 'Party political whip.' },
    CHAIR_STATEMENT: { description: 'Statement from the chair.' },
    PUBLIC_REPRESENTATIONS: { description: 'Representations from the public.' },
    REPORT: { description: 'A report.' },
    GUEST_SPEAKER: { description: 'A guest speaker.' },
    PERFORMANCE: { description: 'A performance report.' },
    RECOMMENDATION_MONITORING: { description: 'Monitoring of earlier recommendations.' },
    IMPROVEMENT_PLAN: { description: 'An update on an improvement plan.' },
    EXCLUSION_MOTION: { description: 'Motion to exclude press and public.' },
    BODY_UPDATE: { description: 'News of another body, e.g. the overview and scrutiny board.' },
    NEXT_MEETING: { description: 'Date of the next meeting.' },
    OTHER: { description: 'Anything else.' },
  },
});

export const AgendaItemLiveState = builder.enumType('AgendaItemLiveState', {
  description: 'State of an item during the meeting.',
  values: {
    PENDING: { description: 'No record here tells that it was taken.' },
    OPEN: { description: 'Being taken; at most one item at a time.' },
    CLOSED: { description: 'Taken.' },
    DEFERRED: { description: 'Deferred to another meeting.' },
    WITHDRAWN: { description: 'Withdrawn; it will not be taken.' },
  },
});

export const PageRange = builder.objectRef<PageRangeValue>('PageRange');

builder.objectType(PageRange, {
  description: 'Pages of an agenda pack.',
  fields: (t) => ({
    from: t.exposeInt('from', { description: 'First page.' }),
    to: t.exposeInt('to', { description: 'Last page.' }),
  }),
});

export const Urgency = builder.objectRef<{ reason: string; agreedAt: Date | null }>('Urgency');

builder.objectType(Urgency, {
  description: "The chair's reason for taking a late item.",
  fields: (t) => ({
    reason: t.exposeString('reason', { description: 'The special circumstances, to be minuted.' }),
    agreedAt: t.expose('agreedAt', { type: 'DateTime', nullable: true, description: 'Time at which the chair agreed.' }),
  }),
});

export const AgendaItem = builder.objectRef<AgendaItemRow>('AgendaItem');

builder.node(AgendaItem, {
  ...nodeOf('AgendaItem', agendaItemById),
  interfaces: [CouncilRecord, Restrictable],
  description: 'One item of business. For restricted items see RESTRICTION in the header.',
  fields: (t) => ({
    access: t.field({
      type: Access,
      description: 'Whether open to the public, and if not, the ground.',
      resolve: (row, _, ctx) => whenFound(ctx.load(restrictionsByItem, row), accessOf),
    }),
    meeting: t.field({
      type: Meeting,
      description: 'The meeting.',
      resolve: (row, _, ctx) => ctx.required(meetingById, row, row.meetingId),
    }),
    parent: t.field({
      type: AgendaItem,
      nullable: true,
      description: 'Heading above it; null where there is none.',
      resolve: (row, _, ctx) => ctx.related(agendaItemById, row, row.parentId),
    }),
    position: t.int({
      description:
        'Derived: place in the order of business, from 1, among the items that the viewer may see. Changes when other items move, without raising `version`.',
      resolve: async (row, _, ctx) => {
        const items = await ctx.load(agendaItemsByMeeting, { councilId: row.councilId, id: row.meetingId });
        const index = items.findIndex(({ id }) => id === row.id);
        // The public reads without a transaction: the item may have been hidden in between.
        return index === -1 ? row.position : index + 1;
      },
    }),
    printedNumber: t.field({
      type: 'String',
      nullable: true,
      description:
        'Number printed beside the item, even if not a number of an item, e.g. “6”, “32” or “21/49”; null where none is printed.',
      resolve: printedNumberOf,
    }),
    agendaNumber: t.exposeString('agendaNumber', {
      nullable: true,
      description: 'Number on the agenda, e.g. “6”; null where the record does not say that its number is that.',
    }),
    minuteNumber: t.exposeString('minuteNumber', {
      nullable: true,
      description: 'Number in the minutes; null where the record does not say that its number is that.',
    }),
    displayNumber: t.field({
      type: 'String',
      nullable: true,
      description: 'Derived: number to show, which is `printedNumber`; null for an unnumbered item.',
      resolve: printedNumberOf,
    }),
    title: t.exposeString('title', { nullable: true, description: 'Title; null to the public only when withheld.' }),
    kind: t.expose('kind', {
      type: AgendaItemKind,
      description: 'Derived: kind of business, as classified here from the title and the text below it.',
    }),
    summary: t.exposeString('summary', {
      nullable: true,
      description: 'Text below the title, e.g. “Report of the Scrutiny Manager recommending that ...”.',
    }),
    packPages: t.field({
      type: PageRange,
      nullable: true,
      description: 'Pages of the pack, e.g. 1 to 22.',
      resolve: (row) => row.packPages,
    }),
    isEducationMatter: t.exposeBoolean('isEducationMatter', {
      nullable: true,
      description:
        'Whether members who vote on education matters only (in England LGA 2000 Sch. A1, education functions) may vote on it; null when not recorded.',
    }),
    liveState: t.expose('liveState', { type: AgendaItemLiveState, description: 'State during the meeting.' }),
    openedAt: t.expose('openedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Time at which the item was opened; null when not recorded.',
    }),
    closedAt: t.expose('closedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Time at which the item was closed; null when not recorded.',
    }),
    deferredTo: t.field({
      type: Meeting,
      nullable: true,
      description: 'Meeting to which it was deferred.',
      resolve: (row, _, ctx) => ctx.related(meetingById, row, row.deferredToMeetingId),
    }),
    stateReason: t.exposeString('stateReason', {
      nullable: true,
      description: 'Public reason for which it was deferred or withdrawn; null where none was given.',
    }),
    addedOn: t.expose('addedOn', {
      type: 'Date',
      nullable: true,
      description:
        'Day on which it joined an agenda that was published before; null for an item of the agenda as first published.',
    }),
    urgency: t.field({
      type: Urgency,
      nullable: true,
      description: 'Why a late item is taken; LGA 1972 s.100B(4)(b).',
      resolve: (row) => (row.urgencyReason === null ? null : { reason: row.urgencyReason, agreedAt: row.urgencyAgreedAt }),
    }),
    excludesItems: t.field({
      type: [AgendaItem],
      description: 'For an exclusion motion: the items from which press and public are to be excluded.',
      resolve: async (row, _, ctx) => {
        const exclusions = await ctx.load(exclusionsByMotion, row);
        return Promise.all(exclusions.map((exclusion) => ctx.required(agendaItemById, row, exclusion.agendaItemId)));
      },
    }),
    refersToMeeting: t.field({
      type: Meeting,
      nullable: true,
      description: "Another meeting it is about, e.g. the next one or another board's.",
      resolve: (row, _, ctx) => ctx.related(meetingById, row, row.refersToMeetingId),
    }),
    references: t.expose('references', {
      type: [LegalReference],
      description: 'Rules it cites, e.g. “Council Procedure Rule 4.3”.',
    }),
  }),
});
