/** Lists of meetings: of a panel, of a council and across councils; a panel's schedules by year. */

import { calendarAddress } from '../../graphql/addresses.ts';
import { builder } from '../../graphql/builder.ts';
import { connect } from '../../graphql/connection.ts';
import type { Context } from '../../graphql/context.ts';
import { keyToMatch } from '../../graphql/ids.ts';
import { orderInput } from '../../graphql/ordering.ts';
import { todayInCouncilTime } from '../../time/council-time.ts';
import { AgendaStatus } from '../agendas/agendas.schema.ts';
import { councilByNumber, municipalYearsByCouncil } from '../councils/councils.loaders.ts';
import { Council, MunicipalYear } from '../councils/councils.schema.ts';
import type { MunicipalYearRow } from '../councils/municipal-years.table.ts';
import { MinutesStatus } from '../minutes/minutes-status.schema.ts';
import { Panel } from '../panels/panels.schema.ts';
import type { PanelRow } from '../panels/panels.table.ts';
import { datedMeetingsByPanel, printedSchedulesByPanel } from './meetings.loaders.ts';
import { type MeetingFilterValue, meetingListing, panelMeetingListing } from './meetings.queries.ts';
import { Meeting, MeetingConnection, MeetingEdge, MeetingKind, MeetingStatus } from './meetings.schema.ts';
import type { MeetingRow } from './meetings.table.ts';

export const MeetingOrderField = builder.enumType('MeetingOrderField', {
  description: 'What meetings can be ordered by.',
  values: {
    STARTS_AT: { description: 'Date and time; undated meetings last.' },
    UPDATED_AT: { description: 'Last change.' },
  },
});

export const MeetingOrder = orderInput('MeetingOrder', 'meetings', MeetingOrderField);

export const MeetingFilter = builder.inputType('MeetingFilter', {
  description: 'Which meetings.',
  fields: (t) => ({
    from: t.field({ type: 'Date', description: 'On or after this day.' }),
    to: t.field({ type: 'Date', description: 'On or before this day.' }),
    panels: t.idList({ description: 'Of these panels.' }),
    municipalYear: t.id({ description: 'In this municipal year.' }),
    kinds: t.field({ type: [MeetingKind], description: 'Of these kinds.' }),
    statuses: t.field({ type: [MeetingStatus], description: 'With these statuses.' }),
    agendaStatuses: t.field({ type: [AgendaStatus], description: 'With these agenda statuses.' }),
    minutesStatuses: t.field({ type: [MinutesStatus], description: 'With these minutes statuses.' }),
    isOutcomeRecorded: t.boolean({ description: 'Whether a record here tells what became of the meeting.' }),
    hasGuestSpeakers: t.boolean({ description: 'With or without guest speakers.' }),
  }),
});

interface ScheduleValue {
  panel: PanelRow;
  municipalYear: MunicipalYearRow;
  /** Day of the document that prints the schedule; null where none does. */
  recordedOn: string | null;
}

export const MeetingSchedule = builder.objectRef<ScheduleValue>('MeetingSchedule');

builder.objectType(MeetingSchedule, {
  description:
    'The meetings of a panel in one municipal year. `isComplete` tells a printed schedule from a list put together here.',
  fields: (t) => ({
    calendarUrl: t.field({
      type: 'URL',
      description: 'iCalendar feed of this schedule.',
      resolve: async ({ panel, municipalYear }, _, ctx) => {
        const council = await ctx.load(councilByNumber, panel.councilId);
        return calendarAddress(ctx.baseUrl, council?.slug ?? '', panel.slug, municipalYear.label);
      },
    }),
    panel: t.field({
      type: Panel,
      description: 'The panel.',
      resolve: (row) => row.panel,
    }),
    municipalYear: t.field({
      type: MunicipalYear,
      description: 'The year.',
      resolve: (row) => row.municipalYear,
    }),
    isComplete: t.boolean({
      description:
        'Whether the list has every date of a printed schedule: those are its ORDINARY meetings. False where it is put together from meetings that other records mention, so that there may have been more.',
      resolve: (row) => row.recordedOn !== null,
    }),
    recordedOn: t.expose('recordedOn', {
      type: 'Date',
      nullable: true,
      description: 'Day of the document that prints the schedule; null where no document on record does.',
    }),
    meetings: t.field({
      type: [Meeting],
      description: 'Its dated meetings, earliest first, cancelled and additional ones included.',
      resolve: (row, _, ctx) => meetingsIn(ctx, row),
    }),
    next: t.field({
      type: Meeting,
      nullable: true,
      description: 'Derived: the next meeting still to be held, as of now; null when there is none.',
      resolve: async (row, _, ctx) => {
        const [now, today] = [Date.now(), todayInCouncilTime()];
        const meetings = await meetingsIn(ctx, row);
        // A meeting whose time is not recorded counts as still to be held until its day is over.
        const isInFuture = ({ startsAt, date }: MeetingRow) =>
          startsAt ? startsAt.getTime() >= now : date !== null && date >= today;
        return meetings.find((m) => (m.status === 'SCHEDULED' || m.status === 'PROVISIONAL') && isInFuture(m)) ?? null;
      },
    }),
  }),
});

builder.objectFields(Panel, (t) => ({
  meetings: t.connection(
    {
      type: Meeting,
      description: 'Its meetings, latest first unless ordered otherwise.',
      args: {
        filter: t.arg({ type: MeetingFilter, description: 'Which meetings.' }),
        orderBy: t.arg({
          type: MeetingOrder,
          defaultValue: { field: 'STARTS_AT', direction: 'DESC' },
          description: 'Order; undated meetings come last either way.',
        }),
      },
      resolve: (row, args, ctx) =>
        connect(ctx, args, panelMeetingListing(filterValue(args.filter), args.orderBy ?? newestFirst), row),
    },
    MeetingConnection,
    MeetingEdge,
  ),
  schedules: t.field({
    type: [MeetingSchedule],
    description: 'Its schedules, newest year first: the years in which a meeting is dated or a printed schedule is on record.',
    resolve: (row, _, ctx) => schedulesOf(ctx, row),
  }),
  schedule: t.field({
    type: MeetingSchedule,
    nullable: true,
    description: 'Its schedule of meetings for one municipal year; null when none is on record.',
    args: {
      municipalYear: t.arg({ type: 'String', description: 'Label of the year, e.g. “2023/24”; null for the newest on record.' }),
    },
    resolve: async (row, args, ctx) => {
      const schedules = await schedulesOf(ctx, row);
      return schedules.find((s) => args.municipalYear == null || s.municipalYear.label === args.municipalYear) ?? null;
    },
  }),
}));

builder.objectFields(Council, (t) => ({
  meetings: t.connection(
    {
      type: Meeting,
      description: 'Meetings of all panels, latest first unless ordered otherwise.',
      args: {
        filter: t.arg({ type: MeetingFilter, description: 'Which meetings.' }),
        orderBy: t.arg({
          type: MeetingOrder,
          defaultValue: { field: 'STARTS_AT', direction: 'DESC' },
          description: 'Order; undated meetings come last either way.',
        }),
      },
      resolve: (row, args, ctx) =>
        connect(ctx, args, meetingListing(filterValue(args.filter), args.orderBy ?? newestFirst), { councilId: row.id }),
    },
    MeetingConnection,
    MeetingEdge,
  ),
}));

builder.queryFields((t) => ({
  meetings: t.connection(
    {
      type: Meeting,
      nullable: true,
      description: 'Meetings across councils, latest first unless ordered otherwise.',
      args: {
        councils: t.arg({ type: ['String'], description: 'Slugs to stay within; null for all.' }),
        filter: t.arg({ type: MeetingFilter, description: 'Which meetings.' }),
        orderBy: t.arg({
          type: MeetingOrder,
          defaultValue: { field: 'STARTS_AT', direction: 'DESC' },
          description: 'Order; undated meetings come last either way.',
        }),
      },
      resolve: (_, args, ctx) =>
        connect(
          ctx,
          args,
          meetingListing({ ...filterValue(args.filter), councils: args.councils }, args.orderBy ?? newestFirst),
          null,
        ),
    },
    MeetingConnection,
    MeetingEdge,
  ),
}));

const newestFirst = { field: 'STARTS_AT', direction: 'DESC' } as const;

/** Newest year first. */
async function schedulesOf(ctx: Context, panel: PanelRow): Promise<ScheduleValue[]> {
  const [years, meetings, printed] = await Promise.all([
    ctx.load(municipalYearsByCouncil, panel.councilId),
    ctx.load(datedMeetingsByPanel, panel),
    ctx.load(printedSchedulesByPanel, panel),
  ]);
  return years.flatMap((municipalYear) => {
    const schedule = printed.find((row) => row.municipalYearId === municipalYear.id);
    if (!schedule && !meetings.some((m) => m.municipalYearId === municipalYear.id)) return [];
    return [{ panel, municipalYear, recordedOn: schedule?.recordedOn ?? null }];
  });
}

async function meetingsIn(ctx: Context, { panel, municipalYear }: ScheduleValue): Promise<MeetingRow[]> {
  const meetings = await ctx.load(datedMeetingsByPanel, panel);
  return meetings.filter((m) => m.municipalYearId === municipalYear.id);
}

function filterValue(filter: typeof MeetingFilter.$inferInput | null | undefined): MeetingFilterValue {
  if (!filter) return {};
  const { panels, municipalYear, ...plain } = filter;
  return {
    ...plain,
    panels: panels?.map((id) => keyToMatch('Panel', id)),
    municipalYear: municipalYear == null ? null : keyToMatch('MunicipalYear', municipalYear),
  };
}

builder.objectField(Panel, 'calendarUrl', (t) =>
  t.field({
    type: 'URL',
    description: 'iCalendar feed of its meetings.',
    resolve: async (row, _, ctx) => {
      const council = await ctx.load(councilByNumber, row.councilId);
      return calendarAddress(ctx.baseUrl, council?.slug ?? '', row.slug);
    },
  }),
);

builder.objectField(Council, 'calendarUrl', (t) =>
  t.field({
    type: 'URL',
    description: 'iCalendar feed of all its meetings.',
    resolve: (row, _, ctx) => calendarAddress(ctx.baseUrl, row.slug),
  }),
);
