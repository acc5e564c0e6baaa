/** The agenda of a meeting. */
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { whenFound } from '../../graphql/found.ts';
import { nodeOf } from '../../graphql/node.ts';
import { bankHolidaysBetween } from '../councils/bank-holidays.ts';
import { councilByNumber } from '../councils/councils.loaders.ts';
import { meetingById } from '../meetings/meetings.loaders.ts';
import { Meeting } from '../meetings/meetings.schema.ts';
import { clearDays } from '../meetings/notice.rules.ts';
import { AgendaItem } from './agenda-items.schema.ts';
import { type AgendaView, agendaByMeeting, agendaItemsByMeeting, agendaOrNone, noAgenda } from './agendas.loaders.ts';
import { publicationOf } from './agendas.rules.ts';
import type { SupplementValue } from './agendas.table.ts';

export const AgendaStatus = builder.enumType('AgendaStatus', {
  description: 'Status of an agenda.',
  values: {
    NONE: { description: 'None is on record, or none that the viewer may see.' },
    DRAFT: { description: 'Being prepared.' },
    PUBLISHED: { description: 'Published.' },
    REVISED: { description: 'Published again with changes.' },
  },
});

export const AgendaSupplement = builder.objectRef<SupplementValue>('AgendaSupplement');

builder.objectType(AgendaSupplement, {
  description: 'Papers published after the agenda.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: '1 for the first.' }),
    publishedOn: t.expose('publishedOn', { type: 'Date', description: 'Day of publication.' }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why it was late; null when not recorded.' }),
  }),
});

export const Agenda = builder.objectRef<AgendaView>('Agenda');

builder.node(Agenda, {
  ...nodeOf('Agenda', agendaOrNone, ({ councilId, meetingId }: AgendaView) => ({ councilId, id: meetingId })),
  description: 'The agenda of one meeting, whose events tell of its changes.',
  fields: (t) => ({
    status: t.expose('status', { type: AgendaStatus, description: 'Status. The public sees DRAFT as NONE.' }),
    publishedOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'Day of publication, from which notice is counted; null when not recorded. See `isPublishedOnInferred`.',
      resolve: (row) => publicationOf(row).date,
    }),
    isPublishedOnInferred: t.boolean({
      description:
        'Derived: true where no record states the day of publication, so that `publishedOn`, `clearDaysNotice` and `meetsNoticePeriod` take `signedOn` for it.',
      resolve: (row) => publicationOf(row).isInferred,
    }),
    signedOn: t.expose('signedOn', {
      type: 'Date',
      nullable: true,
      description: "Date printed above the officer's signature, e.g. “Wednesday, 12 July 2023”.",
    }),
    signatoryTitle: t.exposeString('signatoryTitle', {
      nullable: true,
      description: 'Post printed below that date, e.g. “Director – Legal, Governance and HR”; null when not recorded.',
    }),
    isComplete: t.exposeBoolean('isComplete', {
      nullable: true,
      description:
        'Derived: whether all its items are on record, as judged here from the source; false where the source gives only some, as the page of one issue does; null where the source leaves it open.',
    }),
    clearDaysNotice: t.field({
      type: 'Int',
      nullable: true,
      description:
        'Derived: clear days between `publishedOn` and the date of the meeting, both excluded, counted by `Council.noticeRule`; null where either date is not recorded.',
      resolve: (row, _, ctx) => clearDaysOf(ctx, row),
    }),
    meetsNoticePeriod: t.field({
      type: 'Boolean',
      nullable: true,
      description: 'Derived: whether `clearDaysNotice` is at least that of `Council.noticeRule`; null where it is null.',
      resolve: async (row, _, ctx) => {
        const [days, council] = await Promise.all([clearDaysOf(ctx, row), ctx.load(councilByNumber, row.councilId)]);
        return days === null || !council ? null : days >= council.clearDays;
      },
    }),
    items: t.field({
      type: [AgendaItem],
      extensions: { usualRecords: 10 },
      description: 'Items in the order in which they are to be taken; empty for the public while the agenda is a draft.',
      resolve: (row, _, ctx) =>
        row.status === 'NONE' ? [] : ctx.load(agendaItemsByMeeting, { councilId: row.councilId, id: row.meetingId }),
    }),
    supplements: t.expose('supplements', {
      type: [AgendaSupplement],
      description: 'Papers published after the agenda, in order.',
    }),
  }),
});

builder.objectFields(Meeting, (t) => ({
  agenda: t.field({
    type: Agenda,
    description: 'The agenda, with status NONE where none is on record.',
    resolve: (row, _, ctx) => whenFound(ctx.load(agendaByMeeting, row), (agenda) => agenda ?? noAgenda(row)),
  }),
  currentAgendaItem: t.field({
    type: AgendaItem,
    nullable: true,
    description: 'The item being taken; null between items and when the meeting is not in session.',
    resolve: async (row, _, ctx) => {
      const items = await ctx.load(agendaItemsByMeeting, row);
      return items.find((item) => item.liveState === 'OPEN') ?? null;
    },
  }),
}));

/** Clear days of notice; null where the day of publication or of the meeting is not recorded. */
export async function clearDaysOf(ctx: Context, agenda: AgendaView): Promise<number | null> {
  const meeting = await ctx.load(meetingById, { councilId: agenda.councilId, id: agenda.meetingId });
  return meeting && clearDaysBefore(ctx, meeting, publicationOf(agenda).date);
}

/** Clear days between a day and that of a meeting; null where one of them is not recorded. */
export async function clearDaysBefore(
  ctx: Context,
  meeting: { councilId: number; date: string | null },
  day: string | null,
): Promise<number | null> {
  const council = await ctx.load(councilByNumber, meeting.councilId);
  if (!day || !meeting.date || !council) return null;
  return clearDays(day, meeting.date, council, (from, to) => bankHolidaysBetween(council.nation, from, to));
}
