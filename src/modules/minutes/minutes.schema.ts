/** The minutes of a meeting, and their approval. */
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { nodeOf } from '../../graphql/node.ts';
import { type DocumentRow, documentsByMeeting } from '../documents/documents.loaders.ts';
import { Document } from '../documents/documents.schema.ts';
import { meetingById } from '../meetings/meetings.loaders.ts';
import { Meeting } from '../meetings/meetings.schema.ts';
import { personById } from '../people/people.loaders.ts';
import { Person } from '../people/people.schema.ts';
import { MinuteEntry } from './minute-entries.schema.ts';
import {
  approvalById,
  approvalByResolution,
  entriesByMeeting,
  type MinuteEntryRow,
  type MinutesView,
  minutesByApproval,
  minutesByMeeting,
  minutesOrNone,
  noMinutes,
  resolutionById,
} from './minutes.loaders.ts';
import type { MinutesApprovalRow } from './minutes.table.ts';
import { MinutesStatus } from './minutes-status.schema.ts';
import { Resolution } from './resolutions.schema.ts';

export const MinutesApproval = builder.objectRef<MinutesApprovalRow>('MinutesApproval');

builder.node(MinutesApproval, {
  ...nodeOf('MinutesApproval', approvalById),
  description: 'The approval of minutes; one approval may cover several meetings, whose events tell of its changes.',
  fields: (t) => ({
    approvingMeeting: t.field({
      type: Meeting,
      description: 'Meeting that approved.',
      resolve: (row, _, ctx) => ctx.required(meetingById, row, row.approvingMeetingId),
    }),
    resolution: t.field({
      type: Resolution,
      nullable: true,
      description: 'Resolution that approved them; null when not recorded.',
      resolve: (row, _, ctx) => ctx.related(resolutionById, row, row.resolutionId),
    }),
    approvedMeetings: t.field({
      type: [Meeting],
      description: 'Meetings whose minutes were approved, oldest first.',
      resolve: async (row, _, ctx) => {
        const approved = await ctx.load(minutesByApproval, row);
        return Promise.all(approved.map((settled) => ctx.required(meetingById, row, settled.meetingId)));
      },
    }),
    amendments: t.exposeString('amendments', { nullable: true, description: 'Corrections made; null when none are recorded.' }),
    signedBy: t.field({
      type: Person,
      nullable: true,
      description: 'Person who signed; null when not recorded.',
      resolve: (row, _, ctx) => ctx.related(personById, row, row.signedById),
    }),
    signedOn: t.expose('signedOn', { type: 'Date', nullable: true, description: 'Day of signature; null when not recorded.' }),
  }),
});

export const Minutes = builder.objectRef<MinutesView>('Minutes');

builder.node(Minutes, {
  ...nodeOf('Minutes', minutesOrNone, ({ councilId, meetingId }: MinutesView) => ({ councilId, id: meetingId })),
  description: 'The minutes of one meeting, whose events tell of their changes.',
  fields: (t) => ({
    status: t.expose('status', { type: MinutesStatus, description: 'Status. The public sees DRAFT as NONE.' }),
    entries: t.field({
      type: [MinuteEntry],
      extensions: { usualRecords: 30 },
      description: 'All entries in agenda order; `AgendaItem.minuteEntries` has those of one item.',
      resolve: (row, _, ctx) => entriesOf(ctx, row),
    }),
    isTruncated: t.field({
      type: 'Boolean',
      description: 'Derived: whether the source breaks off in one of the entries; see `MinuteEntry.isTruncated`.',
      resolve: async (row, _, ctx) => (await entriesOf(ctx, row)).some((entry) => entry.isTruncated),
    }),
    publishedAt: t.expose('publishedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Time of first publication; null when not recorded.',
    }),
    approval: t.field({
      type: MinutesApproval,
      nullable: true,
      description: 'The approval; null when not recorded.',
      resolve: (row, _, ctx) => ctx.related(approvalById, row, row.approvalId),
    }),
    documents: t.field({
      type: [Document],
      description: 'Documents of the meeting that are its minutes, drafts included.',
      resolve: async (row, _, ctx) => {
        const documents = await ctx.load(documentsByMeeting, { councilId: row.councilId, id: row.meetingId });
        return documents.filter(({ kind }) => printedMinutes.includes(kind));
      },
    }),
  }),
});

builder.objectFields(Meeting, (t) => ({
  minutes: t.field({
    type: Minutes,
    description: 'The minutes, with status NONE where none are on record.',
    resolve: async (row, _, ctx) => (await ctx.load(minutesByMeeting, row)) ?? noMinutes(row),
  }),
}));

builder.objectFields(Resolution, (t) => ({
  minutesApproval: t.field({
    type: MinutesApproval,
    nullable: true,
    description: 'The approval of minutes that it made; null for other resolutions.',
    // A restricted resolution must not reveal which minutes it approved.
    resolve: (row, _, ctx) => (row.textAsRecorded === null ? null : ctx.load(approvalByResolution, row)),
  }),
}));

const printedMinutes: DocumentRow['kind'][] = ['MINUTES', 'MINUTES_DRAFT', 'MINUTES_APPROVED'];

async function entriesOf(ctx: Context, { status, councilId, meetingId }: MinutesView): Promise<MinuteEntryRow[]> {
  return status === 'NONE' ? [] : ctx.load(entriesByMeeting, { councilId, id: meetingId });
}
