/** The minutes of a meeting, and how a later one approved them. */
import { builder } from '../../graphql/builder.ts';
import { documentsByMeeting } from '../documents/documents.loaders.ts';
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
  minutesByApproval,
  minutesByMeeting,
  resolutionById,
} from './minutes.loaders.ts';
import type { MinutesApprovalRow, MinutesRow } from './minutes.table.ts';
import { MinutesStatus } from './minutes-status.schema.ts';
import { Resolution } from './resolutions.schema.ts';

export const MinutesApproval = builder.objectRef<MinutesApprovalRow>('MinutesApproval');

builder.objectType(MinutesApproval, {
  description: 'The approval of minutes; one approval may cover several meetings.',
  fields: (t) => ({
    approvingMeeting: t.field({
      type: Meeting,
      description: 'Meeting that approved.',
      resolve: (row, _, ctx) => ctx.required(meetingById, row, row.approvingMeetingId),
    }),
    resolution: t.field({
      type: Resolution,
      nullable: true,
      description: 'Resolution that says so; null when none was worded.',
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
    amendments: t.exposeString('amendments', { nullable: true, description: 'Corrections made; null when none.' }),
    signedBy: t.field({
      type: Person,
      nullable: true,
      description: 'Who signed; null when unsigned or not recorded.',
      resolve: (row, _, ctx) => ctx.related(personById, row, row.signedById),
    }),
    signedOn: t.expose('signedOn', { type: 'Date', nullable: true, description: 'When it was signed.' }),
  }),
});

/** A meeting without minutes that the viewer may see has some with status NONE. */
type MinutesView = Pick<MinutesRow, 'councilId' | 'meetingId' | 'status' | 'publishedAt' | 'approvalId'>;

export const Minutes = builder.objectRef<MinutesView>('Minutes');

builder.objectType(Minutes, {
  description: 'The minutes of one meeting.',
  fields: (t) => ({
    status: t.expose('status', { type: MinutesStatus, description: 'How far they have got. The public sees DRAFT as NONE.' }),
    entries: t.field({
      type: [MinuteEntry],
      description: 'All entries in agenda order; those of one item are on the item.',
      resolve: (row, _, ctx) =>
        row.status === 'NONE' ? [] : ctx.load(entriesByMeeting, { councilId: row.councilId, id: row.meetingId }),
    }),
    publishedAt: t.expose('publishedAt', { type: 'DateTime', nullable: true, description: 'When first published.' }),
    approval: t.field({
      type: MinutesApproval,
      nullable: true,
      description: 'How a later meeting approved them.',
      resolve: (row, _, ctx) => ctx.related(approvalById, row, row.approvalId),
    }),
    documents: t.field({
      type: [Document],
      description: 'Printed minutes, drafts included.',
      resolve: async (row, _, ctx) => {
        const documents = await ctx.load(documentsByMeeting, { councilId: row.councilId, id: row.meetingId });
        return documents.filter(({ kind }) => kind === 'MINUTES_DRAFT' || kind === 'MINUTES_APPROVED');
      },
    }),
  }),
});

builder.objectFields(Meeting, (t) => ({
  minutes: t.field({
    type: Minutes,
    description: 'The minutes, with status NONE until there are any.',
    resolve: async (row, _, ctx) => (await ctx.load(minutesByMeeting, row)) ?? noMinutes(row.councilId, row.id),
  }),
}));

builder.objectFields(Resolution, (t) => ({
  minutesApproval: t.field({
    type: MinutesApproval,
    nullable: true,
    description: 'The approval it made, for APPROVED_MINUTES.',
    // Of a resolution that the viewer may not read, what it approved is not told either.
    resolve: (row, _, ctx) => (row.textAsRecorded === null ? null : ctx.load(approvalByResolution, row)),
  }),
}));

function noMinutes(councilId: number, meetingId: string): MinutesView {
  return { councilId, meetingId, status: 'NONE', publishedAt: null, approvalId: null };
}
